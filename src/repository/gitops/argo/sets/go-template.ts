import { templateActions } from '../../../helm/template-actions.ts';
import type { Plain } from '../../../helm/values.ts';
import { isMapping } from '../../../helm/values.ts';
import type { GoValue } from './go-functions.ts';
import { BeyondError, FailedError, GO_FUNCTIONS } from './go-functions.ts';
import type { SetParams } from './set-params.ts';
import { goText } from './set-params.ts';

/** What a template came to, or why it failed. */
export type TemplateResult = { readonly text: string } | TemplateFault;

/** Why a template failed, in a sentence without its full stop. */
export interface TemplateFault {
  readonly fault: string;
  /** Whether it names something that its parameters do not have. */
  readonly isMissingKey?: true;
}

/** With what a template is rendered. */
export interface SimpleRendering {
  readonly params: SetParams;
  /** Whether a name that the parameters do not have is an error (`missingkey=error`). */
  readonly isStrict: boolean;
  /** In UTF-16 units. */
  readonly maxLength: number;
}

/**
 * Renders a Go template of the simple kind, which nearly all are: values by their names, `index` into lists, and few
 * functions on texts.
 * https://pkg.go.dev/text/template
 *
 * @returns undefined for any other template
 */
export function simpleGoTemplate(
  template: string,
  { params, isStrict, maxLength }: SimpleRendering,
): TemplateResult | undefined {
  try {
    let text = '';
    let from = 0;
    let trims = false;
    const literal = (end: number, trimsEnd: boolean): string => {
      const part = template.slice(from, end);
      const begun = trims ? part.replace(/^[ \t\r\n]+/, '') : part;
      return trimsEnd ? withoutEnd(begun) : begun;
    };
    for (const { start, end, code, trimsBefore, trimsAfter } of templateActions(template)) {
      text += literal(start, trimsBefore);
      if (!template.slice(start, end).endsWith('}}')) return undefined;
      if (!/^\/\*[\s\S]*\*\/$/.test(code)) text += printed(pipelineOf(code, params, isStrict));
      from = end;
      trims = trimsAfter;
      if (text.length > maxLength) throw new FailedError('what it comes to is too long');
    }
    return { text: text + literal(template.length, false) };
  } catch (error) {
    if (error instanceof BeyondError) return undefined;
    if (!(error instanceof FailedError)) throw error;
    return { fault: error.message, ...(error.isMissingKey && { isMissingKey: true }) };
  }
}

/** Returns a text without the blanks at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

function printed(value: GoValue): string {
  return value === undefined || value === null ? '<no value>' : goText(value);
}

/** A name, a number, a text, a sign; behind a bracket there may be the names of fields. */
const TOKEN =
  /\s*(?:(\$?(?:\.[A-Za-z_][A-Za-z0-9_]*)+)|([A-Za-z]+)(?![\w.])|(\d{1,5})(?![\w.])|"([^"\\]*)"|`([^`]*)`|([|()])((?:(?<=\))\.[A-Za-z_][A-Za-z0-9_]*)*))/y;

type Token =
  | { readonly is: 'chain'; readonly names: readonly string[] }
  | { readonly is: 'word'; readonly text: string }
  | { readonly is: 'sign'; readonly text: string; readonly names: readonly string[] }
  | { readonly is: 'value'; readonly value: Plain };

function tokensOf(code: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let end = 0; end < code.length; end = TOKEN.lastIndex) {
    const found = TOKEN.exec(code);
    if (found === null) throw new BeyondError();
    const [, chain, word, number, quoted, raw, sign, fields = ''] = found;
    if (chain !== undefined) tokens.push({ is: 'chain', names: namesOf(chain.replace(/^\$/, '')) });
    else if (word !== undefined) tokens.push({ is: 'word', text: word });
    else if (sign !== undefined) tokens.push({ is: 'sign', text: sign, names: namesOf(fields) });
    else tokens.push({ is: 'value', value: number === undefined ? (quoted ?? raw ?? '') : Number(number) });
  }
  return tokens;
}

function namesOf(chain: string): string[] {
  return chain === '' ? [] : chain.slice(1).split('.');
}

function pipelineOf(code: string, params: SetParams, isStrict: boolean): GoValue {
  const tokens = tokensOf(code);
  let at = 0;
  const isSign = (text: string): boolean => {
    const token = tokens[at];
    return token?.is === 'sign' && token.text === text;
  };
  const pipeline = (depth: number): GoValue => {
    if (depth > MAX_DEPTH) throw new BeyondError();
    let value: GoValue;
    let isFirst = true;
    do {
      if (!isFirst) at++;
      value = command(isFirst ? [] : [value], depth);
      isFirst = false;
    } while (isSign('|'));
    return value;
  };
  const operand = (depth: number): GoValue => {
    const token = tokens[at++];
    if (token?.is === 'value') return token.value;
    if (token?.is === 'chain') return fieldIn(params, token.names, isStrict);
    if (token?.is !== 'sign' || token.text !== '(') throw new BeyondError();
    const value = pipeline(depth + 1);
    const end = tokens[at++];
    if (end?.is !== 'sign' || end.text !== ')') throw new BeyondError();
    return fieldIn(value, end.names, isStrict);
  };
  const command = (piped: readonly GoValue[], depth: number): GoValue => {
    const token = tokens[at];
    const apply = token?.is === 'word' ? GO_FUNCTIONS.get(token.text) : undefined;
    if (token?.is === 'word') {
      if (apply === undefined) throw new BeyondError();
      at++;
    }
    const operands: GoValue[] = [];
    while (at < tokens.length && !isSign('|') && !isSign(')')) operands.push(operand(depth));
    if (apply !== undefined) return apply([...operands, ...piped]);
    if (operands.length !== 1 || piped.length > 0) throw new BeyondError();
    return operands[0];
  };
  const value = pipeline(0);
  if (at < tokens.length) throw new BeyondError();
  return value;
}

/** Pairs of brackets in each other. */
const MAX_DEPTH = 20;

function fieldIn(from: GoValue, names: readonly string[], isStrict: boolean): GoValue {
  let value = from;
  for (const name of names) {
    if (value === undefined) return undefined;
    if (value === null) throw new FailedError(`nil has no field ${name}`, true);
    if (!isMapping(value)) throw new FailedError(`what has no fields is asked for the field ${name}`, true);
    value = Object.hasOwn(value, name) ? value[name] : undefined;
    if (value === undefined && isStrict) throw new FailedError(`there is no parameter ${names.join('.')}`, true);
  }
  return value;
}
