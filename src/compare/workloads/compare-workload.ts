import type { Location, Place, Workload } from '../../manifest/manifest.ts';
import type { Path } from '../../pss/pod/path.ts';
import type { Mode, Policy } from '../../pss/policy.ts';
import { MODES } from '../../pss/policy.ts';
import type { Fix, RuleDocs, Violation } from '../../pss/rule.ts';
import type { Verdict } from '../../pss/verdict.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { Bringer } from '../../repository/kustomize/deployed.ts';
import type { Exemption } from '../../target/config/configuration.ts';
import type { KnownProgram } from '../../target/infrastructure/known-infrastructure.ts';
import { needOf } from '../../target/infrastructure/known-infrastructure.ts';
import type { PolicyReading } from '../../target/policy-of.ts';
import type { Ruling } from '../../target/ruling.ts';
import { judge, withNamespace } from './judge.ts';
import { pairContainers } from './pair-containers.ts';
import { pairViolations } from './pair-violations.ts';
import type { Pair } from './pair-workloads.ts';
import type { JudgedViolation } from './violations-of.ts';
import { violationsOf } from './violations-of.ts';

/** A violation of a workload in head, with its place, its fix, and how it compares with base. */
export interface Finding extends Omit<JudgedViolation, 'rule'> {
  readonly status: 'introduced' | 'existing';
  /**
   * Whether only a move introduces it: base's pod had it, in a place where the policy did not ask for it or exempted it.
   */
  readonly isMoved?: true;
  readonly place: Location;
  readonly fix: Fix;
  /** What the rule that it breaks says to people. */
  readonly docs: RuleDocs;
  /** The known program that the workload runs, where the program needs this violation. */
  readonly need?: KnownProgram;
  /** The exemption of the repository's config that covers it. */
  readonly exemption?: Exemption;
  /**
   * Where base may have had the missing field, in the container or for the whole pod: lines that the pull request may
   * have deleted.
   */
  readonly basePlaces: readonly Place[];
}

/** One workload of head and its counterpart in base, each evaluated by the policy of its own place. */
export interface WorkloadChange {
  readonly workload: Workload;
  readonly base?: Workload;
  readonly policy: Policy;
  /** What sets the policy in each mode. */
  readonly because: PolicyReading['because'];
  readonly verdicts: Readonly<Record<Mode, Verdict>>;
  /** By the policy of base's workload in its place. */
  readonly baseVerdicts?: Readonly<Record<Mode, Verdict>>;
  /** What makes findings `isMoved`; absent where there are none. */
  readonly move?: Move;
  readonly findings: readonly Finding[];
  readonly fixed: readonly FixedViolation[];
}

/** A violation that base had and head has not. */
export interface FixedViolation {
  readonly check: string;
  /** As `formatSetter` writes it. */
  readonly setter: string;
  /** As it was in base. */
  readonly violation: Violation;
}

/** The parts of a ruling that `compareWorkload` needs. */
export type WorkloadRuling = Pick<Ruling, 'policy' | 'because' | 'namespace' | 'hardening' | 'exemptionOf'>;

/** The place of a workload of base, and how it got from there to where it is in head. */
export interface FormerPlace {
  /** The policy of base in that place. */
  readonly ruling: WorkloadRuling;
  /** What newly deploys the workload: then nothing that it violates was there before. */
  readonly bringer?: Bringer | undefined;
}

/** A workload's way from a place of base to one where more is asked of it. */
export interface Move {
  readonly from: FormerPlace;
  /** The exemption of base that no longer covers it. */
  readonly lostExemption?: Exemption;
}

/**
 * Evaluates a workload in head and base, and tells introduced, existing and fixed violations apart. Violations are
 * matched by check and setter, not by line. One is existing where base's pod had it, and the policy in its place gave it
 * in the same or a stricter mode, and exempted it no more than head's does. The workload of the result is in the
 * namespace whose policy applies to it.
 *
 * @param former the place of the workload of base; default: the same as in head
 */
export function compareWorkload(
  { head, base }: Pair,
  ruling: WorkloadRuling,
  former: FormerPlace = { ruling },
): WorkloadChange {
  const { policy, because, namespace } = ruling;
  const judgement = judge(head, ruling);
  const { verdicts } = judgement;
  const found = violationsOf(judgement);
  const workload = withNamespace(head, namespace);
  if (base === undefined) {
    const findings = found.map(
      (judged): Finding => ({ ...findingOf(head, ruling, judged), status: 'introduced', basePlaces: [] }),
    );
    return { workload, policy, because, verdicts, findings, fixed: [] };
  }
  const containers = pairContainers(base.pod, head.pod);
  const pairs = (had: readonly JudgedViolation[], has: readonly JudgedViolation[]) =>
    pairViolations({ pod: base.pod, violations: had }, { pod: head.pod, violations: has }, containers);
  const baseJudgement = judge(base, ruling);
  const had = violationsOf(baseJudgement);
  const isSamePolicy = JSON.stringify(policy) === JSON.stringify(former.ruling.policy);
  const placedJudgement = isSamePolicy ? baseJudgement : judge(base, former.ruling);
  const inPlace = isSamePolicy ? had : violationsOf(placedJudgement);
  const modesInPlace = new Map(inPlace.map((judged) => [violationKey(judged), judged.mode]));
  const known = pairs(had, found);
  let lostExemption: Exemption | undefined;
  const findings = found.map((judged): Finding => {
    const finding = findingOf(head, ruling, judged);
    const match = known.get(judged);
    if (match === undefined) {
      const { podEdits = [] } = finding.fix;
      const paths = [pathInBase(finding.violation, containers), ...podEdits.map(({ path }) => path)];
      return { ...finding, status: 'introduced', basePlaces: paths.map((path) => base.locate(path)) };
    }
    const formerMode = modesInPlace.get(violationKey(match));
    const exemption = former.ruling.exemptionOf(match.check, match.violation);
    const isAskedMore = formerMode === undefined || MODES.indexOf(formerMode) > MODES.indexOf(finding.mode);
    const isExemptNoMore = exemption !== undefined && finding.exemption === undefined;
    if (isExemptNoMore) lostExemption ??= exemption;
    if (former.bringer === undefined && !isAskedMore && !isExemptNoMore) {
      return { ...finding, status: 'existing', basePlaces: [] };
    }
    return { ...finding, status: 'introduced', isMoved: true, basePlaces: [] };
  });
  const gone = without(had, known);
  if (!isSamePolicy) {
    // What only the former policy asked for is fixed where the pod no longer has it; a laxer place fixes nothing.
    const asked = new Set(had.map(violationKey));
    const still = pairs(inPlace, violationsOf(judge(head, former.ruling)));
    gone.push(...without(inPlace, still).filter((judged) => !asked.has(violationKey(judged))));
  }
  const fixed = gone.map(({ check, violation }) => ({ check, setter: formatSetter(violation), violation }));
  return {
    workload,
    base,
    policy,
    because,
    verdicts,
    baseVerdicts: placedJudgement.verdicts,
    ...(findings.some(({ isMoved }) => isMoved)
      ? { move: { from: former, ...(lostExemption === undefined ? {} : { lostExemption }) } }
      : {}),
    findings,
    fixed,
  };
}

function findingOf(
  head: Workload,
  ruling: WorkloadRuling,
  { rule, ...judged }: JudgedViolation,
): Omit<Finding, 'status' | 'basePlaces'> {
  const { check, violation } = judged;
  const fix = rule.fix(violation, head.pod);
  const need = needOf(head, { violation, fix });
  const exemption = ruling.exemptionOf(check, violation);
  return {
    ...judged,
    place: head.locate(violation.path),
    fix,
    docs: rule.docs,
    ...(need === undefined ? {} : { need }),
    ...(exemption === undefined ? {} : { exemption }),
  };
}

/** A violation of one pod, equal under whatever policy. */
function violationKey({ check, violation }: Pick<JudgedViolation, 'check' | 'violation'>): string {
  return JSON.stringify([check, formatSetter(violation), violation.path]);
}

/** The violations of base that have no partner in head. */
function without(
  had: readonly JudgedViolation[],
  pairs: ReadonlyMap<JudgedViolation, JudgedViolation>,
): JudgedViolation[] {
  const kept = new Set(pairs.values());
  return had.filter((judged) => !kept.has(judged));
}

/** The path of the same field in base, as lists of containers may have been reordered. */
function pathInBase({ subject, path }: Violation, containers: ReadonlyMap<string, Path>): Path {
  const former = subject.kind === 'container' ? containers.get(subject.path.join()) : undefined;
  return subject.kind !== 'container' || former === undefined ? path : [...former, ...path.slice(subject.path.length)];
}
