import type { AuditQuestion } from '../hardening/audit-questions.ts';
import type { JudgedWorkload, Scan } from '../scan/scan.ts';
import { count } from '../text/count.ts';

/** The question of `--only`: a report lists only the workloads that answer it with yes. Absent: it lists all. */
export type Narrowing = AuditQuestion | undefined;

/** Whether a report lists a workload. */
export function isListed({ workload }: JudgedWorkload, only: Narrowing): boolean {
  return only === undefined || only.settersOf(workload.pod).length > 0;
}

/** Returns a scan with the listed workloads alone. What was not judged stays: nobody knows its answer. */
export function listedOnly(scan: Scan, only: Narrowing): Scan {
  if (only === undefined) return scan;
  return {
    ...scan,
    manifests: scan.manifests.map(({ judged, ...scanned }) => ({
      ...scanned,
      judged: judged.filter((each) => isListed(each, only)),
    })),
  };
}

/**
 * Says that a report lists only some of the workloads, and how many: a few words without a full stop. Undefined where it
 * lists all.
 */
export function narrowingWords({ manifests }: Scan, only: Narrowing): string | undefined {
  if (only === undefined) return undefined;
  const judged = manifests.flatMap((entry) => entry.judged);
  return narrowedWords(judged.filter((each) => isListed(each, only)).length, judged.length, only);
}

/** The same, of a report that has counted them. */
export function narrowedWords(listed: number, all: number, only: Narrowing): string | undefined {
  if (only === undefined) return undefined;
  return `only those that answer “${only.question}” with yes: ${listed} of ${count(all, 'workload')}`;
}
