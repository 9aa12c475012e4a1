import type { AskedRule } from '../../src/hardening/asked-rule.ts';
import { askRule } from '../../src/hardening/asked-rule.ts';
import type { HardeningRule } from '../../src/hardening/hardening-rule.ts';
import { NOTHING_AROUND } from '../../src/hardening/surroundings.ts';
import { containersOf } from '../../src/pss/pod/containers.ts';
import { containerViolation } from '../../src/pss/violation.ts';

const POD = (fields: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: shop/web:1.4
${fields}`;

/**
 * A hardening rule for tests: its repair sets a field, and adds a volume and a mount; all of it is one suggestion. What
 * a pod writes besides `/tmp`, it does not know.
 */
export const READ_ONLY_ROOT: HardeningRule = {
  id: 'read-only-root',
  reason: 'readOnlyRootFilesystem != true',
  answers: (pod) =>
    containersOf(pod).map((placed) => ({
      violation: containerViolation(placed, ['securityContext', 'readOnlyRootFilesystem']),
      answer: isReadOnly(placed.container.securityContext) ? 'met' : 'not met',
      says: 'the field',
      must: 'must set securityContext.readOnlyRootFilesystem=true',
    })),
  fix: ({ subject }) => {
    const container = subject.kind === 'container' ? subject.path : [];
    return {
      class: 'careful',
      edits: [
        { op: 'set', path: [...container, 'securityContext', 'readOnlyRootFilesystem'], value: true },
        { op: 'add-item', path: ['spec', 'volumes'], value: { name: 'tmp', emptyDir: {} }, by: 'name' },
        {
          ...{ op: 'add-item', path: [...container, 'volumeMounts'], by: 'mountPath' },
          value: { name: 'tmp', mountPath: '/tmp' },
        },
      ],
    };
  },
  docs: {
    title: 'Read-only root',
    what: 'Its containers cannot write to their root file system.',
    since: 'Kubernetes v1.0.',
    why: 'What cannot be written cannot be replaced.',
    fields: ['spec.containers[*].securityContext.readOnlyRootFilesystem'],
    fix: { classes: ['careful'], what: 'Sets the field, and mounts what the program writes.' },
    verify: { command: 'kubectl exec POD -- touch /x', expect: '`Read-only file system`' },
    example: { bad: POD(''), good: POD('      securityContext:\n        readOnlyRootFilesystem: true\n') },
  },
};

/** The rule as a pod of which nothing else is known is asked to follow it. */
export const ASKED_READ_ONLY_ROOT: AskedRule = askRule({ rule: READ_ONLY_ROOT, choice: 'comment' }, NOTHING_AROUND);

/** The standard does not read the field, so its types do not know it. */
function isReadOnly(context: object = {}): boolean {
  return 'readOnlyRootFilesystem' in context && context.readOnlyRootFilesystem === true;
}
