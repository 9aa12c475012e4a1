import { rootOrFolder } from '../../source/folder/find-root.ts';
import type { FoundProgram, VersionedProgram } from '../tool/find-program.ts';
import { findProgram, normalizedVersion } from '../tool/find-program.ts';

const GIT_PROGRAM: VersionedProgram = {
  name: 'git',
  ask: ['version'],
  versionIn: (answer) => normalizedVersion(/^git version (\S+)/.exec(answer)?.[1] ?? ''),
  // The first that speaks protocol v2 unasked, in which a server need not list all that it has.
  oldest: [2, 26],
};

/**
 * Looks on PATH for git, outside of the repository that holds the working directory.
 *
 * @returns its absolute path and version, or a sentence that says why there is none
 */
export async function findGit(): Promise<FoundProgram> {
  const workspace = await rootOrFolder(process.cwd());
  return await findProgram(GIT_PROGRAM, process.env, workspace);
}
