import type { RefusedCall } from '../plan/publishing-notes.ts';
import { refusalNote } from '../plan/publishing-notes.ts';

/** The result of publishing the issue that tracks what the default branch violates. */
export type IssueOutcome =
  /** The issue as it is now. */
  | { readonly number: number; readonly url: string; readonly standing: 'open' | 'closed' | 'unwanted' }
  /** There is nothing to track, and no issue. */
  | { readonly isNeedless: true }
  /** GitHub refused a call. */
  | { readonly refused: RefusedCall };

/** Says why the issue was not written: lines of Markdown for the section `Not published`. */
export function issueNotes(outcome: IssueOutcome): string[] {
  return 'refused' in outcome ? [refusalNote('The issue was not written', 'issues: write', outcome.refused)] : [];
}

/** Says which issue tracks what the branch violates: a line of Markdown, or none. */
export function issueSections(outcome: IssueOutcome): string[] {
  return 'url' in outcome ? [`[#${outcome.number}](${outcome.url}) ${WORDS[outcome.standing]}.`] : [];
}

const WORDS = {
  open: 'tracks what is left to do',
  closed: 'is closed',
  unwanted: 'was closed as not planned, and stays so',
};
