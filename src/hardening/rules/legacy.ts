import { isWindows } from '../../pss/pod/pod-traits.ts';
import { containerViolation, podViolation } from '../../pss/violation.ts';
import type { HardeningAnswer, HardeningRule } from '../hardening-rule.ts';
import { adviseHandOver } from '../legacy/advise-hand-over.ts';
import { handOver } from '../legacy/hand-over.ts';
import type { PreparingContainer } from '../legacy/root-preparation.ts';
import {
  hasPreparingRightsOnly,
  isDoneByFsGroup,
  lacksChown,
  preparingContainers,
  whyUnknown,
} from '../legacy/root-preparation.ts';

const NOBODY: HardeningAnswer = {
  violation: podViolation(['spec', 'securityContext', 'fsGroup']),
  answer: 'not applicable',
  says: 'no container prepares a volume',
};

function answerOf(mine: PreparingContainer): HardeningAnswer {
  const { placed, preparation, isInit, isRoot } = mine;
  const violation = containerViolation(placed, preparation.path);
  const [first = '', ...others] = preparation.commands;
  const what = others.length === 0 ? first : `${first}, and ${others.length} more`;
  const as = isRoot === 'maybe' ? 'as the user of the image' : 'as root';
  if (isRoot === false) return { violation, answer: 'met', says: `${what}, not as root` };
  const unknown = whyUnknown(mine);
  if (unknown !== undefined) return { violation, answer: 'unknown', says: `${what}, ${as}: ${unknown}` };
  const isByGroup = isDoneByFsGroup(mine);
  if (isInit && !isByGroup && hasPreparingRightsOnly(placed.container)) {
    return lacksChown(mine)
      ? { violation, answer: 'unknown', says: `${what}, ${as}, but without the capability CHOWN that this needs` }
      : { violation, answer: 'met', says: `${what}, ${as} with the rights for that alone` };
  }
  const must = isByGroup
    ? 'must not need root to prepare volumes: fsGroup of the pod does that'
    : 'must prepare volumes in an init container with CHOWN, DAC_OVERRIDE and FOWNER alone';
  return { violation, answer: 'not met', says: `${what}, ${as}`, must };
}

export const legacy: HardeningRule = {
  id: 'legacy',
  reason: 'root only to prepare volumes',
  answers: (pod, around) => {
    if (isWindows(pod)) return [{ ...NOBODY, says: 'not on Windows' }];
    const preparing = preparingContainers(pod, around);
    return preparing.length === 0 ? [NOBODY] : preparing.map(answerOf);
  },
  fix: ({ path }, pod, around) => {
    const all = preparingContainers(pod, around);
    const mine = all.find(({ placed }) => placed.path[1] === path[1] && placed.path[2] === path[2]);
    return mine === undefined ? { class: 'manual' } : handOver(pod, mine, all, around.level ?? 'restricted');
  },
  adjustFix: adviseHandOver,
  docs: {
    title: 'Root only to prepare volumes',
    what: 'No container runs as root just to change the owner or the mode of volumes: `fsGroup` does that, or else an init container with the rights for it alone.',
    why: 'A `chown` at the start keeps a pod at root, and so at *baseline*, for one moment of its life; the kubelet can do it instead.',
    since:
      '`fsGroup` is as old as security contexts; `fsGroupChangePolicy` is stable since Kubernetes v1.23 ([KEP 695](https://github.com/kubernetes/enhancements/tree/master/keps/sig-storage/695-skip-permission-change)). The volumes that it is for: `emptyDir`, `persistentVolumeClaim`, `ephemeral`, and `csi` where the driver takes part ([security context](https://kubernetes.io/docs/tasks/configure-pod-container/security-context/)).',
    fields: [
      'spec.initContainers[*].command',
      'spec.initContainers[*].args',
      'spec.containers[*].command',
      'spec.containers[*].args',
      'spec.securityContext.fsGroup',
      'spec.securityContext.fsGroupChangePolicy',
    ],
    fix: {
      classes: ['careful', 'manual'],
      what: 'Where a container does nothing but `chown`, `chgrp`, `chmod` (or `mkdir` of the mount itself) on whole volumes that the kubelet can hand over, the pod gets `fsGroup` with `fsGroupChangePolicy: OnRootMismatch`, an init container goes, and a script loses the preparation with `su-exec`, `gosu` or `s6-setuidgid`, for `runAsUser` with the number: that reaches *restricted*. Elsewhere (`hostPath`, `nfs`, directories in a volume), and only where *restricted* is not enforced, the init container keeps root with `CHOWN`, `DAC_OVERRIDE` and `FOWNER` alone, and the program gets its number: that reaches *baseline*. Where a user has a name and no number, or the image’s own entrypoint does it, people have to.',
    },
    verify: {
      command: 'kubectl exec POD -c CONTAINER -- sh -c "id && ls -lnd /data"',
      expect: 'a user that is not `0`, and the group of `fsGroup` for both',
    },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  initContainers:
    - name: own-data
      image: registry.example/busybox:1.37
      command: ["sh", "-c", "chown -R 1000:1000 /data"]
      securityContext:
        runAsUser: 0
      volumeMounts:
        - name: data
          mountPath: /data
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        runAsUser: 1000
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
  securityContext:
    fsGroup: 1000
    fsGroupChangePolicy: OnRootMismatch
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        runAsUser: 1000
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
