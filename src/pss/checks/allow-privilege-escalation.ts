import type { Check, Failure } from '../check.ts';
import { namedContainers } from '../message.ts';
import { containersOf } from '../pod/containers.ts';
import type { Pod } from '../pod/pod.ts';
import { isWindows } from '../pod/pod-traits.ts';
import type { Edit, Fix, Violation } from '../rule.ts';
import { containerOf, containerViolation } from '../violation.ts';
import { inContainers } from './shared/fields.ts';
import { mountCaution, unprivilegedEdits } from './shared/unprivileged.ts';
import { REFUSED_ON_WINDOWS } from './shared/windows.ts';

/** Finds the containers that do not set `allowPrivilegeEscalation: false`. */
function evaluate(pod: Pod): Failure | undefined {
  const bad = containersOf(pod).filter(
    ({ container }) => container.securityContext?.allowPrivilegeEscalation !== false,
  );
  if (bad.length === 0) return undefined;
  const names = bad.map(({ name }) => name);
  return {
    reason: 'allowPrivilegeEscalation != false',
    detail: `${namedContainers(names)} must set securityContext.allowPrivilegeEscalation=false`,
    violations: bad.map((placed) => containerViolation(placed, ['securityContext', 'allowPrivilegeEscalation'])),
  };
}

const CAUTION =
  'The API server refuses `allowPrivilegeEscalation: false` beside `privileged: true` or `CAP_SYS_ADMIN`, so these go as well; what needed them fails with *Operation not permitted* in the container’s log.';

/** Sets the field to `false`, and removes what the API server refuses beside it. */
function fix(violation: Violation, pod: Pod): Fix {
  if (isWindows(pod)) return REFUSED_ON_WINDOWS;
  const container = containerOf(pod, violation);
  const context = container?.securityContext;
  const contextPath = violation.path.slice(0, -1);
  const edits: Edit[] = [{ op: 'set', path: violation.path, value: false }];
  // The API server refuses `false` beside either of these (validation.ts).
  if (context?.privileged) edits.push(...unprivilegedEdits(container, contextPath.slice(0, -1)));
  if (context?.capabilities?.add?.includes('CAP_SYS_ADMIN')) {
    edits.push({ op: 'remove-item', path: [...contextPath, 'capabilities', 'add'], value: 'CAP_SYS_ADMIN' });
  }
  if (edits.length === 1) return { class: 'safe', edits };
  return {
    class: 'careful',
    edits,
    caution: CAUTION,
    ...(context?.privileged && mountCaution(container)),
  };
}

export const allowPrivilegeEscalation: Check = {
  id: 'allowPrivilegeEscalation',
  level: 'restricted',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_allowPrivilegeEscalation.go',
  revisions: [
    { since: 'v1.8', evaluate },
    // The API server's validation refuses the field in Windows pods, so the check cannot require it there.
    { since: 'v1.25', evaluate: (pod) => (isWindows(pod) ? undefined : evaluate(pod)) },
  ],
  fix,
  docs: {
    title: 'Privilege escalation',
    what: 'Every container sets `securityContext.allowPrivilegeEscalation: false`.',
    why: 'Without it, a set-user-ID program in the image gives a process that runs as an ordinary user the rights of root.',
    fields: inContainers('securityContext.allowPrivilegeEscalation'),
    allowed: '`false`',
    history: { 'v1.8': 'the field came with Kubernetes 1.8', 'v1.25': 'pods with `spec.os.name: windows` are exempt' },
    fix: {
      classes: ['safe', 'careful', 'manual'],
      what: 'Sets the field to `false`. Of a privileged container, or one that adds `CAP_SYS_ADMIN`, the API server refuses that, so the fix takes these away too (and `mountPropagation: Bidirectional`, which goes with `privileged`) and is then careful. Manual in Windows pods, before `v1.25`.',
    },
    verify: {
      command: 'kubectl exec POD -c CONTAINER -- grep NoNewPrivs /proc/1/status',
      expect: '`NoNewPrivs:	1`',
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
        runAsNonRoot: true
        capabilities:
          drop: ["ALL"]
        seccompProfile:
          type: RuntimeDefault
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
        allowPrivilegeEscalation: false
        runAsNonRoot: true
        capabilities:
          drop: ["ALL"]
        seccompProfile:
          type: RuntimeDefault
`,
    },
  },
};
