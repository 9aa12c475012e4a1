import { fixAddition } from '../../pss/checks/shared/capabilities.ts';
import { CAPABILITY_RISKS } from '../../pss/checks/shared/capability-risks.ts';
import { inContainers } from '../../pss/checks/shared/fields.ts';
import type { PlacedContainer } from '../../pss/pod/containers.ts';
import { containersOf } from '../../pss/pod/containers.ts';
import type { Container, Pod } from '../../pss/pod/pod.ts';
import { hasUserNamespace, isWindows, UNPRIVILEGED_PORT_START } from '../../pss/pod/pod-traits.ts';
import type { Fix, Violation } from '../../pss/rule.ts';
import { containerOf, containerViolation } from '../../pss/violation.ts';
import { groupBy } from '../../text/group-by.ts';
import type { HardeningAnswer, HardeningRule } from '../hardening-rule.ts';
import { lowPorts } from '../unprivileged-ports.ts';

const ADD = ['securityContext', 'capabilities', 'add'] as const;
const BIND = 'NET_BIND_SERVICE';
const NONE: ReadonlySet<string> = new Set();

/** Asks each container for each capability that it adds, by the name that Linux has for it. */
function answers(pod: Pod): HardeningAnswer[] {
  return containersOf(pod).flatMap((placed): HardeningAnswer[] => {
    const violation = containerViolation(placed, ADD);
    if (isWindows(pod)) return [{ violation, answer: 'not applicable', says: 'not on Windows' }];
    const added = additionsByName(placed.container);
    if (added.size === 0) return [{ violation, answer: 'met', says: 'adds none' }];
    return [...added].map(([name, [first]]) => answerOf(pod, placed, name, first?.index ?? 0));
  });
}

function answerOf(pod: Pod, placed: PlacedContainer, name: string, index: number): HardeningAnswer {
  const violation = containerViolation(placed, [...ADD, index], name);
  const must = `must not include "${name}" in securityContext.capabilities.add`;
  if (name !== BIND) return { violation, answer: 'not met', says: riskOf(name, pod), must };
  const { low, isKnown, start } = lowPorts(pod, placed.container);
  if (low.length > 0) return { violation, answer: 'met', says: `for ${low.map((port) => `port ${port}`).join(', ')}` };
  if (!isKnown) return { violation, answer: 'unknown', says: 'declares no port, so it may listen on one below 1024' };
  const says =
    start < 1024 ? `${UNPRIVILEGED_PORT_START} lets it listen from port ${start} on` : 'declares no port below 1024';
  return { violation, answer: 'not met', says, must };
}

/** Says what a capability risks. In a user namespace of the pod’s own it holds for what belongs to that alone. */
function riskOf(name: string, pod: Pod): string {
  const entry = Object.hasOwn(CAPABILITY_RISKS, name) ? CAPABILITY_RISKS[name] : undefined;
  if (entry === undefined) return 'no capability that Linux knows';
  return `risk ${entry.risk}: lets it ${entry.allows}${hasUserNamespace(pod) ? ', within the pod’s user namespace' : ''}`;
}

/** An item of `add`, as it is written. */
interface Addition {
  readonly index: number;
  readonly text: string;
}

function additionsByName({ securityContext }: Container): Map<string, Addition[]> {
  const added = (securityContext?.capabilities?.add ?? []).map((text, index): Addition => ({ index, text }));
  return groupBy(added, ({ text }) => text.toUpperCase().replace(/^CAP_/, ''));
}

/** Removes a capability, however it is spelled. */
function fix(violation: Violation, pod: Pod): Fix {
  const spelled = additionsByName(containerOf(pod, violation) ?? {}).get(violation.value ?? '') ?? [];
  const texts = [...new Set(spelled.map(({ text }) => text))];
  const [first, ...others] = texts.map((value) => fixAddition({ ...violation, value }, pod, NONE));
  if (first === undefined) return { class: 'manual', caution: 'Remove the capability.' };
  return { ...first, edits: [first, ...others].flatMap(({ edits = [] }) => edits) };
}

export const capabilities: HardeningRule = {
  id: 'capabilities',
  reason: 'added capabilities',
  answers,
  fix,
  docs: {
    title: 'Added capabilities',
    what: 'No container adds a capability, but `NET_BIND_SERVICE` where it declares a port below 1024.',
    since:
      'Capabilities are older than every supported version; the sysctl `net.ipv4.ip_unprivileged_port_start`, which makes `NET_BIND_SERVICE` unnecessary, is [allowed everywhere since v1.22](https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/#safe-and-unsafe-sysctls).',
    why: 'Each added capability is a part of root’s power, which nearly every program can do without: what it does not have, nobody who breaks in can use.',
    fields: [
      ...inContainers('securityContext.capabilities.add'),
      ...inContainers('ports[*].containerPort').filter((field) => !field.includes('ephemeral')),
      'spec.securityContext.sysctls',
    ],
    fix: {
      classes: ['careful'],
      what: 'Removes the capability, and says what it risks and what replaces it. `NET_BIND_SERVICE` is removed where only ports from 1024 on are declared, or from the port on that the sysctl names; without any declared port the answer is *unknown*.',
    },
    verify: {
      command: 'kubectl exec POD -c CONTAINER -- grep CapBnd /proc/1/status',
      expect:
        '`CapBnd:	0000000000000000`, or `0000000000000400` with `NET_BIND_SERVICE`, where all others are dropped',
    },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      ports:
        - containerPort: 8080
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
          add: ["NET_BIND_SERVICE"]
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      ports:
        - containerPort: 8080
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`,
    },
  },
};
