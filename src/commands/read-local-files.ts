import { join, relative, resolve, sep } from 'node:path';
import type { Content, NamedContent } from '../manifest/content.ts';
import { fileRoles } from '../repository/file-roles.ts';
import type { ScanRules } from '../scan/scan-files.ts';
import { isScanned, scanRules, scanSetup } from '../scan/scan-files.ts';
import { findLocalFiles } from '../source/folder/local-files.ts';
import { findRoot, readLocalRepository } from '../source/folder/local-repository.ts';
import { today } from '../source/today.ts';
import { CONFIGURATION_PATH } from '../target/config/configuration.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import type { TargetFlags } from './target-flags.ts';
import { settingsRequest } from './target-flags.ts';

export interface LocalScan {
  /** Of all files, in a stable order. */
  readonly paths: readonly string[];
  /** Reads one of them. */
  readonly contentOf: (path: string) => Content | undefined;
  /** Reads some of them, one at a time. */
  readonly read: (paths: readonly string[]) => Iterable<NamedContent>;
  readonly rules: ScanRules;
  /** Whether these are all files of the repository. */
  readonly isWhole: boolean;
}

/**
 * Files of the working folder, and what holds in the repository that it is in, whose config may be above it. Each
 * manifest was read once for what it says of namespaces, and none is kept.
 */
export async function readLocalFiles(paths: readonly string[], flags: TargetFlags): Promise<LocalScan> {
  const folder = process.cwd();
  const root = await findRoot(folder);
  const above = relative(folder, join(root, CONFIGURATION_PATH)).split(sep).join('/');
  const request = {
    ...settingsRequest(flags),
    ...(flags.config === undefined ? { config: above } : {}),
    folder: relative(root, folder).split(sep).join('/'),
  };
  const local = await findLocalFiles(paths, folder);
  const repository = await readLocalRepository(local, folder, root, request.config);
  if (flags.config !== undefined && !repository.contents.has(flags.config)) {
    throw new ConfigurationError(`--config ${flags.config}: no such file`);
  }
  const setup = scanSetup(repository, { ...request, today: today() });
  const byPath = new Map(local.map((file) => [file.path, file]));
  const contentOf = (path: string): Content | undefined => byPath.get(path)?.content();
  const read = function* (some: readonly string[]): Generator<NamedContent> {
    for (const path of some) {
      const content = contentOf(path);
      if (content !== undefined) yield { path, content };
    }
  };
  const roleOf = fileRoles(setup.facts);
  const others = local.map(({ path }) => path).filter((path) => !repository.contents.has(path));
  return {
    paths: local.filter(({ path, isNamed }) => isNamed || isScanned(setup, path)).map(({ path }) => path),
    contentOf,
    read,
    rules: scanRules(setup, read(others.filter((path) => roleOf(path).is === 'manifest'))),
    isWhole: paths.some((path) => resolve(folder, path) === root),
  };
}
