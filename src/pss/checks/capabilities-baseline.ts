import { sortedSet } from '../../text/order.ts';
import type { Check, Failure } from '../check.ts';
import { joinQuoted, namedContainers } from '../message.ts';
import { containersOf } from '../pod/containers.ts';
import type { Pod } from '../pod/pod.ts';
import { additionViolations, fixAddition, forbiddenAdditions } from './shared/capabilities.ts';
import { inContainers } from './shared/fields.ts';

/** The capabilities that container runtimes give by default, except NET_RAW. */
const ALLOWED: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

/** Finds the containers that add a capability beyond the default set. */
function evaluate(pod: Pod): Failure | undefined {
  const bad = containersOf(pod)
    .map((placed) => ({ placed, added: forbiddenAdditions(placed.container, ALLOWED) }))
    .filter(({ added }) => added.length > 0);
  if (bad.length === 0) return undefined;
  const names = namedContainers(bad.map(({ placed }) => placed.name));
  const capabilities = joinQuoted(sortedSet(bad.flatMap(({ added }) => added)));
  return {
    reason: 'non-default capabilities',
    detail: `${names} must not include ${capabilities} in securityContext.capabilities.add`,
    violations: bad.flatMap(({ placed, added }) => additionViolations(placed, added)),
  };
}

export const capabilitiesBaseline: Check = {
  id: 'capabilities_baseline',
  level: 'baseline',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_capabilities_baseline.go',
  revisions: [{ since: 'v1.0', evaluate }],
  fix: (violation, pod) => fixAddition(violation, pod, ALLOWED),
  docs: {
    title: 'Capabilities',
    what: 'No container adds a capability beyond the default set.',
    why: 'Each further capability is a part of root’s power over the node; several of them (`SYS_ADMIN`, `SYS_PTRACE`, `BPF`) are nearly all of it.',
    fields: inContainers('securityContext.capabilities.add'),
    allowed: [...ALLOWED].map((name) => `\`${name}\``).join(', '),
    fix: {
      classes: ['careful'],
      what: 'Removes the capability; spells it in capitals and without `CAP_` where only that is wrong.',
    },
    verify: {
      command: 'kubectl exec POD -c CONTAINER -- grep CapBnd /proc/1/status',
      expect: '`CapBnd:	00000000a80425fb` (the default set; `capsh --decode=a80425fb` names it) or less',
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
        capabilities:
          add:
            - NET_ADMIN
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        capabilities:
          add:
            - NET_BIND_SERVICE
`,
    },
  },
};
