import type { Failure } from '../pss/check.ts';
import { joinQuoted, namedContainers } from '../pss/message.ts';
import type { Pod } from '../pss/pod/pod.ts';
import type { Mode } from '../pss/policy.ts';
import type { FindViolations, Fix, Rule, Violation } from '../pss/rule.ts';
import type { CheckResult, LevelVersion } from '../pss/verdict.ts';
import { violationsAt } from '../pss/violations-at.ts';
import { groupBy } from '../text/group-by.ts';
import type { ChosenRule } from './chosen-rules.ts';
import type { HardeningChoice } from './hardening-choice.ts';
import type { AdjustedFix, HardeningAnswer, HardeningRule } from './hardening-rule.ts';
import type { Surroundings } from './surroundings.ts';

/** A hardening rule that a workload is asked to follow: it knows what is around the pod. */
export interface AskedRule extends Rule {
  readonly rule: HardeningRule;
  /**
   * How its violations count beside those of the standard: `enforce` blocks, `warn` is commented, `audit` stands in the
   * checklist alone.
   */
  readonly mode: Mode;
  readonly answers: (pod: Pod) => readonly HardeningAnswer[];
  /** Whether a violation is older than a change that lets it be asked for: see `HardeningRule`. */
  readonly isOlder?: (violation: Violation, former: Pod) => boolean;
  /** Adjusts the fix of a check: see `advisedRule`. */
  readonly adjustFix?: (adjusted: AdjustedFix) => Fix;
}

/** The mode in which a rule counts, by how it was chosen. */
const MODE_OF: Readonly<Record<Exclude<HardeningChoice, 'off'>, Mode>> = {
  summary: 'audit',
  comment: 'warn',
  enforce: 'enforce',
};

/** Asks a rule of a workload with these surroundings. */
export function askRule({ rule, choice }: ChosenRule, around: Surroundings): AskedRule {
  const { adjustFix, isOlder } = rule;
  const known = new WeakMap<Pod, readonly HardeningAnswer[]>();
  const answers = (pod: Pod): readonly HardeningAnswer[] => {
    const given = known.get(pod) ?? rule.answers(pod, around);
    known.set(pod, given);
    return given;
  };
  return {
    id: rule.id,
    docs: rule.docs,
    rule,
    mode: MODE_OF[choice],
    // The verdict, the checklist and the report ask for the same ones.
    answers,
    fix: (violation, pod, former) => rule.fix(violation, pod, around, former),
    ...(isOlder && { isOlder: (violation: Violation, former: Pod) => isOlder(violation, former, around) }),
    ...(adjustFix && { adjustFix: (adjusted: AdjustedFix) => adjustFix(adjusted, around) }),
  };
}

/** Returns a function that asks rules of workloads with the same surroundings: once for all of them. */
export function askingBy(chosen: readonly ChosenRule[]): (around: Surroundings) => readonly AskedRule[] {
  const known = new WeakMap<Surroundings, readonly AskedRule[]>();
  return (around) => {
    const asked = known.get(around) ?? chosen.map((each) => askRule(each, around));
    known.set(around, asked);
    return asked;
  };
}

/** Returns a check whose fixes know what hardening rules know beside the pod; itself where they know nothing of it. */
export function advisedRule(rule: Rule, asked: readonly AskedRule[]): Rule {
  const known = ADVISED.get(asked) ?? new Map<Rule, Rule>();
  ADVISED.set(asked, known);
  const advised = known.get(rule) ?? adviseRule(rule, asked);
  known.set(rule, advised);
  return advised;
}

/** By the rules that are asked, which workloads share: each violation asks for its check. */
const ADVISED = new WeakMap<readonly AskedRule[], Map<Rule, Rule>>();

function adviseRule(rule: Rule, asked: readonly AskedRule[]): Rule {
  const advisers = asked.flatMap(({ adjustFix }) => adjustFix ?? []);
  if (advisers.length === 0 || isAskedRule(rule)) return rule;
  return {
    ...rule,
    fix: (violation, pod, former) =>
      advisers.reduce(
        (fix, adjustFix) => adjustFix({ check: rule.id, fix, violation, pod, former }),
        rule.fix(violation, pod, former),
      ),
  };
}

/** Whether a rule is one of hardening, and no check of the standard. */
export function isAskedRule(rule: Rule): rule is AskedRule {
  return 'answers' in rule;
}

/** A hardening rule that a pod does not follow, and what it found. */
export interface HardeningResult extends CheckResult {
  readonly rule: AskedRule;
  readonly mode: Mode;
}

/** Returns the rules that a pod does not follow, in the order of the rules. */
export function evaluateHardening(pod: Pod, rules: readonly AskedRule[]): HardeningResult[] {
  return rules.flatMap((rule) => {
    const failure = failureOf(rule.rule, rule.answers(pod));
    return failure === undefined ? [] : [{ rule, check: rule.id, mode: rule.mode, ...failure }];
  });
}

/** Returns what answers find wrong, in the manner of a check: `containers "a", "b" must …`; undefined for nothing. */
export function failureOf({ reason }: HardeningRule, answers: readonly HardeningAnswer[]): Failure | undefined {
  const notMet = answers.filter(({ answer }) => answer === 'not met');
  if (notMet.length === 0) return undefined;
  const groups = groupBy(notMet, ({ must = '', violation: { subject } }) => `${subject.kind} ${must}`);
  const detail = [...groups.values()].map((same) => `${subjectsOf(same)} ${same[0]?.must ?? ''}`);
  return { reason, detail: detail.join('; '), violations: notMet.map(({ violation }) => violation) };
}

/** Names whom answers are about; all of them are pods, containers or volumes. */
function subjectsOf(answers: readonly HardeningAnswer[]): string {
  const names = answers.flatMap(({ violation: { subject } }) => (subject.kind === 'pod' ? [] : [subject.name]));
  if (names.length === 0) return 'pod';
  const isOfVolumes = answers[0]?.violation.subject.kind === 'volume';
  return isOfVolumes ? `volume ${joinQuoted([...new Set(names)])}` : namedContainers([...new Set(names)]);
}

/**
 * Returns a function that finds a pod's violations of the standard at a level and version, then those of rules.
 *
 * @param advisers the rules that adjust the fixes of checks; default: the same
 */
export function violationsUnder(
  target: LevelVersion,
  rules: readonly AskedRule[],
  advisers: readonly AskedRule[] = rules,
): FindViolations {
  const ofStandard = advisedViolations(violationsAt(target), advisers);
  return (pod) => [
    ...ofStandard(pod),
    ...evaluateHardening(pod, rules).flatMap(({ rule, check, violations }) =>
      violations.map((violation) => ({ rule, check, violation })),
    ),
  ];
}

/** Has the fixes of the checks that are found know what rules know. */
function advisedViolations(find: FindViolations, advisers: readonly AskedRule[]): FindViolations {
  if (advisers.every(({ adjustFix }) => adjustFix === undefined)) return find;
  return (pod) => find(pod).map((found) => ({ ...found, rule: advisedRule(found.rule, advisers) }));
}
