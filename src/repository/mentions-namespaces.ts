import type { Content } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';

/**
 * What git looks for (an extended regular expression, line by line) to find the files that may hold a Namespace. The
 * word can be written without its letters: with escapes (`"Name\u0073pace"`), over two lines of a quoted text, in
 * base64 (`!!binary`), or with a tag that a directive or an escape of its own hides.
 */
export const NAMESPACE_EXPRESSION = String.raw`Namespace|\\[xuU]|[[:alpha:]]\\[[:space:]]*$|![^[:space:]]*(binary|%)|^%TAG`;

/** Whether a content may hold a Namespace, or set its labels: all others need not be parsed for it. */
export function mentionsNamespaces(content: Content): boolean {
  const text = textOfContent(content) ?? '';
  return MENTION.test(text) || MENTION.test(withoutEscapes(text));
}

/** Tags are few and short: what is longer is none. */
const MENTION = /\bNamespace(?:List)?\b|pod-security\.kubernetes\.io|!\S{0,100}(?:binary|%)|^%TAG/m;

/** Characters in place of their escapes, wherever they stand; a line that goes on is one with the next. */
function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replaceAll(
      /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U0000([\da-fA-F]{4}))/g,
      (_, ...digits: (string | undefined)[]) =>
        String.fromCharCode(Number.parseInt(digits.slice(0, 3).find((each) => each !== undefined) ?? '0', 16)),
    )
    .replaceAll(/\\[ \t]*\r?\n[ \t]*/g, '');
}
