import type { CST } from 'yaml';
import { TextFault } from './text-fault.ts';

/** The types of tokens between documents that have no content. */
export const EMPTY_TOKENS: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'doc-end', 'byte-order-mark']);

/**
 * Finds the offset of text after the document that the server drops: text after `...`, after a second `---`, and after
 * a root whose end is unambiguous (see `closedAt`). Undefined where there is none.
 *
 * @throws TextFault where the server refuses it
 */
export function textBehind(tokens: Iterable<CST.Token>, document: CST.Document, text: string): number | undefined {
  let isEnded = document.end?.some(isDocumentEnd) ?? false;
  for (const token of tokens) {
    isEnded ||= isDocumentEnd(token);
    if (EMPTY_TOKENS.has(token.type)) continue;
    const { offset } = token;
    const isDocument = token.type === 'document' && (offset === 0 || text[offset - 1] === '\n');
    if (isEnded || isDocument || (closedAt(document, text) !== undefined && isDropped(offset, text))) return offset;
    throw new TextFault('found text that belongs to nothing before it', offset);
  }
  return undefined;
}

/** Whether a token is a line of `...`; the types of `yaml` lack this token, though its parser returns it. */
function isDocumentEnd({ type }: { readonly type: string }): boolean {
  return type === 'doc-end';
}

/**
 * Finds the offset at which the root ends unambiguously: its closing bracket, or, for an indented root, a line that is
 * indented less. What follows does not belong to the document. Undefined where there is no such end.
 */
export function closedAt({ value, end }: CST.Document, text: string): number | undefined {
  if (value?.type === 'flow-collection') {
    return value.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end')?.offset;
  }
  if (value?.type !== 'block-map' && value?.type !== 'block-seq') return undefined;
  const behind = end?.find(({ type }) => !EMPTY_TOKENS.has(type))?.offset;
  if (behind === undefined) return undefined;
  const column = behind - 1 - text.lastIndexOf('\n', behind - 1);
  return column < value.indent ? behind - 1 : undefined;
}

/** The server scans the first word of the text that it drops, and may refuse the text where it is not such a word. */
const PLAIN_WORD = /(?:[A-Za-z][\w./-]*(?![^\s:])|"[\w./-]*":|'[\w./-]*':)/y;

/** Whether the server silently drops text after the end of a document, and does not refuse it. */
export function isDropped(offset: number, text: string): boolean {
  PLAIN_WORD.lastIndex = offset;
  return PLAIN_WORD.test(text);
}
