import { POD_CONTEXT } from '../../pss/pod/path.ts';
import type { Container, Pod } from '../../pss/pod/pod.ts';
import { effectiveUser } from '../../pss/pod/pod-traits.ts';
import type { Edit, Fix } from '../../pss/rule.ts';
import { podViolation } from '../../pss/violation.ts';
import { containedSpec } from '../contained-pod.ts';
import type { PodFacet } from './facet.ts';
import { effectiveGroup } from './run-as-group.ts';
import { writtenVolumes } from './written-volumes.ts';

const FS_GROUP = 'fsGroup';
const FS_GROUP_PATH = [...POD_CONTEXT, FS_GROUP];
const SUPPLEMENTAL = 'supplementalGroups';

/**
 * The group that owns the volumes of a pod: set where containers write to them, and never root’s. Without it volumes
 * belong to root, so that root alone can write. Where the image decides who writes, nothing is asked for.
 */
export const fsGroupFacet: PodFacet = {
  field: FS_GROUP,
  answer: (pod) => {
    const violation = podViolation(FS_GROUP_PATH, FS_GROUP);
    const group = containedSpec(pod).securityContext?.fsGroup;
    if (group === 0) {
      const must = 'must set securityContext.fsGroup to a number that is not 0';
      return { violation, answer: 'not met', says: 'fsGroup: 0, which every container gets as a group', must };
    }
    if (group !== undefined) return { violation, answer: 'met', says: `fsGroup: ${group}` };
    const { names, writers } = writtenVolumes(pod);
    if (names.length === 0) {
      return { violation, answer: 'not applicable', says: 'not set, and no volume is written that it would help with' };
    }
    const written = `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} written`;
    const users = new Set(writers.map(({ container }) => userWithoutRoot(pod, container)));
    if ([...users].every((user) => user === undefined || user === 0)) {
      return users.has(undefined)
        ? { violation, answer: 'unknown', says: `not set: ${written}, and the image decides by whom` }
        : { violation, answer: 'not applicable', says: `not set: ${written} by root, who needs no group` };
    }
    const must = 'must set securityContext.fsGroup';
    return { violation, answer: 'not met', says: `not set, and ${written}: without it by root alone`, must };
  },
  fix: (_, pod) => {
    const group = groupOfWriters(pod);
    if (group !== undefined) return setTo(group);
    const isSet = containedSpec(pod).securityContext?.fsGroup !== undefined;
    if (isSet && writtenVolumes(pod).names.length === 0) return REMOVAL;
    return BY_HAND;
  },
};

/** The user of a container; of one that is root by its own word, the pod's, which is its user once that is taken back. */
function userWithoutRoot(pod: Pod, container: Container): number | undefined {
  const user = effectiveUser(pod, container);
  return user === 0 ? (pod.spec?.securityContext?.runAsUser ?? 0) : user;
}

function setTo(group: number): Fix {
  const edit: Edit = { op: 'set', path: FS_GROUP_PATH, value: group };
  return { class: 'careful', edits: [edit], caution: CAUTION };
}

const CAUTION =
  'The kubelet gives the files of the volumes to this group before the containers start: for many files that takes minutes, and `fsGroupChangePolicy: OnRootMismatch` does it once. Other pods with the same claim see the change; NFS, and drivers with `fsGroupPolicy: None`, ignore the field.';

const REMOVAL: Fix = {
  class: 'careful',
  edits: [{ op: 'remove', path: FS_GROUP_PATH }],
  caution:
    'No volume here is written that needs it. Files that only group 0 may read fail with *Permission denied* in the container’s log.',
};

const BY_HAND: Fix = {
  class: 'manual',
  caution:
    'Set it to the group of the program that writes: `kubectl exec POD -c CONTAINER -- id -g` prints it. Where several programs write as different users, one group for all of them will do.',
};

/** Returns the group, or the number of the user, of all containers that write and are known not to be root. */
function groupOfWriters(pod: Pod): number | undefined {
  const numbers = new Set(
    writtenVolumes(pod).writers.flatMap(({ container }) => {
      const number = effectiveGroup(pod, container) || effectiveUser(pod, container) || 0;
      return number > 0 ? [number] : [];
    }),
  );
  const [group] = numbers;
  return numbers.size === 1 ? group : undefined;
}

/** The further groups of all containers: root’s is not among them. */
export const supplementalGroupsFacet: PodFacet = {
  field: SUPPLEMENTAL,
  answer: (pod) => {
    const groups = containedSpec(pod).securityContext?.supplementalGroups ?? [];
    const path = [...POD_CONTEXT, SUPPLEMENTAL];
    const root = groups.indexOf(0);
    const says = groups.length === 0 ? 'none' : `supplementalGroups: [${groups.join(', ')}]`;
    if (root < 0) return { violation: podViolation(path, SUPPLEMENTAL), answer: 'met', says };
    const must = 'must not include 0 in securityContext.supplementalGroups';
    return { violation: podViolation([...path, root], SUPPLEMENTAL), answer: 'not met', says, must };
  },
  fix: () => ({
    class: 'careful',
    edits: [{ op: 'remove-item', path: [...POD_CONTEXT, SUPPLEMENTAL], value: 0 }],
    caution:
      'Files that only group 0 may read or write fail with *Permission denied* in the container’s log: let them belong to the program’s own group, in the image or through `fsGroup`.',
  }),
};
