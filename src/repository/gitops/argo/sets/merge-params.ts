import type { Fields } from '../fields.ts';
import { NotFollowedError } from '../fields.ts';
import type { NestedParams } from './matrix-params.ts';
import type { TemplateLanguage } from './render-texts.ts';
import type { SetParams } from './set-params.ts';
import { mergedMapping } from './set-params.ts';

/**
 * The first generator's parameters, each with those of the others on top that have the same values of the merge keys.
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Merge/
 */
export async function mergeParams(
  merge: Fields,
  nested: NestedParams,
  { isGo }: TemplateLanguage,
): Promise<SetParams[]> {
  const generators = merge.items('generators');
  const keys = [...new Set(merge.texts('mergeKeys'))];
  if (generators.length < 2) throw new NotFollowedError(merge.at, 'a merge has to have two generators or more');
  if (keys.length === 0) throw new NotFollowedError(merge.at, 'a merge has to have merge keys');
  const all: ReadonlyMap<string, SetParams>[] = [];
  for (const generator of generators) all.push(byKeys(await nested(generator), keys, generator));
  const [base = new Map<string, SetParams>(), ...others] = all;
  return [...base].map(([key, params]) => {
    const high = others.map((other) => other.get(key) ?? {});
    return isGo ? high.reduce(mergedMapping, params) : Object.assign({}, params, ...high);
  });
}

function byKeys(params: readonly SetParams[], keys: readonly string[], generator: Fields): Map<string, SetParams> {
  const found = new Map<string, SetParams>();
  for (const each of params) {
    const key = JSON.stringify(keys.map((name) => (Object.hasOwn(each, name) ? each[name] : null)));
    if (found.has(key)) throw new NotFollowedError(generator.at, 'its generator makes the same merge keys twice');
    found.set(key, each);
  }
  return found;
}
