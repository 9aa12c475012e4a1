import type { CommittedFile } from '../../fix/replace-lines.ts';
import type { Review, ReviewSuggestion } from '../../review/review.ts';
import { isToAct, shownFindings } from '../../review/review.ts';
import { count } from '../../text/count.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { sortedSet } from '../../text/order.ts';
import { listSection } from '../summary/sections.ts';

/** Which fixes are committed: all, or those that cannot change what a program does. */
export type FixChoice = 'safe' | 'all';

/** Said where the job's own token commits. https://docs.github.com/actions/concepts/security/github_token */
export const NO_WORKFLOWS =
  'The job’s own token makes the commit, which starts no workflow: where other checks are required, press *Approve and run* on the pull request, or close and reopen it. [With an App](https://github.com/actions/create-github-app-token) they start by themselves (`app-id`).';

/** The command that commits the same to this head. Markdown. */
export function wholeWord(
  { choice, paths }: { readonly choice: FixChoice; readonly paths: readonly string[] },
  head: string,
): string {
  return inlineCode(['/pss fix', choice, ...paths, 'at', head].join(' '), Number.POSITIVE_INFINITY);
}

type Fixed = CommittedFile<ReviewSuggestion>;

/** The message of the commit: what it repairs, and who asked for it. */
export function fixMessage(
  files: readonly Fixed[],
  { author, url }: { readonly author: string; readonly url: string },
): { readonly headline: string; readonly body: string } {
  const checks = checksOf(files);
  return {
    headline: 'Repair what Pod Security Admission would refuse',
    body: [...(checks.length === 0 ? [] : [checks.join('\n')]), `Asked for by @${author} in ${url}`].join('\n\n'),
  };
}

function checksOf(files: readonly Fixed[]): string[] {
  return sortedSet(
    files.flatMap(({ suggestions }) => suggestions.flatMap(({ findings }) => findings.map(({ check }) => check))),
  );
}

/** What came of a command to fix. */
export interface CommittedFixes {
  readonly review: Review;
  readonly files: readonly Fixed[];
  /** The suggestions that no commit can make: of files with CRLF, for instance. */
  readonly left: readonly ReviewSuggestion[];
  /** Why nothing was committed: a clause of Markdown. */
  readonly cannot?: string;
  /** Whether a file is among those that were wished for. */
  readonly isWished: (file: string) => boolean;
  readonly made?: {
    readonly commit: string;
    readonly url: string;
    readonly after: string;
    /** What came of judging it: a sentence. */
    readonly judged: string;
  };
}

/** Answers what was committed and what was not. Markdown. */
export function fixAnswer({ review, files, left, isWished, cannot, made }: CommittedFixes): string {
  const repaired = new Set(files.flatMap(({ suggestions }) => suggestions.flatMap(({ findings }) => findings)));
  const open = shownFindings(review).filter(
    ({ finding }) => isToAct(finding, review.failOn) && !repaired.has(finding) && isWished(finding.place.file),
  );
  const pending = new Set(left.flatMap(({ findings }) => findings));
  const reasons = open
    .filter(({ finding }) => !pending.has(finding))
    .map(
      ({ finding }) =>
        `\`${finding.check}\`: ${review.refusals.get(finding) ?? finding.fix.caution ?? 'no suggestion'}`,
    );
  const what = `${count(repaired.size, 'violation')} in ${count(files.length, 'file')}`;
  return [
    firstLine(files.length, what, cannot, made),
    ...(made?.after ? [made.after] : []),
    ...(left.length === 0
      ? []
      : [
          `${count(left.length, 'fix', 'fixes')} no commit makes from here (lines that end with CRLF, or places that another fix changes, too): the patch below has them.`,
        ]),
    listSection('Not repaired', [...new Set(reasons)]),
  ]
    .filter((section) => section !== '')
    .join('\n\n');
}

function firstLine(files: number, what: string, cannot: string | undefined, made: CommittedFixes['made']): string {
  if (made !== undefined) {
    return `Committed [${made.commit.slice(0, 12)}](${made.url}): it repairs ${what}. ${made.judged}`;
  }
  if (files === 0) return 'Nothing to commit: no fix is known that could be made here.';
  return `Nothing was committed: ${cannot}. \`git apply\` takes this patch, which repairs ${what}.`;
}
