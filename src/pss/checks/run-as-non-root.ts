import type { Check, Failure } from '../check.ts';
import { namedContainers } from '../message.ts';
import { containersOf } from '../pod/containers.ts';
import type { Path } from '../pod/path.ts';
import { POD_CONTEXT } from '../pod/path.ts';
import type { Container, Pod } from '../pod/pod.ts';
import { effectiveUser, hasUserNamespace, isWindows, UNPRIVILEGED_PORT_START } from '../pod/pod-traits.ts';
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
import { isAdministrator } from './shared/windows.ts';

const FIELD: InheritedField<boolean> = {
  read: ({ runAsNonRoot }) => runAsNonRoot,
  faultsOf: (value) => (value ? [] : [{ field: ['runAsNonRoot'] }]),
  missing: { field: ['runAsNonRoot'] },
};

/** Finds where `runAsNonRoot` is false, and containers for which neither they nor the pod set it to true. */
function evaluate(pod: Pod): Failure | undefined {
  const { violations, explicit, silent } = findSetters(pod, FIELD);
  if (violations.length === 0) return undefined;
  const detail =
    explicit.length > 0
      ? `${explicit.join(' and ')} must not set securityContext.runAsNonRoot=false`
      : `pod or ${namedContainers(silent)} must set securityContext.runAsNonRoot=true`;
  return { reason: 'runAsNonRoot != true', detail, violations };
}

/**
 * Sets `runAsNonRoot: true` where the violation is; `podEdits` set it once for all containers that inherit it. The user
 * that a change took away comes back with it, in the place where it was.
 */
function fix(violation: Violation, pod: Pod, former?: FormerPod): Fix {
  const container = containerOf(pod, violation);
  const podContext = pod.spec?.securityContext;
  const context = container ? container.securityContext : podContext;
  const contextPath = violation.path.slice(0, -1);
  const takenFromPod = takenUser(podContext, former?.pod.spec?.securityContext);
  const takenHere = container ? userTakenFromContainer(container, pod, former) : takenFromPod;
  const isOwnUser = container !== undefined && (context?.runAsUser ?? takenHere) !== undefined;
  const taken = isOwnUser ? takenHere : takenFromPod;
  // What the pod says holds for each container that says nothing itself.
  const inheriting = containersOf(pod).filter((each) => each.container.securityContext?.runAsNonRoot === undefined);
  const isRefusedInPod = inheriting.some((each) => isAdministrator(pod, each.container));
  if (container === undefined ? isRefusedInPod : isAdministrator(pod, container)) return REFUSED_FOR_ADMINISTRATOR;
  const careful: Fix = {
    class: 'careful',
    edits: requireNonRoot(contextPath, context?.runAsUser, taken),
    mayBeMeantAt: fieldsAskingForRoot(violation, pod),
    ...cautionFor(pod, container, taken, former),
  };
  if (container === undefined || context?.runAsNonRoot !== undefined) return careful;
  if (takenHere !== undefined || isRefusedInPod) return careful;
  const podEdits = requireNonRoot(POD_CONTEXT, podContext?.runAsUser, takenFromPod);
  // The pod's user is then for the other containers what it was for them, too.
  const others = containersOf(pod).filter((other) => other.container !== container);
  const isAlone = others.every((other) => other.container.securityContext?.runAsNonRoot === true);
  const isPods = takenFromPod !== undefined && !isOwnUser && isAlone;
  return { podEdits, ...careful, ...(isPods && { edits: podEdits }) };
}

const REFUSED_FOR_ADMINISTRATOR: Fix = {
  class: 'manual',
  caution:
    '`ContainerAdministrator` counts as root: the kubelet does not start a container that has it as `windowsOptions.runAsUserName` together with `runAsNonRoot: true`. Name a user that the program can run as, such as `ContainerUser`, and set both.',
};

/**
 * Sets `runAsNonRoot: true` in a security context, and the user that was taken away from it; else it removes
 * `runAsUser: 0`: the kubelet does not start a container that has both.
 */
function requireNonRoot(contextPath: Path, user: number | undefined, taken: TakenUser | undefined): Edit[] {
  const edits: Edit[] = [{ op: 'set', path: [...contextPath, 'runAsNonRoot'], value: true }];
  if (taken !== undefined) return [...edits, ...restoreUser(contextPath, taken)];
  return user === 0 ? [...edits, { op: 'remove', path: [...contextPath, 'runAsUser'] }] : edits;
}

const WINDOWS_CAUTION =
  '`ContainerAdministrator` counts as root: the container does not start where its image, or `windowsOptions.runAsUserName`, names it. `ContainerUser` does.';

function cautionFor(
  pod: Pod,
  container: Container | undefined,
  taken: TakenUser | undefined,
  former: FormerPod | undefined,
): Pick<Fix, 'caution' | 'cautionAlso' | 'cautionImage'> {
  if (isWindows(pod)) return { caution: WINDOWS_CAUTION };
  if (taken !== undefined) return { caution: takenUserCaution(taken, container, former) };
  const user = effectiveUser(pod, container);
  if (user !== undefined && user > 0)
    return { caution: `The container is already started as user ${user}, so this only says so.` };
  return {
    caution: `The pod does not start if the image runs as root (\`container has runAsNonRoot and image will run as root\`): the \`User\` that ${IMAGE_CONFIG} prints must be a number that is not 0; where it is a name, add \`runAsUser\` with its number.`,
    ...(mayNeedRightsForPorts(pod, container) && { cautionAlso: PORTS_CAUTION }),
    ...(container?.image === undefined ? {} : { cautionImage: container.image }),
  };
}

const PORTS_CAUTION =
  'Ports below 1024 may need the capability `NET_BIND_SERVICE`, or the sysctl `net.ipv4.ip_unprivileged_port_start`; a higher port needs neither.';

/** Whether a container has ports that root alone may listen on, and neither of the two remedies. */
function mayNeedRightsForPorts(pod: Pod, container: Container | undefined): boolean {
  if (container?.securityContext?.capabilities?.add?.includes('NET_BIND_SERVICE')) return false;
  const sysctl = pod.spec?.securityContext?.sysctls?.find(({ name }) => name === UNPRIVILEGED_PORT_START);
  const firstFree = Math.min(1024, sysctl?.value === undefined ? 1024 : Number(sysctl.value));
  return container?.ports?.some(({ containerPort = 1024 }) => containerPort < firstFree) ?? false;
}

export const runAsNonRoot: Check = {
  id: 'runAsNonRoot',
  level: 'restricted',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_runAsNonRoot.go',
  revisions: [
    { since: 'v1.0', evaluate },
    { since: 'v1.35', evaluate: (pod) => (hasUserNamespace(pod) ? undefined : evaluate(pod)) },
  ],
  fix,
  docs: {
    title: 'Running as non-root',
    what: 'The pod or every container sets `securityContext.runAsNonRoot: true`, and none sets it to `false`.',
    why: 'Root in a container is root on the node wherever a flaw of kernel or runtime lets it out; with the field the kubelet starts no container as root.',
    fields: inPodAndContainers('runAsNonRoot'),
    allowed:
      '`true`; absent in a container where the pod sets `true`; from `v1.35` on anything in a pod with `hostUsers: false`',
    history: {
      'v1.0': '`true` is required',
      'v1.35': 'pods with a user namespace of their own (`hostUsers: false`) are exempt',
    },
    fix: {
      classes: ['careful', 'manual'],
      what: 'Sets the field to `true`, and takes a `runAsUser: 0` beside it away; the `runAsUser` that a pull request took away comes back. Where Windows’ `ContainerAdministrator` is named as the user, only a person can tell another one. Where a comment beside `runAsNonRoot: false` or `runAsUser: 0` says why, they are left as they are. The pod does not start if the image runs as root, or names its user instead of giving a number.',
    },
    verify: { command: 'kubectl exec POD -c CONTAINER -- id -u', expect: 'a number that is not `0`' },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
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
