import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option } from 'commander';
import type { ShardOrigin } from '../../report/json/scan-origin.ts';
import type { RepositoryFacts } from '../../repository/file-roles.ts';
import { isKustomizationPath } from '../../repository/kustomize/kustomization.ts';
import type { ScanPart, Shard, WeighedFile } from '../../scan/divide-files.ts';
import { partOfFiles } from '../../scan/divide-files.ts';
import { gitIn } from '../../source/git/git.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import type { TargetFlags } from './target-flags.ts';
import { flagWords } from './target-flags.ts';

/** The option of `scan` that has only a part of it done. */
export const SHARD_OPTION = new Option(
  '--shard <i/n>',
  'scan part i of n, for --format json; report --merge joins the parts',
);

/** The flags that `--shard` looks at. */
interface ShardFlags extends TargetFlags {
  readonly shard?: string;
  readonly format: string;
  readonly only?: string;
  readonly pruneBaseline?: true;
}

/**
 * Reads that option; undefined where it is not set.
 *
 * @throws ConfigurationError where it names no part, or other flags ask for what no part can tell
 */
export function shardOf({ shard, format, only, writeBaseline, pruneBaseline }: ShardFlags): Shard | undefined {
  if (shard === undefined) return undefined;
  const [, index, of] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(shard) ?? []).map(Number);
  if (index === undefined || of === undefined || index > of)
    throw new ConfigurationError(
      `--shard: found ${JSON.stringify(shard)}, expected i/n with i from 1 to n, such as 1/4 … 4/4`,
    );
  const refuse = (flag: string, why: string): ConfigurationError =>
    new ConfigurationError(`--shard and ${flag}: ${why}`);
  if (format !== 'json')
    throw refuse(
      `--format ${format}`,
      'a part of a scan is no report: use --format json, and report --merge for the other formats',
    );
  if (only !== undefined) throw refuse('--only', 'the counts of the whole need all workloads: leave --only out');
  if (writeBaseline !== undefined)
    throw refuse('--write-baseline', 'a baseline is of the whole repository: write it in a scan without --shard');
  if (pruneBaseline)
    throw refuse('--prune-baseline', 'a part does not know what is paid: prune in a scan without --shard');
  return { index, of };
}

/** The weight of a file beside its bytes: to open it, and to say what is in it. */
const FILE_WEIGHT = 2_000;

/** The weight of a kustomization or a chart beside its files: a tool is started for it. */
const BUILD_WEIGHT = 200_000;

/** Weighs the files of a scan by their sizes on disk; a file that is not on disk has none. */
export function weighedFiles(paths: readonly string[], root: string): WeighedFile[] {
  return paths.map((path) => {
    const size = path === '-' ? 0 : (statSync(resolve(root, path), { throwIfNoEntry: false })?.size ?? 0);
    const isBuilt = isKustomizationPath(path) || /(^|\/)Chart\.yaml$/.test(path);
    return { path, weight: size + FILE_WEIGHT + (isBuilt ? BUILD_WEIGHT : 0) };
  });
}

/** A part of a scan, and what tells that its parts are of one. */
export interface LocalPart extends ScanPart {
  readonly shard: Shard;
  /** See `ShardOrigin`. */
  readonly files: string;
  /** Whether the places of what is built are to be found: whether something of it may be shown in this part. */
  readonly findsSetters: (files: Iterable<string>) => boolean;
}

/** Takes the part of a shard of the files of a scan. */
export function localPart(
  paths: readonly string[],
  root: string,
  { charts }: Pick<RepositoryFacts, 'charts'>,
  shard: Shard,
): LocalPart {
  const files = weighedFiles(paths, root);
  const digest = createHash('sha256');
  for (const { path, weight } of files) digest.update(`${JSON.stringify(path)} ${weight}\n`);
  for (const chart of [...charts].sort()) digest.update(`${JSON.stringify(chart)}\n`);
  const part = partOfFiles(files, charts, shard);
  return {
    ...part,
    shard,
    files: digest.digest('hex'),
    findsSetters: (shown) => {
      for (const file of shown) if (part.paths.has(file)) return true;
      return false;
    },
  };
}

/** Returns what the shards of one scan have in common, and which of them this is. */
export async function shardOrigin(
  { shard, files }: LocalPart,
  root: string,
  flags: TargetFlags,
  program: string,
): Promise<ShardOrigin> {
  const head = await gitIn(root).run(['rev-parse', '--verify', '--quiet', 'HEAD']);
  return {
    ...shard,
    commit: head?.toString('utf8').trim() ?? null,
    files,
    flags: [
      ...flagWords(flags),
      ...(flags.hardening === true ? ['hardening'] : []),
      ...(flags.baseline === undefined ? [] : ['baseline']),
    ],
    program,
  };
}
