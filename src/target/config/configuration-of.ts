import { textOfContent } from '../../manifest/content.ts';
import type { RepositoryFiles } from '../../repository/repository.ts';
import { NO_CONFIGURATION } from './configuration.ts';
import type { ConfigurationReading } from './read-configuration.ts';
import { readConfiguration } from './read-configuration.ts';

/** Where the config is, and the name under which people put it there by mistake. */
export function configurationPaths(path: string): string[] {
  return [path, /\.yml$/.test(path) ? path.replace(/\.yml$/, '.yaml') : path.replace(/\.yaml$/, '.yml')];
}

/** The config of a repository, at the path that it is told. */
export function configurationOf({ contents }: RepositoryFiles, path: string): ConfigurationReading {
  const content = contents.get(path);
  const [, other = path] = configurationPaths(path);
  if (content === undefined && contents.has(other)) {
    const message = `the config is looked for as ${path}: rename this file`;
    return { configuration: NO_CONFIGURATION, faults: [{ file: other, line: 1, column: 1, message }] };
  }
  return readConfiguration(path, textOfContent(content) ?? '');
}
