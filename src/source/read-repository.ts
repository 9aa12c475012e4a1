import { linkedKustomizations, resourceFiles } from '../repository/file-roles.ts';
import { patchFilePaths } from '../repository/kustomize/build-kustomizations.ts';
import { isKustomizationPath } from '../repository/kustomize/kustomization.ts';
import { partsOf } from '../repository/kustomize/parts.ts';
import { isManifestPath } from '../repository/manifest-paths.ts';
import { filesOf } from '../repository/repository-files.ts';
import { configurationPaths } from '../target/config/configuration-of.ts';
import { fileParsers } from '../target/file-parsers.ts';
import type { ReadingRequest, RepositoryReading } from '../target/repository-reading.ts';
import { readingOf, serverPath } from '../target/repository-reading.ts';
import type { Tree } from './tree.ts';

/**
 * Reads what a repository says about its files: its config, kustomizations, Namespaces, charts and links, and the files
 * that the first two name: the API server's configuration, patches, plugins, and resources whatever their names.
 */
export async function readRepository(
  tree: Tree,
  { parsers = fileParsers(), ...request }: ReadingRequest,
): Promise<RepositoryReading> {
  const { config, folder } = request;
  const { paths, isWhole } = await tree.findContextFiles(configurationPaths(config));
  const contents = new Map(await tree.read(paths));
  const reading = readingOf(filesOf(tree, contents), { ...request, parsers });
  const server = serverPath(reading, folder);
  // Patches matter only to the labels of Namespaces.
  const hasNamespaces = isWhole || [...contents.keys()].some((path) => !isKustomizationPath(path) && path !== config);
  const oddlyNamed = resourceFiles(reading.facts).filter((path) => !isManifestPath(path));
  const patches = hasNamespaces ? patchFilePaths(reading.facts) : [];
  const named = [
    ...(server === undefined ? [] : [server]),
    ...patches,
    ...partsOf(reading.facts).read,
    ...oddlyNamed,
    ...linkedKustomizations(reading.facts),
  ];
  const unread = [...new Set(named)].filter((path) => !contents.has(path));
  if (unread.length === 0) return reading;
  for (const [path, content] of await tree.read(unread)) contents.set(path, content);
  return readingOf(filesOf(tree, contents), { ...request, parsers });
}
