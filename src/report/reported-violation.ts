import type { Suggestion } from '../fix/suggestion.ts';
import type { Place, Workload } from '../manifest/manifest.ts';
import type { Violation } from '../pss/check.ts';
import { formatPath } from '../pss/path.ts';
import type { Mode } from '../pss/policy.ts';
import { MODES } from '../pss/policy.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import { formatSetter } from '../pss/violation.ts';
import type { ExemptViolation, JudgedWorkload, Scan, ScannedManifest } from './scan.ts';

/** A violation with all that a report of a whole repository says of it. */
export interface ReportedViolation {
  readonly workload: Workload;
  /** The strictest mode that it breaks, and what that mode asks for. */
  readonly mode: Mode;
  readonly target: LevelVersion;
  readonly check: string;
  /** Upstream's reason and detail of the failing check. */
  readonly reason: string;
  readonly detail: string;
  readonly violation: Violation;
  readonly place: Place;
  /** Why the repository lets it pass, where an exemption covers it. */
  readonly exemption?: string;
  /** Whether a pull request brought it; absent where nothing is compared. */
  readonly status?: 'introduced' | 'existing';
  /** Verified, where there is one. */
  readonly suggestion?: Suggestion;
}

/** A judged workload, with what exemptions let pass of it where that is known. */
export interface ReportedWorkload extends Pick<JudgedWorkload, 'workload' | 'verdicts'> {
  readonly exempt?: readonly Pick<ExemptViolation, 'check' | 'setter' | 'reason'>[];
}

/** What the formats for other programs need of a scan. */
export interface ReportedScan extends Pick<Scan, 'target'>, Partial<Pick<Scan, 'exemptions'>> {
  readonly manifests: readonly ReportedManifest[];
}

export interface ReportedManifest extends Pick<ScannedManifest, 'manifest'> {
  readonly judged: readonly ReportedWorkload[];
}

/** Every violation of a workload once, in upstream's order, with the strictest mode that it breaks. */
export function reportedViolations({ workload, verdicts, exempt = [] }: ReportedWorkload): ReportedViolation[] {
  const seen = new Set<string>();
  return MODES.flatMap((mode) =>
    verdicts[mode].results.flatMap(({ check, reason, detail, violations }) =>
      violations.flatMap((violation): ReportedViolation[] => {
        const setter = formatSetter(violation);
        const key = JSON.stringify([check, setter, formatPath(violation.path)]);
        if (seen.has(key)) return [];
        seen.add(key);
        const covering = exempt.find((one) => one.check === check && one.setter === setter);
        return [
          {
            ...{ workload, mode, target: verdicts[mode].target, check, reason, detail, violation },
            place: workload.locate(violation.path),
            ...(covering === undefined ? {} : { exemption: covering.reason }),
          },
        ];
      }),
    ),
  );
}
