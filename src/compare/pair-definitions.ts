import type { NamespaceDefinition, RepositoryNamespace } from '../target/repository-namespaces.ts';

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
  const partners = pairWithin(base.definitions, head.definitions);
  return head.definitions.map((after) => ({ before: partners.get(after) ?? base.strictest, after }));
}

function pairWithin(
  base: readonly NamespaceDefinition[],
  head: readonly NamespaceDefinition[],
): Map<NamespaceDefinition, NamespaceDefinition> {
  const partners = new Map<NamespaceDefinition, NamespaceDefinition>();
  const taken = new Set<NamespaceDefinition>();
  const rounds: readonly ((definition: NamespaceDefinition) => string | undefined)[] = [
    ({ via, place }) => JSON.stringify([via ?? null, place.file]),
    ({ via }) => via,
    ({ place }) => place.file,
    () => 'any',
  ];
  for (const keyOf of rounds) {
    const free = new Map<string, NamespaceDefinition[]>();
    for (const before of base) {
      const key = taken.has(before) ? undefined : keyOf(before);
      if (key !== undefined) free.set(key, [...(free.get(key) ?? []), before]);
    }
    for (const after of head) {
      const key = partners.has(after) ? undefined : keyOf(after);
      const before = key === undefined ? undefined : free.get(key)?.shift();
      if (before === undefined) continue;
      partners.set(after, before);
      taken.add(before);
    }
  }
  return partners;
}
