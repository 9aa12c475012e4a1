import type { Change } from '../compare/change.ts';
import type { PolicyChange } from '../compare/policy-change.ts';
import type { UnjudgedChange } from '../compare/unjudged-changes.ts';
import type { Comparison, NotEvaluatedChange } from '../compare/workloads/compare-manifests.ts';
import type {
  ComparedViolation,
  Finding,
  FixedViolation,
  WorkloadChange,
} from '../compare/workloads/compare-workload.ts';
import { everyFinding, isAdvice } from '../compare/workloads/compare-workload.ts';
import { isUnjudged } from '../manifest/unjudged.ts';
import { workloadKey } from '../manifest/workload-key.ts';
import type { Mode } from '../pss/policy.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import { formatSetter } from '../pss/violation.ts';
import type { Configuration, FailOn, UnjudgedChoice } from '../target/config/configuration.ts';
import type { DocumentRemarks, ShownSuggestion } from './repairs/document-repairs.ts';

/** The result of reviewing a pull request; every report format is made from it. */
export interface Review {
  readonly change: Change;
  /** The repository's default, which applies where nothing more specific does. */
  readonly target: LevelVersion;
  readonly failOn: FailOn;
  /** Whether what changed and was not judged blocks. */
  readonly unjudged: UnjudgedChoice;
  readonly unjudgedChanges: readonly UnjudgedChange[];
  /** The name of the check run: it separates two reviews of one pull request. */
  readonly scope: string;
  /** What of a checkout is reviewed against HEAD; absent for commits: those of a pull request, or of a branch. */
  readonly uncommitted?: 'staged' | 'worktree';
  readonly comparison: Comparison;
  /** How many roots and charts were built of head: a review that builds more knows better. */
  readonly built: number;
  /** The changes to what decides the policy: Namespaces and settings. */
  readonly policy: readonly PolicyChange[];
  /** The config in force for this run. */
  readonly configuration: Configuration;
  /** Its path, from the repository's root, whether it exists or not. */
  readonly configurationPath: string;
  /** Globs of the files that are read, of the config or of an input; empty for all. */
  readonly paths: readonly string[];
  /** The day of the run in UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** The files that are judged alone because a root kustomization that builds of them was not built, with that. */
  readonly unbuiltFiles: ReadonlyMap<string, string>;
  /** Paths of changed files that a program generates: they get no suggestions. */
  readonly generated: ReadonlySet<string>;
  /** Existing findings that a line of the pull request itself writes: they are shown, and do not block. */
  readonly written: ReadonlySet<ComparedViolation>;
  /** What is to be said of documents beside their violations. */
  readonly documents: DocumentRemarks;
  /** Verified suggestions; a finding has at most one. */
  readonly suggestions: readonly ReviewSuggestion[];
  /** Why a finding that has a fix has no suggestion. */
  readonly refusals: ReadonlyMap<Finding, string>;
  /** The comment that shows that a finding is meant: then it has no suggestion, and nobody should repair it unasked. */
  readonly meant: ReadonlyMap<Finding, string>;
}

/** A suggestion and the findings that it fixes. */
export interface ReviewSuggestion extends ShownSuggestion {
  /** The findings that it fixes. */
  readonly findings: readonly Finding[];
}

/** The conclusion of the check run, in GitHub's words. */
export type Conclusion = 'success' | 'failure' | 'neutral';

/** The mark at the start of a summary. */
export const CONCLUSION_MARKS: Readonly<Record<Conclusion, string>> = { success: '✅', failure: '❌', neutral: '⚪' };

/** A finding to act on in this pull request, and its workload. */
export interface ShownFinding {
  readonly change: WorkloadChange;
  readonly finding: Finding;
}

/** What decides which findings a review shows. */
export type Showing = Pick<Review, 'comparison' | 'failOn' | 'written'>;

/** Whether a review shows a violation: one to act on, or one that a line of the pull request itself writes. */
export function isShown(violation: ComparedViolation, { failOn, written }: Omit<Showing, 'comparison'>): boolean {
  return isToAct(violation, failOn) || written.has(violation);
}

/**
 * The findings that the review shows, in file order; exempt findings are left out, and so are those of a workload that
 * has more of them than anybody reads.
 */
export function shownFindings(showing: Showing): ShownFinding[] {
  return showing.comparison.workloads.flatMap((change) =>
    change.findings.filter((finding) => isShown(finding, showing)).map((finding) => ({ change, finding })),
  );
}

/**
 * Whether a finding is to be acted on in this pull request by itself. What only a move introduces is not: the move is
 * one change to the rules, see `movedWorkloads`. Of advice only what the pull request brings is, whatever fails it.
 */
export function isToAct(violation: ComparedViolation, failOn: FailOn): boolean {
  const { status, isMoved, exemption } = violation;
  const isOfAll = failOn === 'any' && !isAdvice(violation);
  return exemption === undefined && (isOfAll || (status === 'introduced' && !isMoved));
}

/** What decides the conclusion of a review. */
type Verdicts = Pick<Review, 'comparison' | 'failOn' | 'change' | 'policy' | 'unjudged' | 'unjudgedChanges'>;

/**
 * The conclusion of a review: `failure` where something blocks, `neutral` where nothing blocks but something that
 * changed was not judged, else `success`.
 */
export function conclusionOf(review: Verdicts): Conclusion {
  const isBlocked =
    review.comparison.workloads.some((change) => everyFinding(change).some((finding) => blocks(finding, review))) ||
    review.policy.some(({ severity }) => severity === 'failure');
  const isHidden = review.change.gaps.some(({ hidesChanges }) => hidesChanges);
  if (review.unjudged === 'fail' && review.unjudgedChanges.length > 0) return 'failure';
  if (isBlocked || isHidden || review.comparison.notEvaluated.some(({ introduced }) => introduced)) return 'failure';
  return isPartial(review) ? 'neutral' : 'success';
}

/** Whether a violation blocks: also one that only a move introduces, which is reported with the move. */
function blocks({ mode, status, exemption }: ComparedViolation, { failOn }: Pick<Review, 'failOn'>): boolean {
  return mode === 'enforce' && exemption === undefined && (failOn === 'any' || status === 'introduced');
}

/** Whether something that changed was not judged, for any reason. */
export function isPartial({ comparison, change }: Pick<Review, 'comparison' | 'change'>): boolean {
  return comparison.notEvaluated.length > 0 || comparison.notes.some(isUnjudged) || change.gaps.length > 0;
}

/**
 * Counts the violations that the pull request introduces, leaves and fixes, those that are exempt, and the documents
 * that were not evaluated. What several roots build of one place counts once.
 */
export function countsOf({ comparison }: Pick<Review, 'comparison'>): ReviewCounts {
  const counts = { exempt: 0, introduced: 0, existing: 0 };
  const counted = causesOf(comparison).filter((cause) => !isAdvice(cause));
  for (const { status, exemption } of counted) counts[exemption === undefined ? status : 'exempt']++;
  const fixed = comparison.workloads.flatMap((change) =>
    creditedIn(change).map(({ check, setter }) => causeKey(change, [change.workload.document, check, setter])),
  );
  return { ...counts, fixed: new Set(fixed).size, notEvaluated: comparison.notEvaluated.length };
}

/** The causes of a comparison: title, counts and sections ask for the same ones. */
const CAUSES = new WeakMap<Comparison['workloads'], readonly ComparedViolation[]>();

/** All findings; of those that several roots build of one place, one. */
export function causesOf({ workloads }: Pick<Comparison, 'workloads'>): readonly ComparedViolation[] {
  const known = CAUSES.get(workloads) ?? findCauses(workloads);
  CAUSES.set(workloads, known);
  return known;
}

function findCauses(workloads: Comparison['workloads']): readonly ComparedViolation[] {
  const causes = new Map<string, ComparedViolation>();
  for (const change of workloads) {
    for (const finding of change.findings) {
      const { place, check, violation, status, exemption } = finding;
      const key = [
        place.file,
        place.line,
        place.column,
        check,
        formatSetter(violation),
        status,
        exemption !== undefined,
      ];
      causes.set(causeKey(change, key), finding);
    }
    for (const [index, finding] of change.omitted.entries()) causes.set(causeKey(change, ['omitted', index]), finding);
  }
  return [...causes.values()];
}

/** Identifies a cause: what was built of one file by the file, and all else by its workload. */
function causeKey({ workload }: WorkloadChange, parts: readonly unknown[]): string {
  return JSON.stringify([workload.via === undefined ? workloadKey(workload) : workload.file, ...parts]);
}

/** What it fixes, but for advice. */
function creditedIn({ fixed }: WorkloadChange): readonly FixedViolation[] {
  return fixed.filter((violation) => !isAdvice(violation));
}

/** The numbers of one workload. */
export interface WorkloadCounts extends Omit<ReviewCounts, 'notEvaluated'> {
  /** The existing violations by mode. */
  readonly older: Readonly<Record<Mode, number>>;
}

/** The numbers by workload: each of its comments asks for them. */
const COUNTS = new WeakMap<WorkloadChange, WorkloadCounts>();

/** Counts the violations of one workload, whether reports list them or not. */
export function workloadCounts(change: WorkloadChange): WorkloadCounts {
  const known = COUNTS.get(change);
  if (known !== undefined) return known;
  const counts = { exempt: 0, introduced: 0, existing: 0, fixed: creditedIn(change).length };
  const older = { enforce: 0, warn: 0, audit: 0 };
  for (const finding of everyFinding(change)) {
    if (isAdvice(finding)) continue;
    const { status, exemption, mode, isHardening } = finding;
    counts[exemption === undefined ? status : 'exempt']++;
    if (exemption === undefined && status === 'existing' && !isHardening) older[mode]++;
  }
  const found = { ...counts, older };
  COUNTS.set(change, found);
  return found;
}

/** The numbers of a review. */
export interface ReviewCounts {
  /** Exempt violations; they do not count as introduced or existing. */
  readonly exempt: number;
  readonly introduced: number;
  readonly existing: number;
  readonly fixed: number;
  readonly notEvaluated: number;
}

/** Whether the pull request introduced a violation of this workload that is not exempt. */
export function hasIntroduced(change: WorkloadChange): boolean {
  return workloadCounts(change).introduced > 0;
}

/** Sorts the entries that this pull request introduced first. */
export function introducedFirst(entries: readonly NotEvaluatedChange[]): NotEvaluatedChange[] {
  return [...entries].sort((a, b) => Number(b.introduced) - Number(a.introduced));
}
