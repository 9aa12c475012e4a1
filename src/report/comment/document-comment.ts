import type { NotEvaluatedChange } from '../../compare/workloads/compare-manifests.ts';
import type { NotEvaluatedReason, Note } from '../../manifest/manifest.ts';
import type { ShownRepair } from '../../review/document-repairs.ts';
import type { RepairEffects } from '../../review/repair-effects.ts';
import { groupBy } from '../../text/group-by.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { fixParagraphs } from './fix-paragraphs.ts';
import type { CommentText } from './write-comment.ts';

/** Why a document was not evaluated, where the server itself refuses it. */
const REFUSED: readonly NotEvaluatedReason[] = ['syntax', 'type'];

/** What is known of how to repair what a comment is about. */
export interface KnownRepair {
  readonly suggestion: ShownRepair | undefined;
  /** Why there is no suggestion: Markdown, each once. */
  readonly refusals: readonly string[];
}

/** Writes the comment on a document that cannot be read: what was found, and what is expected. */
export function unreadableText({ reason, message }: NotEvaluatedChange, repair: KnownRepair): CommentText {
  const what = REFUSED.includes(reason)
    ? 'The API server refuses this document, so nothing in it is judged'
    : 'This cannot be read, so nothing in it is judged';
  return withFix(what, [message, ...(repair.suggestion?.effects.further ?? [])], repair);
}

/** Writes the comment on fields that the pull request writes and the server ignores. It does not block. */
export function misplacedText(notes: readonly Note[], repair: KnownRepair): CommentText {
  const what = notes.length === 1 ? 'This field does nothing' : 'These fields do nothing';
  return withFix(
    what,
    notes.map(({ message }) => message),
    repair,
  );
}

function withFix(what: string, messages: readonly string[], { suggestion, refusals }: KnownRepair): CommentText {
  const quotes = messages.map((message) => `> ${plainOrCode(message)}`).join('\n>\n');
  const short = [{ text: `**${what}**` }, { text: quotes }];
  const fix =
    suggestion === undefined
      ? refusals.map((refusal) => ({ text: `No suggestion: ${refusal}.` }))
      : [...fixParagraphs(suggestion), ...effectLines(suggestion.effects).map((text) => ({ text }))];
  return { whole: [...short, ...fix], short };
}

/** Names that one sentence lists. */
const MAX_NAMES = 10;

/** Says what a repair brings beside what it is for. */
function effectLines({ readOnlyRoots, violated, isSetElsewhere }: RepairEffects): string[] {
  const list = (names: readonly string[]): string =>
    [...names.slice(0, MAX_NAMES).map((name) => inlineCode(name)), ...(names.length > MAX_NAMES ? ['…'] : [])].join(
      ', ',
    );
  return [
    ...(isSetElsewhere ? ['Another suggestion sets the same where it works: commit both.'] : []),
    ...(readOnlyRoots.length === 0
      ? []
      : [
          `⚠ \`readOnlyRootFilesystem\` takes effect in ${list(readOnlyRoots)}: what writes outside of its volumes (to \`/tmp\`, caches, process ids) fails until an \`emptyDir\` is mounted there.`,
        ]),
    ...[...groupBy(violated, ({ target: { level, version } }) => `${level}:${version}`)].map(
      ([target, pods]) =>
        `⚠ Once it can be read, it violates \`${target}\`: ${list([...new Set(pods.flatMap(({ checks }) => checks))])}.`,
    ),
  ];
}
