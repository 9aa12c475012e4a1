import type { NewValue } from '../change.ts';
import type { Layout } from './layout.ts';
import type { Quote } from './words.ts';
import { writeScalar } from './words.ts';

/** How a flow collection is written. */
export interface FlowStyle {
  /** Between a key and its value: `: ` or `:`. */
  readonly colon: string;
  /** Between two entries: `, ` or `,`. */
  readonly comma: string;
  /** Behind `{` and before `}`. */
  readonly pad: string;
  readonly keyQuote: Quote;
  readonly quote: Quote;
  /** Around the items of lists. */
  readonly itemQuote: Quote;
}

/** A new pair of a block mapping as lines without endings, its key at `column` (from 0). */
export function renderBlockPair(
  key: string,
  value: NewValue,
  column: number,
  layout: Layout,
  keyQuote: Quote,
): string[] {
  const head = `${' '.repeat(column)}${writeScalar(key, keyQuote)}:`;
  if (typeof value !== 'object') return [`${head} ${writeScalar(value, layout.quote)}`];
  if (Array.isArray(value)) {
    const items = value.map((item) => writeScalar(item, layout.itemQuote));
    if (layout.isListFlow) return [`${head} [${items.join(', ')}]`];
    const dash = `${' '.repeat(column + layout.listStep)}-${layout.dashGap}`;
    return [head, ...items.map((item) => dash + item)];
  }
  return [
    head,
    ...Object.entries(value).flatMap(([inner, below]) =>
      renderBlockPair(inner, below, column + layout.step, layout, keyQuote),
    ),
  ];
}

/** A new value on one line. */
export function renderFlow(value: NewValue, style: FlowStyle): string {
  if (typeof value !== 'object') return writeScalar(value, style.quote);
  if (Array.isArray(value)) return `[${value.map((item) => writeScalar(item, style.itemQuote)).join(style.comma)}]`;
  const pairs = Object.entries(value).map(([key, inner]) => renderFlowPair(key, renderFlow(inner, style), style));
  return `{${style.pad}${pairs.join(style.comma)}${style.pad}}`;
}

export function renderFlowPair(key: string, text: string, style: FlowStyle): string {
  return `${writeScalar(key, style.keyQuote)}${style.colon}${text}`;
}

/** A new value over several lines, as JSON is printed; `indent` is that of the line on which it begins. */
export function renderSpread(value: NewValue, style: FlowStyle, indent: string, unit: string, ending: string): string {
  if (typeof value !== 'object') return writeScalar(value, style.quote);
  const inner = indent + unit;
  const entries = Array.isArray(value)
    ? value.map((item) => writeScalar(item, style.itemQuote))
    : Object.entries(value).map(([key, below]) =>
        renderFlowPair(key, renderSpread(below, style, inner, unit, ending), style),
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}${ending}${entries.map((entry) => inner + entry).join(`,${ending}`)}${ending}${indent}${close}`;
}
