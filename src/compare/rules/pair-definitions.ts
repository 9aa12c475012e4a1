import type { NamespaceDefinition, RepositoryNamespace } from '../../repository/repository-namespaces.ts';
import { pairInRounds } from '../workloads/pair-in-rounds.ts';
import type { Keys } from '../workloads/shared-groups.ts';

export interface DefinitionPair {
  /** Absent where only head has the namespace. */
  readonly before?: NamespaceDefinition;
  readonly after: NamespaceDefinition;
}

/**
 * Pairs the definitions of one namespace: those of one kustomization and file, then of one kustomization, then of one
 * file, then any. What head has more is compared with the strictest that base had.
 */
export function pairDefinitions(base: RepositoryNamespace, head: RepositoryNamespace): DefinitionPair[] {
  const partners = pairInRounds(base.definitions, head.definitions, ROUNDS);
  return head.definitions.map((after) => ({ before: partners.get(after) ?? base.strictest, after }));
}

const ROUNDS: readonly Keys<NamespaceDefinition>[] = [
  ({ via, place }) => [JSON.stringify([via ?? null, place.file])],
  ({ via }) => (via === undefined ? [] : [via]),
  ({ place }) => [place.file],
  () => ['any'],
];
