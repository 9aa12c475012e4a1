import { locate } from './placement.ts';
import { pullDiff } from './pull-diff.ts';
import { moveHead } from './pushes.ts';
import type { FakeState, ReviewComment } from './state.ts';
import { parseSuggestions } from './suggestion-fence.ts';

/** The words that GitHub ships in every page of a pull request. */
const REFUSED = {
  closed: 'Applying suggestions while the pull request is closed is not supported',
  deleted: 'Applying suggestions on deleted lines is not supported',
  file: 'Suggestions cannot be applied on comments on a file',
  none: 'There is no suggestion in the comment',
  outdated: 'Outdated suggestions cannot be applied',
  overlap: 'Only one suggestion per line can be applied in a batch',
  pending: 'Suggestions cannot be applied from pending reviews',
  unchanged: 'This suggestion is invalid because no changes were made to the code',
} as const;

/** A comment's suggestion as GitHub would apply it. */
export interface Suggestion {
  readonly commentId: number;
  readonly path: string;
  /** Of the head, from 1, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly replacement: readonly string[];
  /** Of the file as it is: what GitHub makes of the others than `lf` has changed over the years. */
  readonly lineEnds: 'crlf' | 'lf' | 'mixed';
  /** Why GitHub does not offer to commit it; undefined where it does. */
  readonly refusal?: string;
}

/** One entry a fence; a comment without one has none. */
export function suggestionsOf(state: FakeState, comment: ReviewComment): Suggestion[] {
  return parseSuggestions(comment.body).map((replacement) => {
    const refusal = refusalOf(state, comment, replacement);
    return {
      commentId: comment.id,
      path: comment.path,
      firstLine: comment.anchor?.startLine ?? comment.anchor?.line ?? 0,
      lastLine: comment.anchor?.line ?? 0,
      replacement,
      lineEnds: lineEndsOf(state, comment.path),
      ...(refusal === undefined ? {} : { refusal }),
    };
  });
}

function lineEndsOf({ store, pull }: FakeState, path: string): Suggestion['lineEnds'] {
  const text = store.readFile(pull.head.sha, path)?.toString('latin1') ?? '';
  const [all, returns] = [text.split('\n').length, text.split('\r\n').length];
  return returns === 1 ? 'lf' : returns === all ? 'crlf' : 'mixed';
}

function refusalOf(state: FakeState, comment: ReviewComment, replacement: readonly string[]): string | undefined {
  const { anchor } = comment;
  if (state.pull.state === 'closed') return REFUSED.closed;
  if (state.reviews.find(({ id }) => id === comment.reviewId)?.state === 'PENDING') return REFUSED.pending;
  if (comment.subjectType === 'file') return REFUSED.file;
  if (comment.isOutdated || anchor === undefined) return REFUSED.outdated;
  if (anchor.side === 'LEFT' || anchor.startSide === 'LEFT') return REFUSED.deleted;
  const placement = locate(pullDiff(state), comment.path, anchor);
  if (placement === undefined) return REFUSED.outdated;
  // A deleted row among the rows: the comment is taken, and cannot be committed.
  // https://github.com/parkerbxyz/suggest-changes/issues/50
  const rows = placement.hunk.rows.slice(placement.first, placement.last + 1);
  if (rows.some(({ type }) => type === 'del')) return REFUSED.deleted;
  const old = rows.filter(({ newLine }) => newLine !== undefined).map(({ text }) => text.replace(/\r$/, ''));
  const isSame =
    old.length === replacement.length && old.every((line, index) => line === replacement[index]?.replace(/\r$/, ''));
  return isSame ? REFUSED.unchanged : undefined;
}

export interface AppliedSuggestions {
  readonly applied: readonly Suggestion[];
  readonly refused: readonly { readonly commentId: number; readonly reason: string }[];
  /** The changed files with their new text. */
  readonly files: Readonly<Record<string, string>>;
  /** All the files of the head after it; bytes as they are. */
  readonly tree: ReadonlyMap<string, Uint8Array>;
}

/**
 * Applies suggestions as "Commit suggestion" and "Add suggestion to batch" do: the lines of the head are
 * replaced verbatim. What cannot be applied is refused with GitHub's words and leaves the others alone.
 * `isCommitted`: also pushes the result to the head branch.
 */
export function applySuggestions(
  state: FakeState,
  which: 'all' | readonly number[],
  { isCommitted = false }: { isCommitted?: boolean } = {},
): AppliedSuggestions {
  const { store, pull } = state;
  const applied: Suggestion[] = [];
  const refused: { commentId: number; reason: string }[] = [];
  const ids = which === 'all' ? state.comments.filter(hasSuggestion).map(({ id }) => id) : which;
  for (const id of ids) {
    const comment = state.comments.find((candidate) => candidate.id === id);
    const suggestions = comment === undefined ? [] : suggestionsOf(state, comment);
    if (suggestions.length === 0) refused.push({ commentId: id, reason: REFUSED.none });
    for (const suggestion of suggestions) {
      const isOverlapping = applied.some(
        (other) =>
          other.path === suggestion.path &&
          other.firstLine <= suggestion.lastLine &&
          suggestion.firstLine <= other.lastLine,
      );
      const reason = suggestion.refusal ?? (isOverlapping ? REFUSED.overlap : undefined);
      if (reason === undefined) applied.push(suggestion);
      else refused.push({ commentId: id, reason });
    }
  }

  const tree = store.readFiles(pull.head.sha);
  const files: Record<string, string> = {};
  for (const path of new Set(applied.map((suggestion) => suggestion.path))) {
    const file = tree.get(path);
    if (file === undefined) throw new Error(`the head has no ${path}`);
    const text = replaceLines(
      Buffer.from(file.content).toString('utf8'),
      applied.filter((suggestion) => suggestion.path === path),
    );
    files[path] = text;
    tree.set(path, { ...file, content: Buffer.from(text) });
  }
  if (isCommitted && applied.length > 0) {
    const message = 'Apply suggestions from code review';
    const [oid = ''] = store.commit([{ ref: 'refs/heads/suggested', tree, message, parents: [pull.head.sha] }]);
    store.git(['update-ref', '-d', 'refs/heads/suggested']);
    moveHead(state, oid);
  }
  return { applied, refused, files, tree: new Map([...tree].map(([path, { content }]) => [path, content])) };
}

function hasSuggestion(comment: ReviewComment): boolean {
  return parseSuggestions(comment.body).length > 0;
}

/**
 * Line ends as measured on commits of applied suggestions in public repositories: a file with CRLF anywhere
 * becomes CRLF as a whole, a carriage return of the body is kept before it, and a missing line feed at the end
 * stays missing.
 */
function replaceLines(text: string, suggestions: readonly Suggestion[]): string {
  const hasCarriageReturns = text.includes('\r\n');
  const hasFinalNewline = text.endsWith('\n');
  const lines = (hasFinalNewline ? text.slice(0, -1) : text).split('\n').map((line) => line.replace(/\r$/, ''));
  for (const { firstLine, lastLine, replacement } of [...suggestions].sort((a, b) => b.firstLine - a.firstLine)) {
    lines.splice(firstLine - 1, lastLine - firstLine + 1, ...replacement);
  }
  const end = hasCarriageReturns ? '\r\n' : '\n';
  return lines.join(end) + (hasFinalNewline && lines.length > 0 ? end : '');
}
