import type { Check, Failure, Violation } from '../check.ts';
import { containersOf } from '../containers.ts';
import { joinQuoted, plural } from '../message.ts';
import type { Pod } from '../pod.ts';
import { isWindows } from '../pod-kind.ts';

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_allowPrivilegeEscalation.go */
export const allowPrivilegeEscalation: Check = {
  id: 'allowPrivilegeEscalation',
  level: 'restricted',
  revisions: [
    { since: 'v1.8', evaluate },
    // The API server's validation refuses the field on Windows pods, so it cannot be asked of them.
    { since: 'v1.25', evaluate: (pod) => (isWindows(pod) ? undefined : evaluate(pod)) },
  ],
  fix: (violation) => ({ class: 'safe', edits: [{ op: 'set', path: violation.path, value: false }] }),
  docs: {
    title: 'Privilege escalation',
    what: 'Every container sets `securityContext.allowPrivilegeEscalation: false`.',
    why: 'Without it, a set-user-ID program in the image gives a process that runs as an ordinary user the rights of root.',
    fields: [
      'spec.containers[*].securityContext.allowPrivilegeEscalation',
      'spec.initContainers[*].securityContext.allowPrivilegeEscalation',
      'spec.ephemeralContainers[*].securityContext.allowPrivilegeEscalation',
    ],
    allowed: '`false`',
    history: { 'v1.8': 'the field came with Kubernetes 1.8', 'v1.25': 'pods with `spec.os.name: windows` are exempt' },
    verify: {
      command: 'kubectl exec POD -c CONTAINER -- grep NoNewPrivs /proc/1/status',
      expect: '`NoNewPrivs:	1`',
    },
    example: { bad: '', good: '' },
  },
};

function evaluate(pod: Pod): Failure | undefined {
  const violations = containersOf(pod)
    .filter(({ container }) => container.securityContext?.allowPrivilegeEscalation !== false)
    .map(
      ({ name, path }): Violation => ({
        subject: { kind: 'container', name, path },
        path: [...path, 'securityContext', 'allowPrivilegeEscalation'],
      }),
    );
  if (violations.length === 0) return undefined;
  const names = violations.map(({ subject }) => (subject.kind === 'container' ? subject.name : ''));
  return {
    reason: 'allowPrivilegeEscalation != false',
    detail: `${plural('container', names.length)} ${joinQuoted(names)} must set securityContext.allowPrivilegeEscalation=false`,
    violations,
  };
}
