import type { PlacedContainer } from '../../pss/pod/containers.ts';
import { containersOf } from '../../pss/pod/containers.ts';
import { POD_CONTEXT } from '../../pss/pod/path.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import { effectiveUser } from '../../pss/pod/pod-traits.ts';
import type { Fix, Violation } from '../../pss/rule.ts';
import { containerOf, containerViolation } from '../../pss/violation.ts';
import type { ContainedContainer } from '../contained-pod.ts';
import type { ContainerFacet } from './facet.ts';
import { BY_POD, isOfOwnUsers, NOBODY_ON_NODE } from './facet.ts';

const FIELD = 'runAsGroup';
const MUST = 'must set securityContext.runAsGroup to a number that is not 0';

/**
 * The primary group of a container: a number that is not 0. Where a user is set without a group, the group is that of
 * the image’s /etc/passwd, and root’s where the user is not in it.
 */
export const groupFacet: ContainerFacet = {
  field: FIELD,
  answer: (placed, pod, around) => {
    const own = placed.container.securityContext?.runAsGroup;
    const group = effectiveGroup(pod, placed.container);
    const user = effectiveUser(pod, placed.container);
    const isByPod = own === undefined && group !== undefined;
    const violation: Violation = {
      ...containerViolation(placed, ['securityContext', FIELD], FIELD),
      ...(isByPod && { inheritedFrom: [...POD_CONTEXT, FIELD] }),
    };
    if (group === undefined && user === undefined) {
      return { violation, answer: 'unknown', says: 'not set: the image decides' };
    }
    const says = group === undefined ? withoutGroup(user) : `runAsGroup: ${group}${isByPod ? BY_POD : ''}`;
    if (group !== undefined && group !== 0) return { violation, answer: 'met', says };
    if (isOfOwnUsers(pod, around)) return { violation, answer: 'not applicable', says: `${says}, ${NOBODY_ON_NODE}` };
    return { violation, answer: 'not met', says, must: MUST };
  },
  fix: (violation, pod) => {
    const container = containerOf(pod, violation);
    const user = effectiveUser(pod, container);
    if (container === undefined || user === undefined || user === 0) return AFTER_USER;
    const isOwn = container.securityContext?.runAsGroup !== undefined;
    const context = !isOwn && isOfAll(pod, user) ? POD_CONTEXT : violation.path.slice(0, -1);
    return { class: 'careful', edits: [{ op: 'set', path: [...context, FIELD], value: user }], caution: CAUTION };
  },
};

const AFTER_USER: Fix = {
  class: 'manual',
  caution:
    'Set it together with `runAsUser`, once the program has a user that is not root: `kubectl exec POD -c CONTAINER -- id` prints both numbers.',
};

const CAUTION =
  'The number is that of the user, as most images have it: `kubectl exec POD -c CONTAINER -- id -g` prints the group of now. Where that is 0, files that only group 0 may write (images for OpenShift have such) fail with *Permission denied*: see that the user owns them.';

/** Returns the primary group with which the kubelet starts a container; undefined where the image decides. */
export function effectiveGroup(pod: Pod, container: ContainedContainer): number | undefined {
  return container.securityContext?.runAsGroup ?? pod.spec?.securityContext?.runAsGroup;
}

function withoutGroup(user: number | undefined): string {
  if (user === 0) return 'not set: root’s group, as its user is root';
  return 'not set: the image’s group of the user, and root’s where it does not know the user';
}

/**
 * Whether all containers without a group of their own have this user from the pod: then the pod sets the group, too.
 */
function isOfAll(pod: Pod, user: number): boolean {
  const isInheriting = ({ container }: PlacedContainer) => container.securityContext?.runAsGroup === undefined;
  return (
    pod.spec?.securityContext?.runAsUser === user &&
    containersOf(pod)
      .filter(isInheriting)
      .every(({ container }) => effectiveUser(pod, container) === user)
  );
}
