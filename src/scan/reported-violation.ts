import { violationsOf } from '../compare/workloads/violations-of.ts';
import type { Suggestion } from '../fix/suggestion.ts';
import type { Place, Workload } from '../manifest/manifest.ts';
import { checkOf } from '../pss/check-of.ts';
import type { Mode } from '../pss/policy.ts';
import type { Fix, Violation } from '../pss/rule.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { JudgedWorkload } from './scan.ts';
import { exemptionReason } from './scan.ts';

/** A violation of a workload with its place, its repair, and what lets it pass. */
export interface PlacedViolation {
  readonly workload: Workload;
  readonly check: string;
  readonly violation: Violation;
  readonly place: Place;
  readonly fix: Fix;
  /** Why the repository lets it pass, where an exemption covers it. */
  readonly exemption?: string;
}

/** A violation of what its policy asks for, with all that a report of a whole repository says of it. */
export interface ReportedViolation extends PlacedViolation {
  /** The strictest mode that it breaks. */
  readonly mode: Mode;
  /** Upstream's reason and detail of the failing check. */
  readonly reason: string;
  readonly detail: string;
  /** What its mode asks for. */
  readonly target: LevelVersion;
  /** Whether a pull request brought it; absent where nothing is compared. */
  readonly status?: 'introduced' | 'existing';
  /** Verified, where there is one. */
  readonly suggestion?: Suggestion;
}

/** Every violation of a workload once, in upstream's order, with the strictest mode that it breaks. */
export function reportedViolations(judged: JudgedWorkload): ReportedViolation[] {
  return violationsOf(judged.verdicts).map(({ mode, check, reason, detail, violation }) => {
    const { target } = judged.verdicts[mode];
    // Not spread, which would ask for the fix.
    return Object.assign(placedViolation(judged, check, violation), { mode, reason, detail, target });
  });
}

/** The fix is made where somebody asks for it: most formats of a scan, which may be large, print none. */
export function placedViolation(
  { workload, exempt }: JudgedWorkload,
  check: string,
  violation: Violation,
): PlacedViolation {
  const exemption = exemptionReason(exempt, check, violation);
  return {
    workload,
    check,
    violation,
    place: workload.locate(violation.path),
    get fix() {
      return checkOf(check).fix(violation, workload.pod);
    },
    ...(exemption === undefined ? {} : { exemption }),
  };
}
