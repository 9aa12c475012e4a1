import type { PodJudgement } from '../compare/workloads/judge.ts';
import type { AskedRule } from '../hardening/asked-rule.ts';
import type { AuditAnswer } from '../hardening/audit-questions.ts';
import type { ChecklistRow } from '../hardening/hardening-checklist.ts';
import type { Manifest, Workload } from '../manifest/manifest.ts';
import type { Policy } from '../pss/policy.ts';
import type { Fix, Violation } from '../pss/rule.ts';
import { formatTargetOnServer, serverName } from '../pss/server-name.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import { formatSetter } from '../pss/violation.ts';
import type { BaselineUse } from '../target/baseline/known-violations.ts';
import type { Exemption } from '../target/config/configuration.ts';
import type { ExemptionUse } from '../target/exemptions.ts';
import type { PolicyReading } from '../target/policy-of.ts';
import type { ReachedLevel } from './reached-level.ts';
import type { ScanContext } from './scan-context.ts';

/** The result of a scan: every workload with its verdicts, and all that could not be judged. */
export interface Scan {
  /** The repository's default, which applies where nothing more specific does. */
  readonly target: LevelVersion;
  readonly manifests: readonly ScannedManifest[];
  readonly exemptions: ExemptionUse;
  /** What is left of the baseline; absent where there is none. */
  readonly baseline?: BaselineUse;
  readonly context: ScanContext;
}

/** A running scan: each manifest can be forgotten as soon as it was handled. */
export interface ScanStream extends Pick<Scan, 'target' | 'context'> {
  /** The manifests in order; can be iterated once. */
  readonly manifests: AsyncIterable<ScannedManifest>;
  /** How the exemptions were used; complete after the last manifest. */
  readonly exemptions: () => ExemptionUse;
  /** What is left of the baseline, likewise; undefined where there is none. */
  readonly baseline: () => BaselineUse | undefined;
}

/** A manifest and its evaluated workloads. */
export interface ScannedManifest {
  readonly manifest: Manifest;
  readonly judged: readonly JudgedWorkload[];
  /**
   * The namespaces of what was not judged, by the same rules as those of workloads: an item for each document or note,
   * never empty; undefined stands for an unknown namespace.
   */
  readonly unjudgedIn: readonly (readonly (string | undefined)[])[];
  /** Whether its notes say what is nowhere in the scan: of a part of one, they hold where all parts say so. */
  readonly isOfAll?: boolean;
}

/** A workload evaluated by its policy. */
export interface JudgedWorkload extends PodJudgement {
  /** The workload, in the namespace whose policy applies to it. */
  readonly workload: Workload;
  /**
   * All its namespaces; a base of several overlays has several. Never empty; undefined stands for an unknown namespace.
   */
  readonly namespaces: readonly (string | undefined)[];
  readonly policy: Policy;
  /** The hardening rules that it is asked to follow: `hardening` has those that it does not, but for the checklist's. */
  readonly asked: readonly AskedRule[];
  /** What sets the policy in each mode. */
  readonly because: PolicyReading['because'];
  /** The level that its pod reaches, at the version of the repository's default, whatever its policy. */
  readonly reached: ReachedLevel;
  /** Its violations that the config exempts, or that the baseline lists. */
  readonly exempt: readonly ExemptViolation[];
  /** Returns the exemption of a violation, if it is exempt in every namespace that asks for the check. */
  readonly exemptionOf: (check: string, violation: Violation) => Exemption | undefined;
  /** Whether the config exempts a violation in all of its namespaces, at whatever level its check is asked. */
  readonly isExemptAtAnyLevel: (check: string, violation: Violation) => boolean;
  /** Where it was read back from a report: what that says, in place of what its pod tells. */
  readonly told?: ToldWorkload;
}

/** What a report says of a workload whose manifest is not at hand. */
export interface ToldWorkload {
  /** The workload as the report has it: a plain value. Absent where nothing prints that. */
  readonly result?: object;
  readonly fixes: ReadonlyMap<Violation, Fix>;
  readonly answers: readonly AuditAnswer[];
  /** Empty where the report has none. */
  readonly checklist: readonly ChecklistRow[];
  /** How many violations it has beyond those that the report lists. */
  readonly omitted: number;
}

/** A violation that an exemption covers, or the baseline lists. */
export interface ExemptViolation {
  readonly check: string;
  /** As `formatSetter` writes it. */
  readonly setter: string;
  readonly reason: string;
  /** Whether it is known by the baseline alone. */
  readonly isKnown?: true;
}

/** Whether the API server rejects the pods of a workload for something that no exemption covers. */
export function isRejected({ verdicts, exempt }: JudgedWorkload): boolean {
  return verdicts.enforce.results.some(({ check, violations }) =>
    violations.some((violation) => !isExempt(exempt, check, violation)),
  );
}

/** Whether a workload breaks a hardening rule that is enforced, for something that no exemption covers. */
export function breaksRules({ hardening, exempt }: JudgedWorkload): boolean {
  return hardening.some(
    ({ mode, check, violations }) =>
      mode === 'enforce' && violations.some((violation) => !isExempt(exempt, check, violation)),
  );
}

/** Why a violation does not count, where an exemption covers it or the baseline lists it. */
export function exemptionOfViolation(
  exempt: JudgedWorkload['exempt'],
  check: string,
  violation: Violation,
): ExemptViolation | undefined {
  if (exempt.length === 0) return undefined;
  const known = BY_VIOLATION.get(exempt) ?? byViolation(exempt);
  BY_VIOLATION.set(exempt, known);
  return known.get(`${check} ${formatSetter(violation)}`);
}

/** By check and setter: each violation of a workload looks for its own. */
const BY_VIOLATION = new WeakMap<JudgedWorkload['exempt'], ReadonlyMap<string, ExemptViolation>>();

function byViolation(exempt: JudgedWorkload['exempt']): Map<string, ExemptViolation> {
  return new Map(exempt.toReversed().map((each) => [`${each.check} ${each.setter}`, each]));
}

/** Whether a violation is among those that exemptions cover. */
export function isExempt(exempt: JudgedWorkload['exempt'], check: string, violation: Violation): boolean {
  return exemptionOfViolation(exempt, check, violation) !== undefined;
}

/** Whether an exemption of the config covers a violation: the baseline exempts nothing, it lists what is there. */
export function isExemptByConfig(exempt: JudgedWorkload['exempt'], check: string, violation: Violation): boolean {
  const exemption = exemptionOfViolation(exempt, check, violation);
  return exemption !== undefined && exemption.isKnown !== true;
}

/**
 * Names the target of the workloads in a few words: their level and version where it is the same for all, and the server
 * that judges where that is stated and the same. Without workloads it is `target`.
 */
export function targetsOf(judged: readonly { readonly policy: Policy }[], target: LevelVersion): string {
  const targets = new Set(judged.map(({ policy: { enforce } }) => formatTargetOnServer(enforce)));
  const [only = formatTargetOnServer(target)] = targets;
  if (targets.size < 2) return only;
  const [server, ...others] = new Set(judged.map(({ policy: { enforce } }) => enforce.clusterVersion));
  const all = 'the levels that apply';
  return server === undefined || others.length > 0 ? all : `${all} (as ${serverName(server)})`;
}
