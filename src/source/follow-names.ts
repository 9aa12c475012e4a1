import type { Content } from '../manifest/content.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import { NO_FILES } from '../repository/repository.ts';
import { isWantedFile, pathsOf } from '../repository/repository-files.ts';
import type { FileParsers } from '../target/file-parsers.ts';
import type { RepositoryReading } from '../target/repository-reading.ts';
import { namedPaths, readingOf } from '../target/repository-reading.ts';
import type { Tree } from './tree.ts';

/**
 * How many rounds of names are followed: GitHub allows reusable workflows no deeper nesting.
 * https://docs.github.com/actions/reference/workflows-and-actions/reusing-workflow-configurations
 */
const MAX_DEPTH = 10;

/** The input of `followNames`. */
export interface KnownChange<File extends ChangedFile> {
  readonly tree: Tree;
  /** The path of the repository's config. */
  readonly config: string;
  /** All changed files, without contents. */
  readonly changed: readonly File[];
  /** Reads the contents of changed files. */
  readonly readChanged: (files: readonly File[]) => Promise<readonly ChangedFile[]>;
  /** The changed files that are needed because of their own names, with contents. */
  readonly wanted: readonly ChangedFile[];
  /** What was read of the whole tree. */
  readonly whole: RepositoryReading;
  /** The parsers of the run. */
  readonly parsers: FileParsers;
}

/** The changed files that matter, and unchanged files of the tree that changed files name, by path. */
export interface NamedFiles {
  readonly files: readonly ChangedFile[];
  /** The contents of the unchanged files. */
  readonly named: ReadonlyMap<string, Content>;
}

/** Adds to the needed files those that other files name, and those that these name in turn. */
export async function followNames<File extends ChangedFile>({
  tree,
  config,
  changed,
  readChanged,
  wanted,
  whole,
  parsers,
}: KnownChange<File>): Promise<NamedFiles> {
  const request = { config, parsers };
  const namesIn = (contents: ReadonlyMap<string, Content>): string[] =>
    namedPaths(readingOf({ ...NO_FILES, contents }, request), request);
  const namedByChanged = (files: readonly ChangedFile[]): string[] => [
    ...new Set([...namesIn(contentsOf(files, 'base')), ...namesIn(contentsOf(files, 'head'))]),
  ];
  const files = [...wanted];
  let named = new Map<string, Content>();
  const otherChanged = changed.filter((file) => !isWantedFile(file, config));
  const changedPaths = new Set(changed.flatMap(pathsOf));
  const followed = new Set<string>();
  let namedByTree = namedPaths(whole, request);
  let namedByFiles = namedByChanged(wanted);
  for (let depth = 0; depth < MAX_DEPTH && namedByTree.length + namedByFiles.length > 0; depth++) {
    const namedNow = new Set([...namedByTree, ...namedByFiles]);
    const filePaths = new Set(files.map(({ path }) => path));
    const added = await readChanged(
      otherChanged.filter((file) => !filePaths.has(file.path) && pathsOf(file).some((path) => namedNow.has(path))),
    );
    files.push(...added);
    // Files that the tree itself names were already read with it.
    const missing = namedByFiles.filter(
      (path) => !changedPaths.has(path) && !whole.contents.has(path) && !named.has(path),
    );
    const contents = await tree.read(missing);
    named = new Map([...contents, ...named]);
    for (const path of namedNow) followed.add(path);
    namedByTree = [];
    namedByFiles = [...namedByChanged(added), ...namesIn(contents)].filter((path) => !followed.has(path));
  }
  return { files, named };
}

function contentsOf(files: readonly ChangedFile[], side: 'base' | 'head'): ReadonlyMap<string, Content> {
  return new Map(
    files.flatMap((file): [string, Content][] => {
      const content = file[side];
      const path = side === 'base' ? (file.previousPath ?? file.path) : file.path;
      return content === undefined ? [] : [[path, content]];
    }),
  );
}
