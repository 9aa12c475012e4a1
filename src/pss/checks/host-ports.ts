import { sortedSet } from '../../text/order.ts';
import { plural } from '../../text/plural.ts';
import type { Check, Failure } from '../check.ts';
import { namedContainers } from '../message.ts';
import { containersOf } from '../pod/containers.ts';
import type { Container, Pod } from '../pod/pod.ts';
import type { Edit, Fix, Violation } from '../rule.ts';
import { containerOf, containerViolation } from '../violation.ts';
import { inContainers } from './shared/fields.ts';
import { positionsBy } from './shared/positions.ts';
import { isHostProcess, NEEDS_HOST_NETWORK } from './shared/windows.ts';

/** Finds the containers that take ports of the host: one violation for each port number of a container. */
function evaluate(pod: Pod): Failure | undefined {
  const bad = containersOf(pod)
    .map((placed) => ({ placed, taken: hostPortsOf(placed.container) }))
    .filter(({ taken }) => taken.length > 0);
  if (bad.length === 0) return undefined;
  const names = bad.map(({ placed }) => placed.name);
  const numbers = sortedSet(bad.flatMap(({ taken }) => taken.map(({ hostPort }) => hostPort)));
  const verb = plural('uses', names.length, 'use');
  return {
    reason: 'hostPort',
    detail: `${namedContainers(names)} ${verb} ${plural('hostPort', numbers.length)} ${numbers.join(', ')}`,
    violations: bad.flatMap(({ placed, taken }) =>
      firstOfEachNumber(taken).map(({ hostPort, index }) =>
        containerViolation(placed, ['ports', index, 'hostPort'], hostPort),
      ),
    ),
  };
}

/** A port of the host that a container takes, and its position in the `ports` of the container. */
interface TakenPort {
  readonly hostPort: string;
  readonly index: number;
}

function hostPortsOf(container: Container): TakenPort[] {
  return (container.ports ?? []).flatMap(({ hostPort = 0 }, index) =>
    hostPort === 0 ? [] : [{ hostPort: String(hostPort), index }],
  );
}

/** Keeps the first entry of each number: a port that is taken for both TCP and UDP is one violation. */
function firstOfEachNumber(taken: readonly TakenPort[]): TakenPort[] {
  const seen = new Set<string>();
  return taken.filter(({ hostPort }) => !seen.has(hostPort) && seen.add(hostPort));
}

const positionsIn = positionsBy(({ hostPort = 0 }: { readonly hostPort?: number }) => String(hostPort));

function fix(violation: Violation, pod: Pod): Fix {
  if (pod.spec?.hostNetwork && isHostProcess(pod)) return NEEDS_HOST_NETWORK;
  const container = containerOf(pod, violation);
  const ports = violation.path.slice(0, -2);
  const positions = positionsIn(container?.ports ?? []).get(violation.value ?? '') ?? [];
  const edits: Edit[] = positions.map((index) => ({ op: 'remove', path: [...ports, index, 'hostPort'] }));
  // While the pod uses the host's network, the API server copies every containerPort into hostPort again.
  if (pod.spec?.hostNetwork) edits.push({ op: 'remove', path: ['spec', 'hostNetwork'] });
  return {
    class: 'careful',
    edits,
    caution:
      'The program is no longer reachable at the node’s address: who called it there (a load balancer, a firewall rule, a scrape configuration) needs a Service of type `NodePort` or `LoadBalancer`.',
  };
}

export const hostPorts: Check = {
  id: 'hostPorts',
  level: 'baseline',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostPorts.go',
  revisions: [{ since: 'v1.0', evaluate }],
  fix,
  docs: {
    title: 'Host ports',
    what: 'No container takes a port of its node.',
    why: 'A port on the node is open to everything that reaches the node, past network policies, and lets a pod pose as a service of the node.',
    fields: inContainers('ports[*].hostPort'),
    allowed:
      '`0`, or absent. With `hostNetwork: true` the API server itself sets it to the `containerPort` of each port of a Pod',
    fix: {
      classes: ['careful', 'manual'],
      what: 'Removes every `hostPort` with that number, and `hostNetwork`, where that is what sets them; manual where Windows HostProcess containers need `hostNetwork`.',
    },
    verify: {
      command: "kubectl get pod POD -o jsonpath='{.spec.containers[*].ports[*].hostPort}'",
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
      ports:
        - containerPort: 8080
          hostPort: 8080
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      ports:
        - containerPort: 8080
`,
    },
  },
};
