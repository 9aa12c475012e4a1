import type { Path } from '../../pss/pod/path.ts';
import type { Container, Pod } from '../../pss/pod/pod.ts';
import { effectiveUser, isKnownNonRoot } from '../../pss/pod/pod-traits.ts';
import type { Edit, NewMapping } from '../../pss/rule.ts';
import { violationsAt } from '../../pss/violations-at.ts';
import type { ContainedContainer } from '../contained-pod.ts';
import { newNames } from './new-names.ts';
import type { ImageWrite } from './written-image.ts';

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
  const copying = copyingContainer(pod, container, []) as Container;
  const violations = violationsAt({ level: 'restricted', version: 'latest' })({
    ...pod,
    spec: { ...pod.spec, initContainers: [copying], containers: [], ephemeralContainers: [] },
  });
  return isKnownNonRoot(pod, container) && !violations.some(({ violation }) => violation.subject.kind === 'container');
}

/**
 * Returns the edits that give a container an empty, writable volume at each of these paths. Where one would hide files
 * of the image, an init container of the same image copies them first.
 */
export function writableEdits(pod: Pod, { container, path }: WritingContainer, writes: readonly ImageWrite[]): Edit[] {
  const { volumes } = newNames(pod, container);
  const mounts = writes.map((write) => ({ write, name: volumes.get(write.path) ?? '' }));
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
    name: newNames(pod, container).copying,
    image: container.image ?? '',
    ...(container.imagePullPolicy === undefined ? {} : { imagePullPolicy: container.imagePullPolicy }),
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
