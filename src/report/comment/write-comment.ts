/**
 * What a comment says, but for two things that depend on where it will stand: which words of the API server stand before
 * it, and whether its suggestion can be committed from there.
 */
export interface CommentText {
  readonly whole: readonly Paragraph[];
  /** What is said where the whole is longer than GitHub takes. */
  readonly short: readonly Paragraph[];
}

/** A paragraph in Markdown; with conditions it is said only where all of them hold. */
export interface Paragraph {
  readonly text: string;
  /**
   * Of a message of the API server (a workload's in a mode): whether this is said where the message comes for the first
   * time, or where it was quoted before.
   */
  readonly quote?: { readonly message: string; readonly isFirst: boolean };
  /** Whether this is said where the suggestion can be committed, or where it can only be read. */
  readonly canCommit?: boolean;
}

/** GitHub takes 65,536 characters; the hidden marks need some of them. */
const MAX_BODY = 55_000;

/**
 * The text of a comment in one place.
 *
 * @param said the messages that comments before this one speak of
 */
function writeComment({ whole, short }: CommentText, said: ReadonlySet<string>, canCommit: boolean): string {
  const isSaid = ({ quote, canCommit: condition = canCommit }: Paragraph): boolean =>
    condition === canCommit && (quote === undefined || quote.isFirst !== said.has(quote.message));
  const write = (paragraphs: readonly Paragraph[]): string =>
    paragraphs
      .filter(isSaid)
      .map(({ text }) => text)
      .join('\n\n');
  const body = write(whole);
  // A block that is cut could be committed: what does not fit is left out whole.
  return body.length <= MAX_BODY ? body : write(short);
}

/** The messages of the API server that a comment speaks of. */
export function messagesIn({ whole }: CommentText): string[] {
  return [...new Set(whole.flatMap(({ quote }) => (quote === undefined ? [] : [quote.message])))];
}

/**
 * The texts of comments in the order in which people read them: the first that speaks of a message quotes it.
 *
 * @param before the messages that what stands before them speaks of
 */
export function writeInOrder<T extends { readonly text: CommentText; readonly canCommit: boolean }>(
  remarks: readonly T[],
  before: Iterable<string> = [],
): { readonly remark: T; readonly body: string }[] {
  const said = new Set(before);
  return remarks.map((remark) => {
    const body = writeComment(remark.text, said, remark.canCommit);
    for (const message of messagesIn(remark.text)) said.add(message);
    return { remark, body };
  });
}
