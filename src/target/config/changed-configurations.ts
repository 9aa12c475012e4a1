import type { Content } from '../../manifest/content.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import { NO_CONFIG } from './configuration-of.ts';
import type { ConfigurationReading } from './read-configuration.ts';

/** The config before and after a change; on a side where the file does not exist, or is not the config, what holds without one. */
export interface ChangedConfiguration {
  readonly base: ConfigurationReading;
  readonly head: ConfigurationReading;
}

/**
 * Reads the changed files that are the config, in base or in head, by their path in head. Usually there is one; there
 * are two if another file takes the config's place.
 *
 * @param config the path of the config
 * @param none what holds where there is no config
 */
export function changedConfigurations(
  files: readonly ChangedFile[],
  config: string,
  parse: (path: string, content: Content) => ConfigurationReading,
  none: ConfigurationReading = NO_CONFIG,
): ReadonlyMap<string, ChangedConfiguration> {
  const readingOf = (path: string, content: Content | undefined): ConfigurationReading =>
    path === config && content !== undefined ? parse(path, content) : none;
  return new Map(
    files
      .filter(({ path, previousPath }) => path === config || previousPath === config)
      .map(({ path, previousPath = path, base, head }) => [
        path,
        { base: readingOf(previousPath, base), head: readingOf(path, head) },
      ]),
  );
}
