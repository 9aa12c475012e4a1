import { sortedSet } from '../../text/order.ts';
import { plural } from '../../text/plural.ts';
import type { Check, Failure } from '../check.ts';
import { joinQuoted } from '../message.ts';
import type { Pod, SELinuxOptions } from '../pod/pod.ts';
import type { Fix, Violation } from '../rule.ts';
import { inPodAndContainers } from './shared/fields.ts';
import { SE_LINUX_TYPES } from './shared/se-linux-types.ts';
import { findSetters } from './shared/setters.ts';

/**
 * Finds SELinux options that set a forbidden type, a user or a role.
 *
 * @param namesAll whether the detail names user and role also where no type is forbidden
 */
function evaluate(pod: Pod, allowedTypes: readonly string[], namesAll = true): Failure | undefined {
  const isBadType = (type = '') => type !== '' && !allowedTypes.includes(type);
  const { violations, explicit, explicitValues } = findSetters<SELinuxOptions>(pod, {
    read: ({ seLinuxOptions }) => seLinuxOptions,
    faultsOf: ({ type, user = '', role = '' }) =>
      [isBadType(type) && 'type', user !== '' && 'user', role !== '' && 'role']
        .filter((field) => field !== false)
        .map((field) => ({ field: ['seLinuxOptions', field], value: field })),
  });
  if (violations.length === 0) return undefined;
  const types = sortedSet(explicitValues.map(({ type = '' }) => type).filter(isBadType));
  const faults = types.length > 0 ? [`${plural('type', types.length)} ${joinQuoted(types)}`] : [];
  for (const field of namesAll || types.length > 0 ? ['user', 'role'] : []) {
    if (violations.some(({ value }) => value === field)) faults.push(`${field} may not be set`);
  }
  return {
    reason: 'seLinuxOptions',
    detail: `${explicit.join(' and ')} set forbidden securityContext.seLinuxOptions: ${faults.join('; ')}`,
    violations,
  };
}

function fix({ path, value, inheritedFrom }: Violation): Fix {
  // A container that inherits the pod's field has none of its own to remove.
  const edits = [{ op: 'remove', path: inheritedFrom ?? path }] as const;
  const podEdits = inheritedFrom === undefined ? {} : { podEdits: edits };
  if (value !== 'type') return { class: 'safe', edits, ...podEdits };
  return {
    class: 'careful',
    edits,
    ...podEdits,
    caution:
      'The runtime’s default type (`container_t`) then holds: what it forbids fails with *Permission denied*, and `ausearch -m avc -ts recent` on the node says what that was.',
  };
}

/** The types as code spans, for the docs. */
function listed(types: readonly string[]): string {
  return types.map((type) => `\`${type}\``).join(', ');
}

export const seLinuxOptions: Check = {
  id: 'seLinuxOptions',
  level: 'baseline',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_seLinuxOptions.go',
  revisions: [
    {
      since: 'v1.0',
      evaluate: (pod) => evaluate(pod, SE_LINUX_TYPES['v1.0']),
      formerly: [{ before: 'v1.26', evaluate: (pod) => evaluate(pod, SE_LINUX_TYPES['v1.0'], false) }],
    },
    { since: 'v1.31', evaluate: (pod) => evaluate(pod, SE_LINUX_TYPES['v1.31']) },
  ],
  fix,
  docs: {
    title: 'SELinux',
    what: 'SELinux options name one of the types for containers, and neither a user nor a role.',
    why: 'On nodes with SELinux the type is what keeps a container from the files and processes of the node; other types, users and roles lift that.',
    fields: ['type', 'user', 'role'].flatMap((field) => inPodAndContainers(`seLinuxOptions.${field}`)),
    allowed: `\`type\`: ${listed(SE_LINUX_TYPES['v1.31'])}, or absent; \`user\` and \`role\`: absent`,
    history: { 'v1.0': listed(SE_LINUX_TYPES['v1.0']), 'v1.31': 'allows `container_engine_t`' },
    fix: {
      classes: ['safe', 'careful'],
      what: 'Removes the field; removing `user` or `role` is safe, removing `type` careful.',
    },
    verify: {
      command: 'kubectl exec POD -c CONTAINER -- cat /proc/1/attr/current',
      expect: '`system_u:system_r:container_t:s0:c1,c2` (the last two numbers vary)',
    },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seLinuxOptions:
      type: spc_t
      role: system_r
  containers:
    - name: app
      image: registry.example/web:1.4
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seLinuxOptions:
      level: s0:c123,c456
  containers:
    - name: app
      image: registry.example/web:1.4
`,
    },
  },
};
