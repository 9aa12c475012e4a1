import { folderOf } from '../../paths.ts';
import type { BuildFile, ImageBuild } from './image-build.ts';
import { argumentsOf, buildsOf } from './image-build.ts';
import { putVariablesIn } from './put-in.ts';
import { itemsUnder, linedDocuments, pairsUnder, textUnder, valueUnder } from './yaml-fields.ts';

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
    if (targets?.kind !== 'mapping') return [];
    return [...targets.entries.values()].flatMap(({ value: target }) => {
      const put = (each: string): string => putVariablesIn(each, NONE);
      return buildsOf({
        images: pairsUnder(valueUnder(target, 'tags')).map(put),
        // Bake runs at the root, wherever its file is.
        folder: '',
        context: put(textUnder(target, 'context')) || '.',
        dockerfile: put(textUnder(target, 'dockerfile')),
        target: put(textUnder(target, 'target')),
        args: argumentsOf(pairsUnder(valueUnder(target, 'args')).map(put)),
        foundBy: { file: path, line: lineOf(target) },
      });
    });
  });
}
