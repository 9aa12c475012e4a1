import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Option } from 'commander';
import { replaceFile } from '../source/folder/replacement.ts';
import type { Baseline, ListedDebt } from '../target/baseline/baseline.ts';
import { formatBaseline } from '../target/baseline/format-baseline.ts';
import { readBaseline } from '../target/baseline/read-baseline.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { formatFault } from '../target/config/configuration-fault.ts';

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
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'ENOENT' ? 'no such file: --write-baseline writes one' : `cannot be read: ${error.message}`;
    throw new ConfigurationError(`--baseline ${path}: ${reason}`);
  });
  const { baseline, faults } = readBaseline(path, text);
  if (faults !== undefined) throw new ConfigurationError(faults.map(formatFault).join('\n'));
  return baseline;
}

/**
 * Writes a baseline: all of it, or the file stays as it was.
 *
 * @throws ConfigurationError where it cannot be written
 */
export async function writeBaselineFile(path: string, workloads: readonly ListedDebt[]): Promise<void> {
  const file = resolve(path);
  const known = await stat(file).catch(() => undefined);
  try {
    const written = await replaceFile(file, known?.mode);
    try {
      await written.write(formatBaseline(workloads));
      await written.keep();
    } finally {
      await written.drop().catch(() => undefined);
    }
  } catch (error) {
    throw new ConfigurationError(`the baseline ${path} cannot be written: ${(error as Error).message}`);
  }
}
