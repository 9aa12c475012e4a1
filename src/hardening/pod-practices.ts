import { containedSpec } from './contained-pod.ts';
import type { Practice } from './practice.ts';
import { notSet } from './practice.ts';

/** What each field shares with the host, in words. */
const HOST = { hostNetwork: 'network', hostPID: 'processes', hostIPC: 'shared memory' } as const;

/** The practices for a pod as a whole. */
export const POD_PRACTICES: readonly Practice[] = [
  ...(['hostNetwork', 'hostPID', 'hostIPC'] as const).map(
    (field): Practice => ({
      ...ofPod(field, `Keeps out of the host’s ${HOST[field]}`, 'the host’s is shared with everything on the node'),
      read: ({ pod }) => {
        const value = pod.spec?.[field];
        return value === undefined ? notSet(true) : { isMet: !value, says: `${field}: ${value}` };
      },
    }),
  ),
  {
    ...ofPod('hostPath', 'Mounts no files of the host', 'they lead out of the container'),
    field: ['spec', 'volumes'],
    read: ({ pod }) => {
      const mounting = (pod.spec?.volumes ?? []).flatMap((volume, index) =>
        volume['hostPath'] === undefined ? [] : [{ name: volume.name ?? '', index }],
      );
      const [first] = mounting;
      if (first === undefined) return notSet(true, 'none');
      const path = ['spec', 'volumes', first.index, 'hostPath'];
      return { isMet: false, says: `hostPath of ${mounting.map(({ name }) => name).join(', ')}`, path };
    },
  },
  {
    ...ofPod('shareProcessNamespace', 'Keeps its containers apart', 'they cannot see or signal each other’s processes'),
    isOfLinux: true,
    read: ({ pod }) => {
      const value = containedSpec(pod).shareProcessNamespace;
      return value === undefined ? notSet(true) : { isMet: !value, says: `shareProcessNamespace: ${value}` };
    },
  },
];

/** The constant part of a practice for pods; its field is in the spec unless a row names another. */
function ofPod(id: string, title: string, why: string): Omit<Practice, 'read'> {
  return { id, title, why, scope: 'pod', field: ['spec', id] };
}
