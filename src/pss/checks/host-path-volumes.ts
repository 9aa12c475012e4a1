import { plural } from '../../text/plural.ts';
import type { Check, Failure } from '../check.ts';
import { joinQuoted } from '../message.ts';
import type { Pod } from '../pod/pod.ts';
import { adviseVolume, volumesOf, volumeViolation } from './shared/volumes.ts';

/** Finds the volumes whose source is `hostPath`. */
function evaluate(pod: Pod): Failure | undefined {
  const bad = volumesOf(pod).filter(({ sources }) => sources.includes('hostPath'));
  if (bad.length === 0) return undefined;
  return {
    reason: 'hostPath volumes',
    detail: `${plural('volume', bad.length)} ${joinQuoted(bad.map(({ name }) => name))}`,
    violations: bad.map((placed) => volumeViolation(placed, 'hostPath')),
  };
}

export const hostPathVolumes: Check = {
  id: 'hostPathVolumes',
  level: 'baseline',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostPathVolumes.go',
  revisions: [{ since: 'v1.0', evaluate }],
  fix: ({ value = '' }) => ({ class: 'manual', caution: adviseVolume(value) }),
  docs: {
    title: 'hostPath volumes',
    what: 'No volume is a directory of the node.',
    why: 'Files of the node hold the keys of its kubelet and of other pods, and a writable directory is a way to run programs on it.',
    fields: ['spec.volumes[*].hostPath'],
    allowed: 'absent',
    fix: { classes: ['manual'], what: 'Where the files shall go is for people to say: advice only.' },
    verify: {
      command: "kubectl get pod POD -o jsonpath='{.spec.volumes[*].hostPath}'",
      expect: 'nothing',
    },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      hostPath:
        path: /var/lib/web
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
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
