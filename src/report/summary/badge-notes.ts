import { inlineCode } from '../../text/inline-code.ts';
import { fenced } from '../../text/markdown.ts';
import type { BadgeSnippet } from '../badge/badge-snippet.ts';
import type { RefusedCall } from '../plan/publishing-notes.ts';
import { refusalNote } from '../plan/publishing-notes.ts';

/** What became of a badge that a branch was to get. */
export type BadgeOutcome =
  /** The commit that holds it now. */
  | { readonly commit: string }
  /** It was there before. */
  | { readonly isUnchanged: true }
  /** There is one of a later commit: it stays. */
  | { readonly isOutdated: true }
  /** The branch holds something that is no badge of ours: it stays as it is. */
  | { readonly isForeign: true }
  | { readonly refused: RefusedCall };

/** Whether the branch shows a badge of ours now, be it of this commit or of a later one. */
export function isShown(outcome: BadgeOutcome): boolean {
  return !('refused' in outcome || 'isForeign' in outcome);
}

/** What somebody has to know of it: a line of Markdown for each, to stand under `Not published`. */
export function badgeNotes(outcome: BadgeOutcome, branch: string): string[] {
  if ('refused' in outcome) return [refusalNote('The badge was not published', 'contents: write', outcome.refused)];
  if ('isForeign' in outcome) {
    return [
      `The badge was not published: the branch ${inlineCode(branch)} holds what pss-review did not write; \`badge-branch\` must name a branch that nothing else uses`,
    ];
  }
  return [];
}

/** How a README shows the badge: Markdown, for the job's summary. */
export function badgeSection({ picture, shields }: BadgeSnippet): string {
  const section = ['The badge, for a README:', '', fenced('markdown', [picture])];
  if (shields !== undefined) section.push('', 'The same, drawn by shields.io:', '', fenced('markdown', [shields]));
  return section.join('\n');
}
