import type { Change } from '../compare/change.ts';
import type { PolicyChange } from '../compare/policy-change.ts';
import type { Comparison, NotEvaluatedChange } from '../compare/workloads/compare-manifests.ts';
import type { Finding, WorkloadChange } from '../compare/workloads/compare-workload.ts';
import type { Suggestion } from '../fix/suggestion.ts';
import { isUnjudged } from '../manifest/unjudged.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { Configuration, FailOn } from '../target/config/configuration.ts';

/** All that was found of a pull request: what every format of report is made from. */
export interface Review {
  readonly change: Change;
  /** The repository's default: what holds where nothing more specific speaks. */
  readonly target: LevelVersion;
  readonly failOn: FailOn;
  /** What tells two judges of one pull request apart: the name of the check run. */
  readonly scope: string;
  readonly comparison: Comparison;
  /** What it does to what it is judged by. */
  readonly policy: readonly PolicyChange[];
  /** The config that is in force. */
  readonly configuration: Configuration;
  /** The day of the run in UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** Changed files that a program writes: they get no suggestion. */
  readonly generated: ReadonlySet<string>;
  /** Verified; a finding has at most one. */
  readonly suggestions: readonly ReviewSuggestion[];
  /** Why a finding that has a fix has no suggestion. */
  readonly refusals: ReadonlyMap<Finding, string>;
}

export interface ReviewSuggestion extends Suggestion {
  /** What it repairs. */
  readonly findings: readonly Finding[];
  /** The lines that it replaces, as they are. */
  readonly before: readonly string[];
}

export type Conclusion = 'success' | 'failure' | 'neutral';

/** What a summary begins with. */
export const CONCLUSION_MARKS: Readonly<Record<Conclusion, string>> = { success: '✅', failure: '❌', neutral: '⚪' };

/** A finding that people should act on in this pull request, and the workload that it is of. */
export interface ShownFinding {
  readonly change: WorkloadChange;
  readonly finding: Finding;
}

/** The findings that this pull request is told about, in file order; what an exemption lets pass is not among them. */
export function shownFindings(review: Pick<Review, 'comparison' | 'failOn'>): ShownFinding[] {
  return review.comparison.workloads.flatMap((change) =>
    change.findings
      .filter(
        ({ status, exemption }) => exemption === undefined && (status === 'introduced' || review.failOn === 'any'),
      )
      .map((finding) => ({ change, finding })),
  );
}

/**
 * `failure` where something blocks; `neutral` where nothing does but something that changed was not judged; else
 * `success`.
 */
export function conclusionOf(review: Pick<Review, 'comparison' | 'failOn' | 'change' | 'policy'>): Conclusion {
  const blocks =
    shownFindings(review).some(({ finding }) => finding.mode === 'enforce') ||
    review.policy.some(({ severity }) => severity === 'failure');
  const isHidden = review.change.gaps.some(({ hidesChanges }) => hidesChanges);
  if (blocks || isHidden || review.comparison.notEvaluated.some(({ introduced }) => introduced)) return 'failure';
  return isPartial(review) ? 'neutral' : 'success';
}

/** Whether something that changed was not judged, for whatever reason. */
export function isPartial({ comparison, change }: Pick<Review, 'comparison' | 'change'>): boolean {
  return comparison.notEvaluated.length > 0 || comparison.notes.some(isUnjudged) || change.gaps.length > 0;
}

/**
 * How many violations the pull request introduces, leaves and fixes, how many an exemption lets pass, and how many
 * documents were not evaluated.
 */
export function countsOf({ comparison }: Pick<Review, 'comparison'>): ReviewCounts {
  const all = comparison.workloads.flatMap((change) => change.findings);
  const findings = all.filter(({ exemption }) => exemption === undefined);
  return {
    exempt: all.length - findings.length,
    introduced: findings.filter(({ status }) => status === 'introduced').length,
    existing: findings.filter(({ status }) => status === 'existing').length,
    fixed: comparison.workloads.reduce((sum, { fixed }) => sum + fixed.length, 0),
    notEvaluated: comparison.notEvaluated.length,
  };
}

export interface ReviewCounts {
  /** In none of the next two. */
  readonly exempt: number;
  readonly introduced: number;
  readonly existing: number;
  readonly fixed: number;
  readonly notEvaluated: number;
}

/** Whether the pull request brought a violation of this workload that no exemption lets pass. */
export function hasIntroduced(change: WorkloadChange): boolean {
  return introducedFindings(change).length > 0;
}

/** What the pull request brought, and no exemption lets pass. */
export function introducedFindings({ findings }: WorkloadChange): Finding[] {
  return findings.filter(({ status, exemption }) => status === 'introduced' && exemption === undefined);
}

/** Those that this pull request brought first. */
export function byIntroduction(entries: readonly NotEvaluatedChange[]): NotEvaluatedChange[] {
  return [...entries].sort((a, b) => Number(b.introduced) - Number(a.introduced));
}
