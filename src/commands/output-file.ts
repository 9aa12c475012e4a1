import { fstatSync } from 'node:fs';
import { lstat, readFile, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { isManifestPath } from '../repository/manifest-paths.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';

/** A file that a report is written to. */
export interface ReportFile {
  /** As the user named it. */
  readonly path: string;
  /** The file itself, absolute: where a link leads. */
  readonly file: string;
  /** Whether a new file takes its place; else it is a device or a pipe, which is written to. */
  readonly isReplaced: boolean;
  /** The mode of a file that is there already. */
  readonly mode?: number;
}

/**
 * Finds the file that `--output` names, before anything is scanned. Undefined stands for standard output, whatever it is
 * called: `-`, `/dev/stdout`.
 *
 * @param inputs the paths that the run is asked to read
 * @param option the flag that names it
 * @throws ConfigurationError if it cannot be written, or is a manifest or a config
 */
export async function outputFile(
  path: string | undefined,
  inputs: readonly string[],
  option = '--output',
): Promise<ReportFile | undefined> {
  if (path === undefined || path === '-') return undefined;
  const refuse = (reason: string) => new ConfigurationError(`${option} ${path}: ${reason}`);
  if (path === '')
    throw new ConfigurationError(`${option}: found an empty name, expected a file; - is standard output`);
  const named = resolve(path);
  const known = await stat(named).catch(() => undefined);
  if (known !== undefined && isStandardOutput(known)) return undefined;
  if (known?.isDirectory() || /[\\/]$/.test(path)) throw refuse('a folder; name a file');
  const isReplaced = !isDescriptor(named) && known?.isFile() !== false;
  // What a pipe is called in /proc is no path.
  const file = isReplaced ? await leadsTo(named) : named;
  if (isReplaced) {
    await requireFolder(path, file, option);
    if (await isAmong(inputs, file)) throw refuse('this run reads that file; name another one');
    if (await isManifest(file)) throw refuse('a manifest or a config, or called as one; name another file');
  }
  return { path, file, isReplaced, ...(known === undefined ? {} : { mode: known.mode }) };
}

/** Follows links, also to a file that is not there yet. */
async function leadsTo(path: string, followed = 0): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined) return real;
  const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink() === true;
  // No system follows more than 40 links.
  return isLink && followed < 40 ? await leadsTo(resolve(dirname(path), await readlink(path)), followed + 1) : path;
}

function isStandardOutput({ dev, ino }: { readonly dev: number; readonly ino: number }): boolean {
  const output = fstatSync(process.stdout.fd);
  return output.dev === dev && output.ino === ino;
}

/** Whether a path stands for a file that is open already, whatever that is. */
function isDescriptor(path: string): boolean {
  return /^\/(dev\/(fd\/|stdin$|stdout$|stderr$)|proc\/)/.test(path);
}

async function requireFolder(path: string, file: string, option: string): Promise<void> {
  const folder = dirname(file);
  const entry = await stat(folder).catch((error: NodeJS.ErrnoException) => error);
  if (!(entry instanceof Error)) {
    if (!entry.isDirectory()) throw new ConfigurationError(`${option} ${path}: ${dirname(path)} is no folder`);
  } else if (entry.code === 'ENOENT') {
    throw new ConfigurationError(
      `${option} ${path}: there is no folder ${dirname(path)}; make it first: mkdir -p ${dirname(path)}`,
    );
  } else throw new ConfigurationError(`${option} ${path}: cannot be written: ${entry.message}`);
}

async function isAmong(inputs: readonly string[], file: string): Promise<boolean> {
  const named = await Promise.all(inputs.map((input) => realpath(input).catch(() => undefined)));
  return named.includes(file);
}

/** Whether scans take a file for a manifest. Reports in JSON, which quote the kinds of workloads, are none. */
async function isManifest(file: string): Promise<boolean> {
  if (!isManifestPath(basename(file)) || !file.endsWith('.json')) return isManifestPath(basename(file));
  const text = await readFile(file, 'utf8').catch(() => '');
  return /"kind"\s*:/.test(text) && !/^\{\s*"(schemaVersion|\$schema|baseline)"/.test(text);
}
