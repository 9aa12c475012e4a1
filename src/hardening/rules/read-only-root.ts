import type { PlacedContainer } from '../../pss/pod/containers.ts';
import { containersOf } from '../../pss/pod/containers.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import { isWindows } from '../../pss/pod/pod-traits.ts';
import type { Fix, Violation } from '../../pss/rule.ts';
import { containerOf, containerViolation } from '../../pss/violation.ts';
import { cappedList } from '../../text/capped-list.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { ContainedContainer } from '../contained-pod.ts';
import type { HardeningAnswer, HardeningRule } from '../hardening-rule.ts';
import { canCopy, writableEdits } from '../images/writable-edits.ts';
import type { ImageWrite } from '../images/written-image.ts';
import type { WrittenPaths } from '../images/written-paths.ts';
import { writtenPathsOf } from '../images/written-paths.ts';

const FIELD = ['securityContext', 'readOnlyRootFilesystem'] as const;

/** The most paths that a sentence names. */
const MAX_PATHS = 8;

function answers(pod: Pod): HardeningAnswer[] {
  return containersOf(pod).flatMap((placed) => {
    const container: ContainedContainer = placed.container;
    const own = { violation: containerViolation(placed, FIELD) };
    if (isWindows(pod)) return [{ answer: 'not applicable', says: 'not on Windows', ...own }];
    if (placed.path[1] === 'ephemeralContainers') {
      return [{ answer: 'not applicable', says: 'ephemeral containers are there to look around', ...own }];
    }
    const value = container.securityContext?.readOnlyRootFilesystem;
    if (value !== true) return [{ answer: 'not met', says: saysOf(value, container), must: MUST, ...own }];
    return [
      { answer: 'met', says: 'readOnlyRootFilesystem: true', ...own },
      ...missingWrites(container).map((write) => missingAnswer(placed, write)),
    ];
  });
}

const MUST = 'must set securityContext.readOnlyRootFilesystem=true';

/** What a container sets, and what of its program is known. */
function saysOf(value: boolean | undefined, container: ContainedContainer): string {
  const set = value === undefined ? 'not set' : `readOnlyRootFilesystem: ${value}`;
  const { image, writes, revealed, unreadable, hiding } = writtenPathsOf(container);
  if (image === undefined || image.isRuntime) return set;
  const paths = [...writes.filter(isToMount), ...revealed].map(({ path }) => path);
  const places = [...paths, ...[...unreadable, ...hiding].map((setting) => `where ${setting} says`)];
  return places.length === 0
    ? `${set}; ${image.name} needs no more volumes`
    : `${set}; ${image.name} writes ${cappedList(places, MAX_PATHS)}`;
}

/** What a known image needs to write and no volume of the container covers, where its root file system is read-only. */
function missingWrites(container: ContainedContainer): ImageWrite[] {
  const { image, writes } = writtenPathsOf(container);
  // A directory that the image declares as its volume is mounted by the container runtime.
  return image === undefined ? [] : writes.filter(({ isNeeded, isImageVolume }) => isNeeded && !isImageVolume);
}

function missingAnswer(placed: PlacedContainer, { path, what, error }: ImageWrite): HardeningAnswer {
  const shows = error === undefined ? '' : `; without it: ${error}`;
  return {
    violation: containerViolation(placed, ['volumeMounts'], path),
    answer: 'not met',
    says: `nothing is mounted at ${path}, where it writes ${what}${shows}`,
    must: `must mount a volume at ${path}`,
  };
}

/**
 * Whether a path gets a volume together with the field: what only some configurations write does not, but for `/tmp`,
 * which libraries take for theirs without asking.
 */
function isToMount({ path, isNeeded }: ImageWrite): boolean {
  return isNeeded || path === '/tmp';
}

/**
 * Sets the field, and mounts what the image is known to write; where it is set, mounts what is missing. Without a known
 * image there are no edits, but how to find the paths.
 */
function fix(violation: Violation, pod: Pod): Fix {
  const container = containerOf(pod, violation);
  const { subject, value } = violation;
  if (container === undefined || subject.kind !== 'container') return { class: 'manual', caution: UNKNOWN_IMAGE };
  const written = writtenPathsOf(container);
  const { image, writes, revealed, unreadable, hiding } = written;
  if (value !== undefined) {
    const missing = missingWrites(container).filter(({ path }) => path === value);
    return careful(pod, container, subject.path, missing, cautionFor(written, missing), []);
  }
  if (unreadable.length > 0) return { class: 'manual', caution: movedCaution(unreadable) };
  if (image === undefined || image.isRuntime) return { class: 'manual', caution: UNKNOWN_IMAGE };
  if (hiding.length > 0) return { class: 'manual', caution: hidingCaution(hiding) };
  const needed = [
    ...writes.filter(isToMount),
    ...revealed.map(({ path, what }): ImageWrite => ({ path, what, isNeeded: true })),
  ];
  return careful(pod, container, subject.path, needed, cautionFor(written, needed), [
    { op: 'set', path: [...subject.path, ...FIELD], value: true },
  ]);
}

/** The edits in this order: volumes and mounts first, so that a comment shows what the field needs. */
function careful(
  pod: Pod,
  container: ContainedContainer,
  path: PlacedContainer['path'],
  writes: readonly ImageWrite[],
  caution: string,
  edits: NonNullable<Fix['edits']>,
): Fix {
  const hidden = writes.filter(({ hides }) => hides !== undefined);
  // A container that copies comes after the init containers that are there.
  if (hidden.length > 0 && (path[1] === 'initContainers' || !canCopy(pod, container))) {
    return { class: 'manual', caution: copyCaution(hidden, path) };
  }
  return { class: 'careful', edits: [...edits, ...writableEdits(pod, { container, path }, writes)], caution };
}

const UNKNOWN_IMAGE =
  'What the image writes is not known here: start it with the field set and look for *Read-only file system* in its log, or run it without and watch it (`strace -f -e trace=file`, or `kubectl diff` and a copy of the pod with the field), then mount an `emptyDir` at each path.';

function movedCaution(settings: readonly string[]): string {
  return `Where the image writes is set by ${listed(settings)}, whose value cannot be read here: mount an \`emptyDir\` there, and set the field.`;
}

function hidingCaution(settings: readonly string[]): string {
  return `A volume where ${listed(settings)} points would hide files that the image needs: let it name a directory of its own, mount an \`emptyDir\` there, and set the field.`;
}

function copyCaution(hidden: readonly ImageWrite[], path: PlacedContainer['path']): string {
  const what = `A volume at ${listed(hidden.map((write) => write.path))} hides files of the image that it needs, so an init container has to copy them first`;
  return path[1] === 'initContainers'
    ? `${what}: put it before this one.`
    : `${what}: where the pod says that it does not run as root, that is suggested.`;
}

function cautionFor({ image, writes }: WrittenPaths, mounted: readonly ImageWrite[]): string {
  const optional = writes.filter((write) => !isToMount(write)).map(({ path }) => path);
  const data = mounted.filter(({ isData }) => isData).map(({ path }) => path);
  const copied = mounted.filter(({ hides }) => hides !== undefined);
  return [
    `What ${image?.name ?? 'the image'} writes was looked up on ${image?.readOn}: a configuration of your own may write elsewhere, which its log shows as *Read-only file system*.`,
    ...(optional.length === 0 ? [] : [`Some configurations write ${listed(optional)}, too.`]),
    ...(data.length === 0 ? [] : [`What is in ${listed(data)} is lost with the pod: keep data in a claim.`]),
    ...copied.map(
      ({ path, hides }) => `The volume at ${inlineCode(path)} would hide ${hides}: an init container copies it.`,
    ),
  ].join(' ');
}

function listed(texts: readonly string[]): string {
  return cappedList(
    texts.map((text) => inlineCode(text)),
    MAX_PATHS,
  );
}

const POD = (fields: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  automountServiceAccountToken: false
  hostUsers: false
  securityContext:
    runAsNonRoot: true
    runAsUser: 10101
    runAsGroup: 10101
    seccompProfile:
      type: RuntimeDefault
${fields}`;

export const readOnlyRoot: HardeningRule = {
  id: 'read-only-root',
  reason: 'writable root file system',
  answers,
  fix,
  docs: {
    title: 'Read-only root file system',
    what: 'Every container sets `securityContext.readOnlyRootFilesystem: true`, and has a volume wherever its program writes.',
    why: 'Who breaks in can change no program and leave none behind: what is written is in volumes, and gone with the pod.',
    since:
      'the field is in Kubernetes from its first version on, <https://kubernetes.io/docs/tasks/configure-pod-container/security-context/>; Windows has none.',
    fields: [
      'spec.containers[*].securityContext.readOnlyRootFilesystem',
      'spec.initContainers[*].securityContext.readOnlyRootFilesystem',
      'spec.containers[*].volumeMounts',
      'spec.containers[*].image',
      'spec.containers[*].command',
      'spec.containers[*].args',
      'spec.containers[*].env',
    ],
    fix: {
      classes: ['careful', 'manual'],
      what: 'Sets the field, and mounts an `emptyDir` wherever the image is known to write, as of the day in the table below the code: both in one suggestion. Where such a volume would hide files of the image, an init container copies them first. Where the image is not known there is no suggestion, but how to find the paths.',
    },
    verify: {
      command: 'kubectl exec POD -c CONTAINER -- touch /x',
      expect: "`touch: cannot touch '/x': Read-only file system`",
    },
    example: {
      bad: POD(`  containers:
    - name: web
      image: nginxinc/nginx-unprivileged:1.29
      resources:
        requests: {cpu: 50m, memory: 64Mi}
        limits: {memory: 64Mi}
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`),
      good: POD(`  volumes:
    - name: tmp
      emptyDir: {}
  containers:
    - name: web
      image: nginxinc/nginx-unprivileged:1.29
      resources:
        requests: {cpu: 50m, memory: 64Mi}
        limits: {memory: 64Mi}
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
        readOnlyRootFilesystem: true
      volumeMounts:
        - name: tmp
          mountPath: /tmp
`),
    },
  },
};
