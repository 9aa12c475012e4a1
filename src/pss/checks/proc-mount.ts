import type { Check } from '../check.ts';
import { hasUserNamespace } from '../pod/pod-traits.ts';
import { inContainers } from './shared/fields.ts';
import { findUnmaskedProc } from './shared/proc-mounts.ts';

export const procMount: Check = {
  id: 'procMount',
  level: 'baseline',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_procMount_baseline.go',
  revisions: [
    { since: 'v1.0', evaluate: findUnmaskedProc },
    { since: 'v1.35', evaluate: (pod) => (hasUserNamespace(pod) ? undefined : findUnmaskedProc(pod)) },
  ],
  fix: ({ path }) => ({ class: 'safe', edits: [{ op: 'remove', path }] }),
  docs: {
    title: '/proc mount',
    what: 'Every container leaves `/proc` masked.',
    why: 'The runtime hides parts of `/proc` that show or change the node’s kernel; unmasked, they are a way out of the container.',
    fields: inContainers('securityContext.procMount'),
    allowed: '`Default`, or absent; from `v1.35` on any value in a pod with `hostUsers: false`',
    history: {
      'v1.0': 'only `Default`',
      'v1.35': 'any value in a pod with a user namespace of its own (`hostUsers: false`)',
    },
    fix: {
      classes: ['safe'],
      what: 'Removes the field. Only a program that starts containers of its own inside this one needs it.',
    },
    verify: {
      command: "kubectl exec POD -c CONTAINER -- grep ' /proc/kcore ' /proc/mounts",
      expect: 'a line that begins with `tmpfs /proc/kcore`',
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
      securityContext:
        procMount: Unmasked
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`,
    },
  },
};
