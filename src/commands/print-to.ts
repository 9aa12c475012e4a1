import { open, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Option } from 'commander';
import type { Display } from '../report/text/display.ts';
import { PLAIN_DISPLAY } from '../report/text/display.ts';
import type { Replacement } from '../source/folder/replacement.ts';
import { replaceFile } from '../source/folder/replacement.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { displayOf } from './display-of.ts';
import type { Output } from './output.ts';

/** The option of the commands that print a report. */
export const OUTPUT_OPTION = new Option('--output <file>', 'write to this file; standard output says what was written');

/** Tells how texts are shown on standard output, or in the file that `--output` names: there without colours. */
export function displayFor(path: string | undefined): Display {
  return path === undefined ? displayOf() : PLAIN_DISPLAY;
}

/**
 * Prints texts to standard output, or writes them to the file that `--output` names: all of them, or the file stays as
 * it was.
 *
 * @param says what was written, in a few words without a line break; asked after the last text
 * @throws ConfigurationError if the file cannot be written
 */
export async function printTo(
  output: Output,
  path: string | undefined,
  texts: AsyncIterable<string> | Iterable<string>,
  says: () => string,
): Promise<void> {
  if (path === undefined) {
    for await (const text of texts) {
      await output.write(text);
      if (output.isClosed) return;
    }
    return;
  }
  const file = await openOutput(path);
  try {
    for await (const text of texts) await file.write(text);
    await file.keep();
  } finally {
    await file.drop();
  }
  await output.write(`wrote ${path}: ${says()}\n`);
}

async function openOutput(path: string): Promise<Replacement> {
  try {
    const known = await stat(path).catch(() => undefined);
    if (known === undefined) return await replaceFile(path);
    if (known.isDirectory()) throw new ConfigurationError(`--output ${path}: a folder; name a file`);
    // A device or a pipe is written to, and never replaced; a link keeps leading to the file.
    return known.isFile() ? await replaceFile(await realpath(path), known.mode) : await writeThrough(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      const folder = dirname(path);
      throw new ConfigurationError(`--output ${path}: there is no folder ${folder}; make it first: mkdir -p ${folder}`);
    }
    throw code === undefined ? error : new ConfigurationError(`--output ${path}: cannot be written: ${message}`);
  }
}

async function writeThrough(path: string): Promise<Replacement> {
  const handle = await open(path, 'w');
  return {
    write: async (text) => {
      await handle.writeFile(text, 'utf8');
    },
    keep: async () => undefined,
    drop: async () => await handle.close(),
  };
}
