import { inContainers, inPodAndContainers } from '../../pss/checks/shared/fields.ts';
import { containersOf } from '../../pss/pod/containers.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import { isWindows } from '../../pss/pod/pod-traits.ts';
import type { HardeningAnswer, HardeningRule } from '../hardening-rule.ts';
import { adviseHandOver } from '../legacy/advise-hand-over.ts';
import type { Surroundings } from '../surroundings.ts';
import { hostUsersFacet } from '../users/host-users.ts';
import { groupFacet } from '../users/run-as-group.ts';
import { userFacet } from '../users/run-as-user.ts';
import { fsGroupFacet, supplementalGroupsFacet } from '../users/volume-groups.ts';

const OF_POD = [fsGroupFacet, supplementalGroupsFacet, hostUsersFacet] as const;
const OF_CONTAINERS = [userFacet, groupFacet] as const;

/** Asks the pod, then each container, for each field. */
function answers(pod: Pod, around: Surroundings): HardeningAnswer[] {
  const found = [
    ...OF_POD.map(({ answer }) => answer(pod, around)),
    ...containersOf(pod).flatMap((placed) => OF_CONTAINERS.map(({ answer }) => answer(placed, pod, around))),
  ];
  if (!isWindows(pod)) return found;
  return found.map(({ violation }) => ({ violation, answer: 'not applicable', says: 'not on Windows' }));
}

export const users: HardeningRule = {
  id: 'users',
  reason: 'users and groups of the node',
  answers,
  fix: (violation, pod, around, former) => {
    const facet = [...OF_POD, ...OF_CONTAINERS].find(({ field }) => field === violation.value) ?? hostUsersFacet;
    const fix = facet.fix(violation, pod, former);
    return adviseHandOver({ check: facet.field, fix, violation, pod, former }, around);
  },
  // A pod that leaves the namespaces of the host, say, can have a user namespace from then on.
  isOlder: ({ value }, { spec }) => value === hostUsersFacet.field && spec?.hostUsers !== false,
  docs: {
    title: 'Users and groups',
    what: 'Its containers run as a user and a group that are not 0, no further group is 0, volumes that they write belong to a group of the pod, and the pod has a user namespace of its own.',
    since:
      'All but two fields are older than every supported version. `runAsGroup` is [stable since v1.21](https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates-removed/); `hostUsers: false` needs no feature gate [since v1.33, and is stable since v1.36](https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/): older clusters are not asked for it.',
    why: 'A number that is root, or a user of the node, has the rights of that user wherever a flaw of kernel or runtime lets the program out.',
    fields: [
      ...inPodAndContainers('runAsUser'),
      ...inPodAndContainers('runAsGroup'),
      'spec.securityContext.fsGroup',
      'spec.securityContext.supplementalGroups',
      'spec.hostUsers',
      'spec.volumes[*]',
      ...inContainers('volumeMounts'),
    ],
    fix: {
      classes: ['careful', 'manual'],
      what: 'Removes `runAsUser: 0`, so that the image’s own user holds. Sets `runAsGroup` to the number of the user, where the manifest names the user. Sets `fsGroup` to the group of the containers that write to volumes, where it is one. Removes 0 from `supplementalGroups`. Sets `hostUsers: false`. No user is made up: where the manifest names none, the answer is *unknown*. User numbers below 10000 are a hint in the checklist. What the groups of the image’s `/etc/group` add, `supplementalGroupsPolicy: Strict` takes away.',
    },
    verify: {
      command: 'kubectl exec POD -c CONTAINER -- sh -c "id; cat /proc/self/uid_map"',
      expect:
        '`uid` and `gid` with numbers that are not 0, no `0(root)` among the groups, and, with `hostUsers: false`, a second number of the map that is not 0',
    },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    supplementalGroups: [0, 2000]
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostUsers: false
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    runAsGroup: 10001
    fsGroup: 10001
    supplementalGroups: [2000]
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web
`,
    },
  },
};
