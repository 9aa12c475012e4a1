import type { Workload } from '../manifest/manifest.ts';
import type { Violation } from '../pss/rule.ts';
import { isStandIn } from '../pss/violation-key.ts';
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
 * Returns the properties of a workload that exemptions look at. Make it once for all violations of a workload: what
 * selects it is found once.
 *
 * @param namespace the namespace that the workload is judged in
 */
export function selectableOf(
  { file, identity: { kind, name } }: Pick<Workload, 'file' | 'identity'>,
  namespace: string | undefined,
): Selectable {
  return { file, kind, name, namespace };
}

/** Returns the properties of a violation that exemptions look at. */
export function exemptionSubject(workload: Selectable, check: string, { subject }: Violation): ExemptionSubject {
  return { workload, check, container: subject.kind === 'container' ? subject.name : undefined };
}

/**
 * Returns a function that finds the first exemption that covers a violation; undefined if none does. An expired one covers nothing, and one
 * that names containers never covers violations of the pod or a volume.
 *
 * @param today the day of the run in UTC, `YYYY-MM-DD`; an exemption applies through the day on which it expires
 */
export function exemptionFinder(
  exemptions: readonly Exemption[],
  today: string,
): (subject: ExemptionSubject) => Exemption | undefined {
  const selecting = selectorOf(exemptions.filter((exemption) => !isExpired(exemption, today)));
  return (subject) => selecting(subject.workload).find((exemption) => covers(exemption, subject));
}

/** Returns a function that finds the exemptions that select a workload: once, as it may have thousands of violations. */
function selectorOf(exemptions: readonly Exemption[]): (workload: Selectable) => readonly Exemption[] {
  const known = new WeakMap<Selectable, readonly Exemption[]>();
  return (workload) => {
    const found = known.get(workload) ?? exemptions.filter((exemption) => isSelected(exemption, workload));
    known.set(workload, found);
    return found;
  };
}

/** An exemption that matches nothing. */
export interface StaleExemption extends Exemption {
  /**
   * A check that it names, and another one that finds the same in what it selects: at a level where that one stands for
   * it. Absent where there is nothing of that kind, so that the exemption can go.
   */
  readonly standIn?: StandIn;
}

/** A check, and the one that is asked in its place at another level. */
export interface StandIn {
  readonly named: string;
  readonly found: string;
}

/** The exemptions of a config by their effect; each is in one list, in the order of the config. */
export interface ExemptionUse {
  /** Exemptions that cover at least one violation. */
  readonly used: readonly Exemption[];
  /** Exemptions that match nothing and can be removed, or changed. */
  readonly stale: readonly StaleExemption[];
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
  const standIns = new Map<Exemption, StandIn>();
  const selecting = selectorOf(current);
  return {
    see: (violation) => {
      for (const exemption of selecting(violation.workload)) {
        if (used.has(exemption)) continue;
        if (covers(exemption, violation)) used.add(exemption);
        else if (!standIns.has(exemption)) {
          const standIn = standInFor(exemption, violation);
          if (standIn !== undefined) standIns.set(exemption, standIn);
        }
      }
    },
    use: () => ({
      used: current.filter((exemption) => used.has(exemption)),
      stale: current
        .filter((exemption) => !used.has(exemption))
        .map((exemption) => {
          const standIn = standIns.get(exemption);
          return standIn === undefined ? exemption : { ...exemption, standIn };
        }),
      expired,
    }),
  };
}

/** Returns the check of an exemption for which another one found a violation that it would cover. */
function standInFor(exemption: Exemption, violation: ExemptionSubject): StandIn | undefined {
  const { check } = violation;
  const named = exemption.checks?.find((id) => isStandIn(check, id) && covers(exemption, { ...violation, check: id }));
  return named === undefined ? undefined : { named, found: check };
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

/** Whether an exemption that selects a workload covers its violation. */
function covers({ checks, containers }: Exemption, { check, container }: ExemptionSubject): boolean {
  if (checks !== undefined && !checks.includes(check)) return false;
  return containers === undefined || (container !== undefined && matchesGlobs(containers, container));
}
