import { matchesGlobs } from '../repository/matches-globs.ts';
import type { Configuration } from './config/configuration.ts';

/** The namespace that the config gives the workloads of a file which name none; the first entry that matches counts. */
export function namespaceByPath({ namespaces }: Pick<Configuration, 'namespaces'>, file: string): string | undefined {
  return namespaces.find(({ paths }) => matchesGlobs(paths, file))?.namespace;
}
