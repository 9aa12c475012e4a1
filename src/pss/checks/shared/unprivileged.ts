import type { Path } from '../../pod/path.ts';
import type { Container } from '../../pod/pod.ts';
import type { Edit, Fix } from '../../rule.ts';

/** What to expect where a container loses its mounts that propagate to the node; Markdown. */
const CAUTION =
  'The API server refuses `mountPropagation: Bidirectional` without `privileged: true`, so that goes as well: what the container mounts then stays invisible to the node and to other pods. A program that mounts for others, such as the node plugin of a CSI driver, cannot do without: it belongs in a namespace of its own at the level `privileged`.';

/** Returns the edits that take `privileged` away from a container, and what the API server refuses without it. */
export function unprivilegedEdits(container: Container | undefined, containerPath: Path): Edit[] {
  return [
    { op: 'remove', path: [...containerPath, 'securityContext', 'privileged'] },
    ...propagatedMounts(container).map(
      (index): Edit => ({ op: 'remove', path: [...containerPath, 'volumeMounts', index, 'mountPropagation'] }),
    ),
  ];
}

/** What to expect of the container's mounts besides, where `unprivilegedEdits` changes any. */
export function mountCaution(container: Container | undefined): Pick<Fix, 'cautionAlso'> {
  return propagatedMounts(container).length === 0 ? {} : { cautionAlso: CAUTION };
}

/** The positions of the mounts that propagate to the node: only privileged containers may have them. */
export function propagatedMounts(container: Container | undefined): number[] {
  return (container?.volumeMounts ?? []).flatMap(({ mountPropagation }, index) =>
    mountPropagation === 'Bidirectional' ? [index] : [],
  );
}
