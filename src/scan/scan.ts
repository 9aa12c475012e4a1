import type { Manifest, Workload } from '../manifest/manifest.ts';
import type { Mode, Policy } from '../pss/policy.ts';
import type { Violation } from '../pss/rule.ts';
import type { LevelVersion, Verdict } from '../pss/verdict.ts';
import { formatSetter } from '../pss/violation.ts';
import type { ExemptionUse } from '../target/exemptions.ts';
import type { PolicyReading } from '../target/policy-of.ts';
import type { ReachedLevel } from './reached-level.ts';

/** What a scan found: every workload with its verdicts, and all that could not be judged. */
export interface Scan {
  /** The repository's default: what holds where nothing more specific speaks. */
  readonly target: LevelVersion;
  readonly manifests: readonly ScannedManifest[];
  readonly exemptions: ExemptionUse;
}

/** A scan that goes on: its parts can be forgotten as soon as they were told. */
export interface ScanStream extends Pick<Scan, 'target'> {
  /** In order, once. */
  readonly manifests: AsyncIterable<ScannedManifest>;
  /** Known when the manifests are through. */
  readonly exemptions: () => ExemptionUse;
}

export interface ScannedManifest {
  readonly manifest: Manifest;
  readonly judged: readonly JudgedWorkload[];
}

export interface JudgedWorkload {
  /** In the namespace that it is judged in. */
  readonly workload: Workload;
  /** All that it gets into, as a base of several overlays does; never empty, undefined where nobody knows it. */
  readonly namespaces: readonly (string | undefined)[];
  readonly policy: Policy;
  /** Who says so. */
  readonly because: PolicyReading['because'];
  readonly verdicts: Readonly<Record<Mode, Verdict>>;
  /** How far its pod gets by the version of the repository's default, whatever the policy asks for. */
  readonly reached: ReachedLevel;
  /** What the config's exemptions let pass of it. */
  readonly exempt: readonly ExemptViolation[];
}

/** A violation that an exemption covers. */
export interface ExemptViolation {
  readonly check: string;
  /** As `formatSetter` writes it. */
  readonly setter: string;
  readonly reason: string;
}

/** Whether the API server rejects the pods of a workload for something that no exemption covers. */
export function isRejected({ verdicts, exempt }: JudgedWorkload): boolean {
  return verdicts.enforce.results.some(({ check, violations }) =>
    violations.some((violation) => !isExempt(exempt, check, violation)),
  );
}

/** The reason of the exemption that covers a violation, where one does. */
export function exemptionReason(
  exempt: JudgedWorkload['exempt'],
  check: string,
  violation: Violation,
): string | undefined {
  const setter = formatSetter(violation);
  return exempt.find((one) => one.check === check && one.setter === setter)?.reason;
}

/** Whether a violation is among those that exemptions cover. */
export function isExempt(exempt: JudgedWorkload['exempt'], check: string, violation: Violation): boolean {
  return exemptionReason(exempt, check, violation) !== undefined;
}

/** What workloads are held to, in a few words. */
export function targetsOf(judged: readonly { readonly policy: Policy }[], target: LevelVersion): string {
  const targets = new Set(judged.map(({ policy: { enforce } }) => `${enforce.level}:${enforce.version}`));
  const [only = `${target.level}:${target.version}`] = targets;
  return targets.size < 2 ? only : 'the levels that apply';
}
