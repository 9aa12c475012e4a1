import type { Fields } from '../fields.ts';
import { NotFollowedError } from '../fields.ts';
import type { GeneratorScope } from './generator-scope.ts';
import { assertFew } from './generator-scope.ts';
import { gitParams } from './git-params.ts';
import { listParams } from './list-params.ts';
import { matrixParams } from './matrix-params.ts';
import { mergeParams } from './merge-params.ts';
import { selectedParams } from './selector.ts';
import type { SetParams } from './set-params.ts';

/** What generators ask that only the controller knows, by their keys. */
const ASKING: ReadonlyMap<string, string> = new Map([
  ['clusters', 'the controller for its clusters'],
  ['clusterDecisionResource', 'a cluster for a resource'],
  ['scmProvider', 'an SCM provider for repositories'],
  ['pullRequest', 'an SCM provider for pull requests'],
  ['plugin', 'a plugin'],
]);

const KINDS = ['list', 'git', 'matrix', 'merge', ...ASKING.keys()];

/** How deep `matrix` and `merge` may be in each other: Argo CD takes two. */
const MAX_NESTING = 2;

/** Returns the kinds of a generator: nearly always one. */
export function kindsOf(generator: Fields): string[] {
  return KINDS.filter((kind) => generator.child(kind).isThere);
}

/**
 * Returns the parameters that one kind of a generator makes, those that its selector matches.
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators/
 *
 * @throws NotFollowedError where they are not known
 */
export async function generatorParams(
  generator: Fields,
  kind: string,
  scope: GeneratorScope,
  depth = 0,
): Promise<readonly SetParams[]> {
  const fields = generator.child(kind);
  const asked = ASKING.get(kind);
  if (asked !== undefined) throw new NotFollowedError(fields.at, `its generator ${kind} asks ${asked}`);
  if (depth > MAX_NESTING) throw new NotFollowedError(fields.at, 'its generators are nested too deep');
  const nested = (each: Fields): Promise<readonly SetParams[]> => nestedParams(each, scope, depth);
  const params =
    kind === 'list'
      ? listParams(fields, scope)
      : kind === 'git'
        ? await gitParams(fields, scope)
        : kind === 'matrix'
          ? await matrixParams(fields, nested, scope.language)
          : await mergeParams(fields, nested, scope.language);
  assertFew(params.length, fields);
  return selectedParams(generator, params);
}

function nestedParams(generator: Fields, scope: GeneratorScope, depth: number): Promise<readonly SetParams[]> {
  const [kind, ...others] = kindsOf(generator);
  if (kind !== undefined && others.length === 0) return generatorParams(generator, kind, scope, depth + 1);
  throw new NotFollowedError(
    generator.at,
    kind === undefined ? 'its generator is none that is known' : 'its generator is several at once',
  );
}
