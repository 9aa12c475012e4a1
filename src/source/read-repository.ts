import type { Content } from '../manifest/content.ts';
import type { RepositoryFacts } from '../repository/file-roles.ts';
import { linkedKustomizations, resourceFiles } from '../repository/file-roles.ts';
import { patchFilePaths } from '../repository/kustomize/build-kustomizations.ts';
import { entryTargets } from '../repository/kustomize/entry-targets.ts';
import { isKustomizationPath, KUSTOMIZATION_NAMES } from '../repository/kustomize/kustomization.ts';
import { partsOf } from '../repository/kustomize/parts.ts';
import { isManifestPath } from '../repository/manifest-paths.ts';
import { folderOf, staysInRoot } from '../repository/paths.ts';
import { filesOf } from '../repository/repository-files.ts';
import { contextPaths } from '../target/config/configuration-of.ts';
import { fileParsers } from '../target/file-parsers.ts';
import type { ReadingRequest, RepositoryReading } from '../target/repository-reading.ts';
import { readingOf, settingsPaths } from '../target/repository-reading.ts';
import type { Tree } from './tree.ts';

/** How deep kustomizations outside of the scanned folders are followed. */
const MAX_DEPTH = 100;

/** What the name of a file ends with, and that of a folder seldom. */
const ENDING = /\.(?:ya?ml|json)$/i;

/**
 * Reads what a repository says about its files: its config, kustomizations, Namespaces, charts and links, and the files
 * that the first two name: the API server's configuration, patches, plugins, and resources whatever their names.
 */
export async function readRepository(
  tree: Tree,
  { overlay, parsers = fileParsers(overlay), ...request }: ReadingRequest,
): Promise<RepositoryReading> {
  const { config } = request;
  const { paths, isWhole } = await tree.findContextFiles(contextPaths(config));
  const contents = new Map(await tree.read(paths));
  const read = (): RepositoryReading => readingOf(filesOf(tree, contents), { ...request, parsers });
  const reading = tree.isListed ? read() : await readNested(tree, contents, read);
  // Patches matter only to the labels of Namespaces.
  const hasNamespaces = isWhole || [...contents.keys()].some((path) => !isKustomizationPath(path) && path !== config);
  const oddlyNamed = resourceFiles(reading.facts).filter((path) => !isManifestPath(path));
  const patches = hasNamespaces ? patchFilePaths(reading.facts) : [];
  const named = [
    ...settingsPaths(reading),
    ...patches,
    ...partsOf(reading.facts).read,
    ...oddlyNamed,
    ...linkedKustomizations(reading.facts),
  ];
  const unread = [...new Set(named)].filter((path) => !contents.has(path));
  for (const [path, content] of await tree.read(unread)) contents.set(path, content);
  const missing = tree.missing && new Set(await tree.missing(filesTakenIn(reading.facts)));
  if (unread.length === 0 && missing === undefined) return reading;
  return readingOf({ ...filesOf(tree, contents), ...(missing && { missing }) }, { ...request, parsers });
}

/** Reads the kustomizations that others take in, as far as they are not known: a folder may not know all of its files. */
async function readNested(
  tree: Tree,
  contents: Map<string, Content>,
  read: () => RepositoryReading,
): Promise<RepositoryReading> {
  const asked = new Set(contents.keys());
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const reading = read();
    const wanted = filesTakenIn(reading.facts)
      .filter((path) => !ENDING.test(path))
      .flatMap((folder) => KUSTOMIZATION_NAMES.map((name) => `${folder}/${name}`))
      .filter((path) => !asked.has(path));
    if (wanted.length === 0) return reading;
    for (const path of wanted) asked.add(path);
    for (const [path, content] of await tree.read(wanted)) contents.set(path, content);
  }
  return read();
}

/**
 * Returns the paths of what kustomizations take in, without kustomizations that are known. What is above the folder is
 * not found by its path.
 */
function filesTakenIn(facts: RepositoryFacts): string[] {
  const paths = [...facts.kustomizations.keys()].flatMap((file) =>
    entryTargets(facts, file)
      .filter(({ entry, kustomization }) => kustomization === undefined && staysInRoot(folderOf(file), entry))
      .map(({ path }) => path),
  );
  return [...new Set(paths)];
}
