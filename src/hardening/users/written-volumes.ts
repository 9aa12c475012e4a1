import type { PlacedContainer } from '../../pss/pod/containers.ts';
import { containersOf } from '../../pss/pod/containers.ts';
import type { Pod, Volume } from '../../pss/pod/pod.ts';
import type { ContainedContainer } from '../contained-pod.ts';

/**
 * The sources whose files the kubelet gives to `fsGroup`. An emptyDir is not among them: everyone may write to it, unless
 * its `mode` says otherwise. Shared file systems (nfs, cephfs) and hostPath belong to others.
 * https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/volume/volume_linux.go
 */
const OWNED_BY_GROUP = [
  'awsElasticBlockStore',
  'azureDisk',
  'cinder',
  'csi',
  'ephemeral',
  'fc',
  'flexVolume',
  'gcePersistentDisk',
  'iscsi',
  'persistentVolumeClaim',
  'portworxVolume',
  'rbd',
  'vsphereVolume',
] as const;

const WRITE_OF_OTHERS = 0o002;

/** What the containers of a pod write to, of what a group could own. */
export interface WrittenVolumes {
  /** Sorted by their first mount. */
  readonly names: readonly string[];
  readonly writers: readonly PlacedContainer[];
}

/** Finds the mounts through which containers may write to volumes that the kubelet can give to a group. */
export function writtenVolumes(pod: Pod): WrittenVolumes {
  const volumes = new Map((pod.spec?.volumes ?? []).map((volume) => [volume.name, volume]));
  const names = new Set<string>();
  const writers = containersOf(pod).filter((placed) => {
    const container: ContainedContainer = placed.container;
    const written = (container.volumeMounts ?? []).filter(
      ({ name, readOnly }) => name !== undefined && !readOnly && isOwnedByGroup(volumes.get(name)),
    );
    for (const { name = '' } of written) names.add(name);
    return written.length > 0;
  });
  return { names: [...names], writers };
}

/**
 * Whether files of a volume get the group of the pod. A mount whose volume is not in the pod is one of the claims that a
 * StatefulSet makes for it.
 */
function isOwnedByGroup(volume: Volume | undefined): boolean {
  if (volume === undefined) return true;
  const mode = (volume['emptyDir'] as { readonly mode?: number } | undefined)?.mode;
  if (mode !== undefined) return (mode & WRITE_OF_OTHERS) === 0;
  return OWNED_BY_GROUP.some((source) => {
    const value = volume[source] as { readonly readOnly?: boolean } | undefined | null;
    return value !== undefined && value !== null && value.readOnly !== true;
  });
}
