import type { Plain } from '../../../helm/values.ts';
import { isMapping } from '../../../helm/values.ts';
import { Fields, NotFollowedError, quoted } from '../fields.ts';
import { assertFew } from './generator-scope.ts';
import type { TemplateLanguage } from './render-texts.ts';
import { NOT_EXECUTED, renderTexts, renderValues } from './render-texts.ts';
import type { SetParams } from './set-params.ts';
import { goText, mergedMapping } from './set-params.ts';

/** Returns the parameters of a generator that is part of another. */
export type NestedParams = (generator: Fields) => Promise<readonly SetParams[]>;

/**
 * Each of the first generator's parameters with each of the second's, which may use those of the first.
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Matrix/
 */
export async function matrixParams(
  matrix: Fields,
  nested: NestedParams,
  language: TemplateLanguage,
): Promise<SetParams[]> {
  const [first, second, ...others] = matrix.items('generators');
  if (first === undefined || second === undefined || others.length > 0)
    throw new NotFollowedError(matrix.at, 'a matrix has to have two generators');
  const outer = await nested(first);
  const made: SetParams[] = [];
  for (const [index, inner] of (await interpolated(second, outer, language)).entries()) {
    const above = outer[index] ?? {};
    for (const below of await nested(inner)) {
      made.push(language.isGo ? mergedMapping(below, above) : combined(above, below, matrix));
    }
    assertFew(made.length, matrix);
  }
  return made;
}

/** The second generator of a matrix for each of the first's parameters. */
async function interpolated(
  generator: Fields,
  outer: readonly SetParams[],
  language: TemplateLanguage,
): Promise<Fields[]> {
  const { plain = {}, at } = generator;
  const values = generator.child('git').pairs('values');
  const names = Object.keys(values);
  const bare = withGitValues(plain, {});
  const rendered = await renderValues(
    outer.map((params) => ({ value: bare, params })),
    language,
  );
  // Of the values those stay as they are that use what only this generator knows.
  const strict = { ...language, isStrict: true };
  const own = await renderTexts(
    outer.map((params) => ({ texts: Object.values(values), params })),
    strict,
  );
  return outer.map((params, index) => {
    const result = Object.keys(params).length === 0 ? { value: bare } : (rendered[index] ?? NOT_EXECUTED);
    if ('fault' in result) throw new NotFollowedError(at, `a template in its generator fails: ${result.fault}`);
    const known = names.map((name, position): [string, string] => {
      const text = own[index]?.[position];
      if (text !== undefined && 'text' in text) return [name, text.text];
      if (text?.isMissingKey === true) return [name, values[name] ?? ''];
      throw new NotFollowedError(
        [...at, 'git', 'values', name],
        `the template of the value ${quoted(name)} fails: ${text?.fault}`,
      );
    });
    return new Fields(names.length === 0 ? result.value : withGitValues(result.value, Object.fromEntries(known)), at);
  });
}

function withGitValues(generator: Plain, values: Readonly<Record<string, string>>): Plain {
  if (!isMapping(generator) || !isMapping(generator['git']) || !Object.hasOwn(generator['git'], 'values'))
    return generator;
  return { ...generator, git: { ...generator['git'], values } };
}

function combined(above: SetParams, below: SetParams, matrix: Fields): SetParams {
  const texts = new Map(Object.entries(above).map(([key, value]) => [key, goText(value)]));
  for (const [key, value] of Object.entries(below)) {
    const text = goText(value);
    const known = texts.get(key);
    if (known !== undefined && known !== text)
      throw new NotFollowedError(
        matrix.at,
        `both generators of its matrix set the parameter ${quoted(key)}, to different values`,
      );
    texts.set(key, text);
  }
  return Object.fromEntries(texts);
}
