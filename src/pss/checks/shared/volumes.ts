import { capitalised } from '../../../text/capitalised.ts';
import type { Path } from '../../pod/path.ts';
import type { Pod } from '../../pod/pod.ts';
import type { Violation } from '../../rule.ts';

/** The sources that a volume may have at every level. */
export const ALLOWED_SOURCES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
] as const;

const CLAIM = 'use a `persistentVolumeClaim`';
const REMOVED = 'Kubernetes no longer has this volume type';

/**
 * What to use instead of each source that *restricted* forbids. The order is that in which upstream looks for the
 * sources: of a volume with two, which the API server refuses, upstream names the first.
 */
export const RESTRICTED_SOURCES: Readonly<Record<string, string>> = {
  hostPath:
    'For scratch space use an `emptyDir`, for files that stay a `persistentVolumeClaim` (with a local volume where they must be on the node), for configuration a `configMap`. Agents that must read the node belong in a namespace of their own at the level `privileged`.',
  gcePersistentDisk: `${CLAIM} with the CSI driver \`pd.csi.storage.gke.io\` instead.`,
  awsElasticBlockStore: `${CLAIM} with the CSI driver \`ebs.csi.aws.com\` instead.`,
  gitRepo: 'Clone in an init container into an `emptyDir` instead, or mount the files as an `image` volume.',
  nfs: `${CLAIM} instead: a PersistentVolume may name the same NFS server and path, and is made by an administrator.`,
  iscsi: `${CLAIM} instead: a PersistentVolume may name the same iSCSI target.`,
  glusterfs: `${REMOVED}: ${CLAIM} of another storage class.`,
  rbd: `${REMOVED}: ${CLAIM} with the CSI driver \`rbd.csi.ceph.com\`.`,
  flexVolume: `FlexVolume is deprecated: ${CLAIM} or a \`csi\` volume of the vendor’s CSI driver.`,
  cinder: `${CLAIM} with the CSI driver \`cinder.csi.openstack.org\` instead.`,
  cephfs: `${REMOVED}: ${CLAIM} with the CSI driver \`cephfs.csi.ceph.com\`.`,
  flocker: `${REMOVED}: ${CLAIM} of another storage class.`,
  fc: `${CLAIM} instead: a PersistentVolume may name the same Fibre Channel target.`,
  azureFile: `${CLAIM} with the CSI driver \`file.csi.azure.com\` instead.`,
  vsphereVolume: `${CLAIM} with the CSI driver \`csi.vsphere.vmware.com\` instead.`,
  quobyte: `${REMOVED}: ${CLAIM} with Quobyte’s CSI driver.`,
  azureDisk: `${CLAIM} with the CSI driver \`disk.csi.azure.com\` instead.`,
  photonPersistentDisk: `${REMOVED}: ${CLAIM} of another storage class.`,
  portworxVolume: `${CLAIM} with the CSI driver \`pxd.portworx.com\` instead.`,
  scaleIO: `${REMOVED}: ${CLAIM} with Dell’s CSI driver.`,
  storageos: `${REMOVED}: ${CLAIM} of another storage class.`,
};

/** Upstream's name for a source that it does not know. */
export const UNKNOWN_SOURCE = 'unknown';

/** A volume, and where it stands in the pod. */
export interface PlacedVolume {
  readonly name: string;
  /** From the pod: `['spec', 'volumes', 0]`. */
  readonly path: Path;
  /** The keys of those of its sources that upstream knows. */
  readonly sources: readonly string[];
}

const KNOWN_SOURCES: readonly string[] = [...ALLOWED_SOURCES, ...Object.keys(RESTRICTED_SOURCES)];

/** Lists the volumes of a pod. */
export function volumesOf(pod: Pod): PlacedVolume[] {
  return (pod.spec?.volumes ?? []).map((volume, index) => ({
    name: volume.name ?? '',
    path: ['spec', 'volumes', index],
    sources: KNOWN_SOURCES.filter((source) => volume[source] !== undefined && volume[source] !== null),
  }));
}

/** Makes the violation of a volume by one of its sources. */
export function volumeViolation({ name, path }: PlacedVolume, source: string): Violation {
  const sourcePath = source === UNKNOWN_SOURCE ? path : [...path, source];
  return { subject: { kind: 'volume', name, path }, value: source, path: sourcePath };
}

/** Says what to use instead of a source: Markdown, a sentence or two. */
export function adviseVolume(source: string): string {
  return capitalised(RESTRICTED_SOURCES[source] ?? 'Use a volume type that the level allows instead.');
}
