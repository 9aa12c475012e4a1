import { inlineCode } from '../../text/inline-code.ts';
import { fenced } from '../../text/markdown.ts';
import type { BadgeSnippet } from '../badge/badge-snippet.ts';
import type { RefusedCall } from '../plan/publishing-notes.ts';
import { refusalNote } from '../plan/publishing-notes.ts';

/** The result of publishing a badge to a branch. */
export type BadgeOutcome =
  /** The commit that now contains the badge. */
  | { readonly commit: string }
  /** The branch had this badge before. */
  | { readonly isUnchanged: true }
  /** The branch has the badge of a later commit, which stays. */
  | { readonly isOutdated: true }
  /** The branch contains something that pss-review did not write: it is left as it is. */
  | { readonly isForeign: true }
  /** GitHub refused the call. */
  | { readonly refused: RefusedCall };

/** Whether the branch now shows a badge that pss-review wrote, for this commit or a later one. */
export function isBadgeShown(outcome: BadgeOutcome): boolean {
  return !('refused' in outcome || 'isForeign' in outcome);
}

/** Says why a badge was not published: lines of Markdown for the section `Not published`. */
export function badgeNotes(outcome: BadgeOutcome, branch: string): string[] {
  if ('refused' in outcome) return [refusalNote('The badge was not published', 'contents: write', outcome.refused)];
  if ('isForeign' in outcome) {
    return [
      `The badge was not published: the branch ${inlineCode(branch)} holds what pss-review did not write; \`badge-branch\` must name a branch that nothing else uses`,
    ];
  }
  return [];
}

/** Says how a README shows the badge: Markdown, for the job summary. */
export function badgeSection({ picture, shields }: BadgeSnippet): string {
  const section = ['The badge, for a README:', '', fenced('markdown', [picture])];
  if (shields !== undefined) section.push('', 'The same, drawn by shields.io:', '', fenced('markdown', [shields]));
  return section.join('\n');
}
