import type { Check, Failure } from '../check.ts';
import type { Pod } from '../pod/pod.ts';
import { inPodAndContainers } from './shared/fields.ts';
import type { InheritedField } from './shared/setters.ts';
import { findSetters } from './shared/setters.ts';

const FIELD: InheritedField<boolean> = {
  read: ({ windowsOptions }) => windowsOptions?.hostProcess,
  faultsOf: (value) => (value ? [{ field: ['windowsOptions', 'hostProcess'] }] : []),
};

/** Finds where the pod or a container turns Windows HostProcess on. */
function evaluate(pod: Pod): Failure | undefined {
  const { violations, explicit } = findSetters(pod, FIELD);
  if (violations.length === 0) return undefined;
  return {
    reason: 'hostProcess',
    detail: `${explicit.join(' and ')} must not set securityContext.windowsOptions.hostProcess=true`,
    violations,
  };
}

export const windowsHostProcess: Check = {
  id: 'windowsHostProcess',
  level: 'baseline',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_windowsHostProcess.go',
  revisions: [{ since: 'v1.0', evaluate }],
  fix: () => ({
    class: 'manual',
    caution:
      'A HostProcess container is a program of the node, written and configured to be one: without the field it is another program. Node agents belong in a namespace of their own at the level `privileged`.',
  }),
  docs: {
    title: 'Windows HostProcess containers',
    what: 'No container runs as a process of its Windows node.',
    why: 'A HostProcess container has the node’s network, files and user accounts: who controls it controls the node.',
    fields: inPodAndContainers('windowsOptions.hostProcess'),
    allowed: '`false`, or absent',
    fix: { classes: ['manual'], what: 'Without the field it is another program: advice only.' },
    verify: {
      command: 'kubectl exec POD -c CONTAINER -- whoami',
      expect: 'an account of the container, such as `user manager\\containeruser`, and not `nt authority\\system`',
    },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: agent
spec:
  os:
    name: windows
  hostNetwork: true
  securityContext:
    windowsOptions:
      hostProcess: true
      runAsUserName: NT AUTHORITY\\SYSTEM
  containers:
    - name: agent
      image: registry.example/agent:2.0
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: agent
spec:
  os:
    name: windows
  securityContext:
    windowsOptions:
      runAsUserName: ContainerUser
  containers:
    - name: agent
      image: registry.example/agent:2.0
`,
    },
  },
};
