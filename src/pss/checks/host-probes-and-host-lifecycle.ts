import { sortedSet } from '../../text/order.ts';
import { plural } from '../../text/plural.ts';
import type { Check, Failure } from '../check.ts';
import { joinQuoted, namedContainers } from '../message.ts';
import { containersOf } from '../pod/containers.ts';
import type { Container, Handler, Pod } from '../pod/pod.ts';
import { containerViolation } from '../violation.ts';
import { inContainers } from './shared/fields.ts';

/** The probes and lifecycle handlers that can name a host, in upstream's order. */
const HANDLERS = [
  { path: ['livenessProbe'], read: (container) => container.livenessProbe },
  { path: ['readinessProbe'], read: (container) => container.readinessProbe },
  { path: ['startupProbe'], read: (container) => container.startupProbe },
  { path: ['lifecycle', 'postStart'], read: (container) => container.lifecycle?.postStart },
  { path: ['lifecycle', 'preStop'], read: (container) => container.lifecycle?.preStop },
] as const satisfies readonly { path: readonly string[]; read: (container: Container) => Handler | undefined }[];

/** The actions of a handler that can name a host. */
const ACTIONS = ['httpGet', 'tcpSocket'] as const;

/** Finds the probes and lifecycle handlers that name a host. */
function evaluate(pod: Pod): Failure | undefined {
  const bad = containersOf(pod).flatMap((placed) =>
    hostsOf(placed.container).map(({ path, host }) => ({ placed, path, host })),
  );
  if (bad.length === 0) return undefined;
  // For this check upstream sorts the containers' names, and lists equal ones once.
  const names = sortedSet(bad.map(({ placed }) => placed.name));
  const hosts = sortedSet(bad.map(({ host }) => host));
  const verb = plural('uses', names.length, 'use');
  return {
    reason: 'probe or lifecycle host',
    detail: `${namedContainers(names)} ${verb} ${plural('probe or lifecycle host', hosts.length)} ${joinQuoted(hosts)}`,
    violations: bad.map(({ placed, path }) => containerViolation(placed, path, path.join('.'))),
  };
}

function hostsOf(container: Container): { path: string[]; host: string }[] {
  return HANDLERS.flatMap(({ path, read }) => {
    const handler = read(container);
    if (handler === undefined) return [];
    return ACTIONS.flatMap((action) => {
      const host = handler[action]?.host ?? '';
      return host === '' ? [] : [{ path: [...path, action, 'host'], host }];
    });
  });
}

export const hostProbesAndHostLifecycle: Check = {
  id: 'hostProbesAndHostLifecycle',
  level: 'baseline',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostProbesAndhostLifecycle.go',
  revisions: [{ since: 'v1.34', evaluate }],
  fix: ({ path }) => ({
    class: 'careful',
    edits: [{ op: 'remove', path }],
    caution:
      'The kubelet then asks the pod’s own address: a program that listens on `localhost` only must listen on all addresses, and a virtual host goes into `httpHeaders` as `Host`. `kubectl describe pod` shows failing probes.',
  }),
  docs: {
    title: 'Hosts of probes and lifecycle hooks',
    what: 'Probes and lifecycle hooks do not name a host.',
    why: 'The kubelet makes these requests from the node’s network, so a pod that names the host makes the node ask whatever it likes, past network policies.',
    fields: HANDLERS.flatMap(({ path }) =>
      ACTIONS.flatMap((action) => inContainers([...path, action, 'host'].join('.'))),
    ),
    allowed: '`""`, or absent: the pod’s own address',
    fix: { classes: ['careful'], what: 'Removes the field.' },
    verify: {
      command: "kubectl get pod POD -o jsonpath='{..httpGet.host}{..tcpSocket.host}'",
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
      livenessProbe:
        httpGet:
          host: 169.254.169.254
          port: 80
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      livenessProbe:
        httpGet:
          port: 80
`,
    },
  },
};
