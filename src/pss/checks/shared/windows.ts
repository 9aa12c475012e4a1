import { rememberLast } from '../../../text/remember-last.ts';
import { containersOf } from '../../pod/containers.ts';
import type { Container, Pod } from '../../pod/pod.ts';
import type { Fix } from '../../rule.ts';

/** The fix of a restricted check that, before v1.25, requires a field that the API server refuses in Windows pods. */
export const REFUSED_ON_WINDOWS: Fix = {
  class: 'manual',
  caution:
    'The API server refuses this field in a pod with `spec.os.name: windows`: leave it out. The level *restricted* asks for it in policy versions before `v1.25` only.',
};

/** The fix for the host network of Windows HostProcess containers, which must have it. */
export const NEEDS_HOST_NETWORK: Fix = {
  class: 'manual',
  caution: 'The API server refuses Windows HostProcess containers without `hostNetwork: true`: both go together.',
};

/**
 * Whether a container runs as a process of its Windows node; where it does not set the field, the pod's value holds.
 */
export function isHostProcessContainer(pod: Pod, container: Container): boolean {
  const own = container.securityContext?.windowsOptions?.hostProcess;
  return own ?? pod.spec?.securityContext?.windowsOptions?.hostProcess ?? false;
}

/**
 * Whether a container starts as the user of Windows that counts as root: the kubelet does not start it with
 * `runAsNonRoot: true`. Where it names no user, the pod's holds.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/kuberuntime/security_context_windows.go
 */
export function isAdministrator(pod: Pod, container: Container): boolean {
  const own = container.securityContext?.windowsOptions?.runAsUserName;
  const name = own ?? pod.spec?.securityContext?.windowsOptions?.runAsUserName;
  return name?.toLowerCase() === 'containeradministrator';
}

/** Whether any container of the pod is a HostProcess container. */
export const isHostProcess: (pod: Pod) => boolean = rememberLast((pod: Pod) =>
  containersOf(pod).some(({ container }) => isHostProcessContainer(pod, container)),
);
