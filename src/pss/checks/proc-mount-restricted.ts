import type { Check } from '../check.ts';
import { inContainers } from './shared/fields.ts';
import { findUnmaskedProc } from './shared/proc-mounts.ts';

export const procMountRestricted: Check = {
  id: 'procMount_restricted',
  level: 'restricted',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_procMount_restricted.go',
  // Until 1.35 the baseline check was as strict as this one.
  revisions: [{ since: 'v1.35', overrides: ['procMount'], evaluate: findUnmaskedProc }],
  fix: ({ path }) => ({ class: 'safe', edits: [{ op: 'remove', path }] }),
  docs: {
    title: '/proc mount, restricted',
    what: 'Every container leaves `/proc` masked, in a user namespace too.',
    why: 'The runtime hides parts of `/proc` that show or change the node’s kernel; unmasked, they are a way out of the container.',
    fields: inContainers('securityContext.procMount'),
    allowed: '`Default`, or absent',
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
  hostUsers: false
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
        procMount: Unmasked
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostUsers: false
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`,
    },
  },
};
