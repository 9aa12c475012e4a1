import type { JudgedViolation } from '../compare/violations-of.ts';
import { violationsOf } from '../compare/violations-of.ts';
import type { Suggestion } from '../fix/suggestion.ts';
import type { Place, Workload } from '../manifest/manifest.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { JudgedWorkload, Scan, ScannedManifest } from './scan.ts';
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

/** A judged workload, with what exemptions let pass of it where that is known. */
export interface ReportedWorkload extends Pick<JudgedWorkload, 'workload' | 'verdicts'> {
  readonly exempt?: JudgedWorkload['exempt'];
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
  return violationsOf(verdicts).map((judged) => {
    const exemption = exemptionReason(exempt, judged.check, judged.violation);
    return {
      ...judged,
      ...{ workload, target: verdicts[judged.mode].target, place: workload.locate(judged.violation.path) },
      ...(exemption === undefined ? {} : { exemption }),
    };
  });
}
