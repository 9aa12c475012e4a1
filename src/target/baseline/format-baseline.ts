import type { ListedDebt } from './baseline.ts';
import { BASELINE_VERSION } from './read-baseline.ts';

const ABOUT =
  'Violations that were there when `pss-review scan --write-baseline` wrote this: they are known, and do not fail a scan. New ones do.';

/** Writes a baseline: JSON, a workload a line, in an order that does not depend on that of the scan. */
export function formatBaseline(workloads: readonly ListedDebt[]): string {
  const lines = workloads
    .filter(({ violations }) => violations.size > 0)
    .map(({ file, group, kind, namespace, name, pod, via, values, release, violations }) =>
      JSON.stringify({
        file,
        group,
        kind,
        namespace,
        name,
        pod,
        via,
        values,
        release,
        violations: [...violations].sort(),
      }),
    )
    .sort();
  const listed = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  return `{\n  "baseline": ${JSON.stringify(BASELINE_VERSION)},\n  "about": ${JSON.stringify(ABOUT)},\n  "workloads": ${listed}\n}\n`;
}
