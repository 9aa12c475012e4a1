import type { Scanner } from '../scanner/scanner.ts';
import type { Token } from '../scanner/token.ts';
import { TextFault } from '../text-fault.ts';
import { tokenWords } from './token-words.ts';

/** The fault of a token where a value had to be. */
export function missingValue(token: Token): TextFault {
  return new TextFault(`found ${tokenWords(token)}, expected a value`, token.start);
}

/** The fault of a bracket without its counterpart. */
export function unclosed(open: Token): TextFault {
  return new TextFault(
    `found no closing bracket for this ${open.kind === 'flow-mapping-start' ? '{' : '['}`,
    open.start,
  );
}

/** The fault of a token among the entries of a block collection that neither goes on with it nor ends it. */
export function strayInBlock(token: Token, collection: 'mapping' | 'sequence'): TextFault {
  return new TextFault(strayWords(token, collection), token.start);
}

function strayWords({ kind }: Token, collection: 'mapping' | 'sequence'): string {
  switch (kind) {
    case 'value':
      return 'found ":" without a key before it';
    case 'key':
    case 'block-mapping-start':
      return collection === 'mapping'
        ? 'found a key that is not in line with the others: indent them alike'
        : 'found a key among the items of a list, expected "- " before it or another indentation';
    case 'block-entry':
    case 'block-sequence-start':
      return collection === 'mapping'
        ? 'found an item of a list among the keys of a mapping: indent it as its list'
        : 'found an item that is not in line with the others: indent them alike';
    case 'flow-mapping-end':
    case 'flow-sequence-end':
      return `found "${kind === 'flow-mapping-end' ? '}' : ']'}" without an opening bracket before it`;
    default:
      return 'found more text behind a value that has ended: quote the whole, or look for a quote that is missing';
  }
}

/**
 * The fault of a token in a flow collection where `,` or its closing bracket had to be.
 *
 * @param end of the entry before the token
 */
export function strayInFlow({ text }: Scanner, open: Token, end: number, token: Token): TextFault {
  const { kind, start } = token;
  const isClosed = text.includes(open.kind === 'flow-mapping-start' ? '}' : ']', start);
  if (!isClosed || kind === 'document-start' || kind === 'document-end') return unclosed(open);
  if (kind === 'value') return new TextFault('found ":" without a key before it on the same line', start);
  if (kind === 'key' && text[start] === '?') {
    return new TextFault('found "?" in an unquoted text between brackets: quote the text', start);
  }
  if (kind === 'tag' || kind === 'anchor') {
    return new TextFault('found a tag or an anchor behind a value: put it before', start);
  }
  if (kind === 'flow-mapping-end' || kind === 'flow-sequence-end') {
    const [found, expected] = kind === 'flow-mapping-end' ? ['}', ']'] : [']', '}'];
    return new TextFault(`found "${found}", expected "${expected}" for the bracket before it`, start);
  }
  if (text.slice(end, start).includes('\n')) return unclosed(open);
  return new TextFault('found two items without "," between them, or no closing bracket behind the first', start);
}
