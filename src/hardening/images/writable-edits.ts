import type { Path } from '../../pss/pod/path.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import type { Edit, NewMapping, NewValue } from '../../pss/rule.ts';
import type { ContainedContainer } from '../contained-pod.ts';
import type { ImageWrite } from './written-image.ts';

/** The longest name that the server accepts: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
const LONGEST_NAME = 63;

/** A container, and its path from the pod. */
interface WritingContainer {
  readonly container: ContainedContainer;
  readonly path: Path;
}

/**
 * Returns the edits that give a container an empty, writable volume at each of these paths. Where one would hide files
 * of the image, an init container of the same image copies them first.
 */
export function writableEdits(pod: Pod, { container, path }: WritingContainer, writes: readonly ImageWrite[]): Edit[] {
  const mounts = writes.map((write) => ({ write, name: volumeName(pod, container, write.path) }));
  const copied = mounts.filter(({ write }) => write.hides !== undefined);
  return [
    ...mounts.map(({ name }): Edit => {
      return { op: 'add-item', path: ['spec', 'volumes'], value: { name, emptyDir: {} }, by: 'name' };
    }),
    ...(copied.length === 0 ? [] : [copyingEdit(container, copied)]),
    ...mounts.map(({ write, name }): Edit => {
      const value = { name, mountPath: write.path };
      return { op: 'add-item', path: [...path, 'volumeMounts'], value, by: 'mountPath' };
    }),
  ];
}

/**
 * The name of a volume for a path: `var-cache-nginx`. Where the pod has other containers, or a volume of that name, the
 * container's name is before it: what containers write, they do not share.
 */
function volumeName(pod: Pod, { name = '' }: ContainedContainer, path: string): string {
  const { volumes = [], containers = [], initContainers = [] } = pod.spec ?? {};
  const own = labelOf(path);
  const isAlone = containers.length + initContainers.length === 1;
  if (isAlone && volumes.every((volume) => volume.name !== own)) return own;
  return labelOf(`${name}-${own}`);
}

/** Makes a name of a text that the server accepts for a volume. */
function labelOf(text: string): string {
  const label = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return (
    label
      .slice(0, LONGEST_NAME + 1)
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, LONGEST_NAME) || 'writable'
  );
}

/** Where the init container has the new volumes. */
const COPY_TO = '/copy';

/** An init container that copies what the volumes would hide. It is contained as the container itself is. */
function copyingEdit(
  container: ContainedContainer,
  copied: readonly { readonly write: ImageWrite; readonly name: string }[],
): Edit {
  const commands = copied.map(({ write, name }) => `cp -r ${write.path}/. ${COPY_TO}/${name}/`);
  const { image = '', securityContext = {}, resources } = container;
  const value: NewMapping = {
    name: labelOf(`${container.name ?? ''}-copy-files`),
    image,
    command: ['sh', '-c', commands.join(' && ')],
    ...(resources === undefined ? {} : { resources: resources as NewValue as NewMapping }),
    securityContext: { ...(securityContext as NewValue as NewMapping), readOnlyRootFilesystem: true },
    volumeMounts: copied.map(({ name }) => ({ name, mountPath: `${COPY_TO}/${name}` })),
  };
  return { op: 'add-item', path: ['spec', 'initContainers'], value, by: 'name' };
}
