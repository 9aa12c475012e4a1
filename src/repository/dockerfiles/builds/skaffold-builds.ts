import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import { folderOf } from '../../paths.ts';
import type { BuildFile, ImageBuild } from './image-build.ts';
import { argumentsOf, buildsOf } from './image-build.ts';
import { putVariablesIn } from './put-in.ts';
import {
  entriesIn,
  itemsUnder,
  linedDocuments,
  pairsUnder,
  scalarAsText,
  textUnder,
  valueUnder,
} from './yaml-fields.ts';

/** The builders that use no Dockerfile. */
const OTHERS = ['bazel', 'buildpacks', 'custom', 'jib', 'ko'];

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * The artifacts of a `skaffold.yaml` and of its profiles, by Docker or kaniko.
 * https://skaffold.dev/docs/references/yaml/
 */
export function skaffoldBuilds({ path, text }: BuildFile): ImageBuild[] {
  return linedDocuments(text).flatMap(({ value, lineOf }) => {
    const all = [value, ...itemsUnder(valueUnder(value, 'profiles'))];
    return all.flatMap((each) =>
      itemsUnder(valueUnder(each, 'build', 'artifacts')).flatMap((artifact) => {
        if (OTHERS.some((builder) => valueUnder(artifact, builder) !== undefined)) return [];
        const how = valueUnder(artifact, 'docker') ?? valueUnder(artifact, 'kaniko');
        return buildsOf({
          images: [textUnder(artifact, 'image')],
          folder: folderOf(path),
          context: textUnder(artifact, 'context') || '.',
          dockerfile: textUnder(how, 'dockerfile'),
          target: textUnder(how, 'target'),
          args: argumentsOf(pairsUnder(valueUnder(how, 'buildArgs')).map((pair) => putVariablesIn(pair, NONE))),
          foundBy: { file: path, line: lineOf(artifact) },
        });
      }),
    );
  });
}

/**
 * The targets of a `docker-bake.json`. Files in HCL are not read: there is no small parser of that language here.
 * https://docs.docker.com/build/bake/reference/
 */
export function bakeBuilds({ path, text }: BuildFile): ImageBuild[] {
  return linedDocuments(text).flatMap(({ value, lineOf }) => {
    const targets = valueUnder(value, 'target');
    return entriesIn(targets).flatMap(({ name, value: target }) => {
      const chain = bakeChain(targets, name);
      const field = (key: string): string =>
        putVariablesIn(chain.map((each) => textUnder(each, key)).find(Boolean) ?? '', NONE);
      // The nearest one counts: arguments of a name are put over those that are inherited.
      const args = chain.toReversed().flatMap((each) => pairsUnder(valueUnder(each, 'args')));
      const tags = chain.map((each) => pairsUnder(valueUnder(each, 'tags'))).find(({ length }) => length > 0) ?? [];
      return buildsOf({
        images: tags.map((tag) => putVariablesIn(tag, NONE)),
        // Bake runs at the root, wherever its file is.
        folder: '',
        context: field('context') || '.',
        dockerfile: field('dockerfile'),
        target: field('target'),
        args: argumentsOf(args.map((pair) => putVariablesIn(pair, NONE))),
        foundBy: { file: path, line: lineOf(target) },
      });
    });
  });
}

/** More targets that one inherits are not followed. */
const MOST_INHERITED = 50;

/**
 * A target, and those that it inherits, the nearest first; of several in one list the last counts first.
 * https://docs.docker.com/build/bake/reference/#targetinherits
 */
function bakeChain(targets: JsonValue | undefined, name: string): JsonValue[] {
  const names = [name];
  for (let at = 0; at < names.length && at < MOST_INHERITED; at++) {
    const inherited = itemsUnder(valueUnder(targets, names[at] ?? '', 'inherits'))
      .map(scalarAsText)
      .toReversed();
    names.splice(at + 1, 0, ...inherited.filter((each) => !names.includes(each)));
  }
  return names.map((each) => valueUnder(targets, each)).filter((each) => each !== undefined);
}
