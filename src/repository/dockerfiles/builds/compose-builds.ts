import { fieldOf } from '../../../manifest/yaml/walk.ts';
import { folderOf } from '../../paths.ts';
import type { BuildFile, ImageBuild } from './image-build.ts';
import { argumentsOf, buildsOf } from './image-build.ts';
import { putVariablesIn } from './put-in.ts';
import { entriesIn, linedDocuments, pairsUnder, scalarAsText, textUnder, valueUnder } from './yaml-fields.ts';

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * The builds of a compose file: a service with `build`, and the image that it is given, or that compose names after
 * project and service. A Dockerfile that stands in the file itself has no path, and is left out.
 * https://docs.docker.com/reference/compose-file/build/
 */
export function composeBuilds({ path, text }: BuildFile): ImageBuild[] {
  const folder = folderOf(path);
  return linedDocuments(text).flatMap(({ value, keyLine }) => {
    const project = textUnder(value, 'name') || folder.slice(folder.lastIndexOf('/') + 1);
    return entriesIn(valueUnder(value, 'services')).flatMap(({ name, value: service }) => {
      const build = fieldOf(service, 'build');
      if (build === undefined || textUnder(build.value, 'dockerfile_inline') !== '') return [];
      const put = (each: string): string => putVariablesIn(each, NONE);
      const isShort = build.value.kind === 'scalar';
      const image = put(textUnder(service, 'image'));
      const byName = project === '' ? '' : `${project}-${name}`.toLowerCase();
      return buildsOf({
        images: [image || byName, ...pairsUnder(valueUnder(build.value, 'tags')).map(put)],
        folder,
        context: put(isShort ? scalarAsText(build.value) : textUnder(build.value, 'context')) || '.',
        dockerfile: put(textUnder(build.value, 'dockerfile')),
        target: put(textUnder(build.value, 'target')),
        args: argumentsOf(pairsUnder(valueUnder(build.value, 'args')).map(put)),
        foundBy: { file: path, line: keyLine(build) },
      });
    });
  });
}
