import type { Path } from '../../pss/pod/path.ts';
import type { Container, Pod } from '../../pss/pod/pod.ts';
import { effectiveUser, isKnownNonRoot } from '../../pss/pod/pod-traits.ts';
import type { Edit, NewMapping, RuleViolation } from '../../pss/rule.ts';
import { violationsAt } from '../../pss/violations-at.ts';
import type { ContainedContainer } from '../contained-pod.ts';
import type { ImageWrite } from './written-image.ts';

/** The longest name that the server accepts: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
const LONGEST_NAME = 63;

/** A container, and its path from the pod. */
interface WritingContainer {
  readonly container: ContainedContainer;
  readonly path: Path;
}

/** A volume to add, and what is written into it. */
interface NewMount {
  readonly write: ImageWrite;
  readonly name: string;
}

/**
 * Whether files that new volumes would hide can be copied: only where it is known that the copying is not done as root,
 * and the pod has no field that would make the copying container violate the standard.
 */
export function canCopy(pod: Pod, container: ContainedContainer): boolean {
  const copying = copyingContainer(pod, container, []);
  const initContainers = [...(pod.spec?.initContainers ?? []), copying as Container];
  const violations = violationsAt({ level: 'restricted', version: 'latest' })({
    ...pod,
    spec: { ...pod.spec, initContainers },
  });
  const isOfCopying = ({ violation: { subject } }: RuleViolation): boolean =>
    subject.kind === 'container' && subject.name === copying.name;
  return isKnownNonRoot(pod, container) && !violations.some(isOfCopying);
}

/**
 * Returns the edits that give a container an empty, writable volume at each of these paths. Where one would hide files
 * of the image, an init container of the same image copies them first.
 */
export function writableEdits(pod: Pod, { container, path }: WritingContainer, writes: readonly ImageWrite[]): Edit[] {
  const mounts = writes.map((write) => ({ write, name: volumeName(pod, container, write.path) }));
  const copied = mounts.filter(({ write }) => write.hides !== undefined);
  const copying: Edit = {
    ...{ op: 'add-item', path: ['spec', 'initContainers'], by: 'name' },
    value: copyingContainer(pod, container, copied),
  };
  return [
    ...mounts.map(({ name }): Edit => {
      return { op: 'add-item', path: ['spec', 'volumes'], value: { name, emptyDir: {} }, by: 'name' };
    }),
    ...(copied.length === 0 ? [] : [copying]),
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

/** What copying a few files takes at most. */
const COPY_RESOURCES = { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '64Mi' } };

/**
 * An init container that copies what the volumes would hide, as the user of the container itself. It asks for nothing
 * that is advised against, whatever the container does.
 */
function copyingContainer(pod: Pod, container: ContainedContainer, copied: readonly NewMount[]) {
  const commands = copied.map(({ write, name }) => `cp -r ${write.path}/. ${COPY_TO}/${name}/`);
  const runAsUser = effectiveUser(pod, container);
  // A group that is root's is not handed on.
  const runAsGroup = (container.securityContext?.runAsGroup ?? pod.spec?.securityContext?.runAsGroup) || runAsUser;
  return {
    name: labelOf(`${container.name ?? ''}-copy-files`),
    image: container.image ?? '',
    command: ['sh', '-c', commands.join(' && ')],
    resources: COPY_RESOURCES,
    securityContext: {
      runAsNonRoot: true,
      ...(runAsUser === undefined ? {} : { runAsUser }),
      ...(runAsUser === undefined || runAsGroup === undefined ? {} : { runAsGroup }),
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
      seccompProfile: { type: 'RuntimeDefault' },
    },
    volumeMounts: copied.map(({ name }) => ({ name, mountPath: `${COPY_TO}/${name}` })),
  } satisfies NewMapping;
}
