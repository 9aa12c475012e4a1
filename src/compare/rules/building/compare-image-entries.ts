import type { ImageEntry } from '../../../target/config/building/images-configuration.ts';

/** What changed of the Dockerfiles that the config names, and the line of the entry; absent where it is gone. */
interface ImageChange {
  readonly line?: number;
  readonly message: string;
}

/** Lists the images of which the config says anew of which Dockerfile they are built: another one may run as another user. */
export function compareImageEntries(before: readonly ImageEntry[], after: readonly ImageEntry[]): ImageChange[] {
  const former = new Map(before.map((entry) => [entry.image, entry]));
  const kept = new Set(after.map(({ image }) => image));
  return [
    ...after.flatMap((entry): ImageChange[] => {
      const old = former.get(entry.image);
      if (old !== undefined && buildOf(old) === buildOf(entry)) return [];
      const replaced = old === undefined ? '' : `, in place of ${buildOf(old)}`;
      const message = `the user of ${entry.image} is read from ${buildOf(entry)}${replaced}`;
      return [{ line: entry.place.line, message }];
    }),
    ...before
      .filter(({ image }) => !kept.has(image))
      .map((entry) => ({ message: `the user of ${entry.image} is no longer read from ${buildOf(entry)}` })),
  ];
}

function buildOf({ dockerfile, target }: ImageEntry): string {
  return target === undefined ? dockerfile : `${dockerfile} (${target})`;
}
