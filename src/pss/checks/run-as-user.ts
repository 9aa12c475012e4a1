import type { Check, Failure } from '../check.ts';
import type { Path } from '../pod/path.ts';
import { POD_CONTEXT } from '../pod/path.ts';
import type { Container, Pod } from '../pod/pod.ts';
import { hasUserNamespace } from '../pod/pod-traits.ts';
import type { Edit, Fix, FormerPod, Violation } from '../rule.ts';
import { containerOf } from '../violation.ts';
import { inPodAndContainers } from './shared/fields.ts';
import { IMAGE_CONFIG } from './shared/images.ts';
import type { TakenUser } from './shared/root-user.ts';
import {
  fieldsAskingForRoot,
  restoreUser,
  takenUser,
  takenUserCaution,
  userTakenFromContainer,
} from './shared/root-user.ts';
import type { InheritedField } from './shared/setters.ts';
import { findSetters } from './shared/setters.ts';

const FIELD: InheritedField<number> = {
  read: ({ runAsUser }) => runAsUser,
  faultsOf: (user) => (user === 0 ? [{ field: ['runAsUser'] }] : []),
};

/** Finds where `runAsUser` is 0. */
function evaluate(pod: Pod): Failure | undefined {
  const { violations, explicit } = findSetters(pod, FIELD);
  if (violations.length === 0) return undefined;
  return { reason: 'runAsUser=0', detail: `${explicit.join(' and ')} must not set runAsUser=0`, violations };
}

/** Removes `runAsUser: 0`, or sets the user again that a change replaced with it. */
function fix(violation: Violation, pod: Pod, former?: FormerPod): Fix {
  const container = containerOf(pod, violation);
  const isInherited = violation.inheritedFrom !== undefined;
  const podContext = pod.spec?.securityContext;
  const takenFromPod = takenUser(podContext, former?.pod.spec?.securityContext);
  const taken = container ? userTakenFromContainer(container, pod, former) : takenFromPod;
  const podEdits = withoutRoot(POD_CONTEXT, takenFromPod);
  // A container without the field inherits the pod's 0, so that is removed too. No other user is set instead than one
  // that was there: which users the image has is not known here.
  const ownEdits = isInherited ? [] : withoutRoot(violation.path.slice(0, -1), taken);
  const needsPod = container !== undefined && podContext?.runAsUser === 0 && (isInherited || taken === undefined);
  const takenHere = isInherited ? takenFromPod : taken;
  return {
    class: 'careful',
    edits: needsPod ? [...ownEdits, ...podEdits] : ownEdits,
    mayBeMeantAt: fieldsAskingForRoot(violation, pod),
    ...(container !== undefined && isInherited ? { podEdits } : {}),
    ...cautionFor(container, takenHere, former),
  };
}

function cautionFor(
  container: Container | undefined,
  taken: TakenUser | undefined,
  former: FormerPod | undefined,
): Pick<Fix, 'caution' | 'cautionImage'> {
  if (taken !== undefined) return { caution: takenUserCaution(taken, container, former) };
  return {
    caution: `The image’s own user then runs the program: the \`User\` that ${IMAGE_CONFIG} prints (nothing is root). Files and directories that it writes must belong to it: \`Permission denied\` in the log says which do not, and \`fsGroup\` helps for volumes.`,
    ...(container?.image === undefined ? {} : { cautionImage: container.image }),
  };
}

function withoutRoot(contextPath: Path, taken: TakenUser | undefined): Edit[] {
  return taken === undefined
    ? [{ op: 'remove', path: [...contextPath, 'runAsUser'] }]
    : restoreUser(contextPath, taken);
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
    fix: {
      classes: ['careful'],
      what: 'Removes the field, so that the image’s own user holds; the user that a pull request replaced with `0` comes back. Where a comment beside it says why, it is left as it is.',
    },
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
