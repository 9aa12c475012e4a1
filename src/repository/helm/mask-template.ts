import { placesOf } from '../../manifest/yaml/places.ts';
import type { CutLine, TemplateAction } from './template-actions.ts';
import { templateActions, templateLines, withoutActions } from './template-actions.ts';

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
  const parts: string[] = [];
  const wholes: string[] = [];
  const masked = templateLines(text)
    .slice(first - 1, last)
    .map((line, index) => {
      const isInner = inner.has(first + index);
      if (!isInner && line.actions.length === 0) return line.text;
      if (!isInner && !line.isCut && withoutActions(line, () => '').trim() !== '') {
        return maskParts(line, (part) => `${PART}${parts.push(part) - 1}${CLOSE}`);
      }
      return `#${WHOLE}${wholes.push(line.text) - 1}${CLOSE}`;
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

function maskParts(line: CutLine, maskFor: (part: string) => string): string {
  const { text } = line;
  return withoutActions(line, ({ start, end, code }) => {
    // What writes further lines is none of this one's value.
    const isComment = /\bnindent\b/.test(code) && text.slice(end).trim() === '' && /\s$/.test(text.slice(0, start));
    return `${isComment ? '#' : ''}${maskFor(text.slice(start, end))}`;
  });
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
