import type { Content } from '../../manifest/content.ts';
import { NO_CONFIGURATION } from './configuration.ts';
import type { ConfigurationReading } from './read-configuration.ts';

/** Where the config is, and the name under which people put it there by mistake. */
export function configurationPaths(path: string): string[] {
  return [path, /\.yml$/.test(path) ? path.replace(/\.yml$/, '.yaml') : path.replace(/\.yaml$/, '.yml')];
}

/** What is read of no config at all. */
export const NO_CONFIG: ConfigurationReading = { configuration: NO_CONFIGURATION, faults: [] };

/**
 * The config of a repository, at the path that it is told.
 *
 * @param parse reads the file that is there
 */
export function configurationOf(
  contents: ReadonlyMap<string, Content>,
  path: string,
  parse: (path: string, content: Content) => ConfigurationReading,
): ConfigurationReading {
  const content = contents.get(path);
  if (content !== undefined) return parse(path, content);
  const [, other = path] = configurationPaths(path);
  if (!contents.has(other)) return NO_CONFIG;
  const message = `the config is looked for as ${path}: rename this file`;
  return { configuration: NO_CONFIGURATION, faults: [{ file: other, line: 1, column: 1, message }] };
}
