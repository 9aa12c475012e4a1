import type { Level } from '../../pss/level.ts';
import { compareLevels } from '../../pss/level.ts';
import type { Path } from '../../pss/pod/path.ts';
import { POD_CONTEXT } from '../../pss/pod/path.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import { effectiveUser } from '../../pss/pod/pod-traits.ts';
import type { Edit, Fix, NewMapping } from '../../pss/rule.ts';
import type { ContainedContainer } from '../contained-pod.ts';
import { containedSpec } from '../contained-pod.ts';
import type { PreparingContainer } from './root-preparation.ts';
import { groupFor, isDoneByFsGroup, keepsFromGroup, PREPARING_CAPABILITIES } from './root-preparation.ts';

/** The rights of a root that prepares volumes, which *baseline* allows. */
const ROOT: NewMapping = {
  allowPrivilegeEscalation: false,
  capabilities: { add: [...PREPARING_CAPABILITIES], drop: ['ALL'] },
  runAsNonRoot: false,
  runAsUser: 0,
};

/** The name of the init container that a program's preparation moves to. */
const PREPARING_NAME = 'prepare-volumes';

/**
 * Returns the fix of a container that is root to prepare volumes: `fsGroup`, which every level allows; where that does
 * not reach and the level is not *restricted*, the init container that has only the rights for it.
 */
export function handOver(pod: Pod, mine: PreparingContainer, all: readonly PreparingContainer[], level: Level): Fix {
  if (mine.isOfImage) return { class: 'manual', caution: OF_IMAGE };
  const start = startEdits(mine);
  if (start === undefined) return { class: 'manual', caution: UNKNOWN_USER };
  if (isDoneByFsGroup(mine)) {
    const group = groupFor(pod, all);
    if (group === undefined) return { class: 'manual', caution: UNKNOWN_GROUP };
    const away: Edit[] = mine.isInit ? [{ op: 'remove', path: mine.placed.path }] : start;
    return { class: 'careful', edits: [...groupEdits(pod, group), ...away], caution: groupCaution(group, mine) };
  }
  if (compareLevels(level, 'restricted') >= 0) return { class: 'manual', caution: notByGroup(mine) };
  const edits = mine.isInit ? [...rightsEdits(mine), ...userEdits(pod, mine)] : [...start, newInit(pod, mine)];
  return { class: 'careful', edits, caution: rightsCaution(mine) };
}

function groupEdits(pod: Pod, group: number): Edit[] {
  const { fsGroup, fsGroupChangePolicy } = containedSpec(pod).securityContext ?? {};
  const set = (field: string, value: string | number): Edit => ({ op: 'set', path: [...POD_CONTEXT, field], value });
  return [
    ...(fsGroup === undefined ? [set('fsGroup', group)] : []),
    ...(fsGroupChangePolicy === undefined ? [set('fsGroupChangePolicy', 'OnRootMismatch')] : []),
  ];
}

/**
 * The edits by which a program starts as its user, without preparation: none for an init container, which has no
 * program; undefined where its number, or what is left of the script, is not known.
 */
function startEdits({ placed, preparation: { start, user, path }, isInit }: PreparingContainer): Edit[] | undefined {
  if (isInit && start === undefined) return [];
  const number = start?.user ?? user;
  if (isInit || start?.rest === undefined || number === undefined) return undefined;
  return [
    { op: 'set', path: [...placed.path, ...path], value: start.rest },
    { op: 'set', path: [...placed.path, 'securityContext', 'runAsUser'], value: number },
  ];
}

/** The edits that leave an init container nothing of root but what it needs. */
function rightsEdits({ placed: { path, container } }: PreparingContainer): Edit[] {
  const context: Path = [...path, 'securityContext'];
  const { privileged } = container.securityContext ?? {};
  return [
    ...(privileged === true ? [{ op: 'remove', path: [...context, 'privileged'] } as const] : []),
    { op: 'set', path: [...context, 'allowPrivilegeEscalation'], value: false },
    { op: 'set', path: [...context, 'capabilities', 'drop'], value: ['ALL'] },
    { op: 'set', path: [...context, 'capabilities', 'add'], value: [...PREPARING_CAPABILITIES] },
  ];
}

/** The programs that use the volumes run as the user that they are handed over to, where they name none. */
function userEdits(pod: Pod, { preparation: { user }, volumes = [] }: PreparingContainer): Edit[] {
  if (user === undefined) return [];
  const containers: readonly ContainedContainer[] = pod.spec?.containers ?? [];
  return containers.flatMap((container, index): Edit[] => {
    const isUsing = container.volumeMounts?.some(({ name }) => volumes.some((volume) => volume.name === name));
    if (!isUsing || effectiveUser(pod, container) !== undefined) return [];
    return [{ op: 'set', path: ['spec', 'containers', index, 'securityContext', 'runAsUser'], value: user }];
  });
}

/** The init container that does as root what a program did before it dropped its rights. */
function newInit(pod: Pod, { placed, preparation, volumes = [] }: PreparingContainer): Edit {
  const { image = '', volumeMounts = [] }: ContainedContainer = placed.container;
  const names = new Set((pod.spec?.initContainers ?? []).map(({ name }) => name));
  const mounts = volumeMounts.filter(({ name, mountPath }) =>
    volumes.some((volume) => volume.name === name && volume.mountPath === mountPath),
  );
  return {
    op: 'add-item',
    path: ['spec', 'initContainers'],
    by: 'name',
    value: {
      name: names.has(PREPARING_NAME) ? `${PREPARING_NAME}-of-${placed.name}` : PREPARING_NAME,
      image,
      command: ['sh', '-c', preparation.commands.join(' && ')],
      securityContext: ROOT,
      volumeMounts: mounts.map(({ name = '', mountPath = '' }) => ({ name, mountPath })),
    },
  };
}

const OF_IMAGE =
  'The image does that when it starts as root. Most such entrypoints leave it out when they are started as another user: name that user as `runAsUser` (a number), and set `fsGroup` and `fsGroupChangePolicy: OnRootMismatch` in the pod’s `securityContext`, so that the volumes are its group’s.';

const UNKNOWN_USER =
  'Start the program as its user (`runAsUser`, a number: `id -u NAME` in the image prints it) without changing users in the script, and let `fsGroup` with `fsGroupChangePolicy: OnRootMismatch` in the pod’s `securityContext` hand over the volumes.';

const UNKNOWN_GROUP =
  'Set `fsGroup` in the pod’s `securityContext` to a number that is not 0, with `fsGroupChangePolicy: OnRootMismatch`, and leave the init container out: the kubelet gives the volumes to that group, and the processes of the pod belong to it.';

function groupCaution(group: number, { isInit }: PreparingContainer): string {
  const script = isInit ? '' : ' See that nothing else in the script needs root.';
  return `The kubelet gives the files of the volumes to group ${group}, which may write, and leaves their owner: a program that insists on owning its directory (PostgreSQL, SSH keys) needs one of its own below it. NFS, and CSI drivers with \`fsGroupPolicy: None\`, do not take part: \`ls -ln\` in the running container tells.${script}`;
}

function rightsCaution({ isInit }: PreparingContainer): string {
  const program = isInit ? '' : ' See that nothing else in the script needs root.';
  return `The init container stays root, with \`CHOWN\`, \`DAC_OVERRIDE\` and \`FOWNER\` alone: *baseline* allows that, *restricted* does not. What else it does fails with *Operation not permitted* in its log.${program}`;
}

function notByGroup(mine: PreparingContainer): string {
  const { volumes = [] } = mine;
  const sources = [...new Set(volumes.filter(({ hasFsGroup }) => !hasFsGroup).map(({ source }) => `\`${source}\``))];
  const reason =
    sources.length > 0
      ? `The kubelet hands no ${sources.join(' and no ')} over to \`fsGroup\`: use a \`persistentVolumeClaim\``
      : keepsFromGroup(mine)
        ? 'With `fsGroup` the kubelet lets the group read and write every file, whatever `chmod` said: let the program set the mode itself, of files that it makes'
        : 'A directory in a volume is made by nobody then: let the program make it, with `fsGroup` in the pod’s `securityContext`';
  return `${reason}. An init container as root with \`CHOWN\`, \`DAC_OVERRIDE\` and \`FOWNER\` alone reaches *baseline*, never *restricted*.`;
}
