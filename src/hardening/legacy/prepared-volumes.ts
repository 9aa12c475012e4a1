import type { Pod, Volume } from '../../pss/pod/pod.ts';
import type { ContainedContainer } from '../contained-pod.ts';

/**
 * The sources of volumes whose files the kubelet, or the driver, gives to the pod's `fsGroup`. A claim may be of a
 * driver that refuses it (`fsGroupPolicy: None`), or of NFS; that is not in the manifest.
 * https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#configure-volume-permission-and-ownership-change-policy-for-pods
 */
const WITH_FS_GROUP = ['emptyDir', 'persistentVolumeClaim', 'ephemeral', 'csi'];

/** People name a few; of more it is not known where they are. */
const MOST_PATHS = 100;

/** A volume that a container prepares. */
export interface PreparedVolume {
  readonly name: string;
  readonly mountPath: string;
  /** What it is: `hostPath`. A mount without a volume is one of a StatefulSet's claims. */
  readonly source: string;
  readonly hasFsGroup: boolean;
}

/**
 * Returns the volume of each path; undefined where one of the paths is in none, and so in the image.
 *
 * @param paths as a command names them: `/data`, `/data/*`
 */
export function volumesUnder(
  pod: Pod,
  { volumeMounts = [] }: ContainedContainer,
  paths: readonly string[],
): readonly PreparedVolume[] | undefined {
  if (paths.length > MOST_PATHS) return undefined;
  const found = paths.map((path) => {
    const mounts = volumeMounts.filter(({ mountPath }) => mountPath !== undefined && isBelow(path, mountPath));
    const [nearest] = mounts.sort((a, b) => (b.mountPath ?? '').length - (a.mountPath ?? '').length);
    if (nearest === undefined) return undefined;
    const { name = '', mountPath = '' } = nearest;
    const source = sourceOf(pod.spec?.volumes?.find((volume) => volume.name === name));
    return { name, mountPath, source, hasFsGroup: WITH_FS_GROUP.includes(source) };
  });
  const volumes = found.flatMap((volume) => volume ?? []);
  return volumes.length < paths.length || volumes.length === 0 ? undefined : volumes;
}

/** Whether a path is where a volume is mounted: `/data`, `/data/`, `/data/*`, and nothing further down. */
export function isMountItself(path: string, { mountPath }: PreparedVolume): boolean {
  return trimmed(path.replace(/\/\*$/, '')) === trimmed(mountPath);
}

function isBelow(path: string, mountPath: string): boolean {
  if (path.includes('..')) return false;
  return `${trimmed(path)}/`.startsWith(`${trimmed(mountPath)}/`);
}

function trimmed(path: string): string {
  return path.replace(/\/+$/, '');
}

function sourceOf(volume: Volume | undefined): string {
  if (volume === undefined) return 'persistentVolumeClaim';
  return Object.keys(volume).find((key) => key !== 'name' && volume[key] !== undefined) ?? 'emptyDir';
}
