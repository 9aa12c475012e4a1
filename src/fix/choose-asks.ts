import { containersOf } from '../pss/pod/containers.ts';
import type { Path } from '../pss/pod/path.ts';
import { formatPath } from '../pss/pod/path.ts';
import type { Pod } from '../pss/pod/pod.ts';
import type { Edit, Fix, RuleViolation, Violation } from '../pss/rule.ts';
import type { Ask } from './edit-tree.ts';
import type { Repair } from './suggestion.ts';

/** The edits that were chosen for a pod, paths from the pod, and the checks that they repair for all containers at once. */
export interface Choice {
  readonly asks: readonly Ask[];
  readonly lifted: ReadonlySet<string>;
}

/**
 * Chooses, check by check, between the pod's level and the containers'. The pod's is chosen where it changes two
 * containers or more, each of which has a violation of the check to repair, and none contradicts it.
 *
 * @param found all that the pod violates, whether it is to be repaired or not
 * @param grounded the checks that must stay with the containers
 */
export function chooseAsks(
  pod: Pod,
  found: readonly RuleViolation[],
  repairs: readonly Repair[],
  grounded: ReadonlySet<string>,
): Choice {
  const asks: Ask[] = [];
  const lifted = new Set<string>();
  for (const check of new Set(repairs.map((repair) => repair.check))) {
    const own = repairs.filter((repair) => repair.check === check);
    const violations = found.flatMap((each) => (each.check === check ? [each.violation] : []));
    const inherited = grounded.has(check) ? [] : own.filter((repair) => isLiftedWithPod(repair, own));
    for (const repair of own.filter(({ violation }) => violation.subject.kind !== 'container')) {
      const heirs = inherited.filter(({ violation }) => samePath(violation.inheritedFrom, repair.violation.path));
      asks.push(...asksFor(repair.fix.edits, [repair, ...heirs]));
      if (heirs.length > 0) lifted.add(check);
    }
    const rest = own.filter((repair) => repair.violation.subject.kind === 'container' && !inherited.includes(repair));
    const podEdits = grounded.has(check) ? undefined : liftedEdits(pod, violations, rest);
    if (podEdits !== undefined) {
      asks.push(...asksFor(podEdits, rest));
      lifted.add(check);
    } else for (const repair of rest) asks.push(...asksFor(repair.fix.edits, [repair]));
  }
  return { asks, lifted };
}

function asksFor(edits: readonly Edit[] | undefined, repairs: readonly Repair[]): Ask[] {
  return (edits ?? []).map((edit) => ({ edit, repairs }));
}

/** Whether the container only inherits what the pod says, and that is repaired where the pod says it. */
function isLiftedWithPod({ violation: { inheritedFrom }, fix: own }: Repair, repairs: readonly Repair[]): boolean {
  return (
    inheritedFrom !== undefined &&
    isOneEdit(own) &&
    repairs.some(
      ({ violation, fix }) =>
        fix.edits !== undefined && violation.subject.kind === 'pod' && samePath(violation.path, inheritedFrom),
    )
  );
}

/** The edits that repair all these violations at the pod's level, or undefined where they must not. */
function liftedEdits(
  pod: Pod,
  violations: readonly Violation[],
  repairs: readonly Repair[],
): readonly Edit[] | undefined {
  const [first, second] = repairs;
  const edits = first?.fix.podEdits;
  if (edits === undefined || second === undefined) return undefined;
  if (!repairs.every(({ fix }) => isOneEdit(fix))) return undefined;
  if (repairs.some(({ fix }) => JSON.stringify(fix.podEdits) !== JSON.stringify(edits))) return undefined;
  const field = edits[0]?.path[2];
  if (typeof field !== 'string') return undefined;
  const changed = new Set(
    containersOf(pod)
      .filter(
        ({ container }) => (container.securityContext as Record<string, unknown> | undefined)?.[field] === undefined,
      )
      .map(({ path }) => formatPath(path)),
  );
  const repaired = new Set(repairs.map(({ violation }) => subjectPath(violation)));
  if (changed.size < 2 || [...changed].some((path) => !repaired.has(path))) return undefined;
  const isContradicted = violations.some((violation) => !changed.has(subjectPath(violation)));
  return isContradicted ? undefined : edits;
}

/** A container whose own repair takes something else away, too (`runAsUser: 0`), contradicts the pod's level. */
function isOneEdit({ edits }: Fix): boolean {
  return edits?.length === 1;
}

function subjectPath({ subject }: Violation): string {
  return subject.kind === 'pod' ? '' : formatPath(subject.path);
}

function samePath(a: Path | undefined, b: Path): boolean {
  return a !== undefined && formatPath(a) === formatPath(b);
}
