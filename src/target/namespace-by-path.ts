import { matchesGlobs } from '../repository/matches-globs.ts';
import type { Configuration } from './config/configuration.ts';

/** What was found, by the entries of a config and by file: all workloads of a file ask for the same. */
const KNOWN = new WeakMap<Configuration['namespaces'], Map<string, string | undefined>>();

/**
 * Returns the namespace that the config gives to workloads of a file that name none; the first entry that matches
 * counts.
 */
export function namespaceByPath({ namespaces }: Pick<Configuration, 'namespaces'>, file: string): string | undefined {
  if (namespaces.length === 0) return undefined;
  const known = KNOWN.get(namespaces) ?? new Map<string, string | undefined>();
  KNOWN.set(namespaces, known);
  if (!known.has(file)) known.set(file, namespaces.find(({ paths }) => matchesGlobs(paths, file))?.namespace);
  return known.get(file);
}
