import { templateActions } from '../../../helm/template-actions.ts';
import { isMapping } from '../../../helm/values.ts';
import type { GoValue } from './go-functions.ts';
import type { SetParams } from './set-params.ts';

/** Matches texts and comments, which name nothing. */
const NO_CODE = /"(?:[^"\\]|\\[\s\S])*"|`[^`]*`|\/\*[\s\S]*?\*\//g;

/**
 * Finds a parameter that a template names and that there is none of; undefined where none is found. The names below a
 * `range`, `with` or the like may stand for something else, and are left out.
 */
export function missingParameter(template: string, params: SetParams): string | undefined {
  let isMoved = false;
  for (const { code } of templateActions(template)) {
    const bare = code.replaceAll(NO_CODE, '""');
    isMoved ||= /^(?:range|with|define|block)\b/.test(bare);
    for (const [, root, chain = ''] of bare.matchAll(/(?<![\w$)\]".])(\$?)\.([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)/g)) {
      if (isMoved && root === '') continue;
      let value: GoValue = params;
      for (const name of chain.split('.')) {
        value = isMapping(value) && Object.hasOwn(value, name) ? value[name] : undefined;
        if (value === undefined) return chain;
      }
    }
  }
  return undefined;
}
