import type { Workload } from '../manifest/manifest.ts';
import type { Violation } from '../pss/rule.ts';
import { matchesGlobs } from '../repository/matches-globs.ts';
import type { Exemption } from './config/configuration.ts';
import type { Selectable } from './config/selector.ts';
import { isSelected } from './config/selector.ts';

/** A violation as exemptions see it. */
export interface ExemptionSubject {
  readonly workload: Selectable;
  /** The id of the check. */
  readonly check: string;
  /** The container that breaks it; absent where the pod or a volume does. */
  readonly container?: string | undefined;
}

/**
 * A violation of a workload as exemptions see it.
 *
 * @param namespace the one that the workload is judged in
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
 * The first exemption that holds for a violation; undefined where none does. One that has expired never does, and one
 * that names containers never covers what the pod or a volume sets.
 *
 * @param today the day of the run in UTC, `YYYY-MM-DD`; an exemption holds through the day on which it expires
 */
export function exemptionOf(
  exemptions: readonly Exemption[],
  subject: ExemptionSubject,
  today: string,
): Exemption | undefined {
  return exemptions.find((exemption) => !isExpired(exemption, today) && covers(exemption, subject));
}

/** The exemptions of a config by what they do; each is in one list, in the order of the config. */
export interface ExemptionUse {
  readonly used: readonly Exemption[];
  /** They match nothing, and can go. */
  readonly stale: readonly Exemption[];
  /** They hold no longer, whether they match something or not. */
  readonly expired: readonly Exemption[];
}

/**
 * Sorts exemptions by whether they match something. Only of a whole repository can be said that one is stale: a pull
 * request shows only some workloads.
 *
 * @param violations everything that fails, exempt or not
 * @param today as for `exemptionOf`
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

/** Exemptions, while violations go by that nobody keeps. */
export interface ExemptionWatch {
  readonly see: (violation: ExemptionSubject) => void;
  /** What the exemptions did with all that was seen. */
  readonly use: () => ExemptionUse;
}

/** The same as `exemptionUse`, of violations that are told one at a time. */
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

/** @param today as for `exemptionOf` */
export function isExpired({ expires }: Exemption, today: string): boolean {
  // Days of this form are ordered as texts are.
  return expires !== undefined && expires < today;
}

function covers(exemption: Exemption, { workload, check, container }: ExemptionSubject): boolean {
  const { checks, containers } = exemption;
  if (checks !== undefined && !checks.includes(check)) return false;
  if (containers !== undefined && (container === undefined || !matchesGlobs(containers, container))) return false;
  return isSelected(exemption, workload);
}
