import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Option } from 'commander';
import { adoptionLines, outlookLines } from '../report/adoption/adoption-text.ts';
import { configurationText } from '../report/adoption/configuration-text.ts';
import { WORKFLOW_PATH, workflowText } from '../report/adoption/workflow-text.ts';
import { fixPatch } from '../report/text/fix-patch.ts';
import { isWorkflowPath, reviewCalls } from '../repository/workflows/workflow-calls.ts';
import { adoptionOf } from '../scan/adoption/adoption.ts';
import { scanContents } from '../scan/collect-scan.ts';
import type { FixedFile } from '../scan/fix.ts';
import type { Scan } from '../scan/scan.ts';
import { outlineOf } from '../scan/scan-outline.ts';
import { findRoot } from '../source/folder/find-root.ts';
import { CONFIGURATION_PATH } from '../target/config/configuration.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { count } from '../text/count.ts';
import { visibleText } from '../text/visible-text.ts';
import type { Command } from './command.ts';
import type { LocalScan } from './read-local-files.ts';
import { readLocalFiles } from './read-local-files.ts';

const WORKFLOWS = dirname(WORKFLOW_PATH);

/** Longer lines are cut where they are shown; in UTF-16 units. */
const LONGEST_LINE = 300;

interface InitFlags {
  readonly dryRun?: true;
}

/** `pss-review init`: writes a workflow and a config for a repository. */
export const initCommand: Command = {
  options: [new Option('--dry-run', 'print both files, and write nothing')],
  run: async ({ output }, { dryRun }: InitFlags) => {
    const root = await findRoot(process.cwd());
    if (root === undefined)
      throw new ConfigurationError('init: this folder is in no git repository: run it in one, or `git init` first');
    const found = await readLocalFiles([root], {});
    const scan = await scanOf(found);
    const adoption = adoptionOf(scan, found.rules);
    const config = configurationText(adoption);
    const files = [
      { path: WORKFLOW_PATH, text: workflowText(adoption) },
      { path: CONFIGURATION_PATH, text: config },
    ];
    for (const { path } of files) await assertWritable(root, path);
    // What is judged is judged by the config that will be there.
    const later = found.rules.reading.contents.has(CONFIGURATION_PATH)
      ? scan
      : await scanOf(await readLocalFiles([root], {}, new Map([[CONFIGURATION_PATH, config]])));
    await output.write(`${count(found.paths.length, 'file')} of this repository may hold workloads:\n`);
    await output.write(lines(adoptionLines(adoption)));
    const own = await reviewingWorkflow(root);
    for (const file of files) {
      const isNeeded = file.path !== WORKFLOW_PATH || own === undefined || own === WORKFLOW_PATH;
      await output.write(
        isNeeded
          ? await written(root, file, dryRun === true)
          : `\n${own} runs pss-review already: no second workflow is written\n`,
      );
    }
    await output.write(`\n${lines(outlookLines(outlineOf(later)))}`);
    return 0;
  },
};

function scanOf({ paths, rules, read, isWhole }: LocalScan): Promise<Scan> {
  return scanContents([...read(paths)], rules, isWhole);
}

/** @throws ConfigurationError where a file can be neither written nor compared with: before anything is written */
async function assertWritable(root: string, path: string): Promise<void> {
  const steps = path.split('/');
  for (const [index] of steps.entries()) {
    const part = steps.slice(0, index + 1).join('/');
    const stats = await lstat(join(root, part)).catch(() => undefined);
    const expected = index === steps.length - 1 ? 'a file' : 'a folder';
    const isSo = stats === undefined || (index === steps.length - 1 ? stats.isFile() : stats.isDirectory());
    if (!isSo)
      throw new ConfigurationError(
        `init: ${part} is no plain ${expected.slice(2)}, expected ${expected}: move it away`,
      );
  }
}

/** The path of a workflow that runs this Action already, directly or by what it calls in the repository. */
async function reviewingWorkflow(root: string): Promise<string | undefined> {
  const names = await readdir(join(root, WORKFLOWS)).catch(() => []);
  const paths = names
    .map((name) => `${WORKFLOWS}/${name}`)
    .filter(isWorkflowPath)
    .sort();
  const texts = new Map(await Promise.all(paths.map(async (path) => [path, await textAt(join(root, path))] as const)));
  const runs = reviewCalls((path) => texts.get(path), false);
  return paths.find((path) => runs(`./${path}`));
}

/** Writes a file that is not there yet, and says so; of one that is there it shows what would differ. */
async function written(
  root: string,
  { path, text }: { readonly path: string; readonly text: string },
  isDry: boolean,
): Promise<string> {
  const file = join(root, path);
  const before = await textAt(file);
  if (before === text) return `\n${path} is there already, as it would be written\n`;
  if (before !== undefined)
    return `\n${path} is there already, and stays as it is. To what would be written it differs in this:\n${shownPatch({ path, before, after: text })}`;
  if (isDry) return `\n${path} would be written:\n\n${text}`;
  await mkdir(dirname(file), { recursive: true });
  // Nothing that came to be there in the meantime is overwritten.
  await writeFile(file, text, { flag: 'wx' });
  return `\nwrote ${path}\n`;
}

/** A patch that is only looked at: what is there may hold anything. */
function shownPatch(file: FixedFile): string {
  return lines(
    fixPatch([file])
      .trimEnd()
      .split('\n')
      .map((line) => visibleText(line, LONGEST_LINE)),
  );
}

async function textAt(path: string): Promise<string | undefined> {
  return await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new ConfigurationError(`init: ${path} cannot be read: ${error.message}`);
  });
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
