import { join, relative, resolve, sep } from 'node:path';
import type { Content, NamedContent } from '../manifest/content.ts';
import { renderTree } from '../render/renderers.ts';
import { namedFiles } from '../repository/file-roles.ts';
import type { ScanRules } from '../scan/scan-files.ts';
import { isScanned, scanRules, scanSetup } from '../scan/scan-files.ts';
import { findRoot } from '../source/folder/find-root.ts';
import type { FolderTree } from '../source/folder/folder-tree.ts';
import { folderTree } from '../source/folder/folder-tree.ts';
import type { LocalFile } from '../source/folder/local-files.ts';
import { findLocalFiles, inPathOrder } from '../source/folder/local-files.ts';
import { readRepository } from '../source/read-repository.ts';
import { today } from '../source/today.ts';
import { CONFIGURATION_PATH } from '../target/config/configuration.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import type { ReadingRequest, RepositoryReading } from '../target/repository-reading.ts';
import type { TargetFlags } from './target-flags.ts';
import { settingsRequest } from './target-flags.ts';

/** The local files to scan, and the rules of the repository that they are in. */
export interface LocalScan {
  /** The paths of all files to scan, in a stable order. */
  readonly paths: readonly string[];
  /** Reads one of the files; undefined for any other path. */
  readonly contentOf: (path: string) => Content | undefined;
  /** Reads some of the files, one at a time. */
  readonly read: (paths: readonly string[]) => Iterable<NamedContent>;
  readonly rules: ScanRules;
  /** Whether these are all files of the repository. */
  readonly isWhole: boolean;
}

/** The files to scan, the tree of them, and what the repository says of itself. */
interface NamedLocalFiles {
  readonly local: readonly LocalFile[];
  readonly tree: FolderTree;
  readonly reading: RepositoryReading;
}

/** Adds the files that kustomizations name, whatever their names, as far as they are below the scanned folders. */
async function readNamed(
  found: readonly LocalFile[],
  scanned: readonly string[],
  request: ReadingRequest,
  root: string,
): Promise<NamedLocalFiles> {
  const folder = process.cwd();
  const tree = await folderTree(found, folder, root);
  const reading = await readRepository(tree, request);
  const known = new Set(found.map(({ path }) => path));
  const folders = scanned.map((path) => relative(folder, resolve(folder, path)).split(sep).join('/'));
  const isScannedFolder = (path: string): boolean =>
    folders.some((scannedFolder) =>
      scannedFolder === '' ? !path.startsWith('../') : path.startsWith(`${scannedFolder}/`),
    );
  const named = namedFiles(reading.facts).flatMap((path): LocalFile[] => {
    const content = known.has(path) || !isScannedFolder(path) ? undefined : reading.contents.get(path);
    return content === undefined ? [] : [{ path, isLink: false, isNamed: false, content: () => content }];
  });
  if (named.length === 0) return { local: found, tree, reading };
  const local = inPathOrder([...found, ...named]);
  return { local, tree: await folderTree(local, folder), reading };
}

/**
 * Finds the files to scan, relative to the working folder, and the rules of the repository around it, whose config may
 * be above the working folder. Each manifest is read once for its Namespaces, and none is kept.
 *
 * @throws ConfigurationError if a path does not exist, or the config that `--config` names
 */
export async function readLocalFiles(paths: readonly string[], flags: TargetFlags): Promise<LocalScan> {
  const folder = process.cwd();
  const root = await findRoot(folder);
  const defaultConfig = relative(folder, join(root, CONFIGURATION_PATH)).split(sep).join('/');
  const request = {
    ...settingsRequest(flags),
    ...(flags.config === undefined ? { config: defaultConfig } : {}),
    folder: relative(root, folder).split(sep).join('/'),
  };
  const { local, tree, reading } = await readNamed(await findLocalFiles(paths, folder), paths, request, root);
  if (flags.config !== undefined && !reading.contents.has(flags.config)) {
    throw new ConfigurationError(`--config ${flags.config}: no such file`);
  }
  const setup = scanSetup(reading, { ...request, today: today() });
  const { podSpecs } = setup.settings;
  const otherManifests = local
    .map(({ path }) => path)
    .filter((path) => !reading.contents.has(path) && setup.roleOf(path).is === 'manifest');
  return {
    paths: local.filter(({ path, isNamed }) => isNamed || isScanned(setup, path)).map(({ path }) => path),
    contentOf: tree.contentOf,
    read: tree.readInOrder,
    rules: scanRules(setup, tree.readInOrder(otherManifests), await renderTree({ tree, podSpecs })),
    isWhole: paths.some((path) => resolve(folder, path) === root),
  };
}
