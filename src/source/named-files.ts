import type { Content } from '../manifest/content.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import type { RepositoryFiles } from '../repository/repository.ts';
import { NO_FILES } from '../repository/repository.ts';
import { filesWith, pathsOf } from '../repository/repository-files.ts';
import { namedPaths } from '../target/named-paths.ts';
import type { RepositorySides } from './git/git-repository.ts';

/** Reusable workflows call each other, nowhere deeper than this. https://docs.github.com/actions/reference/workflows-and-actions/reusing-workflow-configurations */
const MAX_DEPTH = 10;

/** What is known before it is asked what files name. */
export interface Unnamed<File> {
  /** The changed files that are wanted for their own names. */
  readonly wanted: readonly ChangedFile[];
  /** The other changed files, without their contents. */
  readonly rest: readonly File[];
  readonly sides: RepositorySides;
  /** The side that was made from the other one and from what changed. */
  readonly derived: 'base' | 'head';
  /** The path of the repository's config. */
  readonly config: string;
  readonly readChanged: (files: readonly File[]) => Promise<readonly ChangedFile[]>;
  /** Files that did not change, by path; without those that are not there. */
  readonly readOthers: (paths: readonly string[]) => Promise<Iterable<readonly [string, Content]>>;
}

/** The changed files, with those that others name, and a repository that has what either side names. */
export async function withNamedFiles<File extends ChangedFile>(
  unnamed: Unnamed<File>,
): Promise<{ readonly files: readonly ChangedFile[]; readonly repository: RepositorySides }> {
  const { wanted, rest, sides, derived, config, readChanged, readOthers } = unnamed;
  const files = [...wanted];
  const repository = { ...sides };
  const changedPaths = new Set([...wanted, ...rest].flatMap(pathsOf));
  const asked = new Set<string>();
  let known = namedPaths(derived === 'head' ? sides.base : sides.head, config);
  let names = namedByChanged(wanted, config);
  for (let depth = 0; depth < MAX_DEPTH && known.length + names.length > 0; depth++) {
    const named = new Set([...known, ...names]);
    const taken = new Set(files.map(({ path }) => path));
    const changed = await readChanged(
      rest.filter((file) => !taken.has(file.path) && pathsOf(file).some((path) => named.has(path))),
    );
    files.push(...changed);
    repository[derived] = filesWith(repository[derived], changed, derived);
    // What the known side names was read with it.
    const missing = names.filter(
      (path) => !changedPaths.has(path) && !(sides.base.contents.has(path) && sides.head.contents.has(path)),
    );
    const others = missing.length === 0 ? [] : [...(await readOthers(missing))];
    for (const side of ['base', 'head'] as const) repository[side] = filesAnd(repository[side], others);
    for (const path of named) asked.add(path);
    known = [];
    const found = { ...NO_FILES, contents: new Map(others) };
    names = [...namedByChanged(changed, config), ...namedPaths(found, config)].filter((path) => !asked.has(path));
  }
  return { files, repository };
}

function namedByChanged(changed: readonly ChangedFile[], config: string): string[] {
  return [
    ...new Set((['base', 'head'] as const).flatMap((side) => namedPaths(filesWith(NO_FILES, changed, side), config))),
  ];
}

function filesAnd(files: RepositoryFiles, others: readonly (readonly [string, Content])[]): RepositoryFiles {
  return others.length === 0 ? files : { ...files, contents: new Map([...others, ...files.contents]) };
}
