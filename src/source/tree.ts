import type { Content, NamedContent } from '../manifest/content.ts';
import type { TreeFile } from '../repository/repository-files.ts';

/**
 * The files of one commit, or of a folder. Paths are relative to the repository's root, or to the working folder, with
 * slashes.
 */
export interface Tree {
  /** The files that it knows to be there, in a stable order; a folder does not know all of its files. */
  readonly files: readonly TreeFile[];
  /** Reads some files at once, in the order of these paths; a file that is not there is left out. */
  readonly read: (paths: readonly string[]) => Promise<ReadonlyMap<string, Content>>;
  /**
   * Reads any number of files, in the order of these paths, of which only a few are in memory at a time; a file that is
   * not there says so in place of its content.
   */
  readonly readInOrder: (paths: readonly string[]) => Iterable<NamedContent> | AsyncIterable<NamedContent>;
  /** Finds the files that tell what others are. */
  readonly findContextFiles: (config: readonly string[]) => Promise<ContextFiles>;
  /** Of many files those that are worth reading: all where that is cheap, else the few that matter most, these first. */
  readonly choose: (paths: readonly string[]) => readonly string[];
  /** What it does not know of its own files. */
  readonly gaps: readonly TreeGap[];
}

/** The files of a tree that tell what others are. */
export interface ContextFiles {
  /** The config, under any of its names, kustomizations, and manifests that may hold Namespaces. */
  readonly paths: readonly string[];
  /** Whether every Namespace is in these files, or in manifests that are read anyway; else in those that are called so. */
  readonly isWhole: boolean;
  /** What was left out. */
  readonly gaps: readonly TreeGap[];
}

/** Something that a tree does not know. */
export interface TreeGap {
  /** One sentence, with the remedy. */
  readonly message: string;
  /** Whether nothing is known of the repository. */
  readonly isTotal: boolean;
}

/**
 * Reads files in order, of which some are known already.
 *
 * @param readRest reads the other ones, in their order
 */
export async function* readAround(
  paths: readonly string[],
  known: ReadonlyMap<string, Content>,
  readRest: Tree['readInOrder'],
): AsyncGenerator<NamedContent> {
  const rest = inTurn(readRest(paths.filter((path) => !known.has(path))));
  try {
    for (const path of paths) {
      const content = known.get(path);
      const file = content === undefined ? (await rest.next()).value : { path, content };
      if (file !== undefined) yield file;
    }
  } finally {
    await rest.return(undefined);
  }
}

async function* inTurn(files: Iterable<NamedContent> | AsyncIterable<NamedContent>): AsyncGenerator<NamedContent> {
  yield* files;
}
