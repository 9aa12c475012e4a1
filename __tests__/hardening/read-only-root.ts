import type { HardeningRule } from '../../src/hardening/hardening-rule.ts';
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
  mode: 'warn',
  evaluate: (pod) => {
    const writable = containersOf(pod).filter(({ container }) => !isReadOnly(container.securityContext));
    if (writable.length === 0) return undefined;
    const names = writable.map(({ name }) => `container "${name}"`).join(', ');
    return {
      reason: 'readOnlyRootFilesystem != true',
      detail: `${names} must set securityContext.readOnlyRootFilesystem=true`,
      violations: writable.map((placed) => containerViolation(placed, ['securityContext', 'readOnlyRootFilesystem'])),
    };
  },
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
    why: 'What cannot be written cannot be replaced.',
    fields: ['spec.containers[*].securityContext.readOnlyRootFilesystem'],
    fix: { classes: ['careful'], what: 'Sets the field, and mounts what the program writes.' },
    verify: { command: 'kubectl exec POD -- touch /x', expect: '`Read-only file system`' },
    example: { bad: POD(''), good: POD('      securityContext:\n        readOnlyRootFilesystem: true\n') },
  },
};

/** The standard does not read the field, so its types do not know it. */
function isReadOnly(context: object = {}): boolean {
  return 'readOnlyRootFilesystem' in context && context.readOnlyRootFilesystem === true;
}
