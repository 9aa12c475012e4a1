import { groupByEach } from '../../text/group-by.ts';
import type { RepositoryFacts } from '../file-roles.ts';
import { entryPath } from '../links.ts';
import { entriesOf, kustomizationAt } from './kustomization.ts';

/** An entry that a kustomization builds from, and what it stands for. */
export interface EntryTarget {
  /** As written. */
  readonly entry: string;
  /** From the root of the repository, through links. */
  readonly path: string;
  /** The kustomization there; absent for a file. */
  readonly kustomization?: string;
}

/** Returns what each entry of a kustomization stands for: resources, then components, each once. */
export function entryTargets(facts: RepositoryFacts, file: string): readonly EntryTarget[] {
  const known = KNOWN.get(facts) ?? new Map<string, readonly EntryTarget[]>();
  KNOWN.set(facts, known);
  const { kustomizations, links } = facts;
  const targets =
    known.get(file) ??
    [...new Set(entriesOf(kustomizations.get(file)))].map((entry): EntryTarget => {
      const path = entryPath(links, file, entry);
      const kustomization = kustomizationAt(kustomizations, path);
      return { entry, path, ...(kustomization === undefined ? {} : { kustomization }) };
    });
  known.set(file, targets);
  return targets;
}

/** Returns the kustomizations that use each path, a file or a kustomization, among some kustomizations. */
export function usersByTarget(facts: RepositoryFacts, users: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  return groupByEach([...users], (user) => [
    ...new Set(entryTargets(facts, user).map(({ path, kustomization = path }) => kustomization)),
  ]);
}

/** Several walks over the kustomizations of one side resolve the same entries. */
const KNOWN = new WeakMap<RepositoryFacts, Map<string, readonly EntryTarget[]>>();
