import type { Content } from '../../manifest/content.ts';
import { SIGN_OFF_PATHS } from '../../repository/sign-off.ts';
import { NO_CONFIGURATION } from './configuration.ts';
import type { ConfigurationReading } from './read-configuration.ts';

/**
 * Returns the path of the config, and the same path with the other ending (`.yaml` or `.yml`), which people use by
 * mistake.
 */
export function configurationPaths(path: string): string[] {
  return [path, /\.yml$/.test(path) ? path.replace(/\.yml$/, '.yaml') : path.replace(/\.yaml$/, '.yml')];
}

/** The paths that are read of every repository, where it has them: the config's, and what may ask for a sign-off. */
export function contextPaths(config: string): string[] {
  return [...configurationPaths(config), ...SIGN_OFF_PATHS];
}

/** Says which config holds where a repository has one of its own: its own, or that laid over its organisation's defaults. */
export type Overlay = (own: ConfigurationReading) => ConfigurationReading;

/** Where the config is, and what it is laid over. */
export interface ConfigurationRequest {
  /** The path of the config, from the repository's root. */
  readonly config: string;
  /** Default: nothing. */
  readonly overlay?: Overlay | undefined;
}

/** The result for a repository without a config. */
export const NO_CONFIG: ConfigurationReading = { configuration: NO_CONFIGURATION, faults: [] };

/**
 * Reads the config of a repository at the given path. A file with the other ending is a fault.
 *
 * @param parse parses the file if it exists
 * @param none what holds where there is no config
 */
export function configurationOf(
  contents: ReadonlyMap<string, Content>,
  path: string,
  parse: (path: string, content: Content) => ConfigurationReading,
  none: ConfigurationReading = NO_CONFIG,
): ConfigurationReading {
  const content = contents.get(path);
  if (content !== undefined) return parse(path, content);
  const [, other = path] = configurationPaths(path);
  if (!contents.has(other)) return none;
  const message = `the config is looked for as ${path}: rename this file`;
  return { ...none, faults: [{ file: other, line: 1, column: 1, message }] };
}
