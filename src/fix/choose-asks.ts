import { containersOf } from '../pss/pod/containers.ts';
import type { Path } from '../pss/pod/path.ts';
import { formatPath } from '../pss/pod/path.ts';
import type { Pod } from '../pss/pod/pod.ts';
import type { Edit, Fix, RuleViolation, Violation } from '../pss/rule.ts';
import type { Ask } from './edit-tree.ts';
import type { Repair } from './suggestion.ts';

/**
 * The edits chosen for a pod (their paths begin at the pod), and the checks that edits of the pod's security context
 * repair for several containers at once.
 */
export interface Choice {
  readonly asks: readonly Ask[];
  readonly lifted: ReadonlySet<string>;
}

/**
 * Chooses for each check whether to edit the pod's security context or those of the containers. It edits the pod's
 * where that changes two containers or more, each of which has a violation of the check to repair, and no violation
 * contradicts it.
 *
 * @param found all violations of the pod, whether they are to be repaired or not
 * @param containersOnly the checks to repair in the containers only
 */
export function chooseAsks(
  pod: Pod,
  found: readonly RuleViolation[],
  repairs: readonly Repair[],
  containersOnly: ReadonlySet<string>,
): Choice {
  const asks: Ask[] = [];
  const lifted = new Set<string>();
  for (const check of new Set(repairs.map((repair) => repair.check))) {
    const ofCheck = repairs.filter((repair) => repair.check === check);
    const violations = found.flatMap((entry) => (entry.check === check ? [entry.violation] : []));
    const ofPod = ofCheck.filter(({ violation }) => violation.subject.kind === 'pod');
    const inherited = containersOnly.has(check) ? [] : ofCheck.filter((repair) => isLiftedWithPod(repair, ofPod));
    const isInherited = new Set(inherited);
    for (const repair of ofCheck.filter(({ violation }) => violation.subject.kind !== 'container')) {
      const inheriting = inherited.filter(({ violation }) => samePath(violation.inheritedFrom, repair.violation.path));
      asks.push(...asksFor(repair.fix.edits, [repair, ...inheriting]));
      if (inheriting.length > 0) lifted.add(check);
    }
    const ofContainers = ofCheck.filter(
      (repair) => repair.violation.subject.kind === 'container' && !isInherited.has(repair),
    );
    const podEdits = containersOnly.has(check) ? undefined : liftedEdits(pod, violations, ofContainers);
    if (podEdits !== undefined) {
      asks.push(...asksFor(podEdits, ofContainers));
      lifted.add(check);
    } else for (const repair of ofContainers) asks.push(...asksFor(repair.fix.edits, [repair]));
  }
  return { asks, lifted };
}

function asksFor(edits: readonly Edit[] | undefined, repairs: readonly Repair[]): Ask[] {
  return (edits ?? []).map((edit) => ({ edit, repairs }));
}

/** Whether the container inherits the violating value from the pod, and another repair changes it there. */
function isLiftedWithPod({ violation: { inheritedFrom }, fix }: Repair, repairs: readonly Repair[]): boolean {
  return (
    inheritedFrom !== undefined &&
    canBeLifted(fix) &&
    repairs.some(
      ({ violation, fix }) =>
        fix.edits !== undefined && violation.subject.kind === 'pod' && samePath(violation.path, inheritedFrom),
    )
  );
}

/**
 * The edits of the pod's security context that repair all these violations; undefined where they would change other
 * containers.
 */
function liftedEdits(
  pod: Pod,
  violations: readonly Violation[],
  repairs: readonly Repair[],
): readonly Edit[] | undefined {
  const [first, second] = repairs;
  const edits = first?.fix.podEdits;
  if (edits === undefined || second === undefined) return undefined;
  if (!repairs.every(({ fix }) => canBeLifted(fix))) return undefined;
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

/**
 * False where the container's own repair also removes something (`runAsUser: 0`), or sets what only this container had:
 * it would contradict the pod's value.
 */
function canBeLifted({ edits, podEdits }: Fix): boolean {
  if (edits?.length === 1) return true;
  return podEdits !== undefined && (edits ?? []).every(({ op }) => op === 'set');
}

function subjectPath({ subject }: Violation): string {
  return subject.kind === 'pod' ? '' : formatPath(subject.path);
}

function samePath(a: Path | undefined, b: Path): boolean {
  return a !== undefined && formatPath(a) === formatPath(b);
}
