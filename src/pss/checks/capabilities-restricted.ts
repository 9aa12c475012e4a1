import { sortedSet } from '../../text/order.ts';
import type { Check, Failure } from '../check.ts';
import { joinQuoted, namedContainers } from '../message.ts';
import { containersOf } from '../pod/containers.ts';
import type { Container, Pod } from '../pod/pod.ts';
import { isKnownNonRoot, isWindows } from '../pod/pod-traits.ts';
import type { Edit, Fix, Violation } from '../rule.ts';
import { containerOf, containerViolation } from '../violation.ts';
import { additionViolations, fixAddition, forbiddenAdditions } from './shared/capabilities.ts';
import { inContainers } from './shared/fields.ts';
import { REFUSED_ON_WINDOWS } from './shared/windows.ts';

const ALLOWED: ReadonlySet<string> = new Set(['NET_BIND_SERVICE']);

const overrides = ['capabilities_baseline'];

/** Finds the containers that do not drop `ALL`, and those that add a capability other than `NET_BIND_SERVICE`. */
function evaluate(pod: Pod): Failure | undefined {
  const judged = containersOf(pod).map((placed) => ({
    placed,
    lacksDropAll: !dropsOf(placed.container).includes('ALL'),
    added: forbiddenAdditions(placed.container, ALLOWED),
  }));
  const notDropping = judged.filter(({ lacksDropAll }) => lacksDropAll).map(({ placed }) => placed.name);
  const adding = judged.filter(({ added }) => added.length > 0);
  const details: string[] = [];
  if (notDropping.length > 0) {
    details.push(`${namedContainers(notDropping)} must set securityContext.capabilities.drop=["ALL"]`);
  }
  if (adding.length > 0) {
    const names = namedContainers(adding.map(({ placed }) => placed.name));
    const capabilities = joinQuoted(sortedSet(adding.flatMap(({ added }) => added)));
    details.push(`${names} must not include ${capabilities} in securityContext.capabilities.add`);
  }
  if (details.length === 0) return undefined;
  const violations = judged.flatMap(({ placed, lacksDropAll, added }) => [
    ...(lacksDropAll ? [containerViolation(placed, ['securityContext', 'capabilities', 'drop'])] : []),
    ...additionViolations(placed, added),
  ]);
  return { reason: 'unrestricted capabilities', detail: details.join('; '), violations };
}

function dropsOf(container: Container): readonly string[] {
  return container.securityContext?.capabilities?.drop ?? [];
}

/** Adds `ALL` to `drop` (or corrects its spelling), or removes an added capability. */
function fix(violation: Violation, pod: Pod): Fix {
  if (isWindows(pod)) return REFUSED_ON_WINDOWS;
  if (violation.value !== undefined) return fixAddition(violation, pod, ALLOWED);
  const container = containerOf(pod, violation);
  const misspelled = dropsOf(container ?? {}).findIndex((name) => name.toUpperCase() === 'ALL');
  const edit: Edit =
    misspelled < 0
      ? { op: 'add-item', path: violation.path, value: 'ALL' }
      : { op: 'set', path: [...violation.path, misspelled], value: 'ALL' };
  if (isKnownNonRoot(pod, container)) return { class: 'safe', edits: [edit] };
  return {
    class: 'careful',
    edits: [edit],
    caution:
      'An entrypoint that starts as root and drops its rights needs `CHOWN`, `SETUID` and `SETGID`, and fails with *Operation not permitted* in the container’s log: start it as its user instead (`runAsUser`). Ports below 1024 may need `NET_BIND_SERVICE`.',
    // Where the fix of that check is applied too, nothing starts as root, and its own caution covers this.
    cautionUnless: 'runAsNonRoot',
  };
}

export const capabilitiesRestricted: Check = {
  id: 'capabilities_restricted',
  level: 'restricted',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_capabilities_restricted.go',
  revisions: [
    { since: 'v1.22', overrides, evaluate },
    // The API server's validation refuses the field in Windows pods, so the check cannot require it there.
    { since: 'v1.25', overrides, evaluate: (pod) => (isWindows(pod) ? undefined : evaluate(pod)) },
  ],
  fix,
  docs: {
    title: 'Capabilities, restricted',
    what: 'Every container drops `ALL` capabilities, and adds none but `NET_BIND_SERVICE`.',
    why: 'Capabilities are parts of root’s power: what a container does not have, nobody who breaks into it can use.',
    fields: [...inContainers('securityContext.capabilities.drop'), ...inContainers('securityContext.capabilities.add')],
    allowed: '`drop` includes `ALL`; `add` is `NET_BIND_SERVICE`, or absent',
    history: { 'v1.22': 'the check came with 1.22', 'v1.25': 'pods with `spec.os.name: windows` are exempt' },
    fix: {
      classes: ['safe', 'careful', 'manual'],
      what: 'Adds `ALL` to `drop`, which is safe where the manifest says that the container does not run as root, else careful: an entrypoint that starts as root and drops its rights needs `CHOWN`, `SETUID` and `SETGID`. Removes other capabilities from `add`. Manual in Windows pods, before `v1.25`.',
    },
    verify: {
      command: 'kubectl exec POD -c CONTAINER -- grep CapBnd /proc/1/status',
      expect: '`CapBnd:	0000000000000000`, or `0000000000000400` with `NET_BIND_SERVICE`',
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
      securityContext:
        allowPrivilegeEscalation: false
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
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`,
    },
  },
};
