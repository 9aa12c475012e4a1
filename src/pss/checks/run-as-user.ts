import type { Check, Failure } from '../check.ts';
import type { Pod } from '../pod/pod.ts';
import { hasUserNamespace } from '../pod/pod-traits.ts';
import type { Edit, Fix, Violation } from '../rule.ts';
import { containerOf } from '../violation.ts';
import { inPodAndContainers } from './shared/fields.ts';
import { IMAGE_CONFIG } from './shared/images.ts';
import type { InheritedField } from './shared/setters.ts';
import { findSetters } from './shared/setters.ts';

const FIELD: InheritedField<number> = {
  read: ({ runAsUser }) => runAsUser,
  faultsOf: (user) => (user === 0 ? [{ field: ['runAsUser'] }] : []),
};

const POD_FIELD = ['spec', 'securityContext', 'runAsUser'];

/** Finds where `runAsUser` is 0. */
function evaluate(pod: Pod): Failure | undefined {
  const { violations, explicit } = findSetters(pod, FIELD);
  if (violations.length === 0) return undefined;
  return { reason: 'runAsUser=0', detail: `${explicit.join(' and ')} must not set runAsUser=0`, violations };
}

/** Removes `runAsUser: 0`. */
function fix(violation: Violation, pod: Pod): Fix {
  const container = containerOf(pod, violation);
  const isInherited = violation.inheritedFrom !== undefined;
  const isPodRoot = pod.spec?.securityContext?.runAsUser === 0;
  const podEdits: Edit[] = [{ op: 'remove', path: POD_FIELD }];
  // A container without the field inherits the pod's 0, so that is removed too. No other user is set instead:
  // which users the image has is not known here.
  const ownEdits: Edit[] = isInherited ? [] : [{ op: 'remove', path: violation.path }];
  const edits = container !== undefined && isPodRoot ? [...ownEdits, ...podEdits] : ownEdits;
  return {
    class: 'careful',
    edits,
    ...(container !== undefined && isInherited ? { podEdits } : {}),
    caution: `The image’s own user then runs the program: the \`User\` that ${IMAGE_CONFIG} prints (nothing is root). Files and directories that it writes must belong to it: \`Permission denied\` in the log says which do not, and \`fsGroup\` helps for volumes.`,
    ...(container?.image === undefined ? {} : { cautionImage: container.image }),
  };
}

export const runAsUser: Check = {
  id: 'runAsUser',
  level: 'restricted',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_runAsUser.go',
  revisions: [
    { since: 'v1.23', evaluate },
    { since: 'v1.35', evaluate: (pod) => (hasUserNamespace(pod) ? undefined : evaluate(pod)) },
  ],
  fix,
  docs: {
    title: 'Running as user 0',
    what: 'Neither the pod nor a container sets `securityContext.runAsUser: 0`.',
    why: 'User 0 is root: root in a container is root on the node wherever a flaw of kernel or runtime lets it out.',
    fields: inPodAndContainers('runAsUser'),
    allowed: 'any number but `0`, or absent; from `v1.35` on anything in a pod with `hostUsers: false`',
    history: {
      'v1.23': '`0` is forbidden',
      'v1.35': 'pods with a user namespace of their own (`hostUsers: false`) are exempt',
    },
    fix: { classes: ['careful'], what: 'Removes the field, so that the image’s own user holds.' },
    verify: { command: 'kubectl exec POD -c CONTAINER -- id -u', expect: 'a number that is not `0`' },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    runAsUser: 0
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
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
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
