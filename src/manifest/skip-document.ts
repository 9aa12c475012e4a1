import { isReadKind } from './workload-kinds.ts';

/** What a line at column 0 may look like in a document that is skipped: a comment, a plain key, an item, nothing. */
const PLAIN_LINE = /^(?:#.*|---[ \t]*(?:#.*)?|[A-Za-z][A-Za-z0-9._/-]*:(?: .*)?|-(?: .*)?|[ \t].*|)$/;

/**
 * Whether a document need not be parsed at all: its one `kind:` line at column 0 names, as a plain word, a kind that
 * nothing here reads. Whatever could make the real kind another one (quotes around keys, flow, merge keys, directives,
 * `...`, other line breaks, an indented root, `kind` twice) makes it parsed. Where such a document is broken, that is
 * not said: it holds no pod, and half of a repository's YAML is of such kinds.
 */
export function canSkip(text: string): boolean {
  if (/[\u0085\u2028\u2029\ufeff]|\r(?!\n)/.test(text)) return false;
  let kind: string | undefined;
  let hasApiVersion = false;
  let hasBegun = false;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const first = text[start];
    if (first !== ' ' && first !== '\n') {
      const line = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
      if (!PLAIN_LINE.test(line)) return false;
      if (line.startsWith('items:')) return false; // A list by whatever name.
      if (line.startsWith('apiVersion: ')) hasApiVersion = true;
      if (line.startsWith('kind:')) {
        const word = /^kind: +([A-Za-z][A-Za-z0-9]*) *(?: #.*)?$/.exec(line)?.[1];
        if (word === undefined || kind !== undefined) return false;
        kind = word;
      }
      if (/^[A-Za-z]/.test(line)) hasBegun = true;
      else if (!hasBegun && line !== '' && !line.startsWith('#') && !line.startsWith('---')) return false;
    } else if (!hasBegun && first === ' ' && text.slice(start, end).trim() !== '') return false;
    start = end + 1;
  }
  return hasApiVersion && kind !== undefined && !isReadKind(kind);
}
