import type { Content } from '../../manifest/content.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import { NO_CONFIG } from './configuration-of.ts';
import type { ConfigurationReading } from './read-configuration.ts';

/** The config before and after a change; empty on a side where the file is not there, or not the config. */
export interface ChangedConfiguration {
  readonly base: ConfigurationReading;
  readonly head: ConfigurationReading;
}

/**
 * What the changed files say that are the config, before or after: by their path in head. Mostly there is one; where
 * another file takes the config's place there are two.
 *
 * @param config the path of the config
 */
export function changedConfigurations(
  files: readonly ChangedFile[],
  config: string,
  parse: (path: string, content: Content) => ConfigurationReading,
): ReadonlyMap<string, ChangedConfiguration> {
  const readingOf = (path: string, content: Content | undefined): ConfigurationReading =>
    path === config && content !== undefined ? parse(path, content) : NO_CONFIG;
  return new Map(
    files
      .filter(({ path, previousPath }) => path === config || previousPath === config)
      .map(({ path, previousPath = path, base, head }) => [
        path,
        { base: readingOf(previousPath, base), head: readingOf(path, head) },
      ]),
  );
}
