import type { PlacedContainer } from '../../pss/pod/containers.ts';
import { containersOf } from '../../pss/pod/containers.ts';
import type { Pod, SecurityContext } from '../../pss/pod/pod.ts';
import { effectiveUser, isKnownNonRoot } from '../../pss/pod/pod-traits.ts';
import type { ContainedContainer } from '../contained-pod.ts';
import { containedSpec } from '../contained-pod.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Preparation } from './preparation.ts';
import { preparationIn, preparationOf } from './preparation.ts';
import type { PreparedVolume } from './prepared-volumes.ts';
import { isMountItself, volumesUnder } from './prepared-volumes.ts';

/** All that root needs to hand a volume over: to change owners and modes, and to reach what others own. */
export const PREPARING_CAPABILITIES = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER'] as const;

/** A container that prepares volumes, and as whom. */
export interface PreparingContainer {
  readonly placed: PlacedContainer;
  readonly preparation: Preparation;
  /** The volumes that it prepares; absent where it also changes files of the image, or that is not known. */
  readonly volumes?: readonly PreparedVolume[];
  /** `maybe`: the image decides. */
  readonly isRoot: boolean | 'maybe';
  /** Whether it is an init container that ends, and does nothing else. */
  readonly isInit: boolean;
  /** Whether the image brings the command line. */
  readonly isOfImage: boolean;
}

/** The lists by pod, with the surroundings that each is for: every fix asks for it. */
const LISTS = new WeakMap<Pod, { readonly around: Surroundings; readonly list: readonly PreparingContainer[] }>();

/** Lists the containers of a pod that prepare files before a program uses them, apart from ephemeral ones. */
export function preparingContainers(pod: Pod, around: Surroundings): readonly PreparingContainer[] {
  const known = LISTS.get(pod);
  if (known?.around === around) return known.list;
  const list = findPreparing(pod, around);
  LISTS.set(pod, { around, list });
  return list;
}

function findPreparing(pod: Pod, around: Surroundings): PreparingContainer[] {
  return containersOf(pod).flatMap((placed): PreparingContainer[] => {
    if (placed.path[1] === 'ephemeralContainers') return [];
    const container: ContainedContainer = placed.container;
    const own = preparationOf(container);
    const isSilent = container.command === undefined && container.args === undefined;
    const preparation = own ?? (isSilent ? preparationOfImage(container, around) : undefined);
    if (preparation === undefined) return [];
    const volumes = volumesUnder(pod, container, preparation.targets);
    const isKnownRoot = effectiveUser(pod, container) === 0;
    return [
      {
        placed,
        preparation,
        ...(volumes && { volumes }),
        isRoot: isKnownRoot || (isKnownNonRoot(pod, container) ? false : 'maybe'),
        isInit: placed.path[1] === 'initContainers' && container.restartPolicy !== 'Always',
        isOfImage: own === undefined,
      },
    ];
  });
}

function preparationOfImage({ image }: ContainedContainer, around: Surroundings): Preparation | undefined {
  const words = image === undefined ? undefined : around.commandOfImage?.(image);
  const found = words && preparationIn(words);
  return found && { ...found, path: ['image'] };
}

/**
 * Whether `fsGroup` does what a container does: it only hands whole volumes over, of types that the kubelet can give to
 * a group. A directory in a volume has to be made by somebody, and what is kept from the group the kubelet opens to it.
 */
export function isDoneByFsGroup(mine: PreparingContainer): boolean {
  const { preparation, volumes } = mine;
  if (volumes === undefined || !preparation.isAll || keepsFromGroup(mine)) return false;
  const isMade =
    !preparation.programs.has('mkdir') ||
    preparation.targets.every((path, at) => {
      const volume = volumes[at];
      return volume !== undefined && isMountItself(path, volume);
    });
  return isMade && volumes.every(({ hasFsGroup }) => hasFsGroup);
}

/**
 * Whether a container sets modes that the kubelet would not leave or give: with `fsGroup` the group may read and write
 * every file. A volume’s own directory may have any mode that lets the group in.
 * https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/volume/volume_linux.go
 */
export function keepsFromGroup({ preparation: { modes, targets }, volumes = [] }: PreparingContainer): boolean {
  return modes.some((mode, at) => {
    if (mode === undefined) return false;
    const volume = volumes[at];
    const isWhole = volume !== undefined && isMountItself(targets[at] ?? '', volume);
    const [, group] = /^[0-7]{0,2}([0-7])[0-7]$/.exec(mode) ?? [];
    if (group !== undefined) return isWhole ? group === '0' : (Number(group) & 0o6) !== 0o6;
    const isAdding = /^[ugoa]*\+[rwxXst]+(?:,[ugoa]*\+[rwxXst]+)*$/.test(mode);
    return !isAdding || !(isWhole || mode.includes('w'));
  });
}

/** Whether a container has the rights to prepare volumes and no others. */
export function hasPreparingRightsOnly({ securityContext = {} }: ContainedContainer): boolean {
  const { allowPrivilegeEscalation, privileged = false, capabilities = {} }: SecurityContext = securityContext;
  const { add = [], drop = [] } = capabilities;
  const isDropping = drop.includes('ALL') && allowPrivilegeEscalation === false && !privileged;
  return isDropping && add.every((name) => (PREPARING_CAPABILITIES as readonly string[]).includes(name));
}

/** Whether a container that has dropped all capabilities changes owners, and has not added what that needs. */
export function lacksChown({ preparation: { programs }, placed: { container } }: PreparingContainer): boolean {
  const isOwning = programs.has('chown') || programs.has('chgrp');
  return isOwning && !container.securityContext?.capabilities?.add?.includes('CHOWN');
}

/** The groups by list: every fix asks for it. */
const GROUPS = new WeakMap<readonly PreparingContainer[], { readonly group: number | undefined }>();

/** The group for the volumes of a pod: the one that is set, or handed over to, or that a program runs as. */
export function groupFor(pod: Pod, preparing: readonly PreparingContainer[]): number | undefined {
  const found = GROUPS.get(preparing) ?? { group: findGroup(pod, preparing) };
  GROUPS.set(preparing, found);
  return found.group;
}

function findGroup(pod: Pod, preparing: readonly PreparingContainer[]): number | undefined {
  const context = containedSpec(pod).securityContext ?? {};
  const first = (numbers: readonly (number | undefined)[]): number | undefined =>
    numbers.find((number) => number !== undefined && number > 0);
  const programs = (pod.spec?.containers ?? []).map(({ securityContext }) => securityContext);
  return (
    context.fsGroup ??
    first(preparing.flatMap(({ preparation: { group, start } }) => [group, start?.group])) ??
    first(preparing.flatMap(({ preparation: { user, start } }) => [user, start?.user])) ??
    first([context.runAsGroup, ...programs.map((each) => each?.runAsGroup)]) ??
    first([context.runAsUser, ...programs.map((each) => each?.runAsUser)])
  );
}

/** Why it is not known that root is needed to prepare volumes, and for nothing else; undefined where it is. */
export function whyUnknown({ preparation, volumes, isInit, isRoot }: PreparingContainer): string | undefined {
  if (!preparation.isAll) return 'it does other things, too';
  if (volumes === undefined) return 'not only in volumes';
  if (!isInit && preparation.start === undefined) return 'it is the program itself';
  const isMkdirAlone = [...preparation.programs].every((program) => program === 'mkdir');
  return isRoot === 'maybe' && isMkdirAlone ? 'who that is, the image says' : undefined;
}
