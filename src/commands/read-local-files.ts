import { join, relative, resolve, sep } from 'node:path';
import type { Content, NamedContent } from '../manifest/content.ts';
import { renderTree } from '../render/renderers.ts';
import { fileRoles } from '../repository/file-roles.ts';
import type { ScanRules } from '../scan/scan-files.ts';
import { isScanned, scanRules, scanSetup } from '../scan/scan-files.ts';
import { findRoot } from '../source/folder/find-root.ts';
import { folderTree } from '../source/folder/folder-tree.ts';
import { findLocalFiles } from '../source/folder/local-files.ts';
import { readRepository } from '../source/read-repository.ts';
import { today } from '../source/today.ts';
import { CONFIGURATION_PATH } from '../target/config/configuration.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
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
  const local = await findLocalFiles(paths, folder);
  const tree = await folderTree(local, folder);
  const reading = await readRepository(tree, request);
  if (flags.config !== undefined && !reading.contents.has(flags.config)) {
    throw new ConfigurationError(`--config ${flags.config}: no such file`);
  }
  const setup = scanSetup(reading, { ...request, today: today() });
  const { podSpecs } = setup.settings;
  const roleOf = fileRoles(reading.facts);
  const otherManifests = local
    .map(({ path }) => path)
    .filter((path) => !reading.contents.has(path) && roleOf(path).is === 'manifest');
  return {
    paths: local.filter(({ path, isNamed }) => isNamed || isScanned(setup, path)).map(({ path }) => path),
    contentOf: tree.contentOf,
    read: tree.readInOrder,
    rules: scanRules(setup, tree.readInOrder(otherManifests), await renderTree({ tree, podSpecs })),
    isWhole: paths.some((path) => resolve(folder, path) === root),
  };
}
