import type { ShownSuggestion } from '../../review/repairs/document-repairs.ts';

/**
 * The text of a comment before its place is known. Two things depend on the place: whether an earlier comment already
 * quotes the API server's message, and whether the suggestion can be committed from there.
 */
export interface CommentText {
  readonly whole: readonly Paragraph[];
  /** Replaces `whole` where that is longer than GitHub accepts. */
  readonly short: readonly Paragraph[];
  /** Replaces both in a summary, where another text has the words. */
  readonly listed?: ListedCopy;
}

/** A line of a list, in Markdown, and the fix of what it is about. */
export interface ListedCopy {
  readonly line: string;
  readonly fix: ShownSuggestion | undefined;
}

/** A paragraph in Markdown. It is written only where all of its conditions hold. */
export interface Paragraph {
  readonly text: string;
  /**
   * A condition about a message of the API server (each workload has one for each mode): whether the paragraph is for
   * the first comment with this message, or for later ones.
   */
  readonly quote?: { readonly message: string; readonly isFirst: boolean };
  /**
   * Whether the paragraph is for places from which the suggestion can be committed, or for those where it can only be
   * read.
   */
  readonly canCommit?: boolean;
}

/** GitHub accepts 65,536 characters; the hidden marks need some of them. */
const MAX_BODY = 55_000;

/**
 * Writes a comment for one place.
 *
 * @param quoted the messages that earlier comments quote
 */
function writeComment({ whole, short }: CommentText, quoted: ReadonlySet<string>, canCommit: boolean): string {
  const isWritten = ({ quote, canCommit: condition = canCommit }: Paragraph): boolean =>
    condition === canCommit && (quote === undefined || quote.isFirst !== quoted.has(quote.message));
  const write = (paragraphs: readonly Paragraph[]): string =>
    paragraphs
      .filter(isWritten)
      .map(({ text }) => text)
      .join('\n\n');
  const body = write(whole);
  // A suggestion block could be committed even when it is cut, so a text that is too long is replaced.
  return body.length <= MAX_BODY ? body : write(short);
}

/** The least length of a comment, wherever it stands. */
export function leastLength({ whole, short }: CommentText): number {
  const lengthOf = (paragraphs: readonly Paragraph[]): number =>
    paragraphs.reduce((sum, { text, quote, canCommit }) => sum + (quote || canCommit ? 0 : text.length), 0);
  return Math.min(lengthOf(whole), lengthOf(short));
}

/** Returns the ids of the API server's messages that a comment quotes. */
export function messagesIn({ whole }: CommentText): string[] {
  return [...new Set(whole.flatMap(({ quote }) => (quote === undefined ? [] : [quote.message])))];
}

/**
 * Writes comments one by one, in the order in which people read them, so that the first comment with a message of the API server
 * quotes it whole.
 *
 * @param before the messages that the text before these comments quotes
 */
export function* writeComments<T extends { readonly text: CommentText; readonly canCommit: boolean }>(
  remarks: readonly T[],
  before: Iterable<string> = [],
): Generator<{ readonly remark: T; readonly body: string }> {
  const quoted = new Set(before);
  for (const remark of remarks) {
    const body = writeComment(remark.text, quoted, remark.canCommit);
    for (const message of messagesIn(remark.text)) quoted.add(message);
    yield { remark, body };
  }
}
