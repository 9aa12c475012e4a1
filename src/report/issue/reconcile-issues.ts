import { markOfIssue } from '../plan/fingerprint.ts';
import type { TrackedIssue } from './tracked-issue.ts';
import { supersededText } from './tracked-issue.ts';

/** An issue that the token's account opened. */
export interface FoundIssue {
  readonly number: number;
  readonly url: string;
  readonly body: string;
  readonly isOpen: boolean;
  /** Whether it was closed as not planned, or as a duplicate: nobody wants it open. */
  readonly isUnwanted: boolean;
}

/** What is changed about an issue. */
export interface IssueChange {
  readonly number: number;
  readonly body: string;
  /** Absent where it stays. */
  readonly state?: 'open' | 'closed';
  /** Why it is closed. */
  readonly reason?: 'completed' | 'not_planned';
}

/** What to do so that one issue tracks what is left, and no more than one. */
export interface IssueActions {
  /** Whether it has to be opened first. */
  readonly isMissing: boolean;
  /** The issue that tracks it; absent where there is none. */
  readonly kept?: FoundIssue;
  readonly changes: readonly IssueChange[];
}

/**
 * Compares the issue that is wanted with those found. It is recognised by the mark in its body; of several the oldest one
 * is kept. A text is written only where it says something else than what was last written: boxes that people ticked stay
 * until then. A closed issue is opened where something is violated again, unless somebody closed it as not planned, and
 * is left alone otherwise.
 */
export function reconcileIssues(wanted: TrackedIssue, found: readonly FoundIssue[]): IssueActions {
  const ours = found
    .filter(({ body }) => markOfIssue(wanted.scope, body) !== undefined)
    .sort((a, b) => a.number - b.number);
  const [kept, ...younger] = ours;
  if (kept === undefined) return { isMissing: wanted.state === 'open', changes: [] };
  const superseded = younger.map(
    ({ number }): IssueChange => ({
      number,
      body: supersededText(kept.number),
      ...{ state: 'closed', reason: 'not_planned' },
    }),
  );
  return { isMissing: false, kept, changes: [...changeOf(kept, wanted), ...superseded] };
}

function changeOf({ number, body: text, isOpen, isUnwanted }: FoundIssue, wanted: TrackedIssue): IssueChange[] {
  const { scope, body, state } = wanted;
  if (!isOpen) return state === 'open' && !isUnwanted ? [{ number, body, state: 'open' }] : [];
  if (state === 'closed') return [{ number, body, state: 'closed', reason: 'completed' }];
  return markOfIssue(scope, text) === markOfIssue(scope, body) ? [] : [{ number, body }];
}
