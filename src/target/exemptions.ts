import type { Workload } from '../manifest/manifest.ts';
import type { Violation } from '../pss/rule.ts';
import { matchesGlobs } from '../repository/matches-globs.ts';
import type { Exemption } from './config/configuration.ts';
import type { Selectable } from './config/selector.ts';
import { isSelected } from './config/selector.ts';

/** The properties of a violation that exemptions look at. */
export interface ExemptionSubject {
  readonly workload: Selectable;
  /** The id of the check. */
  readonly check: string;
  /** The container with the violation; absent if the pod or a volume has it. */
  readonly container?: string | undefined;
}

/**
 * Returns the properties of a violation that exemptions look at.
 *
 * @param namespace the namespace that the workload is judged in
 */
export function exemptionSubject(
  { file, identity: { kind, name } }: Workload,
  namespace: string | undefined,
  check: string,
  { subject }: Violation,
): ExemptionSubject {
  const workload = { file, kind, name, namespace };
  return { workload, check, container: subject.kind === 'container' ? subject.name : undefined };
}

/**
 * Returns the first exemption that covers a violation; undefined if none does. An expired one covers nothing, and one
 * that names containers never covers violations of the pod or a volume.
 *
 * @param today the day of the run in UTC, `YYYY-MM-DD`; an exemption applies through the day on which it expires
 */
export function exemptionOf(
  exemptions: readonly Exemption[],
  subject: ExemptionSubject,
  today: string,
): Exemption | undefined {
  return exemptions.find((exemption) => !isExpired(exemption, today) && covers(exemption, subject));
}

/** The exemptions of a config by their effect; each is in one list, in the order of the config. */
export interface ExemptionUse {
  /** Exemptions that cover at least one violation. */
  readonly used: readonly Exemption[];
  /** Exemptions that match nothing and can be removed. */
  readonly stale: readonly Exemption[];
  /** Exemptions that have expired, whether they match something or not. */
  readonly expired: readonly Exemption[];
}

/**
 * Sorts exemptions by whether they match something. Only with the violations of a whole repository is one known to be
 * stale: a pull request shows only some workloads.
 *
 * @param violations all violations, exempt or not
 * @param today the day of the run, as for `exemptionOf`
 */
export function exemptionUse(
  exemptions: readonly Exemption[],
  violations: readonly ExemptionSubject[],
  today: string,
): ExemptionUse {
  const watch = watchExemptions(exemptions, today);
  violations.forEach(watch.see);
  return watch.use();
}

/** Tracks which exemptions were used, without storing violations. */
export interface ExemptionWatch {
  /** Takes one violation, exempt or not. */
  readonly see: (violation: ExemptionSubject) => void;
  /** Returns how the exemptions were used so far. */
  readonly use: () => ExemptionUse;
}

/** Does the same as `exemptionUse`, for violations that come one at a time. */
export function watchExemptions(exemptions: readonly Exemption[], today: string): ExemptionWatch {
  const expired = exemptions.filter((exemption) => isExpired(exemption, today));
  const current = exemptions.filter((exemption) => !isExpired(exemption, today));
  const used = new Set<Exemption>();
  return {
    see: (violation) => {
      for (const exemption of current) {
        if (!used.has(exemption) && covers(exemption, violation)) used.add(exemption);
      }
    },
    use: () => ({
      used: current.filter((exemption) => used.has(exemption)),
      stale: current.filter((exemption) => !used.has(exemption)),
      expired,
    }),
  };
}

/**
 * Whether an exemption has expired.
 *
 * @param today the day of the run, as for `exemptionOf`
 */
export function isExpired({ expires }: Exemption, today: string): boolean {
  // Days in this format sort as texts.
  return expires !== undefined && expires < today;
}

function covers(exemption: Exemption, { workload, check, container }: ExemptionSubject): boolean {
  const { checks, containers } = exemption;
  if (checks !== undefined && !checks.includes(check)) return false;
  if (containers !== undefined && (container === undefined || !matchesGlobs(containers, container))) return false;
  return isSelected(exemption, workload);
}
