import type { NamespaceDefinition, RepositoryNamespace } from '../../repository/repository-namespaces.ts';
import { distinctBy } from '../../text/group-by.ts';
import { pairInRounds } from '../workloads/pair-in-rounds.ts';
import type { Keys } from '../workloads/shared-groups.ts';

/** Two definitions of one Namespace to compare. */
export interface DefinitionPair {
  /** Absent where base has no definition of the namespace. */
  readonly before?: NamespaceDefinition;
  readonly after: NamespaceDefinition;
}

/**
 * Pairs the definitions of one Namespace: those with the same kustomization and file, then the same kustomization, then
 * the same file, then any. Definitions of head without a partner are compared with the strictest one of base. What
 * several kustomizations build of the same Namespaces of their bases is one pair.
 */
export function pairDefinitions(base: RepositoryNamespace, head: RepositoryNamespace): DefinitionPair[] {
  const partners = pairInRounds(base.definitions, head.definitions, ROUNDS);
  const pairs = head.definitions.map((after) => ({ before: partners.get(after) ?? base.strictest, after }));
  const numbers = new Map<unknown, number>();
  const numberOf = (labels: unknown): number => {
    const number = numbers.get(labels) ?? numbers.size;
    numbers.set(labels, number);
    return number;
  };
  return distinctBy(pairs, ({ before, after }) => `${numberOf(before.labels)} ${numberOf(after.labels)}`);
}

const ROUNDS: readonly Keys<NamespaceDefinition>[] = [
  ({ via, place }) => [JSON.stringify([via ?? null, place.file])],
  ({ via }) => (via === undefined ? [] : [via]),
  ({ place }) => [place.file],
  () => ['any'],
];
