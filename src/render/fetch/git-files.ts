import { formatRemoteAddress } from '../../repository/fetch/remote-address.ts';
import { namesByLinks } from '../../repository/links.ts';
import { isBelow } from '../../repository/paths.ts';
import { LINK_MODE } from '../../repository/repository-files.ts';
import type { Git } from '../../source/git/git.ts';
import { readGitObjects } from '../../source/git/git.ts';
import { count } from '../../text/count.ts';
import { runConfined } from '../tool/run-tool.ts';
import { FetchFault } from './fetch-fault.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { megabytes } from './fetch-limits.ts';
import type { SessionOptions } from './proxy/fetch-session.ts';
import type { WantedGit } from './remote-source.ts';

/** The files of a commit, as far as they are wanted. */
export interface GitFiles {
  /**
   * By path from the repository's root, those below the wanted folder. Files of Git LFS are their pointers; symbolic links
   * are what they lead to.
   */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Settings that no config of a user, and nothing of a repository, can change. */
export const GIT_SETTINGS = [
  'http.followRedirects=false',
  'protocol.version=2',
  'core.hooksPath=/dev/null',
  'credential.helper=',
  'submodule.recurse=false',
  'gc.auto=0',
  'maintenance.auto=false',
  // What came stays in its pack.
  'fetch.unpackLimit=1',
  // More threads take more memory, and there are others to run.
  'pack.threads=1',
].flatMap((setting) => ['-c', setting]);

/** Bytes of memory that git may take. */
export const GIT_MEMORY = 2 ** 30;

/**
 * Git that reads the objects of a folder, without a network.
 *
 * Its `run` throws a `FetchFault` where a limit is exceeded.
 */
export function confinedGit(
  path: string,
  options: { readonly folder: string; readonly environment: Readonly<Record<string, string>> },
  { limits: { seconds, unpackedBytes }, secondsLeft }: Pick<SessionOptions, 'limits' | 'secondsLeft'>,
): Git {
  const most = { memory: GIT_MEMORY, output: 2 * unpackedBytes + 2 ** 20 };
  return {
    run: async (args, input = '') => {
      const end = await runConfined(path, [...GIT_SETTINGS, ...args], {
        ...options,
        ...{ limits: { ...most, seconds: secondsLeft() }, input, isBounded: true },
      });
      if (end?.exceeded === 'time') throw new FetchFault(`took longer than ${count(seconds, 'second')}`);
      if (end?.exceeded !== undefined)
        throw new FetchFault(`has more in it than git lists within ${megabytes(most[end.exceeded])}`);
      return end?.code === 0 && end.fault === undefined ? end.stdout : undefined;
    },
  };
}

interface GitEntry {
  readonly mode: string;
  readonly blob: string;
  readonly size: number;
  readonly path: string;
}

/** Reads the files of a commit below the wanted folder. */
export async function readGitFiles(
  git: Git,
  commit: string,
  { folder, address }: WantedGit,
  limits: FetchLimits,
): Promise<GitFiles> {
  const name = formatRemoteAddress(address);
  const where = folder === '' ? name : `${JSON.stringify(folder)} of ${name}`;
  const entries = (await listed(git, lsTree(commit, folder, '-l'), where, limits)).flatMap(entryOf);
  if (entries.length === 0) throw new FetchFault(`${where} has no files`);
  const outside = entries.find(({ path }) => !isPlainPath(path));
  if (outside !== undefined)
    throw new FetchFault(`${where} has a file outside of it, ${JSON.stringify(outside.path.slice(0, 100))}`);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.unpackedBytes)
    throw new FetchFault(`the files of ${where} are larger than ${megabytes(limits.unpackedBytes)}`);
  const blobs = await readGitObjects(
    git,
    entries.map(({ blob }) => blob),
  );
  const [files, links] = [new Map<string, Uint8Array>(), new Map<string, string>()];
  for (const [index, { mode, path }] of entries.entries()) {
    const bytes = blobs[index];
    if (bytes === undefined) throw new FetchFault(`git cannot read ${JSON.stringify(path)} of ${name}`);
    if (mode === LINK_MODE) links.set(path, bytes.toString());
    else files.set(path, bytes);
  }
  const names = namesByLinks(links, [...files.keys()]);
  if (names.size > limits.files)
    throw new FetchFault(`${where} has more than ${limits.files} files, by links to folders`);
  const broken = [...links.keys()].find(
    (link) => !names.has(link) && ![...names.keys()].some((path) => isBelow(path, link)),
  );
  // In a whole repository nobody need use it: Argo CD and kustomize refuse those that are used, and Flux takes no links.
  if (broken !== undefined && folder !== '')
    throw new FetchFault(`${where} has a link that leads out of it, ${JSON.stringify(broken.slice(0, 100))}`);
  return { files: new Map([...names].map(([name, path]) => [name, files.get(path) ?? new Uint8Array()])) };
}

/** The hashes of the files of a commit below a folder. */
export async function wantedBlobs(
  git: Git,
  commit: string,
  { folder, address }: WantedGit,
  limits: FetchLimits,
): Promise<string[]> {
  const lines = await listed(git, lsTree(commit, folder), formatRemoteAddress(address), limits);
  return [...new Set(lines.flatMap((line) => /^\d+ blob (\w+)\t/.exec(line)?.[1] ?? []))];
}

/** What git lists of a commit, entry by entry; submodules are among it. */
async function listed(git: Git, args: readonly string[], where: string, { files }: FetchLimits): Promise<string[]> {
  const output = await git.run(args);
  if (output === undefined) throw new FetchFault(`git cannot list the files of ${where}`);
  // Counted before it is cut: a small tree may name millions.
  let entries = 0;
  for (let at = output.indexOf(0); at !== -1 && entries <= files; at = output.indexOf(0, at + 1)) entries++;
  if (entries > files) throw new FetchFault(`${where} has more than ${files} files`);
  return output.toString().split('\0');
}

/** Reads an entry of a file; none of a submodule. https://git-scm.com/docs/git-ls-tree#_output_format */
function entryOf(line: string): GitEntry[] {
  const [, mode = '', type, blob = '', size, path = ''] = /^(\d+) (\w+) (\w+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
  return type === 'blob' ? [{ mode, blob, size: Number(size), path }] : [];
}

/** Whether a path leads to a file below the root, and into no folder of git's own: a tree may be made by hand. */
function isPlainPath(path: string): boolean {
  return path.split('/').every((name) => name !== '' && !/^(?:\.{1,2}|\.git)$/i.test(name));
}

function lsTree(commit: string, folder: string, ...options: string[]): string[] {
  const below = folder === '' ? [] : ['--', `${folder}/`];
  return ['--literal-pathspecs', 'ls-tree', '-r', '-z', ...options, '--full-tree', commit, ...below];
}
