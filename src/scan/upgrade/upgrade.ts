import type { JudgedViolation } from '../../compare/workloads/violations-of.ts';
import { violationsOf } from '../../compare/workloads/violations-of.ts';
import type { Location } from '../../manifest/manifest.ts';
import { evaluate } from '../../pss/evaluate.ts';
import type { Mode, Policy } from '../../pss/policy.ts';
import { MODES } from '../../pss/policy.ts';
import type { ClusterVersion } from '../../pss/version.ts';
import { compareVersions } from '../../pss/version.ts';
import { violationKey } from '../../pss/violation-key.ts';
import type { JudgedWorkload } from '../scan.ts';

/** The versions of a cluster before and after an upgrade. */
export interface UpgradeVersions {
  readonly from: ClusterVersion;
  readonly to: ClusterVersion;
}

/** A violation that only one of the two servers finds, in the strictest mode in which it does. */
export interface ChangedViolation extends JudgedViolation {
  readonly place: Location;
  /** The reason of the exemption of the config that covers it: the cluster knows no such exemption. */
  readonly exemption?: string;
}

/** A workload for which an upgrade of the cluster changes something, or that its Namespace keeps from that. */
export interface UpgradedWorkload {
  readonly judged: JudgedWorkload;
  /** What the newer server finds and the older one does not, or only in a weaker mode. */
  readonly appears: readonly ChangedViolation[];
  /** What the older server finds and the newer one does not, or only in a weaker mode. */
  readonly vanishes: readonly ChangedViolation[];
  /** Whether the server of each version rejects its pods, exempt or not. */
  readonly rejectedBy: Readonly<Record<keyof UpgradeVersions, boolean>>;
  /** The modes whose version is pinned: both servers judge by it. Only those that are not at privileged. */
  readonly pinned: readonly Mode[];
}

/** Judges a workload as the servers of both versions do, each by the policy that its Namespace has there. */
export function upgradeOf(judged: JudgedWorkload, { from, to }: UpgradeVersions): UpgradedWorkload {
  const before = violationsOn(judged, from);
  const after = violationsOn(judged, to);
  return {
    judged,
    appears: changed(judged, after, before),
    vanishes: changed(judged, before, after),
    rejectedBy: { from: before.some(isEnforced), to: after.some(isEnforced) },
    pinned: MODES.filter((mode) => isPinned(judged.policy, mode, from)),
  };
}

function isEnforced({ mode }: JudgedViolation): boolean {
  return mode === 'enforce';
}

/** Whether the newer server rejects something of a workload that the older did not, and that no exemption covers. */
export function rejectsMore({ appears }: UpgradedWorkload): boolean {
  return appears.some(({ mode, exemption }) => mode === 'enforce' && exemption === undefined);
}

/** Whether an upgrade leaves a mode as it is: its level asks for a version that the older server has, too. */
function isPinned(policy: Policy, mode: Mode, from: ClusterVersion): boolean {
  const { level, version } = policy[mode];
  return level !== 'privileged' && version !== 'latest' && compareVersions(version, from) <= 0;
}

function violationsOn(
  { workload: { pod }, policy }: JudgedWorkload,
  clusterVersion: ClusterVersion,
): JudgedViolation[] {
  const verdictIn = (mode: Mode) => evaluate(pod, { ...policy[mode], clusterVersion });
  return violationsOf({
    verdicts: { enforce: verdictIn('enforce'), warn: verdictIn('warn'), audit: verdictIn('audit') },
    hardening: [],
  });
}

/** Those of the first list that the second has not, or only in a weaker mode. */
function changed(
  { workload, exemptionOf }: JudgedWorkload,
  violations: readonly JudgedViolation[],
  others: readonly JudgedViolation[],
): ChangedViolation[] {
  const known = new Map(others.map(({ check, violation, mode }) => [violationKey(check, violation), mode]));
  return violations
    .filter(({ check, violation, mode }) => {
      const other = known.get(violationKey(check, violation));
      return other === undefined || MODES.indexOf(other) > MODES.indexOf(mode);
    })
    .map((each): ChangedViolation => {
      const exemption = exemptionOf(each.check, each.violation)?.reason;
      return { ...each, place: workload.locate(each.violation.path), ...(exemption !== undefined && { exemption }) };
    });
}
