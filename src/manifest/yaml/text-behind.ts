import type { CST } from 'yaml';
import { TextFault } from './text-fault.ts';

/** Tokens between documents that say nothing. */
export const SILENT: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'doc-end', 'byte-order-mark']);

/**
 * Where the text begins that follows the document and that the server drops: behind `...`, behind a second `---`, and
 * behind a root that says itself where it ends.
 *
 * @throws TextFault where the server refuses it
 */
export function textBehind(tokens: Iterable<CST.Token>, document: CST.Document, text: string): number | undefined {
  let isEnded = document.end?.some(isDocumentEnd) ?? false;
  for (const token of tokens) {
    isEnded ||= isDocumentEnd(token);
    if (SILENT.has(token.type)) continue;
    const { offset } = token;
    const isDocument = token.type === 'document' && (offset === 0 || text[offset - 1] === '\n');
    if (isEnded || isDocument || (closedAt(document, text) !== undefined && isDropped(offset, text))) return offset;
    throw new TextFault('found text that belongs to nothing before it', offset);
  }
  return undefined;
}

/** A line of `...`; the types of `yaml` do not know that its parser gives them out. */
function isDocumentEnd({ type }: { readonly type: string }): boolean {
  return type === 'doc-end';
}

/**
 * Where the root has its closing bracket, or, indented, gives way to a line that is indented less: what follows belongs
 * to nothing. Undefined where there is no such end.
 */
export function closedAt({ value, end }: CST.Document, text: string): number | undefined {
  if (value?.type === 'flow-collection') {
    return value.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end')?.offset;
  }
  if (value?.type !== 'block-map' && value?.type !== 'block-seq') return undefined;
  const behind = end?.find(({ type }) => !SILENT.has(type))?.offset;
  if (behind === undefined) return undefined;
  const column = behind - 1 - text.lastIndexOf('\n', behind - 1);
  return column < value.indent ? behind - 1 : undefined;
}

/** Of what it drops the server looks at the first word; where this is none, it may say that it is broken. */
const PLAIN_WORD = /(?:[A-Za-z][\w./-]*(?![^\s:])|"[\w./-]*":|'[\w./-]*':)/y;

/** Whether text that belongs to nothing is dropped without a word, and not refused. */
export function isDropped(offset: number, text: string): boolean {
  PLAIN_WORD.lastIndex = offset;
  return PLAIN_WORD.test(text);
}
