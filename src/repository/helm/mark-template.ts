import type { CutLine } from './template-actions.ts';
import { isSilent, templateLines, withoutActions } from './template-actions.ts';

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
  const unmarked: number[] = [];
  let block: number | undefined;
  let quote: string | undefined;
  const marked = templateLines(text).map((line, index) => {
    if (block !== undefined && isOutside(line, block)) block = undefined;
    const number = index + 1;
    const said = saidBy(line);
    const wasQuoted = quote !== undefined;
    quote = block === undefined && !line.isCut ? quoteAtEnd(said, quote) : undefined;
    const isFree = !line.isCut && block === undefined && !wasQuoted && quote === undefined;
    const [before, behind] = [true, false].map((isBefore) => `#${mark(number, isBefore)}`) as [string, string];
    const result = isFree ? markLine(line, { before, behind }, isHelper) : line.text;
    const isPlain = !line.isCut && block === undefined && !wasQuoted;
    if (result === line.text && isPlain && !/^\s*(?:#.*)?$/.test(said)) unmarked.push(number);
    if (block === undefined && !line.isCut) block = blockIndent(line);
    return result;
  });
  return { text: marked.join('\n'), unmarked };
}

/** What a line writes: an action that decides says nothing, another one stands for a word. */
function saidBy(line: CutLine): string {
  return withoutActions(line, (action) => (isSilent(action) ? '' : 'x'));
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
function isOutside({ text, actions }: CutLine, block: number): boolean {
  const indent = text.search(/\S/);
  return indent !== -1 && indent <= block && actions[0]?.start !== indent;
}

/** The columns before a line that begins a block scalar; undefined where it begins none. */
function blockIndent(line: CutLine): number | undefined {
  const { text, actions } = line;
  const head = text.slice(0, actions[0]?.start);
  if (!/(?:^|[\s:-])[|>][-+\d]*\s*(?:#.*)?$/.test(saidBy(line)) || head.trim() === '') return undefined;
  // In an item the key stands behind the dash, and what follows it does, too.
  const [prefix = ''] = /^(?:\s|- )*/.exec(text) ?? [];
  return /[|>]/.test(text.charAt(prefix.length)) ? Math.max(0, prefix.lastIndexOf('-')) : prefix.length;
}

function markLine(
  line: CutLine,
  { before, behind }: Readonly<Record<'before' | 'behind', string>>,
  isHelper: boolean,
): string {
  const { text, actions } = line;
  const whole = actions.find(({ code }) => /\bnindent\s+\(?[$.\w]/.test(code) && !/\btrim\w*\s*\)?$/.test(code));
  if (whole !== undefined) {
    const head = text.slice(0, whole.start);
    const isFirst = actions.every((action) => action === whole || action.start > whole.start || isSilent(action));
    return isFirst ? `${head}${/\S$/.test(head) ? ' ' : ''}${before}${text.slice(whole.start)}` : text;
  }
  const [first] = actions;
  const indent = text.search(/\S/);
  if (indent === -1) return text;
  const rest = saidBy(line).trimEnd();
  if (first?.start === indent) {
    // What begins with an action has its comment on a line before it, unless it goes on with the line before.
    return rest.trim() === '' || first.trimsBefore || isHelper ? text : `${before}\n${text}`;
  }
  const last = actions.at(-1);
  const isYaml = /^(?:- )*(?:[\w.$/-]+|"[^"]*"|'[^']*'):(?:\s|$)|^-(?:\s|$)/.test(rest.trim());
  if (last?.trimsAfter && last.end === text.trimEnd().length) return text;
  if (rest.trim().startsWith('#') || rest.startsWith('---') || /[^\\]\\$/.test(rest)) return text;
  if (isHelper && !isYaml) return text;
  const end = text.endsWith('\r') ? text.length - 1 : text.length;
  return `${text.slice(0, end)} ${behind}${text.slice(end)}`;
}
