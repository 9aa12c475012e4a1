import type { TemplateAction } from './template-actions.ts';
import { isSilent, templateActions } from './template-actions.ts';

/** Makes the comment of a line (from 1): one before what it writes, or behind that. */
export type LineMark = (line: number, isBefore: boolean) => string;

/** A template with comments. */
export interface MarkedTemplate {
  readonly text: string;
  /** The lines that write something and have no comment. */
  readonly unmarked: readonly number[];
}

/**
 * Writes a comment on the lines of a template, so that what is rendered says where it comes from: behind what a line says,
 * and before an action that writes whole lines itself (`nindent`, `indent`). Lines on which a comment could become part of
 * a value, or swallow something, have none: inside of actions and of block scalars, before an action that trims, behind
 * one that does. So do lines of helpers that say nothing of YAML, as their text may end up in the middle of a value.
 *
 * @param mark makes the comment of a line, without the number sign before it
 * @param isHelper whether the file only defines templates that others include
 */
export function markTemplate(text: string, mark: LineMark, isHelper: boolean): MarkedTemplate {
  const actions = templateActions(text);
  const marked: string[] = [];
  const unmarked: number[] = [];
  let block: number | undefined;
  let quote: string | undefined;
  let next = 0;
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const end = start + line.length;
    while ((actions[next]?.end ?? Infinity) <= start) next++;
    const inLine: TemplateAction[] = [];
    for (let at = next; (actions[at]?.start ?? Infinity) < end; at++) inLine.push(actions[at] as TemplateAction);
    const isWhole = inLine.every((action) => action.start >= start && action.end <= end);
    if (block !== undefined && isOutside(line, block, inLine, start)) block = undefined;
    const number = index + 1;
    const wasQuoted = quote !== undefined;
    quote = block === undefined && isWhole ? quoteAtEnd(withoutActions(line, start, inLine), quote) : undefined;
    const isFree = isWhole && block === undefined && !wasQuoted && quote === undefined;
    const [before, behind] = [true, false].map((isBefore) => `#${mark(number, isBefore)}`) as [string, string];
    const result = isFree ? markLine(line, start, inLine, { before, behind }, isHelper) : line;
    marked.push(result);
    if (result === line && block === undefined && !wasQuoted && saysSomething(line, start, inLine))
      unmarked.push(number);
    if (block === undefined && isWhole) block = blockIndent(line, start, inLine);
    start = end + 1;
  }
  return { text: marked.join('\n'), unmarked };
}

/** Whether a line writes anything: text, or what an action says. */
function saysSomething(line: string, start: number, actions: readonly TemplateAction[]): boolean {
  const isPart = actions.some((action) => action.start < start || action.end > start + line.length);
  return !isPart && !/^\s*(?:#.*)?$/.test(withoutActions(line, start, actions));
}

/** The quote of a text that goes on in the next line; undefined where none does. */
function quoteAtEnd(line: string, before: string | undefined): string | undefined {
  let quote = before;
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (quote === '"' && character === '\\') at++;
    else if (quote !== undefined) quote = character === quote ? undefined : quote;
    else if (character === '#' && /(?:^|\s)$/.test(line.slice(0, at))) return undefined;
    // A quote in the middle of a word is none.
    else if ((character === '"' || character === "'") && /(?:^|[\s[{,:(-])$/.test(line.slice(0, at))) quote = character;
  }
  return quote;
}

/** Whether a line ends a block scalar: it says something, no further in than the line that began the block. */
function isOutside(line: string, block: number, actions: readonly TemplateAction[], start: number): boolean {
  const indent = line.search(/\S/);
  return indent !== -1 && indent <= block && actions[0]?.start !== start + indent;
}

/** The columns before a line that begins a block scalar; undefined where it begins none. */
function blockIndent(line: string, start: number, actions: readonly TemplateAction[]): number | undefined {
  const [first] = actions;
  const head = first === undefined ? line : line.slice(0, first.start - start);
  const tail = withoutActions(line, start, actions);
  if (!/(?:^|[\s:-])[|>][-+\d]*\s*(?:#.*)?$/.test(tail) || head.trim() === '') return undefined;
  // In an item the key stands behind the dash, and what follows it does, too.
  const [prefix = ''] = /^(?:\s|- )*/.exec(line) ?? [];
  return /[|>]/.test(line.charAt(prefix.length)) ? Math.max(0, prefix.lastIndexOf('-')) : prefix.length;
}

function withoutActions(line: string, start: number, actions: readonly TemplateAction[]): string {
  let text = '';
  let from = 0;
  for (const action of actions) {
    // An action that decides says nothing; another one stands for a word.
    text += line.slice(from, action.start - start) + (isSilent(action) ? '' : 'x');
    from = action.end - start;
  }
  return text + line.slice(from);
}

function markLine(
  line: string,
  start: number,
  actions: readonly TemplateAction[],
  { before, behind }: Readonly<Record<'before' | 'behind', string>>,
  isHelper: boolean,
): string {
  const whole = actions.find(({ code }) => /\bnindent\s+\(?[$.\w]/.test(code) && !/\btrim\w*\s*\)?$/.test(code));
  if (whole !== undefined) {
    const at = whole.start - start;
    const text = line.slice(0, at);
    const isFirst = actions.every((action) => action === whole || action.start > whole.start || isSilent(action));
    if (!isFirst) return line;
    return `${text}${/\S$/.test(text) ? ' ' : ''}${before}${line.slice(at)}`;
  }
  const [first] = actions;
  const indent = line.search(/\S/);
  if (indent === -1) return line;
  const rest = withoutActions(line, start, actions).trimEnd();
  if (first !== undefined && first.start === start + indent) {
    // What begins with an action has its comment on a line before it, unless it goes on with the line before.
    return rest.trim() === '' || first.trimsBefore || isHelper ? line : `${before}\n${line}`;
  }
  const last = actions.at(-1);
  const isYaml = /^(?:- )*(?:[\w.$/-]+|"[^"]*"|'[^']*'):(?:\s|$)|^-(?:\s|$)/.test(rest.trim());
  if (last?.trimsAfter && last.end - start === line.trimEnd().length) return line;
  if (rest.trim().startsWith('#') || rest.startsWith('---') || /[^\\]\\$/.test(rest)) return line;
  if (isHelper && !isYaml) return line;
  const end = line.endsWith('\r') ? line.length - 1 : line.length;
  return `${line.slice(0, end)} ${behind}${line.slice(end)}`;
}
