import { formatRemoteAddress } from '../../repository/fetch/remote-address.ts';
import { LINK_MODE } from '../../repository/repository-files.ts';
import type { Git } from '../../source/git/git.ts';
import { readGitObjects } from '../../source/git/git.ts';
import { runConfined } from '../tool/run-tool.ts';
import { FetchFault } from './fetch-fault.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { megabytes } from './fetch-limits.ts';
import type { WantedGit } from './remote-source.ts';

/** The files of a commit, as far as they are wanted. */
export interface GitFiles {
  /** By path from the repository's root, those below the wanted folder. Files of Git LFS are their pointers. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The targets of symbolic links, as written, likewise. */
  readonly links: ReadonlyMap<string, string>;
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

/** Git that reads the objects of a folder, without a network. */
export function confinedGit(
  path: string,
  options: { readonly folder: string; readonly environment: Readonly<Record<string, string>> },
  { seconds, unpackedBytes }: FetchLimits,
): Git {
  const limits = { seconds, memory: GIT_MEMORY, output: 2 * unpackedBytes + 2 ** 20 };
  return {
    run: async (args, input = '') => {
      const end = await runConfined(path, [...GIT_SETTINGS, ...args], {
        ...options,
        ...{ limits, input },
      });
      return end?.code === 0 && end.exceeded === undefined && end.fault === undefined ? end.stdout : undefined;
    },
  };
}

interface GitEntry {
  readonly mode: string;
  readonly blob: string;
  readonly size: number;
  readonly path: string;
}

/** Reads the files of a commit below the wanted folder, and the targets of links. */
export async function readGitFiles(
  git: Git,
  commit: string,
  { folder, address }: WantedGit,
  limits: FetchLimits,
): Promise<GitFiles> {
  const name = formatRemoteAddress(address);
  const entries = await listEntries(git, commit, folder);
  if (entries === undefined) throw new FetchFault(`git cannot list the files of ${name}`);
  const where = folder === '' ? name : `${JSON.stringify(folder)} of ${name}`;
  if (entries.length === 0) throw new FetchFault(`${where} has no files`);
  if (entries.length > limits.files) throw new FetchFault(`${where} has more than ${limits.files} files`);
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
  return { files, links };
}

/** The hashes of the files of a commit below a folder. */
export async function wantedBlobs(git: Git, commit: string, folder: string): Promise<string[]> {
  const output = await git.run(lsTree(commit, folder));
  const lines = output?.toString().split('\0') ?? [];
  return [...new Set(lines.flatMap((line) => /^\d+ blob (\w+)\t/.exec(line)?.[1] ?? []))];
}

/** The files of a commit, without submodules. https://git-scm.com/docs/git-ls-tree#_output_format */
async function listEntries(git: Git, commit: string, folder: string): Promise<GitEntry[] | undefined> {
  const output = await git.run(lsTree(commit, folder, '-l'));
  return output
    ?.toString()
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', type, blob = '', size, path = ''] = /^(\d+) (\w+) (\w+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
      return type === 'blob' ? [{ mode, blob, size: Number(size), path }] : [];
    });
}

function lsTree(commit: string, folder: string, ...options: string[]): string[] {
  const below = folder === '' ? [] : ['--', `${folder}/`];
  return ['--literal-pathspecs', 'ls-tree', '-r', '-z', ...options, '--full-tree', commit, ...below];
}
