import type { PlacedContainer } from '../../pss/pod/containers.ts';
import { containersOf } from '../../pss/pod/containers.ts';
import type { Path } from '../../pss/pod/path.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import { pairInRounds } from './pair-in-rounds.ts';

/**
 * Maps the path of each container of head, as text, to its path in base. Containers pair by name, else by position in
 * the same list with the same image: a container that was only renamed brings no new violation. Of several with one
 * name, which the API server refuses, those with the same image pair first. New containers are absent.
 */
export function pairContainers(base: Pod, head: Pod): Map<string, Path> {
  const after = containersOf(head);
  const partners = pairInRounds(containersOf(base), after, [byNameAndImage, byName, byPlaceAndImage]);
  return new Map(
    after.flatMap((placed): [string, Path][] => {
      const partner = partners.get(placed);
      return partner === undefined ? [] : [[placed.path.join(), partner.path]];
    }),
  );
}

function byNameAndImage({ name, container }: PlacedContainer): string[] {
  return [JSON.stringify([name, container.image])];
}

function byName({ name }: PlacedContainer): string[] {
  return [name];
}

function byPlaceAndImage({ path, container }: PlacedContainer): string[] {
  return container.image === undefined ? [] : [JSON.stringify([path, container.image])];
}
