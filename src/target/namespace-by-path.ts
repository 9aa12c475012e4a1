import type { Configuration } from './configuration.ts';
import { matchesGlobs } from './matches-globs.ts';

/** The namespace that the config gives the workloads of a file which name none; the first entry that matches counts. */
export function namespaceByPath({ namespaces }: Pick<Configuration, 'namespaces'>, file: string): string | undefined {
  return namespaces.find(({ paths }) => matchesGlobs(paths, file))?.namespace;
}
