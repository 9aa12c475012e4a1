import { isAskedRule } from '../../hardening/asked-rule.ts';
import { compareStrictness } from '../../pss/admission/compare-targets.ts';
import type { Path } from '../../pss/pod/path.ts';
import type { Mode } from '../../pss/policy.ts';
import { MODES } from '../../pss/policy.ts';
import type { Verdict } from '../../pss/verdict.ts';
import { violationKey } from '../../pss/violation-key.ts';
import type { Bringer } from '../../repository/kustomize/deployments/deployed.ts';
import type { Exemption } from '../../target/config/configuration.ts';
import type { ComparedViolation, WorkloadRuling } from './compare-workload.ts';
import { judge } from './judge.ts';
import { pairContainers } from './pair-containers.ts';
import { pairViolations } from './pair-violations.ts';
import type { Pair } from './pair-workloads.ts';
import type { JudgedViolation } from './violations-of.ts';
import { violationsOf } from './violations-of.ts';

/** The place of a workload of base, and how it got from there to where it is in head. */
export interface FormerPlace {
  /** The policy of base in that place. */
  readonly ruling: WorkloadRuling;
  /** What newly deploys the workload: then nothing that it violates was there before. */
  readonly bringer?: Bringer | undefined;
  /** The kustomizations that deploy it from elsewhere now, and did not before: see `Deployments`. */
  readonly added?: readonly string[];
}

/** A workload's way from a place of base to one where more is asked of it. */
export interface Move {
  readonly from: FormerPlace;
  /** The exemption of base that no longer covers it. */
  readonly lostExemption?: Exemption;
}

/** What base says of the violations of head. */
export interface FormerComparison {
  /** What the API server says of base's pod in its place. */
  readonly verdicts: Readonly<Record<Mode, Verdict>>;
  /** The path in base of each container of head, by its path as text. */
  readonly containers: ReadonlyMap<string, Path>;
  /** Returns the status of a violation of head, of which head's exemption is given. */
  readonly statusOf: (
    judged: JudgedViolation,
    exemption: Exemption | undefined,
  ) => Pick<ComparedViolation, 'status' | 'isMoved'>;
  /** Returns the move that made violations `isMoved`; asked after all of them. */
  readonly move: () => Move;
  /**
   * Whether the pod got violations that only the policy of its former place refuses: a workload is held to that, too,
   * until the move is merged.
   */
  readonly isHeld: boolean;
  /** The violations that the pod no longer has. */
  readonly fixed: readonly JudgedViolation[];
}

/**
 * Compares the violations of head with those of base. One is existing where base's pod had it, and the policy in its
 * place gave it in the same or a stricter mode, and exempted it no more than head's does.
 *
 * @param found the violations of head, by head's policy
 */
export function compareWithFormer(
  { head, base }: Required<Pick<Pair, 'head' | 'base'>>,
  ruling: WorkloadRuling,
  former: FormerPlace,
  found: readonly JudgedViolation[],
): FormerComparison {
  const containers = pairContainers(base.pod, head.pod);
  const pairs = (had: readonly JudgedViolation[], has: readonly JudgedViolation[]) =>
    pairViolations({ pod: base.pod, violations: had }, { pod: head.pod, violations: has }, containers);
  // What is around base's pod is base's: a pull request may change that, and not the pod.
  const judgement = judge(base, { policy: ruling.policy, hardening: former.ruling.hardening });
  const had = violationsOf(judgement);
  const isSamePolicy = JSON.stringify(ruling.policy) === JSON.stringify(former.ruling.policy);
  const placed = isSamePolicy ? judgement : judge(base, former.ruling);
  const inPlace = isSamePolicy ? had : violationsOf(placed);
  const modesInPlace = isSamePolicy ? undefined : strictestModes(inPlace);
  const known = pairs(had, found);
  const fixed = without(had, known);
  const byFormer = isSamePolicy ? found : violationsOf(judge(head, former.ruling));
  const stillThere = isSamePolicy ? known : pairs(inPlace, byFormer);
  const isLaxer = compareStrictness(ruling.policy.enforce, former.ruling.policy.enforce) < 0;
  const isHeld =
    (isLaxer || isSamePolicy) &&
    byFormer.some(
      (judged) =>
        !stillThere.has(judged) &&
        former.ruling.exemptionOf(judged.check, judged.violation) === undefined &&
        // Hardening rules hold in every place alike.
        ((isLaxer && !isAskedRule(judged.rule)) || ruling.exemptionOf(judged.check, judged.violation) !== undefined),
    );
  if (!isSamePolicy) {
    // What only the former policy asked for is fixed where the pod no longer has it; a laxer place fixes nothing.
    const asked = new Set(had.map(keyOf));
    fixed.push(...without(inPlace, stillThere).filter((judged) => !asked.has(keyOf(judged))));
  }
  // Only something else kept the pod of base from being asked the same.
  const isOld = ({ rule, violation }: JudgedViolation): boolean =>
    former.bringer === undefined && isAskedRule(rule) && (rule.isOlder?.(violation, base.pod) ?? false);
  let lostExemption: Exemption | undefined;
  return {
    verdicts: placed.verdicts,
    containers,
    statusOf: (judged, exemption) => {
      const match = known.get(judged);
      if (match === undefined) return { status: isOld(judged) ? 'existing' : 'introduced' };
      const formerMode = modesInPlace === undefined ? match.mode : modesInPlace.get(keyOf(match));
      const formerExemption = former.ruling.exemptionOf(match.check, match.violation);
      const isAskedMore = formerMode === undefined || MODES.indexOf(formerMode) > MODES.indexOf(judged.mode);
      const isExemptNoMore = formerExemption !== undefined && exemption === undefined;
      if (isExemptNoMore) lostExemption ??= formerExemption;
      if (former.bringer === undefined && !isAskedMore && !isExemptNoMore) return { status: 'existing' };
      return { status: 'introduced', isMoved: true };
    },
    isHeld,
    move: () => ({ from: former, ...(lostExemption === undefined ? {} : { lostExemption }) }),
    fixed,
  };
}

function keyOf({ check, violation }: JudgedViolation): string {
  return violationKey(check, violation);
}

/** The strictest mode that asks for each violation, by `keyOf`. */
function strictestModes(violations: readonly JudgedViolation[]): ReadonlyMap<string, Mode> {
  const modes = new Map<string, Mode>();
  for (const mode of MODES.toReversed()) {
    for (const judged of violations) if (judged.mode === mode) modes.set(keyOf(judged), mode);
  }
  return modes;
}

/** The violations of base that have no partner in head. */
function without(
  had: readonly JudgedViolation[],
  pairs: ReadonlyMap<JudgedViolation, JudgedViolation>,
): JudgedViolation[] {
  const kept = new Set(pairs.values());
  return had.filter((judged) => !kept.has(judged));
}
