import type { Location, Place, Workload } from '../../manifest/manifest.ts';
import type { Path } from '../../pss/pod/path.ts';
import type { Mode, Policy } from '../../pss/policy.ts';
import type { Fix, RuleDocs, Violation } from '../../pss/rule.ts';
import type { Verdict } from '../../pss/verdict.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { Exemption } from '../../target/config/configuration.ts';
import type { KnownProgram } from '../../target/infrastructure/known-infrastructure.ts';
import { needOf } from '../../target/infrastructure/known-infrastructure.ts';
import type { PolicyReading } from '../../target/policy-of.ts';
import type { Ruling } from '../../target/rules.ts';
import { judge, withNamespace } from './judge.ts';
import { pairContainers } from './pair-containers.ts';
import { pairViolations } from './pair-violations.ts';
import type { Pair } from './pair-workloads.ts';
import type { JudgedViolation } from './violations-of.ts';
import { violationsOf } from './violations-of.ts';

/** A violation of a workload in head, with its place, its fix, and how it compares with base. */
export interface Finding extends Omit<JudgedViolation, 'rule'> {
  readonly status: 'introduced' | 'existing';
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

/** One workload of head and its counterpart in base, both evaluated by the same policy. */
export interface WorkloadChange {
  readonly workload: Workload;
  readonly base?: Workload;
  readonly policy: Policy;
  /** What sets the policy in each mode. */
  readonly because: PolicyReading['because'];
  readonly verdicts: Readonly<Record<Mode, Verdict>>;
  readonly baseVerdicts?: Readonly<Record<Mode, Verdict>>;
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

/**
 * Evaluates a workload in head and base, and tells introduced, existing and fixed violations apart. Violations are
 * matched by check and setter, not by line: see `pairViolations`. The workload of the result is in the namespace whose policy applies to it.
 */
export function compareWorkload({ head, base }: Pair, ruling: WorkloadRuling): WorkloadChange {
  const { policy, because, namespace } = ruling;
  const judgement = judge(head, ruling);
  const { verdicts } = judgement;
  const found = violationsOf(judgement);
  const findingOf = ({ rule, ...judged }: JudgedViolation): Omit<Finding, 'status' | 'basePlaces'> => {
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
  };
  const workload = withNamespace(head, namespace);
  if (base === undefined) {
    const findings = found.map((judged): Finding => ({ ...findingOf(judged), status: 'introduced', basePlaces: [] }));
    return { workload, policy, because, verdicts, findings, fixed: [] };
  }
  const baseJudgement = judge(base, ruling);
  const former = violationsOf(baseJudgement);
  const containers = pairContainers(base.pod, head.pod);
  const known = pairViolations({ pod: base.pod, violations: former }, { pod: head.pod, violations: found }, containers);
  const findings = found.map((judged): Finding => {
    const finding = findingOf(judged);
    if (known.has(judged)) return { ...finding, status: 'existing', basePlaces: [] };
    const { podEdits = [] } = finding.fix;
    const paths = [pathInBase(judged.violation, containers), ...podEdits.map(({ path }) => path)];
    return { ...finding, status: 'introduced', basePlaces: paths.map((path) => base.locate(path)) };
  });
  const kept = new Set(known.values());
  const fixed = former
    .filter((judged) => !kept.has(judged))
    .map(({ check, violation }) => ({ check, setter: formatSetter(violation), violation }));
  return { workload, base, policy, because, verdicts, baseVerdicts: baseJudgement.verdicts, findings, fixed };
}

/** The path of the same field in base, as lists of containers may have been reordered. */
function pathInBase({ subject, path }: Violation, containers: ReadonlyMap<string, Path>): Path {
  const former = subject.kind === 'container' ? containers.get(subject.path.join()) : undefined;
  return subject.kind !== 'container' || former === undefined ? path : [...former, ...path.slice(subject.path.length)];
}
