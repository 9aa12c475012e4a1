import { migrationPlan } from '../../scan/migration/migration-plan.ts';
import { knownNamespaces } from '../../scan/migration/namespace-name.ts';
import type { Scan } from '../../scan/scan.ts';
import { outlineOf } from '../../scan/scan-outline.ts';
import type { Narrowing } from '../narrowing.ts';
import { listedOnly, narrowingWords } from '../narrowing.ts';
import { countsLine } from '../scan-counts.ts';
import { migrationPlanMarkdown } from './migration-plan-markdown.ts';

/**
 * Prints `scan --format plan`: the migration plan, then the counts.
 *
 * @param only leaves out the namespaces in which no workload answers with yes. The plan of the others is that of all
 *   their workloads: a label holds for each of them.
 */
export function planText(scan: Scan, only?: Narrowing): string {
  const plan = migrationPlan(scan);
  const narrowed = narrowingWords(scan, only);
  const listed = new Set(
    listedOnly(scan, only).manifests.flatMap(({ judged }) =>
      judged.flatMap(({ namespaces }) => knownNamespaces(namespaces)),
    ),
  );
  const namespaces = plan.namespaces.filter(({ namespace }) => narrowed === undefined || listed.has(namespace));
  return [
    ...(plan.namespaces.length > 0 && namespaces.length === 0 ? [] : [migrationPlanMarkdown({ ...plan, namespaces })]),
    ...(narrowed === undefined
      ? []
      : [`**Only the namespaces of some workloads**, ${narrowed}. Each plan is of all workloads of its namespace.\n`]),
    `${countsLine(outlineOf(scan))}.\n`,
  ].join('\n');
}
