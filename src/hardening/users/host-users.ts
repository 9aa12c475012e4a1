import { containersOf } from '../../pss/pod/containers.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import { effectiveUser } from '../../pss/pod/pod-traits.ts';
import { podViolation } from '../../pss/violation.ts';
import type { ContainedContainer } from '../contained-pod.ts';
import { containedSpec } from '../contained-pod.ts';
import type { PodFacet } from './facet.ts';
import { knowsUserNamespaces } from './facet.ts';
import { effectiveGroup } from './run-as-group.ts';

const FIELD = 'hostUsers';
const PATH = ['spec', FIELD];

/** A user namespace has this many users, unless the kubelet’s `userNamespaces.idsPerPod` says more. */
const USERS_OF_POD = 65_536;

/**
 * A user namespace of the pod’s own. It is asked for where the cluster has them without a feature gate, and where
 * neither the server nor the kernel refuses it for another field of the pod.
 * https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/apis/core/validation/validation.go (validateHostUsers)
 */
export const hostUsersFacet: PodFacet = {
  field: FIELD,
  answer: (pod, around) => {
    const violation = podViolation(PATH, FIELD);
    const value = pod.spec?.hostUsers;
    const says = value === undefined ? 'not set' : `hostUsers: ${value}`;
    if (!knowsUserNamespaces(around)) {
      const gated = `${around.clusterVersion} has it behind the feature gate UserNamespacesSupport only`;
      return { violation, answer: value === false ? 'unknown' : 'not applicable', says: `${says}: ${gated}` };
    }
    if (value === false) return { violation, answer: 'met', says };
    const hindrance = hindranceOf(pod);
    if (hindrance !== undefined) return { violation, answer: 'not applicable', says: `${says}: ${hindrance}` };
    return { violation, answer: 'not met', says, must: 'must set hostUsers=false' };
  },
  fix: () => ({
    class: 'careful',
    edits: [{ op: 'set', path: PATH, value: false }],
    mayBeMeantAt: [PATH],
    caution:
      'All nodes must be able to: Linux 6.3, containerd 2.0 or CRI-O 1.25, runc 1.2 or crun 1.9, and volumes whose file systems have idmap mounts (NFS has none). Else the pod stays in *ContainerCreating*, and `kubectl describe pod` says why: try it with one replica.',
  }),
};

/** Why a pod cannot have a user namespace of its own, a clause; undefined where nothing is in the way. */
function hindranceOf(pod: Pod): string | undefined {
  const shared = (['hostNetwork', 'hostPID', 'hostIPC'] as const).find((field) => pod.spec?.[field]);
  if (shared !== undefined) return `the server refuses it beside ${shared}: true`;
  const containers = containersOf(pod).map(({ container }): ContainedContainer => container);
  if (containers.some(({ volumeDevices = [] }) => volumeDevices.length > 0)) {
    return 'the server refuses it beside volumeDevices';
  }
  if (pod.spec?.volumes?.some((volume) => (volume['nfs'] ?? undefined) !== undefined)) {
    return 'the kernel does not map the users of an nfs volume';
  }
  const { fsGroup, supplementalGroups = [] } = containedSpec(pod).securityContext ?? {};
  const numbers = [
    ...containers.flatMap((container) => [effectiveUser(pod, container), effectiveGroup(pod, container)]),
    ...[fsGroup, ...supplementalGroups],
  ];
  const outside = numbers.find((number = 0) => number >= USERS_OF_POD);
  return outside === undefined ? undefined : `by default it has no user or group ${outside}, only those below 65536`;
}
