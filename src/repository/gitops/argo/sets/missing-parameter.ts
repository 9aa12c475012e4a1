import { templateActions } from '../../../helm/template-actions.ts';
import { isMapping } from '../../../helm/values.ts';
import type { GoValue } from './go-functions.ts';
import type { SetParams } from './set-params.ts';

/** Matches texts, which name nothing. */
const TEXT = /"(?:[^"\\]|\\[\s\S])*"|`[^`]*`/g;

const CHAIN = /(?<![\w$)\]".])\$?\.([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)/g;

/**
 * Finds a parameter that a template surely asks for and that there is none of; undefined where none is found. What is
 * below an `if`, a `range` or the like, or behind an `and` or an `or`, may never be asked for, or be another's field.
 */
export function missingParameter(template: string, params: SetParams): string | undefined {
  let depth = 0;
  for (const { code } of templateActions(template)) {
    if (code.startsWith('/*')) continue;
    const bare = code.replaceAll(TEXT, '""');
    if (/^end\b/.test(bare)) depth--;
    const isSure = depth === 0 && !/\b(?:and|or|else)\b/.test(bare);
    for (const [, chain = ''] of isSure ? bare.matchAll(CHAIN) : []) if (!hasChain(params, chain)) return chain;
    if (/^(?:if|range|with|define|block)\b/.test(bare)) depth++;
  }
  return undefined;
}

function hasChain(params: SetParams, chain: string): boolean {
  let value: GoValue = params;
  for (const name of chain.split('.')) {
    value = isMapping(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    if (value === undefined) return false;
  }
  return true;
}
