import { placesOf } from '../../manifest/yaml/places.ts';
import type { TemplateAction } from './template-actions.ts';
import { templateActions } from './template-actions.ts';

/** Lines of a template as YAML, as far as they are that without its actions: line by line the same. */
export interface MaskedTemplate {
  /** Without the columns that all of its lines have before them. */
  readonly text: string;
  readonly indent: number;
  /** Puts the actions back into a line that has got its columns back. */
  readonly restore: (line: string) => string;
}

/** Lines of a template, from 1, the last one included. */
export interface TemplateLines {
  readonly first: number;
  readonly last: number;
}

/** Around the number of what a mask stands for, a part of a line or all of it: characters for private use. */
const [PART, WHOLE, CLOSE] = ['\ue000', '\ue001', '\ue002'];

/**
 * Puts a mask in place of each action in some lines of a template: a word in place of one that writes a part of a line, and
 * a comment in place of a line that only decides something, or that an action writes. Lines that only some renders have,
 * inside of a further `if`, `with` or `range`, are comments, too: nothing new may get among them.
 *
 * @returns undefined for a template that has the characters of masks itself
 */
export function maskTemplate(text: string, { first, last }: TemplateLines): MaskedTemplate | undefined {
  if (/[\ue000-\ue002]/.test(text)) return undefined;
  const inner = linesOfAll(
    branches(text).filter(
      (branch) => branch.first >= first && branch.last <= last && !(branch.first === first && branch.last === last),
    ),
  );
  const actionsAt = actionsByLine(text);
  const parts: string[] = [];
  const wholes: string[] = [];
  const masked = text
    .split('\n')
    .slice(first - 1, last)
    .map((line, index) => {
      const number = first + index;
      const { actions, isCut } = actionsAt.get(number) ?? NO_ACTIONS;
      const isInner = inner.has(number);
      if (!isInner && actions.length === 0 && !isCut) return line;
      if (!isInner && !isCut && !isWholeLine(line, actions)) {
        return maskParts(line, actions, (part) => `${PART}${parts.push(part) - 1}${CLOSE}`);
      }
      return `#${WHOLE}${wholes.push(line) - 1}${CLOSE}`;
    });
  const isYaml = (line: string): boolean => line.trim() !== '' && !line.startsWith(`#${WHOLE}`);
  const indent = Math.min(...masked.filter(isYaml).map((line) => line.search(/\S/)));
  if (!Number.isFinite(indent)) return undefined;
  return {
    text: masked.map((line) => (isYaml(line) ? line.slice(indent) : line.trim())).join('\n'),
    indent,
    restore: (line) =>
      line
        .replace(/^ *#\ue001(\d+)\ue002.*$/, (mask, index: string) => wholes[Number(index)] ?? mask)
        .replaceAll(/#?\ue000(\d+)\ue002/g, (mask, index: string) => parts[Number(index)] ?? mask),
  };
}

/** The actions on a line, by their columns from 0. */
interface LineActions {
  readonly actions: readonly TemplateAction[];
  /** Whether one of them goes on from or to another line. */
  readonly isCut: boolean;
}

const NO_ACTIONS: LineActions = { actions: [], isCut: false };

function actionsByLine(text: string): ReadonlyMap<number, LineActions> {
  const found = new Map<number, LineActions>();
  const actions = templateActions(text);
  let start = 0;
  let next = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const end = start + line.length;
    while ((actions[next]?.end ?? Infinity) <= start) next++;
    const from = start;
    const own: TemplateAction[] = [];
    for (let at = next; (actions[at]?.start ?? Infinity) < end; at++) own.push(actions[at] as TemplateAction);
    if (own.length > 0) {
      const isCut = own.some((action) => action.start < from || action.end > end);
      const moved = own.map((action) => ({ ...action, start: action.start - from, end: action.end - from }));
      found.set(index + 1, { actions: moved, isCut });
    }
    start = end + 1;
  }
  return found;
}

/** Whether there is nothing on a line but actions. */
function isWholeLine(line: string, actions: readonly TemplateAction[]): boolean {
  let rest = line;
  for (const { start, end } of actions.toReversed()) rest = rest.slice(0, start) + rest.slice(end);
  return rest.trim() === '';
}

function maskParts(line: string, actions: readonly TemplateAction[], maskFor: (part: string) => string): string {
  let masked = '';
  let at = 0;
  for (const { start, end, code } of actions) {
    const before = line.slice(at, start);
    // What writes further lines is none of this one's value.
    const isComment = /\bnindent\b/.test(code) && line.slice(end).trim() === '' && /\s$/.test(before);
    masked += `${before}${isComment ? '#' : ''}${maskFor(line.slice(start, end))}`;
    at = end;
  }
  return masked + line.slice(at);
}

/** The lines of what is between `if`, `else`, `with`, `range`, `define` or `block` and its end. */
function branches(text: string): TemplateLines[] {
  const found: TemplateLines[] = [];
  const open: TemplateAction[] = [];
  const placeAt = placesOf('', text);
  const close = (action: TemplateAction): void => {
    const begin = open.pop();
    if (begin === undefined) return;
    const [first, last] = [placeAt(begin.end).line + 1, placeAt(action.start).line - 1];
    if (first <= last) found.push({ first, last });
  };
  for (const action of templateActions(text)) {
    if (/^end\b/.test(action.code)) close(action);
    else if (/^else\b/.test(action.code)) {
      close(action);
      open.push(action);
    } else if (/^(?:if|with|range|define|block)\b/.test(action.code)) open.push(action);
  }
  return found;
}

/** The lines that are in any of some branches. */
function linesOfAll(found: readonly TemplateLines[]): ReadonlySet<number> {
  const lines = new Set<number>();
  let until = 0;
  for (const { first, last } of found.toSorted((a, b) => a.first - b.first)) {
    for (let line = Math.max(first, until + 1); line <= last; line++) lines.add(line);
    until = Math.max(until, last);
  }
  return lines;
}

/**
 * Returns a function that finds the lines around a line (from 1) that a template always writes together: the innermost
 * `if`, `with`, `range` or `define` that it is in, else all of them.
 */
export function branchesOf(text: string): (line: number) => TemplateLines {
  const whole = { first: 1, last: text.split('\n').length };
  // The inner ones end first.
  const found = branches(text);
  return (line) => found.find(({ first, last }) => first <= line && line <= last) ?? whole;
}
