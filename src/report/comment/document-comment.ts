import type { NotEvaluatedChange } from '../../compare/workloads/compare-manifests.ts';
import type { NotEvaluatedReason, Note, Place } from '../../manifest/manifest.ts';
import type { ShownRepair } from '../../review/repairs/document-repairs.ts';
import type { RepairEffects } from '../../review/repairs/repair-effects.ts';
import { groupBy } from '../../text/group-by.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { placeCode } from '../names.ts';
import { sameNote } from './copies.ts';
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

/** What a comment on a document says beside its suggestion: Markdown, a paragraph each. */
export interface DocumentWords {
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** The words on a document that cannot be read: what was found, and what is expected. */
export function unreadableWords({ reason, message }: NotEvaluatedChange, repair: KnownRepair): DocumentWords {
  const what = REFUSED.includes(reason)
    ? 'The API server refuses this document, so nothing in it is judged'
    : 'This cannot be read, so nothing in it is judged';
  return wordsOf(what, [message, ...(repair.suggestion?.effects.further ?? [])], repair);
}

/** The words on fields that the pull request writes and the server ignores. They do not block. */
export function misplacedWords(notes: readonly Note[], repair: KnownRepair): DocumentWords {
  const what = notes.length === 1 ? 'This field does nothing' : 'These fields do nothing';
  return wordsOf(
    what,
    notes.map(({ message }) => message),
    repair,
  );
}

function wordsOf(what: string, messages: readonly string[], { suggestion, refusals }: KnownRepair): DocumentWords {
  const quotes = messages.map((message) => `> ${plainOrCode(message)}`).join('\n>\n');
  return {
    before: [`**${what}**`, quotes],
    behind:
      suggestion === undefined
        ? refusals.map((refusal) => `No suggestion: ${refusal}.`)
        : effectLines(suggestion.effects),
  };
}

/**
 * Writes a comment on a document.
 *
 * @param copies the places of which the same is to be said
 */
export function documentText(
  { before, behind }: DocumentWords,
  suggestion: ShownRepair | undefined,
  copies: readonly Place[],
): CommentText {
  const same = sameNote(copies.map(placeCode));
  const [short, rest] = [before, [...behind, ...same]].map((texts) => texts.map((text) => ({ text })));
  const fix = suggestion === undefined ? [] : fixParagraphs(suggestion);
  return { whole: [...(short ?? []), ...fix, ...(rest ?? [])], short: short ?? [] };
}

/** Writes a comment of which another one has the words: only its suggestion. */
export function repeatedFix(original: Place, suggestion: ShownRepair | undefined): CommentText {
  const pointer = { text: `As in ${placeCode(original)}.` };
  const block = suggestion === undefined ? [] : fixParagraphs(suggestion).filter(({ canCommit }) => canCommit);
  return { whole: [...block, pointer], short: [pointer] };
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
