import { containersOf } from '../../pod/containers.ts';
import type { Container, Pod } from '../../pod/pod.ts';
import type { Fix } from '../../rule.ts';

/** Before v1.25 some restricted checks asked of Windows pods what the API server's validation refuses in them. */
export const REFUSED_ON_WINDOWS: Fix = {
  class: 'manual',
  caution:
    'The API server refuses this field in a pod with `spec.os.name: windows`: leave it out. The level *restricted* asks for it in policy versions before `v1.25` only.',
};

export const TAKES_HOST_NETWORK: Fix = {
  class: 'manual',
  caution: 'The API server refuses Windows HostProcess containers without `hostNetwork: true`: both go together.',
};

/** Whether a container runs as a process of its Windows node; what it does not say itself it inherits from the pod. */
export function isHostProcessContainer(pod: Pod, container: Container): boolean {
  const own = container.securityContext?.windowsOptions?.hostProcess;
  return own ?? pod.spec?.securityContext?.windowsOptions?.hostProcess ?? false;
}

/** Whether any container of the pod does. */
export function isHostProcess(pod: Pod): boolean {
  return containersOf(pod).some(({ container }) => isHostProcessContainer(pod, container));
}
