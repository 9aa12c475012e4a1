import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Option } from 'commander';
import type { GivenPaths } from '../../render/given/given-paths.ts';
import { givenPaths } from '../../render/given/given-paths.ts';
import { rootOrFolder } from '../../source/folder/find-root.ts';
import { pathFrom } from '../../source/folder/find-scope.ts';

/** The flags that hand over what somebody rendered of both sides. */
export interface RenderedFlags {
  readonly renderedBase?: string;
  readonly renderedHead?: string;
  readonly renderedMap?: string;
}

/** The options for them. */
export const RENDERED_OPTIONS: readonly Option[] = [
  new Option('--rendered-base <path>', 'what your own tool renders of the base: a file or a folder'),
  new Option('--rendered-head <path>', 'what it renders of the checked-out branch: judged beside the files, as built'),
  new Option('--rendered-map <file>', 'where the documents of --rendered-head come from, as JSON'),
];

/** Returns what is handed over; undefined where nothing is. */
export async function renderedPaths(
  { renderedBase: base, renderedHead: head, renderedMap: map }: RenderedFlags,
  folder: string,
): Promise<GivenPaths | undefined> {
  const root = await realpath(await rootOrFolder(folder));
  return givenPaths({ base, head, map }, '--', { folder, root, isConfined: false });
}

/** Returns all that they name. */
export function renderedInputsOf({ renderedBase, renderedHead, renderedMap }: RenderedFlags): string[] {
  return [renderedBase, renderedHead, renderedMap].filter((path) => path !== undefined);
}

/** Returns these flags as words, as `flagWords` does others. */
export function renderedWords({ renderedHead }: RenderedFlags): string[] {
  return renderedHead === undefined ? [] : [`rendered-head=${renderedHead}`];
}

/** Returns where all of that is, from the root of the repository: what was rendered there need not be committed. */
export function placesFromRoot({ base, head, map, folder, root }: GivenPaths): string[] {
  return [base, head, ...(map === undefined ? [] : [map])].map(({ path }) => pathFrom(root, resolve(folder, path)));
}
