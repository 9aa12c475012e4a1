/**
 * The extended regular expression that git searches for, line by line, to find the files that may hold a Namespace.
 * YAML can write the word without its letters: with escapes (`"Name\u0073pace"`), over two lines of a quoted text, in
 * base64 (`!!binary`), or with a tag that a `%TAG` directive or an escape hides.
 */
export const NAMESPACE_EXPRESSION = String.raw`Namespace|\\[xuU]|[[:alpha:]]\\[[:space:]]*$|![^[:space:]]*(binary|%)|^%TAG`;

/** Whether a text may hold a Namespace or set its labels. Others need not be parsed to find Namespaces. */
export function mentionsNamespaces(text: string): boolean {
  return MENTION.test(text) || (text.includes('\\') && MENTION.test(withoutEscapes(text)));
}

/**
 * Matches what `NAMESPACE_EXPRESSION` matches, and the labels of Pod Security. Longer tags than 100 characters do not
 * exist in practice.
 */
const MENTION = /\bNamespace(?:List)?\b|pod-security\.kubernetes\.io|!\S{0,100}(?:binary|%)|^%TAG/m;

/** Replaces escapes by their characters anywhere in the text, and joins lines that a backslash continues. */
function withoutEscapes(text: string): string {
  return text
    .replaceAll(
      /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U0000([\da-fA-F]{4}))/g,
      (_, ...digits: (string | undefined)[]) =>
        String.fromCharCode(Number.parseInt(digits.slice(0, 3).find((group) => group !== undefined) ?? '0', 16)),
    )
    .replaceAll(/\\[ \t]*\r?\n[ \t]*/g, '');
}
