import { ConfigurationError } from '../../target/config/configuration-error.ts';
import type { LocalScan, ReadFlags } from '../read-local-files.ts';
import { readLocalFiles } from '../read-local-files.ts';
import type { RemoteName } from '../remote/remote-name.ts';
import { remoteNameIn } from '../remote/remote-name.ts';

/** Where the files of a scan are. */
export interface ScanSource {
  /** The paths on this machine that are read. */
  readonly inputs: readonly string[];
  /** Reads them; see `readLocalFiles` and `readRemoteFiles`. */
  readonly read: (flags: ReadFlags) => Promise<LocalScan>;
}

/** Flags of a scan that a repository which is only read cannot have. */
interface WritingFlags {
  readonly writeBaseline?: string;
  readonly pruneBaseline?: true;
  readonly shard?: string;
}

/**
 * Finds the files that the arguments of a scan name: paths, or a repository of GitHub.
 *
 * @throws ConfigurationError where a repository of GitHub has a flag that it cannot have
 */
export async function findScanSource(paths: readonly string[], flags: WritingFlags = {}): Promise<ScanSource> {
  const remote = await remoteNameIn(paths);
  if (remote === undefined) return { inputs: paths, read: (reads) => readLocalFiles(paths, reads) };
  assertReading(remote, flags);
  return {
    inputs: [],
    read: async (reads) => (await import('../remote/read-remote-files.ts')).readRemoteFiles(remote, reads),
  };
}

function assertReading({ argument }: RemoteName, { writeBaseline, pruneBaseline, shard }: WritingFlags): void {
  if (shard !== undefined)
    throw new ConfigurationError(`--shard: ${argument} is read from GitHub as a whole: clone it to divide its scan`);
  const flag = writeBaseline === undefined ? pruneBaseline && '--prune-baseline' : '--write-baseline';
  if (flag)
    throw new ConfigurationError(`${flag}: ${argument} is only read from GitHub: clone it to keep a baseline of it`);
}
