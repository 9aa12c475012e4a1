import type { Note, Workload } from '../manifest/manifest.ts';
import type { Violation } from '../pss/rule.ts';
import { isStandIn } from '../pss/violation-key.ts';
import { matchesGlobs } from '../repository/matches-globs.ts';
import type { Exemption } from './config/configuration.ts';
import type { Selectable } from './config/selector.ts';
import { isSelected, mayBeIn } from './config/selector.ts';

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
 * @param writtenIn the file that it is written in, where `file` is what deploys it
 */
export function selectableOf(
  { file, identity: { kind, name } }: Pick<Workload, 'file' | 'identity'>,
  namespace: string | undefined,
  writtenIn = file,
): Selectable {
  return { file, writtenIn, kind, name, namespace };
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

/**
 * The exemptions of a config by their effect, in the order of the config. Each is in one list; those that may match what
 * was not judged are in none.
 */
export interface ExemptionUse {
  /** Exemptions that cover at least one violation. */
  readonly used: readonly Exemption[];
  /** Exemptions that match nothing, expired or not, and can be removed, or changed. */
  readonly stale: readonly StaleExemption[];
  /** Exemptions that have expired, and of which at least one violation counts again: no other one covers it. */
  readonly expired: readonly Exemption[];
  /** Where they were read back from a report: the notes on them and on the baseline, in place of what is made of these. */
  readonly told?: readonly Note[];
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
  /** Whether there is any exemption: otherwise nothing need be shown to it. */
  readonly isWatching: boolean;
  /** Takes one violation, exempt or not. */
  readonly see: (violation: ExemptionSubject) => void;
  /** Takes a file of which something was not judged: there may be any violation in it. */
  readonly seeUnjudged: (file: string) => void;
  /** Returns how the exemptions were used so far. */
  readonly use: () => ExemptionUse;
}

/** Does the same as `exemptionUse`, for violations that come one at a time. */
export function watchExemptions(exemptions: readonly Exemption[], today: string): ExemptionWatch {
  const matched = new Set<Exemption>();
  const possible = new Set<Exemption>();
  const standIns = new Map<Exemption, StandIn>();
  const selecting = selectorOf(exemptions);
  const isOld = (exemption: Exemption): boolean => isExpired(exemption, today);
  return {
    isWatching: exemptions.length > 0,
    see: (violation) => {
      const selected = selecting(violation.workload);
      if (selected.every((exemption) => matched.has(exemption))) return;
      const covering = selected.filter((exemption) => covers(exemption, violation));
      const isExempt = !covering.every(isOld);
      for (const exemption of covering) if (!isExempt || !isOld(exemption)) matched.add(exemption);
      for (const exemption of selected) {
        if (matched.has(exemption) || standIns.has(exemption)) continue;
        const standIn = standInFor(exemption, violation);
        if (standIn !== undefined) standIns.set(exemption, standIn);
      }
    },
    seeUnjudged: (file) => {
      for (const exemption of exemptions) {
        if (!possible.has(exemption) && mayBeIn(exemption, file)) possible.add(exemption);
      }
    },
    use: () => ({
      used: exemptions.filter((exemption) => matched.has(exemption) && !isOld(exemption)),
      stale: exemptions
        // Those of an organisation's defaults are for other repositories, too.
        .filter((exemption) => !exemption.isOfDefaults && !matched.has(exemption) && !possible.has(exemption))
        .map((exemption) => {
          const standIn = isOld(exemption) ? undefined : standIns.get(exemption);
          return standIn === undefined ? exemption : { ...exemption, standIn };
        }),
      expired: exemptions.filter((exemption) => matched.has(exemption) && isOld(exemption)),
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
