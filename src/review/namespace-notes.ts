import type { Change } from '../compare/change.ts';
import type { Comparison } from '../compare/workloads/compare-manifests.ts';
import type { Note } from '../manifest/manifest.ts';
import { quoteGo } from '../pss/message.ts';
import type { RepositoryNamespace } from '../repository/repository-namespaces.ts';
import { disagreements } from '../repository/repository-namespaces.ts';

/**
 * Makes notes on the namespaces of changed workloads: definitions that disagree, and Namespaces that were not found.
 */
export function namespaceNotes(
  namespaces: readonly RepositoryNamespace[],
  { workloads }: Comparison,
  { isWholeKnown }: Change,
): Note[] {
  const judged = new Map(
    workloads.map((workloadChange) => [workloadChange.workload.identity.namespace, workloadChange]),
  );
  const known = new Set(namespaces.map(({ name }) => name));
  const unknown = isWholeKnown ? [] : [...judged].filter(([name]) => name !== undefined && !known.has(name));
  return [
    ...disagreements(namespaces.filter(({ name }) => judged.has(name))),
    ...unknown
      .filter(([, { because }]) => because.enforce.from === 'default')
      .map(
        ([
          name = '',
          {
            workload: { file, line },
          },
        ]) => ({
          file,
          line,
          column: 1,
          path: '',
          code: 'namespace-not-found',
          message: `namespace ${quoteGo(name)}: without a checkout its Namespace is looked for in files that are called so, and none was found: the repository's default holds`,
        }),
      ),
  ];
}
