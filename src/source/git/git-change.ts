import type { Change } from '../../compare/change.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import { isWantedFile, pathsOf } from '../../repository/repository-files.ts';
import { setsLevels } from '../../repository/sets-levels.ts';
import { withNamedFiles } from '../named-files.ts';
import type { Git } from './git.ts';
import type { WholeCommit } from './git-repository.ts';
import { readFiles, readManifests, repositorySides } from './git-repository.ts';

/** What changed, and how its contents are read. */
export interface GitChangeRequest<File> {
  readonly git: Git;
  /** The commit to see the rest of the repository by. */
  readonly whole: WholeCommit;
  /** The path of the repository's config. */
  readonly config: string;
  /** All that changed, without contents. */
  readonly changed: readonly File[];
  readonly readChanged: (files: readonly File[]) => Promise<readonly ChangedFile[]>;
}

/** The changed files that matter, and what the rest of the repository says of them; undefined where git cannot tell. */
export async function gitChange<File extends ChangedFile>(
  request: GitChangeRequest<File>,
): Promise<Pick<Change, 'files' | 'repository' | 'isWholeKnown' | 'others'> | undefined> {
  const { git, whole, config, changed, readChanged } = request;
  const wanted = await readChanged(changed.filter((file) => isWantedFile(file, config)));
  const sides = await repositorySides(git, whole, wanted, config);
  if (sides === undefined) return undefined;
  const { files, repository } = await withNamedFiles({
    ...{ wanted, sides, config, readChanged },
    rest: changed.filter((file) => !isWantedFile(file, config)),
    derived: whole.is === 'tip' ? 'head' : 'base',
    readOthers: (paths) => readFiles(git, whole.commit, paths),
  });
  const paths = new Set(files.flatMap(pathsOf));
  const others = files.some(setsLevels) ? await readManifests(git, whole.commit, paths) : [];
  return others && { files, repository, isWholeKnown: true, others };
}
