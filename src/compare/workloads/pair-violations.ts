import type { Path } from '../../pss/pod/path.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import { groupBy } from '../../text/group-by.ts';
import { cleanHostPath, isWithin } from './host-path.ts';
import { pairInRounds } from './pair-in-rounds.ts';
import type { JudgedViolation } from './violations-of.ts';

/** The violations of one side of a workload, and its pod. */
export interface ViolatingPod {
  readonly pod: Pod;
  readonly violations: readonly JudgedViolation[];
}

/** A violation, reduced to what it is known again by. */
interface Identity {
  readonly judged: JudgedViolation;
  /** Equal in base and head; undefined for a violation of a container that base does not have. */
  readonly key: string | undefined;
  /** The cleaned path of a hostPath volume. */
  readonly hostPath?: string;
}

/**
 * Pairs the violations of base and head one to one, and returns for those of head that base had, which of base each is.
 * They pair by check and setter. A hostPath volume has the path as part of its setter; it is known again where base had
 * the same path under any name, else where the volume of the same name had that path or one above it: what the pod may
 * reach has not grown then. The time grows linearly with the number of violations.
 *
 * @param containers the path in base of each container of head, by its path as text
 */
export function pairViolations(
  base: ViolatingPod,
  head: ViolatingPod,
  containers: ReadonlyMap<string, Path>,
): Map<JudgedViolation, JudgedViolation> {
  const before = base.violations.map((judged) => identityOf(judged, base.pod, (path) => path));
  const after = head.violations.map((judged) => identityOf(judged, head.pod, (path) => containers.get(path.join())));
  const partners = pairInRounds(before, after, [byKeyAndHostPath, byHostPath]);
  pairNarrowed(before, after, partners);
  return new Map(
    after.flatMap((identity): [JudgedViolation, JudgedViolation][] => {
      const partner = partners.get(identity);
      return partner === undefined ? [] : [[identity.judged, partner.judged]];
    }),
  );
}

/** Containers are identified by their path in base. */
function identityOf(judged: JudgedViolation, pod: Pod, placeInBase: (container: Path) => Path | undefined): Identity {
  const { check, violation } = judged;
  const { subject, value } = violation;
  const keyOf = (setter: Path | string): string => JSON.stringify([check, subject.kind, setter, value ?? null]);
  if (subject.kind === 'pod') return { judged, key: keyOf('') };
  if (subject.kind === 'volume') {
    const key = keyOf(subject.name);
    return value === 'hostPath' ? { judged, key, hostPath: hostPathOf(pod, subject.path) } : { judged, key };
  }
  const place = placeInBase(subject.path);
  return { judged, key: place && keyOf(place) };
}

function hostPathOf(pod: Pod, [, , index]: Path): string {
  const source = pod.spec?.volumes?.[Number(index)]?.['hostPath'] as { readonly path?: string } | undefined;
  return cleanHostPath(source?.path ?? '');
}

function byKeyAndHostPath({ key, hostPath }: Identity): string[] {
  return key === undefined ? [] : [JSON.stringify([key, hostPath ?? null])];
}

function byHostPath({ judged: { check }, hostPath }: Identity): string[] {
  return hostPath === undefined ? [] : [JSON.stringify([check, hostPath])];
}

/**
 * Pairs hostPath volumes of head that are left over with the volume of the same name, where that had a path above. If
 * it was paired by its path, its partner is paired by name in turn. Each volume of base is asked once.
 */
function pairNarrowed(
  before: readonly Identity[],
  after: readonly Identity[],
  partners: Map<Identity, Identity>,
): void {
  const byKey = groupBy(
    before.filter(({ hostPath }) => hostPath !== undefined),
    ({ key }) => key,
  );
  const outerOf = ({ key, hostPath }: Identity): Identity | undefined => {
    // The server refuses two volumes of one name: the first stands for them.
    const outer = hostPath === undefined ? undefined : byKey.get(key)?.shift();
    return outer?.hostPath !== undefined && isWithin(outer.hostPath, hostPath ?? '') ? outer : undefined;
  };
  for (const identity of after.filter((entry) => !partners.has(entry))) {
    const moves: [head: Identity, base: Identity][] = [];
    let next: Identity | undefined = identity;
    while (next !== undefined) {
      const outer = outerOf(next);
      if (outer === undefined) break;
      moves.push([next, outer]);
      next = partners.get(outer);
      if (next === undefined) for (const [narrowed, wide] of moves) partners.set(narrowed, wide).set(wide, narrowed);
    }
  }
}
