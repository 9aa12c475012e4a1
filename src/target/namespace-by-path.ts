import { matchesGlobs } from '../repository/matches-globs.ts';
import type { Configuration } from './config/configuration.ts';

/**
 * Returns the namespace that the config gives to workloads of a file that name none; the first entry that matches
 * counts.
 */
export function namespaceByPath({ namespaces }: Pick<Configuration, 'namespaces'>, file: string): string | undefined {
  return namespaces.find(({ paths }) => matchesGlobs(paths, file))?.namespace;
}
