import { compareVersions, isNewerThanKnown, NEWEST_VERSION, parseClusterVersion } from '../../pss/version.ts';
import { upgradeJson } from '../../report/upgrade/upgrade-json.ts';
import { upgradeText } from '../../report/upgrade/upgrade-text.ts';
import { scanContents } from '../../scan/collect-scan.ts';
import { outlineOf } from '../../scan/scan-outline.ts';
import type { UpgradeVersions } from '../../scan/upgrade/upgrade.ts';
import { rejectsMore, upgradeOf } from '../../scan/upgrade/upgrade.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import { clusterVersionFault } from '../../target/config/level-version-shape.ts';
import { oneOf } from '../../target/config/one-of.ts';
import { count } from '../../text/count.ts';
import type { Program } from '../command.ts';
import type { TargetFlags } from '../flags/target-flags.ts';
import { inputsOf } from '../flags/target-flags.ts';
import { outputFile } from '../output-file.ts';
import { displayFor, printTo } from '../print-to.ts';
import { findScanSource } from '../scan/find-scan-source.ts';

const COMPARE_FORMATS = ['text', 'json'] as const;

/** The flags of `scan` beside `--compare`. */
export interface CompareFlags extends TargetFlags {
  readonly format: string;
  readonly output?: string;
}

/** Flags of `scan` that say how its own report looks, or what becomes of it: a comparison has none of that. */
const OTHERS = [
  'only',
  'hardening',
  'quiet',
  'summary',
  'failOn',
  'writeBaseline',
  'pruneBaseline',
  'unjudged',
  'baseline',
  'shard',
];

/**
 * Runs `scan --compare OLDER NEWER`: one reading, judged as the servers of both versions do.
 *
 * @param given what stands behind the flag: the versions, and paths, which commander cannot tell from them
 * @param paths the other paths; undefined where none are given
 */
export async function compareScan(
  { output }: Pick<Program, 'output'>,
  given: readonly string[],
  paths: readonly string[] | undefined,
  flags: CompareFlags,
): Promise<0 | 1> {
  const [older, newer, ...behind] = given;
  const versions = upgradeVersions(older, newer);
  const format = oneOf('--format (with --compare)', COMPARE_FORMATS, flags.format);
  const other = OTHERS.find((name) => name in flags);
  if (other !== undefined) {
    const name = other.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new ConfigurationError(`--compare and --${name}: choose one of them`);
  }
  if (flags.clusterVersion !== undefined) {
    throw new ConfigurationError('--compare and --cluster-version: choose one of them; --compare names both clusters');
  }
  const named = [...(paths ?? []), ...behind];
  const scanned = named.length === 0 ? ['.'] : named;
  const source = await findScanSource(scanned);
  const file = await outputFile(flags.output, inputsOf(source.inputs, flags));
  const local = await source.read({ ...flags, clusterVersion: versions.to });
  const scan = await scanContents([...local.read(local.paths)], local.rules, local.isWhole, local.searched);
  const upgraded = scan.manifests.flatMap(({ judged }) => judged.map((each) => upgradeOf(each, versions)));
  const outline = outlineOf(scan);
  const text =
    format === 'json'
      ? upgradeJson(upgraded, versions, outline)
      : upgradeText(upgraded, versions, outline, displayFor(file));
  const rejected = upgraded.filter(rejectsMore).length;
  await printTo(output, file, [text], () => `${versions.to} rejects more of ${count(rejected, 'workload')}`);
  return rejected > 0 || outline.notEvaluated.length > 0 ? 1 : 0;
}

/** @throws ConfigurationError where these are no two versions, the older one first */
function upgradeVersions(older: string | undefined, newer: string | undefined): UpgradeVersions {
  const example = 'expected two versions of a cluster, the older one first, as --compare v1.34 v1.37';
  if (older === undefined || newer === undefined)
    throw new ConfigurationError(`--compare: found one version, ${example}`);
  const [from, to] = [older, newer].map((text) => {
    if (text === 'latest') {
      throw new ConfigurationError(
        `--compare: latest is another version on each cluster: name it, such as ${NEWEST_VERSION}`,
      );
    }
    const version = parseClusterVersion(text);
    if (version === undefined) throw new ConfigurationError(`--compare: ${clusterVersionFault(text)}`);
    if (isNewerThanKnown(version)) {
      throw new ConfigurationError(
        `--compare: ${version} is newer than ${NEWEST_VERSION}, the newest version that is known here: nothing can be said of what it rejects`,
      );
    }
    return version;
  }) as [UpgradeVersions['from'], UpgradeVersions['to']];
  const order = compareVersions(from, to);
  if (order === 0) throw new ConfigurationError(`--compare: found ${from} twice, ${example}`);
  if (order > 0) throw new ConfigurationError(`--compare: ${from} is newer than ${to}; ${example}`);
  return { from, to };
}
