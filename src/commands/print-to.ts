import { open } from 'node:fs/promises';
import { Option } from 'commander';
import type { Display } from '../report/text/display.ts';
import { PLAIN_DISPLAY } from '../report/text/display.ts';
import type { Replacement } from '../source/folder/replacement.ts';
import { replaceFile } from '../source/folder/replacement.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { displayOf } from './display-of.ts';
import type { Output } from './output.ts';
import type { ReportFile } from './output-file.ts';

/** The option of the commands that print a report. */
export const OUTPUT_OPTION = new Option('--output <file>', 'write to this file; standard output says what was written');

/** Tells how texts are shown on standard output, or in the file that `--output` names: there without colours. */
export function displayFor(file: ReportFile | undefined): Display {
  return file === undefined ? displayOf() : PLAIN_DISPLAY;
}

/**
 * Prints texts to standard output, or writes them to the file that `--output` names: all of them, or the file stays as
 * it was. All texts are asked for, even where nobody reads them any more: what they are made from decides the exit code.
 *
 * @param file absent for standard output
 * @param says what was written, in a few words without a line break; asked after the last text
 * @throws ConfigurationError if the file cannot be written
 */
export async function printTo(
  output: Output,
  file: ReportFile | undefined,
  texts: AsyncIterable<string> | Iterable<string>,
  says: () => string,
): Promise<void> {
  if (file === undefined) {
    for await (const text of texts) await output.write(text);
    return;
  }
  const written = await writing(file, openOutput(file));
  try {
    for await (const text of texts) await writing(file, written.write(text));
    await writing(file, written.keep());
  } finally {
    // What could not be written cannot always be closed: that was said.
    await written.drop().catch(() => undefined);
  }
  await output.write(`wrote ${file.path}: ${says()}\n`);
}

/** @throws ConfigurationError if something of the file cannot be written */
async function writing<Result>({ path }: ReportFile, step: Promise<Result>): Promise<Result> {
  return await step.catch((error: NodeJS.ErrnoException) => {
    throw new ConfigurationError(`--output ${path}: cannot be written: ${error.message}`);
  });
}

async function openOutput({ file, isReplaced, mode }: ReportFile): Promise<Replacement> {
  if (isReplaced) return await replaceFile(file, mode);
  const handle = await open(file, 'a');
  return {
    write: async (text) => {
      await handle.writeFile(text, 'utf8');
    },
    keep: async () => undefined,
    drop: async () => await handle.close(),
  };
}
