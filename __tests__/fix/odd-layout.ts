import type { GeneratorValue } from 'fast-check';
import { boolean, constantFrom, integer, nat, shuffledSubarray } from 'fast-check';

/** What a manifest says, to be written in an odd layout. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** Writes a manifest in a layout that nobody would choose, but that the server reads: each choice is the generator's. */
export function writeOddly(value: Value, pick: GeneratorValue): string {
  const lines = pick(integer, { min: 0, max: 9 }) === 0 ? [`${flow(value, pick)}`] : block(value, 0, pick);
  const text = `${pick(constantFrom, '', '---\n', '--- # first\n', '# note\n')}${lines.join('\n')}`;
  const closed = text + pick(constantFrom, '\n', '\n', '\n', '', '\n\n', '\n...\n', '\n---\n');
  return pick(integer, { min: 0, max: 9 }) === 0 ? closed.replaceAll('\n', '\r\n') : closed;
}

/** The same as JSON, indented by nothing, spaces or tabs. */
export function writeJson(value: Value, pick: GeneratorValue): string {
  return JSON.stringify(value, null, pick(constantFrom, '', '  ', '\t', '    ')) + pick(constantFrom, '\n', '');
}

function block(value: Value, column: number, pick: GeneratorValue): string[] {
  const indent = ' '.repeat(column);
  if (Array.isArray(value)) {
    const gap = pick(constantFrom, 1, 1, 1, 2, 3);
    return value.flatMap((item: Value) => [
      ...comment(column, pick),
      ...(isLong(item)
        ? blockScalar(`${indent}-${' '.repeat(gap)}`, item, column, pick)
        : isCollection(item) && !isEmpty(item) && !isFlow(pick)
          ? dashed(block(item, column + 1 + gap, pick), column, pick)
          : [`${indent}-${' '.repeat(gap)}${inline(item, column + 1, pick)}${tail(pick)}`]),
    ]);
  }
  const step = pick(constantFrom, 2, 2, 2, 4, 3, 1);
  const entries = Object.entries(value as Record<string, Value>);
  const quote = pick(constantFrom, '', '', '', '', '"', "'");
  return entries.flatMap(([key, inner]) => {
    const anchor = pick(integer, { min: 0, max: 19 }) === 0 ? ` &${key}` : '';
    const head = `${indent}${quote}${key}${quote}:`;
    if (isLong(inner)) return blockScalar(`${head} `, inner, column, pick);
    if (!isCollection(inner) || isEmpty(inner) || isFlow(pick)) {
      return [...comment(column, pick), `${head} ${inline(inner, column, pick)}`.trimEnd() + tail(pick)];
    }
    const below = Array.isArray(inner) ? column + pick(constantFrom, 0, 2, 2, step) : column + step;
    return [...comment(column, pick), head + anchor + tail(pick), ...block(inner, below, pick)];
  });
}

/** Puts a dash before the first line of an item, on that line or on one of its own. */
function dashed(lines: readonly string[], column: number, pick: GeneratorValue): string[] {
  const dash = `${' '.repeat(column)}-`;
  const [first = '', ...rest] = lines;
  const isTooLeft = !first.startsWith(`${' '.repeat(column)}  `);
  if (isTooLeft || pick(integer, { min: 0, max: 7 }) === 0) return [dash + tail(pick), ...lines];
  return [dash + first.slice(dash.length), ...rest];
}

/** A text of several lines, with or without the blank lines behind it. */
function blockScalar(head: string, text: string, column: number, pick: GeneratorValue): string[] {
  const indent = ' '.repeat(column + 2);
  const lines = text.trimEnd().split('\n');
  const rest = pick(constantFrom, [], [], [''], ['', '']);
  return [head + pick(constantFrom, '|', '>-', '|+'), ...lines.map((line) => indent + line), ...rest];
}

function inline(value: Value, column: number, pick: GeneratorValue): string {
  if (value === null) return pick(constantFrom, '', 'null', '~');
  if (!isCollection(value)) return scalar(value, pick);
  if (isEmpty(value) || Array.isArray(value) || pick(integer, { min: 0, max: 3 }) > 0) return flow(value, pick);
  const indent = ' '.repeat(column + 2);
  const entries = Object.entries(value as Record<string, Value>).map(
    ([key, inner]) => `${indent}${key}: ${flow(inner, pick)}`,
  );
  return `{\n${entries.join(pick(boolean) ? ',\n' : ', # note\n')}${pick(boolean) ? ',' : ''}\n${indent}}`;
}

function flow(value: Value, pick: GeneratorValue): string {
  if (value === null) return pick(constantFrom, 'null', '~');
  if (!isCollection(value)) return scalar(value, pick);
  const pad = pick(constantFrom, '', '', ' ');
  const comma = pick(constantFrom, ', ', ', ', ',', ' , ');
  if (Array.isArray(value)) return `[${pad}${value.map((item: Value) => flow(item, pick)).join(comma)}${pad}]`;
  const entries = Object.entries(value as Record<string, Value>).map(([key, inner]) =>
    pick(integer, { min: 0, max: 5 }) === 0 ? `"${key}":${flow(inner, pick)}` : `${key}: ${flow(inner, pick)}`,
  );
  return `{${pad}${entries.join(comma)}${pad}}`;
}

function scalar(value: boolean | number | string, pick: GeneratorValue): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return String(value);
  if (isLong(value)) return JSON.stringify(value);
  return pick(constantFrom, value, value, JSON.stringify(value), `'${value}'`);
}

function comment(column: number, pick: GeneratorValue): string[] {
  return pick(integer, { min: 0, max: 11 }) === 0
    ? pick(constantFrom, [''], [`${' '.repeat(column)}# note`], ['', `${' '.repeat(column)}# note`], ['# note'])
    : [];
}

function tail(pick: GeneratorValue): string {
  return pick(integer, { min: 0, max: 11 }) === 0 ? pick(constantFrom, ' # note', '   ', ' #') : '';
}

function isFlow(pick: GeneratorValue): boolean {
  return pick(integer, { min: 0, max: 7 }) === 0;
}

function isCollection(value: Value): value is readonly Value[] | { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null;
}

function isLong(value: Value): value is string {
  return typeof value === 'string' && value.includes('\n');
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** Some entries of a mapping, in some order. */
export function someOf(entries: Readonly<Record<string, Value>>, pick: GeneratorValue): Record<string, Value> {
  const all = Object.entries(entries);
  return Object.fromEntries(pick(shuffledSubarray, all, { maxLength: pick(nat, all.length) }));
}
