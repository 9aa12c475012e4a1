import { isAskedRule } from '../hardening/asked-rule.ts';
import type { Workload } from '../manifest/manifest.ts';
import { workloadKey } from '../manifest/workload-key.ts';
import type { Document } from '../manifest/yaml/document.ts';
import type { JsonValue } from '../manifest/yaml/json-value.ts';
import { fieldOf, textOf } from '../manifest/yaml/walk.ts';
import { isOfStandard } from '../pss/check-of.ts';
import { CONTAINER_LISTS } from '../pss/pod/containers.ts';
import { formatPath } from '../pss/pod/path.ts';
import type { Pod } from '../pss/pod/pod.ts';
import { isSameValue } from '../pss/pod/same-value.ts';
import type { FindViolations, RuleViolation, Subject } from '../pss/rule.ts';
import { invalidReasons } from '../pss/validation.ts';
import { formatSetter } from '../pss/violation.ts';
import { isSamePod, isSamePodExcept } from '../repository/helm/same-pod.ts';
import { inlineCode } from '../text/inline-code.ts';
import type { EditTree } from './edit-tree.ts';
import { equalExcept } from './equal-except.ts';
import { repairsOf } from './repairs-of.ts';
import type { Repair } from './suggestion.ts';

/** A workload before any repair, and its violations. */
export interface Judged {
  readonly workload: Workload;
  /** Finds a pod's violations; used before and after the repair. */
  readonly findViolations: FindViolations;
  /** The violations before the repair. */
  readonly violations: readonly RuleViolation[];
  /** The repairs to make; empty for a workload that only must not get worse. */
  readonly repairs: readonly Repair[];
}

/**
 * Why an edited document differs from the original by more, or by less, than its edits: one sentence for people;
 * undefined where it does not.
 *
 * @param before the value of the original
 * @param parsed the edited document, as kubectl parses it
 */
export function findFaultInText(
  before: JsonValue | undefined,
  parsed: readonly Document[],
  edits: EditTree,
): string | undefined {
  const [after, ...others] = parsed;
  if (after?.value === undefined || others.length > 0 || before === undefined)
    return 'the repaired text could not be read';
  if (lacksValue(after.value) && !lacksValue(before)) return 'an operation of the patch would have no value any more';
  return equalExcept(before, after.value, edits) ? undefined : 'the repair would change another value, too';
}

/** Whether a JSON patch has an operation without the value that it needs. https://www.rfc-editor.org/rfc/rfc6902 */
function lacksValue(document: JsonValue): boolean {
  return (
    document.kind === 'list' &&
    document.items.some(
      (item) => ['add', 'replace'].includes(textOf(item, 'op')) && fieldOf(item, 'value') === undefined,
    )
  );
}

/**
 * Compares workloads with how they are read after the repairs: every violation that the repairs fix is gone, none is
 * new (but advice of a hardening rule, where the standard asks for a repair), and the API server accepts each pod that it
 * accepted before. Returns undefined where that is so, else one sentence for people.
 *
 * @param judged the workloads before: all of them must be in `after`
 * @param requiresAll whether each workload of `after` must be among those before, and one that does not have such a
 *   violation must stay as it is: what an edit reaches must be known
 */
export function findFaultInWorkloads(
  judged: readonly Judged[],
  after: readonly Workload[],
  repairs: ReadonlySet<Repair>,
  requiresAll = false,
): string | undefined {
  const repaired = new Map(after.map((workload) => [workloadKey(workload), workload]));
  const known = new Set(judged.map(({ workload }) => workloadKey(workload)));
  const unknown = requiresAll ? after.find((workload) => !known.has(workloadKey(workload))) : undefined;
  if (unknown !== undefined) {
    const { kind, name } = unknown.identity;
    return `the repair would reach ${inlineCode(`${kind} ${name}`)}, which was not evaluated before`;
  }
  const changeable = requiresAll ? causesOf(repairs) : undefined;
  for (const judgedWorkload of judged) {
    const { workload, repairs: own } = judgedWorkload;
    const now = repaired.get(workloadKey(workload));
    if (now === undefined) {
      const isRepaired = !requiresAll || own.some((repair) => repairs.has(repair));
      if (isRepaired) return 'the repaired text could not be read';
      return `then ${inlineCode(workload.via ?? '')} would not be built as it is now`;
    }
    const fault = findFaultInWorkload(judgedWorkload, now, repairs);
    if (fault !== undefined) return fault;
    if (now.repairFault !== undefined) return now.repairFault;
    if (changesMore(judgedWorkload, now)) return 'the chart would then change another field of a pod, too';
    if (changeable === undefined) continue;
    const isConcerned = judgedWorkload.violations.some((found) => changeable.has(causeOf(found)));
    const isSame = workload.values === undefined ? isSameValue : isSamePod;
    if (!isConcerned && !isSame(workload.pod, now.pod)) {
      const { identity, via = '' } = workload;
      const which = inlineCode(`${identity.kind} ${identity.name}`);
      return `the repair would change ${which} of ${inlineCode(via)}, too, which does not violate that`;
    }
  }
  return undefined;
}

/** Whether a chart makes more of a repair than that: a value may decide on other fields, too. */
function changesMore({ workload, findViolations }: Judged, repaired: Workload): boolean {
  if (workload.values === undefined) return false;
  const fixes = repairsOf(workload.pod, findViolations).map(({ fix }) => fix);
  const edits = fixes.flatMap((fix) => [...(fix.edits ?? []), ...(fix.podEdits ?? [])]);
  return !isSamePodExcept(
    workload.pod,
    repaired.pod,
    edits.map(({ path }) => path),
  );
}

/** What repairs are for, in whichever workload it is. */
function causesOf(repairs: ReadonlySet<Repair>): ReadonlySet<string> {
  return new Set([...repairs].map(causeOf));
}

function causeOf({ check, violation }: Pick<RuleViolation, 'check' | 'violation'>): string {
  return JSON.stringify([check, formatSetter(violation)]);
}

function findFaultInWorkload(judged: Judged, repaired: Workload, repairs: ReadonlySet<Repair>): string | undefined {
  const { workload, findViolations, violations } = judged;
  const valid = new Set(invalidReasons(workload.pod));
  const invalid = invalidReasons(repaired.pod).find((reason) => !valid.has(reason));
  if (invalid !== undefined) return `the API server would refuse the repaired pod: ${inlineCode(invalid)}`;
  const placesBefore = placesIn(workload.pod);
  const before = KEYS.get(violations) ?? violationKeys(violations, placesBefore);
  KEYS.set(violations, before);
  const after = violationKeys(findViolations(repaired.pod), placesIn(repaired.pod));
  const mayBringAdvice = [...repairs].some(({ check }) => isOfStandard(check));
  for (const [key, found] of after) {
    // Without `hostNetwork`, say, the pod can have a user namespace of its own, and is asked to.
    if (before.has(key) || (mayBringAdvice && isAskedRule(found.rule))) continue;
    return `the repair would bring another violation: ${violationWords(found)}`;
  }
  for (const repair of judged.repairs) {
    const key = violationKey(repair, placesBefore);
    const stays = before.has(key) ? after.get(key) : undefined;
    if (repairs.has(repair) && stays !== undefined) return `the violation would stay: ${violationWords(stays)}`;
  }
  return undefined;
}

/** The keys of the violations before any repair: they are compared with each trial. */
const KEYS = new WeakMap<readonly RuleViolation[], ReadonlyMap<string, RuleViolation>>();

function violationKeys(
  violations: readonly RuleViolation[],
  placeOf: (subject: Subject) => string,
): ReadonlyMap<string, RuleViolation> {
  return new Map(violations.map((found) => [violationKey(found, placeOf), found]));
}

/** A violation as a message names it. */
function violationWords({ check, violation }: RuleViolation): string {
  return `${check} (${inlineCode(formatSetter(violation))})`;
}

function violationKey(
  { check, violation }: Pick<RuleViolation, 'check' | 'violation'>,
  placeOf: (subject: Subject) => string,
): string {
  return JSON.stringify([check, formatSetter(violation), placeOf(violation.subject)]);
}

/**
 * Returns a function that says where in a pod the subject of a violation is: its list, and whether it is the first or
 * a further one of its name there. A repair may remove an item before it.
 */
function placesIn({ spec = {} }: Pod): (subject: Subject) => string {
  const places = new Map<string, string>();
  for (const list of [...CONTAINER_LISTS, 'volumes'] as const) {
    const numbers = new Map<string | undefined, number>();
    for (const [index, { name }] of (spec[list] ?? []).entries()) {
      const number = numbers.get(name) ?? 0;
      numbers.set(name, number + 1);
      places.set(formatPath(['spec', list, index]), `${list} ${number}`);
    }
  }
  return (subject) => (subject.kind === 'pod' ? 'pod' : (places.get(formatPath(subject.path)) ?? ''));
}
