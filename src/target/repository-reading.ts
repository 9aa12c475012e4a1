import { patchFilePaths } from '../repository/kustomize/build-kustomizations.ts';
import { isKustomizationPath } from '../repository/kustomize/kustomization.ts';
import type { ParsedFiles, RepositoryFiles } from '../repository/repository.ts';
import { isWorkflowPath } from '../repository/workflows/workflow-calls.ts';
import { configurationOf } from './config/configuration-of.ts';
import type { SettingsReading } from './config/pod-security-configuration.ts';
import type { ConfigurationReading } from './config/read-configuration.ts';
import type { FileParsers } from './file-parsers.ts';
import { fileParsers } from './file-parsers.ts';

/** All that a repository says of itself at one commit, parsed: nothing after it parses a config or a kustomization. */
export interface RepositoryReading extends ParsedFiles {
  /** What the config says, which is empty where there is none. */
  readonly config: ConfigurationReading;
  /** What the API server's configuration says that the config names; absent where it names none, or it cannot be read. */
  readonly server?: SettingsReading;
}

/** Where the config is, and how files are parsed. */
export interface ReadingRequest {
  /** The path of the config. */
  readonly config: string;
  /** The folder that paths of files are relative to, from the repository's root; without it the root itself. */
  readonly folder?: string;
  /** Those of the run, where another reading has files in common with this one. */
  readonly parsers?: FileParsers;
}

/** Parses the files of a repository that tell what others are. */
export function readingOf(
  { charts, links, contents }: RepositoryFiles,
  { config: path, folder = '', parsers = fileParsers() }: ReadingRequest,
): RepositoryReading {
  const config = configurationOf(contents, path, parsers.configuration);
  const kustomizations = [...contents].flatMap(([file, content]) =>
    isKustomizationPath(file) && 'bytes' in content ? [[file, parsers.kustomization(file, content)] as const] : [],
  );
  const facts = { charts, links, kustomizations: new Map(kustomizations) };
  const patchFiles = patchFilePaths(facts).flatMap((file) => {
    const content = contents.get(file);
    return content !== undefined && 'bytes' in content ? [[file, parsers.patchFile(file, content)] as const] : [];
  });
  const { podSecurityConfiguration: named } = config.configuration;
  const server = named === undefined ? undefined : contents.get(pathFromFolder(named, folder));
  return {
    facts,
    patchFiles: new Map(patchFiles),
    contents,
    config,
    ...(named !== undefined && server !== undefined && 'bytes' in server
      ? { server: parsers.serverSettings(named, server) }
      : {}),
  };
}

/** The path of the API server's configuration, where the config names one. */
export function serverPath({ config }: RepositoryReading, folder = ''): string | undefined {
  const { podSecurityConfiguration: named } = config.configuration;
  return named === undefined ? undefined : pathFromFolder(named, folder);
}

/**
 * The paths of the files that matter only since others name them, whatever their ending: the API server's configuration
 * by the config, patches by kustomizations, workflows and actions of the repository by workflows. Each once.
 */
export function namedPaths(reading: RepositoryReading, { folder, parsers = fileParsers() }: ReadingRequest): string[] {
  const server = serverPath(reading, folder);
  const called = [...reading.contents].flatMap(([path, content]) =>
    isWorkflowPath(path) ? parsers.calls(path, content) : [],
  );
  return [...new Set([...(server === undefined ? [] : [server]), ...patchFilePaths(reading.facts), ...called])];
}

/** A path from the repository's root as one from a folder: `../a.yaml`. */
function pathFromFolder(path: string, folder: string): string {
  const steps = folder === '' ? [] : folder.split('/');
  const target = path.split('/');
  while (steps.length > 0 && target.length > 1 && steps[0] === target[0]) {
    steps.shift();
    target.shift();
  }
  return [...steps.map(() => '..'), ...target].join('/');
}
