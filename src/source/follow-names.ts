import type { Content } from '../manifest/content.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import { NO_FILES } from '../repository/repository.ts';
import { isWantedFile, pathsOf } from '../repository/repository-files.ts';
import type { FileParsers } from '../target/file-parsers.ts';
import type { RepositoryReading } from '../target/repository-reading.ts';
import { namedPaths, readingOf } from '../target/repository-reading.ts';
import type { Tree } from './tree.ts';

/** Reusable workflows call each other, nowhere deeper than this. https://docs.github.com/actions/reference/workflows-and-actions/reusing-workflow-configurations */
const MAX_DEPTH = 10;

/** What is known before it is asked what files name. */
export interface KnownChange<File extends ChangedFile> {
  readonly tree: Tree;
  /** The path of the repository's config. */
  readonly config: string;
  /** All that changed, without contents. */
  readonly changed: readonly File[];
  readonly readChanged: (files: readonly File[]) => Promise<readonly ChangedFile[]>;
  /** The changed files that are wanted for their own names. */
  readonly wanted: readonly ChangedFile[];
  /** What the tree says of itself. */
  readonly whole: RepositoryReading;
  readonly parsers: FileParsers;
}

/** The changed files that matter, and files of the tree that did not change, by path, since changed files name them. */
export interface NamedFiles {
  readonly files: readonly ChangedFile[];
  readonly named: ReadonlyMap<string, Content>;
}

/** Adds to the changed files what others name, and finds what they name themselves, and that in turn. */
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
  const rest = changed.filter((file) => !isWantedFile(file, config));
  const changedPaths = new Set(changed.flatMap(pathsOf));
  const asked = new Set<string>();
  let known = namedPaths(whole, request);
  let names = namedByChanged(wanted);
  for (let depth = 0; depth < MAX_DEPTH && known.length + names.length > 0; depth++) {
    const all = new Set([...known, ...names]);
    const taken = new Set(files.map(({ path }) => path));
    const more = await readChanged(
      rest.filter((file) => !taken.has(file.path) && pathsOf(file).some((path) => all.has(path))),
    );
    files.push(...more);
    // What the tree itself names was read with it.
    const missing = names.filter((path) => !changedPaths.has(path) && !whole.contents.has(path) && !named.has(path));
    const found = await tree.read(missing);
    named = new Map([...found, ...named]);
    for (const path of all) asked.add(path);
    known = [];
    names = [...namedByChanged(more), ...namesIn(found)].filter((path) => !asked.has(path));
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
