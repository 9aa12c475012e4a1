import type { ScanContext } from '../../src/scan/scan-context.ts';

/** The context of a scan of a repository that says nothing of its namespaces. */
export const NO_CONTEXT: ScanContext = {
  standingOf: () => ({ definitions: [], isUnanimous: true, isExempt: false }),
  isExemptClass: () => false,
  leftOut: () => 0,
  isWhole: true,
};
