import { APP_ARMOR_ANNOTATION } from '../../pss/pod/app-armor-annotation.ts';
import { changeContainers } from '../../pss/pod/change-containers.ts';
import { CONTAINER_LISTS } from '../../pss/pod/containers.ts';
import { defaultHostPorts } from '../../pss/pod/host-ports.ts';
import type { Container, Pod, PodSpec, Profile, Volume } from '../../pss/pod/pod.ts';

/**
 * Adds the defaults that the server sets before admission, as far as the policy reads them.
 *
 * https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/apis/core/v1/defaults.go
 * https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/registry/core/pod/strategy.go
 *
 * @param isPod whether it is a Pod and not a template: only then do the ports of a pod on the host's network, and
 *   AppArmor annotations, become fields
 */
export function defaultPod(pod: Pod, isPod: boolean): Pod {
  if (pod.spec === undefined) return pod;
  const volumes = pod.spec.volumes?.map(defaultVolume);
  let spec: PodSpec = { ...pod.spec, ...(volumes && { volumes }) };
  if (isPod && spec.hostNetwork) {
    // Ephemeral containers have no ports.
    spec = changeContainers(spec, ['initContainers', 'containers'], defaultHostPorts);
  }
  if (isPod && pod.metadata?.annotations !== undefined && spec.os?.name !== 'windows') {
    const { annotations } = pod.metadata;
    const podProfile = spec.securityContext?.appArmorProfile;
    spec = changeContainers(spec, CONTAINER_LISTS, (container) =>
      copyAppArmorAnnotation(container, annotations, podProfile),
    );
  }
  return { ...pod, spec };
}

/** Gives a volume without a source the default source, an empty directory. */
function defaultVolume(volume: Volume): Volume {
  return Object.keys(volume).some((key) => key !== 'name') ? volume : { ...volume, emptyDir: {} };
}

/**
 * Copies the profile of an AppArmor annotation into a container that sets none, unless the pod already sets the same.
 */
function copyAppArmorAnnotation(
  container: Container,
  annotations: Readonly<Record<string, string>>,
  podProfile: Profile | undefined,
): Container {
  const key = APP_ARMOR_ANNOTATION + (container.name ?? '');
  if (container.securityContext?.appArmorProfile !== undefined || !Object.hasOwn(annotations, key)) return container;
  const profile = profileOf(annotations[key] as string);
  if (profile === undefined || isSame(profile, podProfile)) return container;
  return { ...container, securityContext: { ...container.securityContext, appArmorProfile: profile } };
}

const LOCALHOST = 'localhost/';
/** The longest path to a profile in bytes: PATH_MAX - 1. */
const LONGEST_PATH = 4095;

/** Reads the profile of an annotation; undefined where it is not valid, and the server does not copy it. */
function profileOf(annotation: string): Profile | undefined {
  if (annotation === 'unconfined') return { type: 'Unconfined' };
  if (annotation === 'runtime/default') return { type: 'RuntimeDefault' };
  if (!annotation.startsWith(LOCALHOST)) return undefined;
  const localhostProfile = annotation.slice(LOCALHOST.length);
  const isPadded = localhostProfile !== localhostProfile.replaceAll(/^[\s\u0085]+|[\s\u0085]+$/gu, '');
  if (localhostProfile === '' || isPadded) return undefined;
  if (new TextEncoder().encode(localhostProfile).length > LONGEST_PATH) return undefined;
  return { type: 'Localhost', localhostProfile };
}

function isSame(profile: Profile, podProfile: Profile | undefined): boolean {
  return (
    podProfile !== undefined &&
    profile.type === (podProfile.type ?? '') &&
    profile.localhostProfile === podProfile.localhostProfile
  );
}
