import type { Content, NamedContent } from '../manifest/content.ts';
import type { TreeFile } from '../repository/repository-files.ts';

/**
 * The files of one commit, or of a folder. Paths are relative to the repository's root, or to the working folder, with
 * slashes.
 */
export interface Tree {
  /** The files that are known to exist, in a stable order; a folder does not know all of its files. */
  readonly files: readonly TreeFile[];
  /** Whether these are all of its files. */
  readonly isListed: boolean;
  /** Reads some files at once, in the order of these paths; a file that does not exist is left out. */
  readonly read: (paths: readonly string[]) => Promise<ReadonlyMap<string, Content>>;
  /**
   * Reads any number of files in the order of these paths, with only a few in memory at a time. A file that does not
   * exist has an unreadable content.
   */
  readonly readInOrder: (paths: readonly string[]) => Iterable<NamedContent> | AsyncIterable<NamedContent>;
  /** Tells which of some paths no file of the repository has; absent where all files are listed. */
  readonly missing?: (paths: readonly string[]) => Promise<readonly string[]>;
  /** Lists all files in some folders, and below them; absent where all files are listed. */
  readonly listBelow?: (folders: readonly string[]) => Promise<readonly TreeFile[]>;
  /**
   * Finds the files that decide how others are judged.
   *
   * @param config the paths of the config, under any of its names
   */
  readonly findContextFiles: (config: readonly string[]) => Promise<ContextFiles>;
  /**
   * Finds the files that have a line which matches an extended regular expression, of a changed tree the unchanged ones; absent
   * where that takes a request for each file.
   */
  readonly findMatching?: (expression: string) => Promise<readonly string[]>;
  /**
   * Chooses the files that are worth reading: all if that is cheap, else the few that matter most, in order of
   * importance.
   */
  readonly choose: (paths: readonly string[]) => readonly string[];
  /** What the tree does not know about its own files. */
  readonly gaps: readonly TreeGap[];
}

/** The files of a tree that decide how others are judged. */
export interface ContextFiles {
  /** The config, under any of its names, kustomizations, and manifests that may hold Namespaces. */
  readonly paths: readonly string[];
  /**
   * Whether every Namespace is in these files, or in manifests that are read anyway; if not, only those whose file
   * names suggest a Namespace are.
   */
  readonly isWhole: boolean;
  /** What was left out. */
  readonly gaps: readonly TreeGap[];
}

/** Something that a tree does not know. */
export interface TreeGap {
  /** One sentence, with the remedy. */
  readonly message: string;
  /** Whether nothing is known about the repository. */
  readonly isTotal: boolean;
}

/**
 * Reads files in order; the contents of some are already known.
 *
 * @param readRest reads the other files, in their order
 */
export async function* readAround(
  paths: readonly string[],
  known: ReadonlyMap<string, Content>,
  readRest: Tree['readInOrder'],
): AsyncGenerator<NamedContent> {
  if (known.size === 0) {
    yield* readRest(paths);
    return;
  }
  const rest = toAsync(readRest(paths.filter((path) => !known.has(path))));
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

async function* toAsync(files: Iterable<NamedContent> | AsyncIterable<NamedContent>): AsyncGenerator<NamedContent> {
  yield* files;
}
