import type { Plain } from '../../../helm/values.ts';
import { isMapping } from '../../../helm/values.ts';
import { fastTemplate } from './fast-template.ts';
import type { TemplateFault, TemplateResult } from './go-template.ts';
import { simpleGoTemplate } from './go-template.ts';
import { missingParameter } from './missing-parameter.ts';
import type { SetParams } from './set-params.ts';

/** Go templates with the parameters of all of them. */
export interface TemplateCall {
  readonly texts: readonly string[];
  readonly params: SetParams;
}

/**
 * Executes Go templates, with the functions of https://masterminds.github.io/sprig/ and of Argo CD: many calls at once, as
 * each may start a program. Returns a result for each text of each call.
 */
export type GoTemplates = (calls: readonly TemplateCall[]) => Promise<readonly (readonly TemplateResult[])[]>;

/** How the templates of a set are written. */
export interface TemplateLanguage {
  readonly isGo: boolean;
  /** Whether a name that the parameters do not have is an error. */
  readonly isStrict: boolean;
  readonly execute: GoTemplates;
  /** UTF-16 units that all texts together may still come to. */
  readonly budget: { left: number };
}

/** A value that has templates: its texts and its keys. */
export interface Templated {
  readonly value: Plain;
  readonly params: SetParams;
}

/** The longest text that a template makes, in UTF-16 units: what it puts in may be as long, and may come many times. */
export const MAX_TEXT = 1_000_000;

const TOO_LONG: TemplateFault = { fault: 'what they come to is too long' };

/** What came of a template that was not executed. */
export const NOT_EXECUTED: TemplateFault = { fault: 'it was not executed' };

/** Renders the templates in values: each result is the value, or why one of its templates failed. */
export async function renderValues(
  templated: readonly Templated[],
  language: TemplateLanguage,
): Promise<({ readonly value: Plain } | TemplateFault)[]> {
  const texts = templated.map(({ value }) => [...textsIn(value)]);
  const results = await renderTexts(
    templated.map(({ params }, index) => ({ params, texts: texts[index] ?? [] })),
    language,
  );
  return templated.map(({ value }, index) => {
    const rendered = new Map<string, string>();
    for (const [position, text] of (texts[index] ?? []).entries()) {
      const result = results[index]?.[position];
      if (result === undefined || 'fault' in result) return result ?? NOT_EXECUTED;
      rendered.set(text, result.text);
    }
    return { value: rendered.size === 0 ? value : withTexts(value, rendered) };
  });
}

/** Renders templates: those that are not simple all at once. */
export async function renderTexts(
  calls: readonly TemplateCall[],
  { isGo, isStrict, execute, budget }: TemplateLanguage,
): Promise<(readonly TemplateResult[])[]> {
  const paid = (result: TemplateResult): TemplateResult => {
    if ('text' in result) budget.left -= result.text.length;
    return budget.left < 0 ? TOO_LONG : result;
  };
  const simple = calls.map(({ texts, params }) =>
    texts.map((text) => {
      if (budget.left < 0) return TOO_LONG;
      const result = isGo ? goResult(text, params, isStrict) : fastResult(text, params);
      return result && paid(result);
    }),
  );
  const rest = calls.flatMap(({ texts, params }, index) => {
    const others = texts.filter((_, position) => simple[index]?.[position] === undefined);
    return others.length === 0 ? [] : [{ index, texts: others, params }];
  });
  const executed = rest.length === 0 ? [] : await execute(rest.map(({ texts, params }) => ({ texts, params })));
  const byCall = new Map(rest.map(({ index }, position) => [index, [...(executed[position] ?? [])]]));
  return simple.map((results, index) =>
    results.map((result) => result ?? paid(byCall.get(index)?.shift() ?? NOT_EXECUTED)),
  );
}

function fastResult(text: string, params: SetParams): TemplateResult {
  const result = fastTemplate(text, params, MAX_TEXT);
  return result === undefined ? { fault: 'a "{{" has no "}}", or what it comes to is too long' } : { text: result };
}

function goResult(text: string, params: SetParams, isStrict: boolean): TemplateResult | undefined {
  const result = simpleGoTemplate(text, { params, isStrict, maxLength: MAX_TEXT });
  const missing = result === undefined && isStrict ? missingParameter(text, params) : undefined;
  return missing === undefined ? result : { fault: `there is no parameter ${missing}`, isMissingKey: true };
}

function textsIn(value: Plain, found = new Set<string>()): Set<string> {
  const add = (text: string): void => {
    if (text.includes('{{')) found.add(text);
  };
  if (typeof value === 'string') add(value);
  else if (typeof value === 'object' && value !== null) {
    if (isMapping(value)) for (const key of Object.keys(value)) add(key);
    for (const child of Object.values(value)) textsIn(child as Plain, found);
  }
  return found;
}

function withTexts(value: Plain, texts: ReadonlyMap<string, string>): Plain {
  if (typeof value === 'string') return texts.get(value) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  if (!isMapping(value)) return value.map((item) => withTexts(item, texts));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [texts.get(key) ?? key, withTexts(item, texts)]),
  );
}
