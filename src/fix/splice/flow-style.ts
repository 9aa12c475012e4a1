import type { Node, Pair, YAMLMap } from 'yaml';
import type { Layout } from './layout.ts';
import { keyQuoteOf } from './layout.ts';
import type { FlowStyle } from './render.ts';
import type { Sheet } from './sheet.ts';
import { isImplicitNull } from './sheet.ts';

/** The style in which a flow mapping is written, for the pairs to add to it. The mapping must not be empty. */
export function flowStyleOf(sheet: Sheet, map: YAMLMap, layout: Layout): FlowStyle {
  const { text } = sheet.lines;
  const pairs = map.items as Pair<Node, Node | null>[];
  const [first, second] = pairs;
  const keyQuote = sheet.isJson ? '"' : keyQuoteOf(map);
  const withValue = pairs.find(({ value }) => value !== null && !isImplicitNull(value));
  const colon = withValue?.value
    ? ifMatching(text.slice(sheet.endOf(withValue.key), sheet.startOf(withValue.value)), /^:[ \t]*$/)
    : undefined;
  const comma =
    first && second
      ? ifMatching(text.slice(flowEndOf(sheet, first), sheet.startOf(second.key)), /^,[ \t]*$/)
      : undefined;
  const pad = first ? ifMatching(text.slice(sheet.startOf(map) + 1, sheet.startOf(first.key)), /^ *$/) : undefined;
  const isTight = colon === ':' && keyQuote !== '';
  return {
    colon: isTight ? ':' : (colon ?? ': ').padEnd(2),
    comma: comma ?? (isTight ? ',' : ', '),
    pad: pad ?? '',
    keyQuote,
    quote: sheet.isJson ? '"' : layout.quote,
    itemQuote: sheet.isJson ? '"' : layout.itemQuote,
  };
}

/** The style for a flow collection where the text has none to follow. */
export function emptyStyle(sheet: Sheet, layout: Layout): FlowStyle {
  const { quote, itemQuote } = sheet.isJson ? ({ quote: '"', itemQuote: '"' } as const) : layout;
  return { colon: ': ', comma: ', ', pad: '', keyQuote: sheet.isJson ? '"' : '', quote, itemQuote };
}

/** The offset after the last character of a pair of a flow mapping: `a: b`, `a:` or `a`. */
export function flowEndOf(sheet: Sheet, { key, value }: Pair<Node, Node | null>): number {
  if (value !== null && !isImplicitNull(value)) return sheet.endOf(value);
  const end = sheet.endOf(key);
  const colon = /^[ \t]*:/.exec(sheet.lines.text.slice(end));
  return end + (colon?.[0].length ?? 0);
}

function ifMatching(text: string, pattern: RegExp): string | undefined {
  return pattern.test(text) ? text : undefined;
}
