import { listingOf } from '../compare/workloads/listed.ts';
import { violationsOf } from '../compare/workloads/violations-of.ts';
import type { Suggestion } from '../fix/suggestion.ts';
import { advisedRule, isAskedRule } from '../hardening/asked-rule.ts';
import type { Location, Workload } from '../manifest/manifest.ts';
import type { Mode } from '../pss/policy.ts';
import { MODES } from '../pss/policy.ts';
import type { Fix, Rule, Violation } from '../pss/rule.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { JudgedWorkload, Scan } from './scan.ts';
import { exemptionOfViolation, isExempt } from './scan.ts';

/** A violation of a workload with its place, its fix, and its exemption if it has one. */
export interface PlacedViolation {
  readonly workload: Workload;
  readonly check: string;
  readonly violation: Violation;
  readonly place: Location;
  /** Makes its fix: most output formats of a scan, which may be large, do not print it. */
  readonly makeFix: () => Fix;
  /** The reason of the exemption that covers it, or that the baseline lists it; absent where neither is so. */
  readonly exemption?: string;
  /** Whether it is known by the baseline alone. */
  readonly isKnown?: true;
}

/** A violation of a workload's policy, with all that a report of a whole repository shows of it. */
export interface ReportedViolation extends PlacedViolation {
  /** The strictest mode whose policy it violates. */
  readonly mode: Mode;
  /** Upstream's reason and detail of the failing check. */
  readonly reason: string;
  readonly detail: string;
  /** Whether it is one of a hardening rule, of which the API server says nothing. */
  readonly isHardening: boolean;
  /** The level and version of that mode. */
  readonly target: LevelVersion;
  /** Whether a pull request introduced it; absent where nothing is compared. */
  readonly status?: 'introduced' | 'existing';
  /** Whether it is to be acted on in this pull request; absent where nothing is compared. */
  readonly isToAct?: boolean;
  /** A verified suggestion; absent where there is none. */
  readonly suggestion?: Suggestion;
}

/** The violations of a workload that reports list, and the number of the others. */
export interface ReportedViolations {
  readonly violations: readonly ReportedViolation[];
  readonly omitted: number;
}

/**
 * Lists the violations of a workload's policy, each once, in upstream's order, with the strictest mode whose policy it
 * violates: at most `MAX_LISTED`, those that block first.
 */
export function reportedViolations(judged: JudgedWorkload): ReportedViolations {
  const { exempt } = judged;
  const { listed, omitted } = listingOf(violationsOf(judged), ({ mode, check, violation }) =>
    isExempt(exempt, check, violation) ? MODES.length : MODES.indexOf(mode),
  );
  const violations = listed.map(({ mode, rule, reason, detail, violation }) => {
    const { target } = judged.verdicts[mode];
    const isHardening = isAskedRule(rule);
    return { mode, reason, detail, target, isHardening, ...placedViolation(judged, rule, violation) };
  });
  return { violations, omitted: omitted.length + (judged.told?.omitted ?? 0) };
}

/** The files in which the violations stand that reports list. */
export function violatedFiles({ manifests }: Pick<Scan, 'manifests'>): string[] {
  const violations = manifests.flatMap(({ judged }) => judged.flatMap((each) => reportedViolations(each).violations));
  return [...new Set(violations.map(({ place }) => place.file))];
}

/** Returns a violation with its fix. */
export function withFix<Placed extends PlacedViolation>(placed: Placed): Placed & { readonly fix: Fix } {
  return { fix: placed.makeFix(), ...placed };
}

/** Places a violation. */
export function placedViolation(
  { workload, exempt, asked, told }: JudgedWorkload,
  rule: Rule,
  violation: Violation,
): PlacedViolation {
  const check = rule.id;
  const exemption = exemptionOfViolation(exempt, check, violation);
  return {
    workload,
    check,
    violation,
    place: workload.locate(violation.path),
    makeFix: () => told?.fixes.get(violation) ?? advisedRule(rule, asked).fix(violation, workload.pod),
    ...(exemption === undefined ? {} : { exemption: exemption.reason, ...(exemption.isKnown && { isKnown: true }) }),
  };
}
