import { containersOf } from '../pss/containers.ts';
import type { Pod } from '../pss/pod.ts';

/**
 * From the names of head's containers to the names that they had in base: by name, else by position in the same list
 * with the same image (a container that was only renamed brings nothing new). Containers that are new are absent.
 */
export function pairContainers(base: Pod, head: Pod): Map<string, string> {
  const before = containersOf(base);
  const names = new Set(before.map(({ name }) => name));
  const after = containersOf(head);
  const kept = new Set(after.map(({ name }) => name).filter((name) => names.has(name)));
  const pairs = new Map([...kept].map((name) => [name, name]));
  for (const { name, path, container } of after) {
    if (kept.has(name)) continue;
    const same = before.find((other) => other.path.join() === path.join() && !kept.has(other.name));
    if (same !== undefined && container.image !== undefined && same.container.image === container.image) {
      pairs.set(name, same.name);
    }
  }
  return pairs;
}
