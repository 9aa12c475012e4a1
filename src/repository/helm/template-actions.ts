/** An action of a Go template: what stands between `{{` and `}}`. Offsets are in the text, in UTF-16 units. */
export interface TemplateAction {
  /** Where it begins, at `{{`, and where it ends, behind `}}`. */
  readonly start: number;
  readonly end: number;
  /** What is inside, without the marks that trim (`{{- `, ` -}}`) and without blanks around it. */
  readonly code: string;
  /** Whether it takes away the blanks and line breaks before it, and those behind it. */
  readonly trimsBefore: boolean;
  readonly trimsAfter: boolean;
}

/**
 * Finds the actions of a Go template, in their order; one without an end reaches to the end of the text.
 * https://pkg.go.dev/text/template#hdr-Text_and_spaces and
 * https://github.com/golang/go/blob/master/src/text/template/parse/lex.go
 */
export function templateActions(text: string): TemplateAction[] {
  const actions: TemplateAction[] = [];
  for (let start = text.indexOf('{{'); start !== -1; start = text.indexOf('{{', actions.at(-1)?.end)) {
    const trimsBefore = /^-\s/.test(text.slice(start + 2, start + 4));
    const inside = start + (trimsBefore ? 3 : 2);
    const comment = /^\s*\/\*/.test(text.slice(inside, inside + 64));
    const close = comment ? closeOfComment(text, inside) : closeOf(text, inside);
    const end = close === -1 ? text.length : close + 2;
    const trimsAfter = close !== -1 && /\s-$/.test(text.slice(inside, close));
    const code = text.slice(inside, close === -1 ? end : close - (trimsAfter ? 1 : 0)).trim();
    actions.push({ start, end, code, trimsBefore, trimsAfter });
  }
  return actions;
}

/** A line of a template. */
export interface CutLine {
  readonly text: string;
  /** The actions on it, at columns from 0: one that began before has a negative one. */
  readonly actions: readonly TemplateAction[];
  /** Whether one of them goes on from or to another line. */
  readonly isCut: boolean;
}

/** Cuts a template into its lines, each with its actions. */
export function templateLines(text: string): CutLine[] {
  const actions = templateActions(text);
  let start = 0;
  let next = 0;
  return text.split('\n').map((line): CutLine => {
    const from = start;
    const end = from + line.length;
    start = end + 1;
    while ((actions[next]?.end ?? Infinity) <= from) next++;
    const own: TemplateAction[] = [];
    for (let at = next; (actions[at]?.start ?? Infinity) < end; at++) {
      const action = actions[at] as TemplateAction;
      own.push({ ...action, start: action.start - from, end: action.end - from });
    }
    return { text: line, actions: own, isCut: own.some((action) => action.start < 0 || action.end > line.length) };
  });
}

/** The text of a line without its actions, with something in place of each. */
export function withoutActions({ text, actions }: CutLine, insteadOf: (action: TemplateAction) => string): string {
  let rest = '';
  let at = 0;
  for (const action of actions) {
    rest += text.slice(at, action.start) + insteadOf(action);
    at = action.end;
  }
  return rest + text.slice(at);
}

/** Finds the `}}` that ends a comment; -1 where there is none. */
function closeOfComment(text: string, from: number): number {
  const end = text.indexOf('*/', from);
  return end === -1 ? -1 : text.indexOf('}}', end);
}

/**
 * Finds the `}}` that ends an action, which may have others in its texts; -1 where there is none. A text without an end
 * reaches to that of its line: to look for its end again from each quote in it would take the square of the time.
 */
function closeOf(text: string, from: number): number {
  const token = /\}\}|"(?:[^"\\\n]|\\.?)*(?:"|(?=\n)|$)|'(?:[^'\\\n]|\\.?)*(?:'|(?=\n)|$)|`[^`]*(?:`|$)/g;
  token.lastIndex = from;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    if (found[0] === '}}') return found.index;
  }
  return -1;
}

/** Matches actions that only decide, name or remember something, and write nothing themselves. */
const SILENT = /^(?:\/\*|(?:if|else|end|with|range|define|block|break|continue)\b|\$[\w]*(?:\s*,\s*\$\w+)?\s*:?=)/;

/** Whether an action writes nothing: `if`, `end`, an assignment, a comment. */
export function isSilent({ code }: Pick<TemplateAction, 'code'>): boolean {
  return code === '' || SILENT.test(code);
}
