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

/** Chooses the workloads that a report lists while a scan runs, and counts them. */
export interface Narrower {
  /** Returns those of a manifest's workloads that are listed. */
  readonly listed: (judged: readonly JudgedWorkload[]) => readonly JudgedWorkload[];
  /**
   * Says that the report lists only some of the workloads, and how many: a few words without a full stop. Undefined
   * where it lists all.
   */
  readonly words: () => string | undefined;
}

/** Starts to choose workloads. */
export function narrower(only: Narrowing): Narrower {
  let all = 0;
  let listed = 0;
  return {
    listed: (judged) => {
      if (only === undefined) return judged;
      const chosen = judged.filter((each) => isListed(each, only));
      all += judged.length;
      listed += chosen.length;
      return chosen;
    },
    words: () => narrowedWords(listed, all, only),
  };
}

/** What `Narrower.words` says, of a report that has counted them. */
export function narrowedWords(listed: number, all: number, only: Narrowing): string | undefined {
  return only && `only those that answer “${only.question}” with yes: ${listed} of ${count(all, 'workload')}`;
}

/** Says of a scan that has ended what `Narrower.words` says. */
export function narrowingWords({ manifests }: Scan, only: Narrowing): string | undefined {
  const { listed, words } = narrower(only);
  for (const { judged } of manifests) listed(judged);
  return words();
}
