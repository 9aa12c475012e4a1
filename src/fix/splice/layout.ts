import type { Node, Pair, YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq, visit } from 'yaml';
import { lastIndexWhere } from '../../text/last-index-where.ts';
import { isPlainWord } from '../../text/yaml-name.ts';
import type { Sheet } from './sheet.ts';
import { beginsLine, columnOf, writtenText } from './sheet.ts';
import type { Quote } from './words.ts';

/** The layout of the text near an edit; widths in columns. */
export interface Layout {
  /** From a key to the keys of the mapping in it. */
  readonly step: number;
  /** From a key to the dashes of the list in it: 0 where lists are not indented. */
  readonly listStep: number;
  /** The spaces between a dash and its item. */
  readonly dashGap: string;
  /** Whether lists of capabilities are written as `[A, B]`. */
  readonly isListFlow: boolean;
  /** The quotes around the items of lists of capabilities. */
  readonly itemQuote: Quote;
  /** The quotes around other texts that could be plain. */
  readonly quote: Quote;
}

/** Returns the layout that a document uses near an offset of the file's text. */
export type Habits = (offset: number) => Layout;

interface Sample<T> {
  readonly offset: number;
  readonly value: T;
}

/**
 * Samples how a document writes nested mappings and lists. Where it has no sample, the layout indents by two columns,
 * as is usual in YAML.
 */
export function habitsOf(sheet: Sheet): Habits {
  const steps: Sample<number>[] = [];
  const listSteps: Sample<number>[] = [];
  const gaps: Sample<string>[] = [];
  const flows: Sample<boolean>[] = [];
  const itemQuotes: Sample<Quote>[] = [];
  const wordQuotes: Quote[] = [];

  visit(sheet.root, {
    Pair: (_, pair) => {
      const { key, value } = pair as Pair<Node, Node | null>;
      if (isScalar(value) && isPlainWord(String(value.value))) wordQuotes.push(quoteOf(value));
      if (!key.range || !value?.range || !(isMap(value) || isSeq(value)) || value.items.length === 0) return;
      const offset = sheet.startOf(key);
      if (isSeq(value) && writtenText(key) === 'drop') {
        flows.push({ offset, value: value.flow === true });
        itemQuotes.push({ offset, value: quoteOf(value.items[0]) });
      }
      const start = sheet.startOf(value);
      if (value.flow || !beginsLine(sheet, start)) return;
      const step = columnOf(sheet, start) - columnOf(sheet, offset);
      // The key stands behind a line break that only YAML takes for one, as NEL.
      if (step < (isMap(value) ? 1 : 0)) return;
      (isMap(value) ? steps : listSteps).push({ offset: start, value: step });
      if (isMap(value)) return;
      const item = value.items[0];
      if (!isScalar(item) || !item.range) return;
      const gap = sheet.lines.text.slice(start + 1, sheet.startOf(item));
      if (/^ +$/.test(gap)) gaps.push({ offset: start, value: gap });
    },
  });

  const quote = wordQuotes.length > 1 ? unanimous(wordQuotes) : '';
  return (offset) => ({
    step: nearest(steps, offset) ?? 2,
    listStep: nearest(listSteps, offset) ?? 2,
    dashGap: nearest(gaps, offset) ?? ' ',
    isListFlow: nearest(flows, offset) ?? false,
    itemQuote: nearest(itemQuotes, offset) ?? quote,
    quote,
  });
}

/** The quotes of a scalar; empty for any other node. */
export function quoteOf(node: unknown): Quote {
  if (!isScalar(node)) return '';
  return node.type === 'QUOTE_DOUBLE' ? '"' : node.type === 'QUOTE_SINGLE' ? "'" : '';
}

/** The quotes of a mapping's keys, where all keys have the same. */
export function keyQuoteOf(map: YAMLMap): Quote {
  return unanimous(map.items.map(({ key }) => quoteOf(key)));
}

function unanimous(quotes: readonly Quote[]): Quote {
  const [first = ''] = quotes;
  return quotes.every((quote) => quote === first) ? first : '';
}

/** The value of the sample nearest to an offset, the earlier one of two. The samples are in the order of the text. */
function nearest<T>(samples: readonly Sample<T>[], offset: number): T | undefined {
  const last = lastIndexWhere(samples.length, (index) => (samples[index]?.offset ?? 0) < offset);
  const [before, behind] = [samples[last], samples[last + 1]];
  if (before === undefined || behind === undefined) return (before ?? behind)?.value;
  return offset - before.offset <= behind.offset - offset ? before.value : behind.value;
}
