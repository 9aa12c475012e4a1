import type { Check, Failure } from '../check.ts';
import type { Pod } from '../pod/pod.ts';
import type { Fix, Violation } from '../rule.ts';
import { podViolation } from '../violation.ts';
import { isHostProcess, NEEDS_HOST_NETWORK } from './shared/windows.ts';

/** The fields that share a namespace of the host, in upstream's order. */
const HOST_NAMESPACES = ['hostNetwork', 'hostPID', 'hostIPC'] as const;

/** What to expect after the fix, by field. */
const CAUTIONS: Readonly<Record<string, string>> = {
  hostNetwork:
    'The pod gets an address of its own and no longer listens on the node’s: reach it through a Service, and check what it does with the node’s interfaces or with `localhost`.',
  hostPID:
    'The program no longer sees the node’s processes: agents that read or signal them find none. If it needs those of its own pod only, `shareProcessNamespace: true` is allowed.',
  hostIPC:
    'Shared memory and semaphores of the node are out of reach: programs that attach to segments of others fail. The containers of one pod share theirs anyway.',
};

/** Finds the namespaces of the host that the pod shares. */
function evaluate(pod: Pod): Failure | undefined {
  const shared = HOST_NAMESPACES.filter((field) => pod.spec?.[field] === true);
  if (shared.length === 0) return undefined;
  return {
    reason: 'host namespaces',
    detail: shared.map((field) => `${field}=true`).join(', '),
    violations: shared.map((field) => podViolation(['spec', field], field)),
  };
}

function fix({ path, value }: Violation, pod: Pod): Fix {
  if (value === 'hostNetwork' && isHostProcess(pod)) return NEEDS_HOST_NETWORK;
  const caution = CAUTIONS[value ?? ''];
  return { class: 'careful', edits: [{ op: 'remove', path }], ...(caution === undefined ? {} : { caution }) };
}

export const hostNamespaces: Check = {
  id: 'hostNamespaces',
  level: 'baseline',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostNamespaces.go',
  revisions: [{ since: 'v1.0', evaluate }],
  fix,
  docs: {
    title: 'Host namespaces',
    what: 'The pod does not share the network, process or IPC namespace of its node.',
    why: 'In the node’s namespaces a pod reads the traffic of other pods past network policies, reaches services on `localhost`, and signals the node’s processes.',
    fields: HOST_NAMESPACES.map((field) => `spec.${field}`),
    allowed: '`false`, or absent',
    fix: {
      classes: ['careful', 'manual'],
      what: 'Removes the field; manual in a pod with Windows HostProcess containers, which the API server refuses without `hostNetwork`.',
    },
    verify: {
      command: "kubectl get pod POD -o jsonpath='{.spec.hostNetwork}{.spec.hostPID}{.spec.hostIPC}'",
      expect: 'nothing',
    },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostNetwork: true
  hostPID: true
  containers:
    - name: app
      image: registry.example/web:1.4
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
