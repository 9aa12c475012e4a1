import type { Token } from './token.ts';

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

/** A token in words, as messages name what was found. */
export function describeToken(token: Token): string {
  if (token.kind === 'anchor') return `&${token.name}`;
  if (token.kind === 'alias') return `*${token.name}`;
  if (token.kind !== 'scalar') return SIGNS[token.kind] ?? token.kind;
  return `the text ${JSON.stringify(token.text.length > 40 ? `${token.text.slice(0, 39)}…` : token.text)}`;
}
