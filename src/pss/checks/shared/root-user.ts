import type { Path } from '../../pod/path.ts';
import { POD_CONTEXT } from '../../pod/path.ts';
import type { Container, Pod, PodSecurityContext, SecurityContext } from '../../pod/pod.ts';
import type { Edit, FormerPod, Violation } from '../../rule.ts';
import { containerOf } from '../../violation.ts';

/** The user and the group that a change took away from a security context. */
export interface TakenUser {
  readonly user: number;
  /** Absent where the group was not taken away with it. */
  readonly group?: number;
}

/**
 * Returns the user that a security context set before a change, where it sets none now, or root; undefined where it set
 * none, or root.
 */
export function takenUser(
  now: PodSecurityContext | SecurityContext | undefined,
  former: PodSecurityContext | SecurityContext | undefined,
): TakenUser | undefined {
  const { runAsUser: user, runAsGroup: group } = former ?? {};
  if (user === undefined || user <= 0 || (now?.runAsUser ?? 0) !== 0) return undefined;
  return { user, ...(group !== undefined && now?.runAsGroup === undefined && { group }) };
}

/**
 * Returns the user that a change took away from a container: its own, or that of the pod where root is now written in
 * the container itself, and the pod sets no other.
 */
export function userTakenFromContainer(
  { securityContext: now }: Container,
  pod: Pod,
  former: FormerPod | undefined,
): TakenUser | undefined {
  const ownFormer = former?.container?.securityContext;
  const podNow = pod.spec?.securityContext;
  const isRootHere = now?.runAsUser === 0 && (podNow?.runAsUser ?? 0) === 0;
  if (!isRootHere || ownFormer?.runAsUser !== undefined) return takenUser(now, ownFormer);
  return takenUser({ ...podNow, ...now }, { ...former?.pod.spec?.securityContext, ...ownFormer });
}

/** The edits that set a user, and its group, in a security context again. */
export function restoreUser(contextPath: Path, { user, group }: TakenUser): Edit[] {
  const edits: Edit[] = [{ op: 'set', path: [...contextPath, 'runAsUser'], value: user }];
  return group === undefined ? edits : [...edits, { op: 'set', path: [...contextPath, 'runAsGroup'], value: group }];
}

/** What to look out for where a user comes back. */
export function takenUserCaution({ user }: TakenUser, container: Container | undefined, former?: FormerPod): string {
  const hasNewImage = container !== undefined && container.image !== former?.container?.image;
  const image = hasNewImage ? ' Its image is another one now: see that this user can run it.' : '';
  return `The user of before was ${user}.${image}`;
}

/** The fields that ask for root where a violation is: `runAsNonRoot: false`, and the `runAsUser: 0` that applies. */
export function fieldsAskingForRoot(violation: Violation, pod: Pod): Path[] {
  const { subject } = violation;
  const container = containerOf(pod, violation);
  const podContext = pod.spec?.securityContext;
  const own = container?.securityContext;
  const ownPath = subject.kind === 'container' ? [...subject.path, 'securityContext'] : POD_CONTEXT;
  const nonRoot = own?.runAsNonRoot ?? podContext?.runAsNonRoot;
  const user = own?.runAsUser ?? podContext?.runAsUser;
  const pathOf = (field: 'runAsNonRoot' | 'runAsUser'): Path => [
    ...(own?.[field] === undefined ? POD_CONTEXT : ownPath),
    field,
  ];
  return [...(nonRoot === false ? [pathOf('runAsNonRoot')] : []), ...(user === 0 ? [pathOf('runAsUser')] : [])];
}
