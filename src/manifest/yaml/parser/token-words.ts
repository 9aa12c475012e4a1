import type { Token } from '../scanner/token.ts';

const SIGNS: Readonly<Partial<Record<Token['kind'], string>>> = {
  'stream-end': 'the end of the text',
  'block-end': 'a line that is indented less',
  'block-mapping-start': 'a key',
  'block-sequence-start': '"-"',
  'block-entry': '"-"',
  'flow-mapping-start': '"{"',
  'flow-mapping-end': '"}"',
  'flow-sequence-start': '"["',
  'flow-sequence-end': '"]"',
  'flow-entry': '","',
  'document-start': '"---"',
  'document-end': '"..."',
  'version-directive': 'a directive',
  'tag-directive': 'a directive',
  key: 'a key',
  value: '":"',
  tag: 'a tag',
};

/** The longest text that a fault quotes, in UTF-16 units. */
const LONGEST_QUOTE = 40;

/** Names a token in words, for messages that say what was found. */
export function tokenWords(token: Token): string {
  if (token.kind === 'anchor') return `&${token.name}`;
  if (token.kind === 'alias') return `*${token.name}`;
  if (token.kind !== 'scalar') return SIGNS[token.kind] ?? token.kind;
  const { text } = token;
  return `the text ${JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text)}`;
}
