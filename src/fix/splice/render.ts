import type { NewValue } from '../../pss/rule.ts';
import { isNewList } from '../edit-tree.ts';
import type { Layout } from './layout.ts';
import type { Quote } from './words.ts';
import { writeScalar } from './words.ts';

/** The style of a flow collection: `{a: 1}` or `[a, b]`. */
export interface FlowStyle {
  /** Between a key and its value: `: ` or `:`. */
  readonly colon: string;
  /** Between two entries: `, ` or `,`. */
  readonly comma: string;
  /** The spaces after `{` and before `}`. */
  readonly pad: string;
  readonly keyQuote: Quote;
  readonly quote: Quote;
  /** The quotes around the items of lists. */
  readonly itemQuote: Quote;
}

/** Writes a new pair of a block mapping as lines without endings, its key at `column` (from 0). */
export function renderBlockPair(
  key: string,
  value: NewValue,
  column: number,
  layout: Layout,
  keyQuote: Quote,
): string[] {
  const head = `${' '.repeat(column)}${writeScalar(key, keyQuote)}:`;
  if (typeof value !== 'object') return [`${head} ${writeScalar(value, layout.quote)}`];
  if (isNewList(value)) {
    if (value.length === 0) return [`${head} []`];
    const scalars = value.filter((item) => typeof item !== 'object');
    if (layout.isListFlow && scalars.length === value.length)
      return [`${head} [${scalars.map((item) => writeScalar(item, layout.itemQuote)).join(', ')}]`];
    return [head, ...value.flatMap((item) => renderBlockItem(item, column + layout.listStep, layout, keyQuote))];
  }
  if (Object.keys(value).length === 0) return [`${head} {}`];
  return [
    head,
    ...Object.entries(value).flatMap(([inner, below]) =>
      renderBlockPair(inner, below, column + layout.step, layout, keyQuote),
    ),
  ];
}

/** Writes a new item of a block list as lines without endings, its dash at `column` (from 0). */
export function renderBlockItem(value: NewValue, column: number, layout: Layout, keyQuote: Quote): string[] {
  const dash = `${' '.repeat(column)}-${layout.dashGap}`;
  if (typeof value !== 'object') return [dash + writeScalar(value, layout.itemQuote)];
  const inner = dash.length;
  const lines = isNewList(value)
    ? value.flatMap((item) => renderBlockItem(item, inner, layout, keyQuote))
    : Object.entries(value).flatMap(([key, below]) => renderBlockPair(key, below, inner, layout, keyQuote));
  const [first, ...rest] = lines;
  if (first === undefined) return [dash + (isNewList(value) ? '[]' : '{}')];
  return [dash + first.slice(inner), ...rest];
}

/** Writes a new value on one line. */
export function renderFlow(value: NewValue, style: FlowStyle): string {
  if (typeof value !== 'object') return writeScalar(value, style.quote);
  if (isNewList(value)) return `[${value.map((item) => renderFlowItem(item, style)).join(style.comma)}]`;
  if (Object.keys(value).length === 0) return '{}';
  const pairs = Object.entries(value).map(([key, inner]) => renderFlowPair(key, renderFlow(inner, style), style));
  return `{${style.pad}${pairs.join(style.comma)}${style.pad}}`;
}

/** Writes a new item of a flow list on one line. */
export function renderFlowItem(value: NewValue, style: FlowStyle): string {
  return typeof value === 'object' ? renderFlow(value, style) : writeScalar(value, style.itemQuote);
}

/** Writes a pair of a flow mapping; `text` is its value, already written. */
export function renderFlowPair(key: string, text: string, style: FlowStyle): string {
  return `${writeScalar(key, style.keyQuote)}${style.colon}${text}`;
}

/**
 * Writes a new value over several lines, as JSON is usually printed. `indent` is that of the line on which it begins.
 */
export function renderSpread(value: NewValue, style: FlowStyle, indent: string, unit: string, ending: string): string {
  if (typeof value !== 'object') return writeScalar(value, style.quote);
  if (Object.keys(value).length === 0) return renderFlow(value, style);
  const inner = indent + unit;
  const entries = isNewList(value)
    ? value.map((item) =>
        typeof item === 'object' ? renderSpread(item, style, inner, unit, ending) : renderFlowItem(item, style),
      )
    : Object.entries(value).map(([key, below]) =>
        renderFlowPair(key, renderSpread(below, style, inner, unit, ending), style),
      );
  const [open, close] = isNewList(value) ? '[]' : '{}';
  return `${open}${ending}${entries.map((entry) => inner + entry).join(`,${ending}`)}${ending}${indent}${close}`;
}
