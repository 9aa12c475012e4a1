import type { Values } from './put-in.ts';
import { putVariablesIn } from './put-in.ts';

/** What a script itself sets: `IMAGE=ghcr.io/acme/web`, on a line of its own or before a `;`. */
const SETTING =
  /^[\t ]*(?:export[\t ]+|local[\t ]+|readonly[\t ]+)?([A-Za-z_]\w{0,100})=(?:"([^"\n]{0,300})"|'([^'\n]{0,300})'|([^\s;&|"'`()]{0,300}))[\t ]*(?:;|&&|#|$)/gm;

/** What a makefile sets: `IMAGE ?= ghcr.io/acme/web`. */
const MAKE_SETTING = /^(?:export[\t ]+|override[\t ]+)?([A-Za-z_][\w.-]{0,100})[\t ]*[:?]{0,2}=[\t ]*([^\n#]{0,300})/gm;

/** The variables that a script sets, on top of those it is given; a variable that is set twice is not known. */
export function scriptValues(text: string, given: Values): Values {
  return settings(text, SETTING, given);
}

/** The variables that a makefile sets. */
export function makeValues(text: string): Values {
  return settings(text, MAKE_SETTING, new Map());
}

function settings(text: string, pattern: RegExp, given: Values): Values {
  const values = new Map(given);
  const once = new Map<string, string>();
  for (const [, name = '', ...texts] of text.matchAll(pattern)) {
    const value = (texts.find((each) => each !== undefined) ?? '').trim();
    const before = once.get(name);
    if (before !== undefined && before !== value) values.delete(name);
    else values.set(name, value);
    once.set(name, value);
  }
  return values;
}

/** Looks up a variable of a shell by what stands in its braces: `TAG`, `TAG:-latest`, `TAG##*-`. */
export function lookUpIn(values: Values): (expression: string) => string | undefined {
  return (expression) => (/^[A-Za-z_]/.test(expression) ? putVariablesIn(`\${${expression}}`, values) : undefined);
}
