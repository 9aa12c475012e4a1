import type { Content, NamedContent } from '../../manifest/content.ts';
import { isImageFile } from '../../repository/dockerfiles/builds/image-builds.ts';
import { isManifestPath } from '../../repository/manifest-paths.ts';
import { NAMESPACE_EXPRESSION } from '../../repository/mentions-namespaces.ts';
import type { TreeFile } from '../../repository/repository-files.ts';
import { isDescribingPath, LINK_MODE } from '../../repository/repository-files.ts';
import { SURROUNDING_EXPRESSION } from '../../repository/surroundings/surrounding-objects.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import { SHARED, sharedPaths } from '../odd-paths.ts';
import type { Tree } from '../tree.ts';
import type { Git } from './git.ts';
import { readGitObjects } from './git.ts';
import { SUBMODULE_MODE } from './submodule-mode.ts';

/**
 * Returns the tree of a commit; undefined if git does not have the whole tree.
 *
 * @throws Error when git lists a file and does not give it: what could not be read is not what is missing
 */
export async function gitTree(git: Git, commit: string): Promise<Tree | undefined> {
  const entries = await listFiles(git, commit);
  if (entries === undefined) return undefined;
  const blobs = new Map(entries.map(({ path, blob }) => [path, blob]));
  const shared = sharedPaths(entries.map(({ path }) => path));
  const read: Tree['read'] = async (wanted) => {
    const paths = wanted.filter((path) => blobs.has(path));
    const found = await readGitObjects(
      git,
      paths.map((path) => blobs.get(path) ?? ''),
    );
    const lost = paths.find((_, index) => found[index] === undefined);
    if (lost !== undefined) throw new Error(`git lists ${lost} in ${commit}, and does not give it`);
    return new Map(
      paths.flatMap((path, index): [string, Content][] => {
        const bytes = found[index];
        if (shared.has(path)) return [[path, SHARED]];
        return bytes === undefined ? [] : [[path, { bytes }]];
      }),
    );
  };
  const files = entries.map(({ path, mode }) => ({ path, mode }));
  return {
    files: shared.size === 0 ? files : [...new Map(files.map((file) => [file.path, file])).values()],
    isListed: true,
    read,
    readInOrder: (paths) => readInBatches(read, paths),
    findContextFiles: async (config) => {
      const named = files
        .filter(
          ({ path, mode }) =>
            mode === LINK_MODE || isDescribingPath(path) || isImageFile(path) || config.includes(path),
        )
        .map(({ path }) => path);
      const mentioning = await pathsWith(git, commit, `${NAMESPACE_EXPRESSION}|${SURROUNDING_EXPRESSION}`);
      return { paths: [...new Set([...named, ...mentioning.filter(isManifestPath)])], isWhole: true, gaps: [] };
    },
    findMatching: (expression) => pathsWith(git, commit, expression),
    choose: (paths) => paths,
    gaps: [],
  };
}

/**
 * Returns the tree of the commit that a run judges.
 *
 * @throws ConfigurationError if there is no checkout that has it
 */
export async function checkedOutTree(git: Git | undefined, commit: string): Promise<Tree> {
  const tree = git === undefined ? undefined : await gitTree(git, commit);
  if (tree !== undefined) return tree;
  throw new ConfigurationError(
    `the workspace has no commit ${commit}: check out the repository (actions/checkout) before this Action, on a runner that has git`,
  );
}

/** Returns what git read of a file as a content; undefined becomes an unreadable content. */
export function contentOf(bytes: Buffer | undefined): Content {
  return bytes === undefined ? MISSING : { bytes };
}

const MISSING: Content = {
  unreadable: 'git has no file here to read (a submodule, or an object that this clone lacks)',
  reason: 'unreadable',
};

/** How many files are read at once; the next batch is read while this one is used. */
const BATCH = 500;

async function* readInBatches(read: Tree['read'], paths: readonly string[]): AsyncGenerator<NamedContent> {
  const readFrom = (start: number): ReturnType<Tree['read']> => read(paths.slice(start, start + BATCH));
  let next = readFrom(0);
  for (let start = 0; start < paths.length; start += BATCH) {
    const found = await next;
    next = readFrom(start + BATCH);
    for (const path of paths.slice(start, start + BATCH)) yield { path, content: found.get(path) ?? MISSING };
  }
}

/** Lists every file of a commit, with its hash; undefined if git does not have the whole tree. */
async function listFiles(git: Git, commit: string): Promise<(TreeFile & { readonly blob: string })[] | undefined> {
  const output = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit]);
  return output
    ?.toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const tab = line.indexOf('\t');
      const [mode = '', , blob = ''] = line.slice(0, tab).split(' ');
      return { mode, blob, path: line.slice(tab + 1) };
    })
    .filter(({ mode }) => mode !== SUBMODULE_MODE);
}

/** Lists the files of a commit that have a line which matches an extended regular expression. */
async function pathsWith(git: Git, commit: string, expression: string): Promise<string[]> {
  const options = ['-z', '--name-only', '--extended-regexp', '--full-name', '--no-color'];
  // Git exits with 1 if it finds nothing.
  const output = await git.run(['grep', ...options, '-e', expression, commit, '--', ':/']);
  return (output?.toString('utf8') ?? '')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(commit.length + 1));
}
