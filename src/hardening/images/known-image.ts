import { imageReference } from '../../pss/pod/image-reference.ts';
import type { ContainedContainer } from '../contained-pod.ts';
import type { ImageStart, WrittenImage } from './written-image.ts';
import { WRITTEN_IMAGES } from './written-images.ts';

const BY_REPOSITORY: ReadonlyMap<string, readonly WrittenImage[]> = byRepository();

/** Returns the row of the table that tells of a container's image and of the program that it starts; undefined if none. */
export function knownImage(container: ContainedContainer): WrittenImage | undefined {
  const reference = imageReference(container.image);
  if (reference === undefined) return undefined;
  const rows = BY_REPOSITORY.get(reference.repository) ?? [];
  const isUntagged = reference.tag === undefined && reference.digest !== undefined;
  const major = majorOf(reference.tag ?? 'latest');
  const variants = (reference.tag ?? '').split('-');
  return rows.find(({ majors, variant, start }) => {
    if (!isStarted(start, container) || (variant !== undefined && !variants.includes(variant))) return false;
    if (majors === undefined) return true;
    return !isUntagged && major >= (majors.from ?? 0) && major < (majors.before ?? Number.POSITIVE_INFINITY);
  });
}

/** A tag that begins with no number (`latest`, `alpine`) is taken for the newest version. */
function majorOf(tag: string): number {
  const [, digits] = /^v?(\d{1,6})(?:[._-]|$)/.exec(tag) ?? [];
  return digits === undefined ? Number.MAX_SAFE_INTEGER : Number(digits);
}

/**
 * A `command` replaces the image's entrypoint, so a row holds only where it names the row's program itself. Arguments
 * alone keep the entrypoint; where that runs them as a command, they name the program, or begin with an option of the
 * image's own.
 */
function isStarted(start: ImageStart, { command = [], args = [] }: ContainedContainer): boolean {
  const [program] = command;
  if (program !== undefined) return start.programs.includes(nameOf(program));
  const [first] = args;
  const isOwn = start.arguments === 'options' || first === undefined || first.startsWith('-');
  return isOwn ? start.isDefault : start.programs.includes(nameOf(first));
}

function nameOf(program: string): string {
  return program.slice(program.lastIndexOf('/') + 1);
}

function byRepository(): Map<string, WrittenImage[]> {
  const rows = new Map<string, WrittenImage[]>();
  for (const image of WRITTEN_IMAGES) {
    for (const repository of image.repositories) rows.set(repository, [...(rows.get(repository) ?? []), image]);
  }
  return rows;
}
