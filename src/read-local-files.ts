import { join, relative, resolve, sep } from 'node:path';
import type { NamedContent } from './manifest/content.ts';
import type { ScanSetup } from './scan.ts';
import { isScanned, scanSetup } from './scan.ts';
import { findLocalFiles } from './source/local-files.ts';
import { findRoot, readLocalRepository } from './source/local-repository.ts';
import { CONFIGURATION_PATH } from './target/configuration.ts';
import { ConfigurationError } from './target/configuration-error.ts';
import { statedTarget } from './target/repository-target.ts';
import type { SettingsRequest } from './target/settings.ts';

/** The flags that say what is asked for. */
export interface TargetFlags {
  readonly level?: string;
  readonly version?: string;
  readonly config?: string;
}

/** Flags come first on the command line, then the config. */
export function settingsRequest({ level, version, config }: TargetFlags): SettingsRequest {
  const isNamed = config !== undefined;
  return { config: config ?? CONFIGURATION_PATH, isNamed, asked: statedTarget(level, version), first: 'asked' };
}

/** The day in UTC, `YYYY-MM-DD`. */
export function today(): string {
  return new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** Files that are open at once. */
const READ_AT_ONCE = 64;

export interface LocalRead {
  readonly contents: readonly NamedContent[];
  readonly setup: ScanSetup;
  /** Whether these are all files of the repository. */
  readonly isWhole: boolean;
}

/** Files of the working folder, and what holds in the repository that it is in, whose config may be above it. */
export async function readLocalFiles(paths: readonly string[], flags: TargetFlags): Promise<LocalRead> {
  const folder = process.cwd();
  const root = await findRoot(folder);
  const above = relative(folder, join(root, CONFIGURATION_PATH)).split(sep).join('/');
  const request = {
    ...settingsRequest(flags),
    ...(flags.config === undefined ? { config: above } : {}),
    folder: relative(root, folder).split(sep).join('/'),
  };
  const files = await findLocalFiles(paths, folder);
  const read: NamedContent[] = [];
  for (let start = 0; start < files.length; start += READ_AT_ONCE) {
    const some = files.slice(start, start + READ_AT_ONCE).map(async ({ path, isLink, content }) => ({
      ...{ path, content: isLink ? { bytes: new Uint8Array() } : await content() },
    }));
    read.push(...(await Promise.all(some)));
  }
  const links = files.filter(({ isLink }) => isLink).map(({ path }) => path);
  const repository = await readLocalRepository(read, links, folder, root, request.config);
  if (flags.config !== undefined && !repository.contents.has(flags.config)) {
    throw new ConfigurationError(`--config ${flags.config}: no such file`);
  }
  const setup = scanSetup(repository, { ...request, today: today() });
  const named = new Set(files.filter(({ isNamed }) => isNamed).map(({ path }) => path));
  return {
    contents: read.filter(({ path }) => named.has(path) || isScanned(setup, path)),
    setup,
    isWhole: paths.some((path) => resolve(folder, path) === root),
  };
}
