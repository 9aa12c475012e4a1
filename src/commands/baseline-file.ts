import { access, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Option } from 'commander';
import { replaceWith } from '../source/folder/replacement.ts';
import type { Baseline, ListedDebt } from '../target/baseline/baseline.ts';
import { standsAt } from '../target/baseline/baseline.ts';
import { formatBaseline } from '../target/baseline/format-baseline.ts';
import { readBaseline } from '../target/baseline/read-baseline.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { formatFault } from '../target/config/configuration-fault.ts';
import { readFlagFile } from './flags/read-flag-file.ts';
import type { ReportFile } from './output-file.ts';
import { outputFile } from './output-file.ts';

/** The option of the commands that may leave what is known. */
export const BASELINE_OPTION = new Option(
  '--baseline <file>',
  'what this file lists is known, and does not fail (default: that of the config, if any)',
);

/**
 * Reads the baseline that a flag names.
 *
 * @throws ConfigurationError where it is not there, or has mistakes
 */
export async function readBaselineFile(path: string): Promise<Baseline> {
  const text = await readFlagFile('--baseline', path, { ENOENT: 'no such file: --write-baseline writes one' });
  const { baseline, faults } = readBaseline(path, text);
  if (faults !== undefined) throw new ConfigurationError(faults.map(formatFault).join('\n'));
  return baseline;
}

/** Returns the places of a baseline that are still there, below the root of its repository. */
export async function standingBelow(root: string, baseline: Baseline | undefined): Promise<ReadonlySet<string>> {
  const places = [...new Set((baseline ?? []).map(standsAt))];
  const isThere = await Promise.all(
    places.map((place) =>
      access(resolve(root, place)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return new Set(places.filter((_, index) => isThere[index]));
}

/**
 * Finds the file that a new baseline is written to, before anything is scanned; its folder is made.
 *
 * @param inputs the paths that the run is asked to read
 * @param other the file of `--output`
 * @throws ConfigurationError where it cannot be written, or is something else
 */
export async function newBaselineFile(
  path: string,
  inputs: readonly string[],
  other: ReportFile | undefined,
): Promise<ReportFile> {
  const option = '--write-baseline';
  await mkdir(dirname(resolve(path)), { recursive: true }).catch(() => undefined);
  const file = await outputFile(path, inputs, option);
  if (file?.isReplaced !== true) throw new ConfigurationError(`${option} ${path}: found no file, name one`);
  if (file.file === other?.file) throw new ConfigurationError(`${option} ${path}: --output names it, too`);
  return file;
}

/**
 * Writes a baseline: all of it, or the file stays as it was.
 *
 * @throws ConfigurationError where it cannot be written
 */
export async function writeBaselineFile(
  { path, file, mode }: Pick<ReportFile, 'path' | 'file' | 'mode'>,
  workloads: readonly ListedDebt[],
): Promise<void> {
  try {
    await replaceWith(file, formatBaseline(workloads), mode);
  } catch (error) {
    throw new ConfigurationError(`the baseline ${path} cannot be written: ${(error as Error).message}`);
  }
}

/** The file of a baseline that was read, to be written anew: where a link leads. */
export async function knownBaselineFile(path: string): Promise<Pick<ReportFile, 'path' | 'file' | 'mode'>> {
  const file = await realpath(path);
  return { path, file, mode: (await stat(file)).mode };
}
