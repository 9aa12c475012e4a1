import type { Check, Failure } from '../check.ts';
import { namedContainers } from '../message.ts';
import { containersOf } from '../pod/containers.ts';
import type { Path } from '../pod/path.ts';
import type { Container, Pod } from '../pod/pod.ts';
import type { Fix } from '../rule.ts';
import { containerOf, containerViolation } from '../violation.ts';
import { inContainers } from './shared/fields.ts';
import { mountCaution, unprivilegedEdits } from './shared/unprivileged.ts';

/** Finds the privileged containers. */
function evaluate(pod: Pod): Failure | undefined {
  const bad = containersOf(pod).filter(({ container }) => container.securityContext?.privileged === true);
  if (bad.length === 0) return undefined;
  return {
    reason: 'privileged',
    detail: `${namedContainers(bad.map(({ name }) => name))} must not set securityContext.privileged=true`,
    violations: bad.map((placed) => containerViolation(placed, ['securityContext', 'privileged'])),
  };
}

const CAUTION =
  'Without `privileged`, access to devices, mounts, kernel modules and most of `/sys` fails with *Operation not permitted* in the container’s log: try it where that may happen. Often one capability or a device plugin is enough.';

function fix(container: Container | undefined, containerPath: Path): Fix {
  const edits = unprivilegedEdits(container, containerPath);
  return { class: 'careful', edits, caution: CAUTION, ...mountCaution(container) };
}

export const privileged: Check = {
  id: 'privileged',
  level: 'baseline',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_privileged.go',
  revisions: [{ since: 'v1.0', evaluate }],
  fix: (violation, pod) => fix(containerOf(pod, violation), violation.path.slice(0, -2)),
  docs: {
    title: 'Privileged containers',
    what: 'No container is privileged.',
    why: 'A privileged container has every capability and every device of the node, and no seccomp or AppArmor profile: who controls it controls the node.',
    fields: inContainers('securityContext.privileged'),
    allowed: '`false`, or absent',
    fix: {
      classes: ['careful'],
      what: 'Removes the field, and `mountPropagation: Bidirectional` of the container’s mounts, which the API server refuses without it.',
    },
    verify: {
      command: 'kubectl exec POD -c CONTAINER -- grep CapEff /proc/1/status',
      expect: 'not `CapEff:	000001ffffffffff` (every capability), but `00000000a80425fb` or less',
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
        privileged: true
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
