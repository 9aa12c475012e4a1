import type { Comparison } from '../compare/workloads/compare-manifests.ts';
import type { Finding } from '../compare/workloads/compare-workload.ts';
import { isAdvice } from '../compare/workloads/compare-workload.ts';
import type { Workload } from '../manifest/manifest.ts';
import type { Path } from '../pss/pod/path.ts';
import type { ChangedFile } from '../repository/changed-file.ts';

/**
 * Finds the existing violations that a line of the pull request itself writes, such as `drop: [all]` in a commit that
 * means well. They do not block, but their line is under review anyway. In a file that base does not have all lines are
 * new, and the pull request moved them: there are none.
 *
 * @param linesOf the lines that each changed file writes
 */
export function writtenFindings(
  files: readonly ChangedFile[],
  { workloads }: Pick<Comparison, 'workloads'>,
  linesOf: (path: string) => ReadonlySet<number>,
): ReadonlySet<Finding> {
  const inBase = new Set(files.flatMap(({ path, base }) => (base === undefined ? [] : [path])));
  return new Set(
    workloads.flatMap(({ workload, findings }) =>
      findings.filter(
        (finding) =>
          finding.status === 'existing' &&
          finding.exemption === undefined &&
          finding.need === undefined &&
          !isAdvice(finding) &&
          settingPaths(workload, finding.violation.path).some((path) => {
            const { file, line, doubt } = workload.locate(path);
            return doubt === undefined && inBase.has(file) && linesOf(file).has(line);
          }),
      ),
    ),
  );
}

/** The paths (from the pod) that set a field: its own, and those of its items. None for an absent field. */
function settingPaths(workload: Workload, path: Path): Path[] {
  const value = path.reduce<unknown>(
    (parent, step) => (parent as Record<string | number, unknown> | undefined | null)?.[step],
    workload.pod,
  );
  if (value === undefined || value === null) return [];
  return [path, ...(Array.isArray(value) ? value.map((_, index) => [...path, index]) : [])];
}
