import type { ClusterVersion } from '../version.ts';
import { compareVersions } from '../version.ts';
import { changeContainers } from './change-containers.ts';
import { CONTAINER_LISTS } from './containers.ts';
import { defaultHostPorts } from './host-ports.ts';
import type { Pod, PodSpec, Profile, Volume } from './pod.ts';
import { CONTAINER_ANNOTATION_PREFIX, isRuntimeDefaultAnnotation, POD_ANNOTATION } from './seccomp-annotations.ts';

/** What servers before a version see of a pod otherwise than newer ones, whatever the policy version. */
interface FormerSight {
  readonly before: ClusterVersion;
  readonly see: (spec: PodSpec, pod: Pod) => PodSpec;
}

/**
 * Oldest first. Feature gates count as they are where a pod is judged the stricter: a server that knows a field is taken
 * to use it, and a relaxation that is off by default does not hold.
 *
 * https://github.com/kubernetes/kubernetes/blob/v1.26.15/pkg/registry/core/pod/strategy.go (applySeccompVersionSkew)
 * https://github.com/kubernetes/kubernetes/blob/v1.27.16/pkg/apis/core/v1/defaults.go (SetDefaults_PodSpec)
 * https://github.com/kubernetes/api/blob/v0.29.15/core/v1/types.go (SecurityContext)
 * https://github.com/kubernetes/api/blob/v0.30.14/core/v1/types.go (VolumeSource)
 */
const FORMER_SIGHTS: readonly FormerSight[] = [
  // Seccomp annotations are copied into fields that are not set.
  { before: 'v1.27', see: copySeccompAnnotations },
  // In templates of pods, too, containerPort is copied into hostPort.
  {
    before: 'v1.28',
    see: (spec) =>
      spec.hostNetwork ? changeContainers(spec, ['initContainers', 'containers'], defaultHostPorts) : spec,
  },
  // AppArmor has annotations only; the field is not known.
  { before: 'v1.30', see: withoutAppArmorFields },
  // Image volumes are not known: without another source such a volume is an emptyDir.
  { before: 'v1.31', see: (spec) => (spec.volumes ? { ...spec, volumes: spec.volumes.map(withoutImage) } : spec) },
];

/** Returns a pod as a server of this version sees it: without the fields that it does not know. */
export function podOn(clusterVersion: ClusterVersion, pod: Pod): Pod {
  if (pod.spec === undefined) return pod;
  const sights = FORMER_SIGHTS.filter(({ before }) => compareVersions(clusterVersion, before) < 0);
  return { ...pod, spec: sights.reduce((spec, { see }) => see(spec, pod), pod.spec) };
}

function withoutAppArmorFields(spec: PodSpec): PodSpec {
  const changed = changeContainers(spec, CONTAINER_LISTS, (container) => {
    const { appArmorProfile, ...securityContext } = container.securityContext ?? {};
    return appArmorProfile === undefined ? container : { ...container, securityContext };
  });
  const { appArmorProfile, ...securityContext } = spec.securityContext ?? {};
  return appArmorProfile === undefined ? changed : { ...changed, securityContext };
}

function withoutImage({ image, ...volume }: Volume): Volume {
  return Object.keys(volume).some((key) => key !== 'name') ? volume : { ...volume, emptyDir: {} };
}

function copySeccompAnnotations(spec: PodSpec, { metadata }: Pod): PodSpec {
  const profileOf = (key: string): { seccompProfile?: Profile } => {
    const profile = seccompProfileOf(metadata?.annotations?.[key]);
    return profile === undefined ? {} : { seccompProfile: profile };
  };
  const copied = changeContainers(spec, CONTAINER_LISTS, (container) => ({
    ...container,
    securityContext: {
      ...profileOf(CONTAINER_ANNOTATION_PREFIX + (container.name ?? '')),
      ...container.securityContext,
    },
  }));
  return { ...copied, securityContext: { ...profileOf(POD_ANNOTATION), ...spec.securityContext } };
}

/** Reads the profile of a seccomp annotation; undefined where the server does not copy it. */
function seccompProfileOf(annotation = ''): Profile | undefined {
  if (annotation === 'unconfined') return { type: 'Unconfined' };
  if (isRuntimeDefaultAnnotation(annotation)) return { type: 'RuntimeDefault' };
  const localhostProfile = /^localhost\/(.+)$/s.exec(annotation)?.[1];
  return localhostProfile === undefined ? undefined : { type: 'Localhost', localhostProfile };
}
