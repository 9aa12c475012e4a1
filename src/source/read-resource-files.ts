import type { Content } from '../manifest/content.ts';
import { isManifestPath } from '../repository/manifest-paths.ts';
import { imageExpression, LIMITS_OR_REQUESTS } from '../repository/surroundings/resource-files.ts';
import type { RepositoryReading } from '../target/repository-reading.ts';
import type { Tree } from './tree.ts';

/** Of more files none is read: they stay in memory. */
const MOST_FILES = 1000;

/** The most images that are looked for at once; a change of more is a move of all. */
const MOST_IMAGES = 100;

/**
 * Reads the files that may set the resources of containers.
 *
 * @param known the paths that are known already, or that the tree has on another side of a change
 * @param images the repositories of the images; absent for all
 */
export async function readResourceFiles(
  tree: Tree,
  known: (path: string) => boolean,
  images?: readonly string[],
): Promise<ReadonlyMap<string, Content>> {
  const isTooMuch = images !== undefined && (images.length === 0 || images.length > MOST_IMAGES);
  if (tree.findMatching === undefined || isTooMuch) return new Map();
  const found = await tree.findMatching(images === undefined ? LIMITS_OR_REQUESTS : imageExpression(images));
  const paths = found.filter((path) => isManifestPath(path) && !known(path));
  return paths.length > MOST_FILES ? new Map() : tree.read(paths);
}

/** Adds contents to what a repository says of itself. */
export function withContents(reading: RepositoryReading, more: ReadonlyMap<string, Content>): RepositoryReading {
  return more.size === 0 ? reading : { ...reading, contents: new Map([...more, ...reading.contents]) };
}
