import type { RepositoryFacts } from '../repository/file-roles.ts';
import { namedFiles } from '../repository/file-roles.ts';
import { patchFilePaths } from '../repository/kustomize/build-kustomizations.ts';
import { isKustomizationPath } from '../repository/kustomize/kustomization.ts';
import { generatedFrom } from '../repository/kustomize/reach/generated-from.ts';
import { followLinks } from '../repository/links.ts';
import type { ParsedFiles, RepositoryFiles } from '../repository/repository.ts';
import { isWorkflowPath } from '../repository/workflows/workflow-calls.ts';
import type { BaselineReading } from './baseline/read-baseline.ts';
import type { ConfigurationRequest } from './config/configuration-of.ts';
import { configurationOf } from './config/configuration-of.ts';
import type { SettingsReading } from './config/pod-security-configuration.ts';
import type { ConfigurationReading } from './config/read-configuration.ts';
import type { FileParsers } from './file-parsers.ts';
import { fileParsers } from './file-parsers.ts';

/**
 * Everything that a repository says about itself at one commit, parsed: later stages parse no config and no
 * kustomization.
 */
export interface RepositoryReading extends ParsedFiles {
  /** The config; empty if there is none. */
  readonly config: ConfigurationReading;
  /** The API server's configuration that the config names; absent if it names none, or the file cannot be read. */
  readonly server?: SettingsReading;
  /** The baseline that the config names; absent if it names none, or the file cannot be read. */
  readonly baseline?: BaselineReading;
}

/** Where the config is, and how files are parsed. */
export interface ReadingRequest extends ConfigurationRequest {
  /** The parsers of the run, to share results with another reading of the same files; default: new ones. */
  readonly parsers?: FileParsers;
}

/** Parses the files of a repository that decide how others are judged. */
export function readingOf(
  { charts, links, paths, missing, contents }: RepositoryFiles,
  { config: path, overlay, parsers = fileParsers(overlay) }: ReadingRequest,
): RepositoryReading {
  const config = configurationOf(contents, path, parsers.configuration, parsers.noConfiguration);
  const kustomizations = [...contents].flatMap(([file, own]) => {
    const content = isKustomizationPath(file) && links.has(file) ? contents.get(followLinks(links, file)) : own;
    if (!isKustomizationPath(file) || content === undefined || !('bytes' in content)) return [];
    const kustomization = parsers.kustomization(file, content);
    return kustomization === undefined ? [] : [[file, kustomization] as const];
  });
  const known = { charts, links, ...(paths && { paths }), ...(missing && { missing }) };
  const partFiles: RepositoryFacts['partFiles'] = {
    get: (file) => {
      const content = contents.get(file);
      return content !== undefined && 'bytes' in content ? parsers.partFile(file, content) : undefined;
    },
  };
  const facts = { ...known, kustomizations: new Map(kustomizations), partFiles };
  const patchFiles = patchFilePaths(facts).flatMap((file) => {
    const content = contents.get(file);
    return content !== undefined && 'bytes' in content ? [[file, parsers.patchFile(file, content)] as const] : [];
  });
  const { podSecurityConfiguration: serverConfigPath, baseline: baselinePath } = config.configuration;
  const server = serverConfigPath === undefined ? undefined : contents.get(serverConfigPath);
  const baseline = baselinePath === undefined ? undefined : contents.get(baselinePath);
  return {
    facts,
    patchFiles: new Map(patchFiles),
    contents,
    config,
    ...(serverConfigPath !== undefined && server !== undefined && 'bytes' in server
      ? { server: parsers.serverSettings(serverConfigPath, server) }
      : {}),
    ...(baselinePath !== undefined && baseline !== undefined && 'bytes' in baseline
      ? { baseline: parsers.baseline(baselinePath, baseline) }
      : {}),
  };
}

/** Returns the paths of the files that the config names, as far as it does: the API server's configuration, the baseline. */
export function settingsPaths({ config }: RepositoryReading): string[] {
  const { podSecurityConfiguration, baseline } = config.configuration;
  return [podSecurityConfiguration, baseline].filter((path) => path !== undefined);
}

/**
 * Returns the paths of the files that matter only because others name them, whatever their ending, each once: the API
 * server's configuration and the baseline (named by the config), resources, patches and what generators take (by kustomizations), and
 * workflows and actions of the repository (by workflows).
 */
export function namedPaths(
  reading: RepositoryReading,
  { overlay, parsers = fileParsers(overlay) }: ReadingRequest,
): string[] {
  const called = [...reading.contents].flatMap(([path, content]) =>
    isWorkflowPath(path) ? parsers.calls(path, content) : [],
  );
  const named = [...namedFiles(reading.facts), ...generatedFrom(reading.facts)];
  return [...new Set([...settingsPaths(reading), ...named, ...called])];
}
