import type { NotEvaluated } from '../../manifest/manifest.ts';
import { MAX_KUSTOMIZATION_BYTES } from '../../manifest/yaml/limits.ts';
import type { RepositoryFacts } from '../file-roles.ts';

/**
 * Reports the kustomizations that were not followed, so that the namespaces of what they build are unknown: those that
 * are too large (`size`), and the one at which the build budget ran out (`nesting`).
 */
export function kustomizationFaults(
  { kustomizations }: RepositoryFacts,
  stoppedAt: string | undefined,
): NotEvaluated[] {
  const tooLarge = [...kustomizations].flatMap(([file, { isTooLarge }]): NotEvaluated[] => {
    const message = `the kustomization is larger than ${MAX_KUSTOMIZATION_BYTES / 1024} KB and was not read, so that the namespaces of what it builds are not known: split it`;
    return isTooLarge ? [{ file, line: 1, reason: 'size', message }] : [];
  });
  if (stoppedAt === undefined) return tooLarge;
  const message =
    'the kustomizations make too much of each other and were followed up to here, so that the namespaces of workloads are not known: have fewer of them build the same files';
  return [...tooLarge, { file: stoppedAt, line: 1, reason: 'nesting', message }];
}
