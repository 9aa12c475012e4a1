import { repairFile } from '../../fix/repair-file.ts';
import { checkOf } from '../../pss/check-of.ts';
import type { FixClass } from '../../pss/rule.ts';
import type { Verdict } from '../../pss/verdict.ts';
import type { JudgedWorkload, Scan } from '../scan.ts';
import type { LocatedWorkload } from './located.ts';

/** A workload as if the level and version of a message were enforced, and nothing else asked for. */
export function judgedBy({ judged, verdict }: Pick<LocatedWorkload, 'judged' | 'verdict'>): JudgedWorkload {
  const { target } = verdict;
  const silent = silentVerdict(judged.policy.audit);
  return {
    ...judged,
    policy: { enforce: target, warn: target, audit: silent.target },
    verdicts: { enforce: verdict, warn: verdict, audit: silent },
    hardening: [],
    exempt: [],
  };
}

/** The scan in which only what was located violates anything: by that a repair is asked for, and proved. */
export function scanOfLocated(scan: Scan, located: readonly LocatedWorkload[]): Scan {
  const wanted = new Map(located.map((each) => [each.judged, each]));
  const judge = (judged: JudgedWorkload): JudgedWorkload => {
    const candidate = wanted.get(judged);
    if (candidate !== undefined) return judgedBy(candidate);
    const silent = silentVerdict(judged.policy.enforce);
    return { ...judged, verdicts: { enforce: silent, warn: silent, audit: silent }, hardening: [] };
  };
  return { ...scan, manifests: scan.manifests.map((each) => ({ ...each, judged: each.judged.map(judge) })) };
}

function silentVerdict(target: Verdict['target']): Verdict {
  return { target, allowed: true, message: '', results: [] };
}

/** The fixes of what a message is about: the files that they change, and their classes. */
export interface FixesOfLocated {
  readonly files: readonly string[];
  readonly classes: ReadonlySet<FixClass>;
}

/** Returns the fixes of all that a workload violates there. */
export function fixesOf({
  judged: { workload },
  verdict,
}: Pick<LocatedWorkload, 'judged' | 'verdict'>): FixesOfLocated {
  const repairs = verdict.results.flatMap(({ check, violations }) =>
    violations.map((violation) => ({ violation, fix: checkOf(check).fix(violation, workload.pod) })),
  );
  return {
    files: [...new Set([workload.file, ...repairs.map((repair) => repairFile(workload, repair))])],
    classes: new Set(repairs.map(({ fix }) => fix.class)),
  };
}
