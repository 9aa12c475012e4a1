import type { JudgedViolation } from '../compare/workloads/violations-of.ts';
import { violationsOf } from '../compare/workloads/violations-of.ts';
import type { Suggestion } from '../fix/suggestion.ts';
import type { Place, Workload } from '../manifest/manifest.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { JudgedWorkload } from './scan.ts';
import { exemptionReason } from './scan.ts';

/** A violation with all that a report of a whole repository says of it. */
export interface ReportedViolation extends JudgedViolation {
  readonly workload: Workload;
  /** What its mode asks for. */
  readonly target: LevelVersion;
  readonly place: Place;
  /** Why the repository lets it pass, where an exemption covers it. */
  readonly exemption?: string;
  /** Whether a pull request brought it; absent where nothing is compared. */
  readonly status?: 'introduced' | 'existing';
  /** Verified, where there is one. */
  readonly suggestion?: Suggestion;
}

/** Every violation of a workload once, in upstream's order, with the strictest mode that it breaks. */
export function reportedViolations({ workload, verdicts, exempt }: JudgedWorkload): ReportedViolation[] {
  return violationsOf(verdicts).map((judged) => {
    const exemption = exemptionReason(exempt, judged.check, judged.violation);
    return {
      ...judged,
      ...{ workload, target: verdicts[judged.mode].target, place: workload.locate(judged.violation.path) },
      ...(exemption === undefined ? {} : { exemption }),
    };
  });
}
