import { annotationOf, isCopiedToField } from './checks/shared/app-armor.ts';
import { propagatedMounts } from './checks/shared/unprivileged.ts';
import { isHostProcess, isHostProcessContainer } from './checks/shared/windows.ts';
import { APP_ARMOR_ANNOTATION } from './pod/app-armor-annotation.ts';
import type { PlacedContainer } from './pod/containers.ts';
import { containersOf } from './pod/containers.ts';
import type { Path } from './pod/path.ts';
import { formatPath, POD_CONTEXT } from './pod/path.ts';
import type { Pod, Profile, SecurityContext } from './pod/pod.ts';
import { hasUserNamespace, isWindows } from './pod/pod-traits.ts';
import { CONTAINER_ANNOTATION_PREFIX, isRuntimeDefaultAnnotation, POD_ANNOTATION } from './pod/seccomp-annotations.ts';

/** A field that the API server's validation refuses, and why. */
interface Invalid {
  readonly path: Path;
  readonly reason: string;
}

/**
 * The fields of the standard that a pod with `spec.os.name: windows` must not set, in the security context of the pod.
 */
const LINUX_POD_FIELDS = ['appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'sysctls', 'runAsUser'] as const;
/** The same in the security context of a container. */
const LINUX_CONTAINER_FIELDS = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'capabilities',
  'privileged',
  'allowPrivilegeEscalation',
  'procMount',
  'runAsUser',
] as const;

/**
 * Lists, as `path: reason`, why the API server's validation would refuse a pod before Pod Security Admission judges it.
 * Only the rules that a fix could break are covered: a fix must not add a reason to those that the pod had before.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go
 */
export function invalidReasons(pod: Pod): string[] {
  const containers = containersOf(pod);
  return [
    ...invalidOnWindows(pod, containers),
    ...invalidNamespaces(pod),
    ...invalidHostProcess(pod, containers),
    ...invalidProfiles([...POD_CONTEXT], pod.spec?.securityContext ?? {}),
    ...invalidSeccompAnnotation(pod, POD_CONTEXT, pod.spec?.securityContext?.seccompProfile, POD_ANNOTATION),
    ...containers.flatMap((placed) => invalidContainer(pod, placed)),
  ].map(({ path, reason }) => `${formatPath(path)}: ${reason}`);
}

function invalidContainer(pod: Pod, { container, name, path: containerPath }: PlacedContainer): Invalid[] {
  const context: SecurityContext = container.securityContext ?? {};
  const podContext = pod.spec?.securityContext ?? {};
  const path = [...containerPath, 'securityContext'];
  const found = invalidProfiles(path, context);
  if (context.allowPrivilegeEscalation === false) {
    if (context.privileged) {
      found.push({ path, reason: 'must not set allowPrivilegeEscalation to false and privileged to true' });
    }
    if (context.capabilities?.add?.includes('CAP_SYS_ADMIN')) {
      found.push({ path, reason: 'must not set allowPrivilegeEscalation to false and add CAP_SYS_ADMIN' });
    }
  }
  if (context.procMount === 'Unmasked' && !hasUserNamespace(pod)) {
    found.push({ path: [...path, 'procMount'], reason: 'must not be Unmasked without hostUsers: false' });
  }
  if (!context.privileged && propagatedMounts(container).length > 0) {
    // The server's path names no mount.
    const mounts = [...containerPath, 'volumeMounts', 'mountPropagation'];
    found.push({ path: mounts, reason: 'must not be Bidirectional without privileged: true' });
  }
  // The API server copies the annotation into a container without a profile before it compares the two.
  const inherited = isCopiedToField(annotationOf(pod, container)) ? undefined : podContext.appArmorProfile;
  const appArmor = context.appArmorProfile ?? inherited;
  found.push(...invalidSeccompAnnotation(pod, path, context.seccompProfile, CONTAINER_ANNOTATION_PREFIX + name));
  if (!isWindows(pod)) found.push(...invalidAppArmorAnnotation(pod, path, appArmor, APP_ARMOR_ANNOTATION + name));
  if (pod.spec?.hostNetwork && containerPath[1] === 'containers') {
    container.ports?.forEach(({ hostPort = 0, containerPort }, index) => {
      if (hostPort === 0 || hostPort === containerPort) return;
      found.push({
        path: [...containerPath, 'ports', index, 'hostPort'],
        reason: 'must be containerPort with hostNetwork',
      });
    });
  }
  return found;
}

function invalidOnWindows(pod: Pod, containers: readonly PlacedContainer[]): Invalid[] {
  if (!isWindows(pod)) return [];
  const { securityContext = {}, hostUsers, hostPID, hostIPC } = pod.spec ?? {};
  const paths: Path[] = LINUX_POD_FIELDS.filter((field) => {
    const value = securityContext[field];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  }).map((field) => [...POD_CONTEXT, field]);
  if (hostUsers !== undefined) paths.push(['spec', 'hostUsers']);
  if (hostPID) paths.push(['spec', 'hostPID']);
  if (hostIPC) paths.push(['spec', 'hostIPC']);
  for (const { container, path } of containers) {
    const set = LINUX_CONTAINER_FIELDS.filter((field) => container.securityContext?.[field] !== undefined);
    paths.push(...set.map((field) => [...path, 'securityContext', field]));
  }
  return paths.map((path) => ({ path, reason: 'must not be set for a Windows pod' }));
}

function invalidNamespaces(pod: Pod): Invalid[] {
  if (!hasUserNamespace(pod)) return [];
  return (['hostNetwork', 'hostPID', 'hostIPC'] as const)
    .filter((field) => pod.spec?.[field])
    .map((field) => ({ path: ['spec', field], reason: 'must not be true with hostUsers: false' }));
}

function invalidHostProcess(pod: Pod, containers: readonly PlacedContainer[]): Invalid[] {
  const podValue = pod.spec?.securityContext?.windowsOptions?.hostProcess;
  const differing = containers.filter(({ container }) => {
    const value = container.securityContext?.windowsOptions?.hostProcess;
    return podValue !== undefined && value !== undefined && value !== podValue;
  });
  const found: Invalid[] = differing.map(({ path }) => ({
    path: [...path, 'securityContext', 'windowsOptions', 'hostProcess'],
    reason: `must be ${podValue}, as the pod's`,
  }));
  if (!isHostProcess(pod)) return found;
  if (!containers.every(({ container }) => isHostProcessContainer(pod, container))) {
    found.push({ path: ['spec'], reason: 'must have HostProcess containers only, or none' });
  }
  if (!pod.spec?.hostNetwork) found.push({ path: ['spec', 'hostNetwork'], reason: 'must be true with HostProcess' });
  return found;
}

function invalidProfiles(path: Path, context: Pick<SecurityContext, 'seccompProfile' | 'appArmorProfile'>): Invalid[] {
  return (['seccompProfile', 'appArmorProfile'] as const).flatMap((field) =>
    invalidProfile([...path, field], context[field]),
  );
}

function invalidProfile(path: Path, profile: Profile | undefined): Invalid[] {
  if (profile === undefined) return [];
  const { type = '', localhostProfile } = profile;
  if (type === 'Localhost') {
    if (localhostProfile !== undefined) return [];
    return [{ path: [...path, 'localhostProfile'], reason: 'must be set with type Localhost' }];
  }
  const found: Invalid[] = [];
  if (type !== 'RuntimeDefault' && type !== 'Unconfined') {
    found.push({ path: [...path, 'type'], reason: 'must be Localhost, RuntimeDefault or Unconfined' });
    // For AppArmor the server stops here.
    if (path.at(-1) === 'appArmorProfile') return found;
  }
  if (localhostProfile !== undefined) {
    found.push({ path: [...path, 'localhostProfile'], reason: 'must not be set without type Localhost' });
  }
  return found;
}

function invalidSeccompAnnotation(pod: Pod, context: Path, profile: Profile | undefined, key: string): Invalid[] {
  const annotation = pod.metadata?.annotations?.[key];
  if (annotation === undefined || profile === undefined) return [];
  return invalidAnnotation([...context, 'seccompProfile'], profile, annotation, isRuntimeDefaultAnnotation(annotation));
}

function invalidAppArmorAnnotation(pod: Pod, context: Path, profile: Profile | undefined, key: string): Invalid[] {
  const annotation = pod.metadata?.annotations?.[key];
  if (annotation === undefined || profile === undefined) return [];
  return invalidAnnotation([...context, 'appArmorProfile'], profile, annotation, annotation === 'runtime/default');
}

/** A profile and the older annotation for it must set the same. */
function invalidAnnotation(path: Path, profile: Profile, annotation: string, isRuntimeDefault: boolean): Invalid[] {
  const expected = { Unconfined: annotation === 'unconfined', RuntimeDefault: isRuntimeDefault, Localhost: false };
  const { type, localhostProfile } = profile;
  const reason = 'must say the same as the annotation';
  if (type === 'Localhost' && annotation.startsWith('localhost/')) {
    const isSame = annotation === `localhost/${localhostProfile}` && localhostProfile !== undefined;
    return isSame ? [] : [{ path: [...path, 'localhostProfile'], reason }];
  }
  if (type !== 'Unconfined' && type !== 'RuntimeDefault' && type !== 'Localhost') return [];
  return expected[type] ? [] : [{ path: [...path, 'type'], reason }];
}
