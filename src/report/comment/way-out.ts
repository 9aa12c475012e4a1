import { everyFinding } from '../../compare/workloads/compare-workload.ts';
import type { Workload } from '../../manifest/manifest.ts';
import { fileOfBy } from '../../repository/gitops/gitops-object.ts';
import { asGlob, globFault } from '../../repository/matches-globs.ts';
import type { Review, ShownFinding } from '../../review/review.ts';
import { groupBy } from '../../text/group-by.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { fenced } from '../../text/markdown.ts';
import { quotedYaml } from '../../text/yaml-name.ts';
import { placeCode } from '../names.ts';
import { exemptionEntry, selectorOf } from './exemption-entry.ts';

/** Folders of tests, by their names. */
const TEST_FOLDER = /^(?:tests?|testdata|fixtures|__tests__|chainsaw|\.chainsaw-test)$/;

/** A folder of tests is named from so many findings on. */
const MANY_FINDINGS = 5;

/** What is claimed of a workload that is exempted because it never runs. */
const NEVER_RUNS = 'not a workload that runs: an example, or the input of a test';

/** The config in force, its path, and the globs of the files that are read, whoever states them. */
export type ConfigInForce = Pick<Review, 'configuration' | 'configurationPath' | 'paths'>;

/**
 * Says in one folded line what to do about a workload that never runs, as in fixtures and examples: the lines of the
 * config that leave its file out (or the folder, where that is one of tests), or exempt it. Markdown.
 */
export function wayOut({ change }: ShownFinding, config: ConfigInForce): string {
  const files = shownBy(change.workload);
  const folders = files.map((path) => (isFolderGlob(path) ? path.slice(0, -'/**'.length) : testFolderOf(path)));
  const globs = [...new Set(files.map((path, index) => leavingOut(path, folders[index])))];
  const selector = selectorOf(change);
  const failing = everyFinding(change).filter(({ exemption }) => exemption === undefined);
  const checks = [...new Set(failing.map(({ check }) => check))];
  const left =
    globs.length > 0 && globs.every((glob) => globFault(glob) === undefined) ? excluding(config, globs) : undefined;
  const exempted =
    selector === undefined
      ? undefined
      : exempting(config, exemptionEntry(selector, quotedYaml(NEVER_RUNS), { checks }));
  const blocks = [
    ...(left === undefined ? [] : [`To leave ${whatIsLeft(globs, folders, change.workload)} out, ${left}`]),
    ...(exempted === undefined ? [] : [`To exempt this workload alone, ${exempted}`]),
  ];
  return blocks.length === 0 ? '' : folded('Does it never run? How to leave it out', blocks);
}

/**
 * What a workload is shown by: a file. What is built is shown as long as its file or its root is selected, of what was
 * rendered elsewhere its file decides, and a chart is a folder, in which a template makes the pods of all variants. What a
 * controller applies is shown as long as its object is: the folder or the chart may be applied by others, too.
 */
function shownBy({ file, deployedBy = file, isGiven, via, values, by }: Workload): readonly string[] {
  if (by !== undefined) return [fileOfBy(by)];
  if (values !== undefined) return via === undefined || via === '.' ? [] : [`${via}/**`];
  return [...new Set(isGiven ? [deployedBy] : [file, deployedBy])];
}

function isFolderGlob(path: string): boolean {
  return path.endsWith('/**');
}

function leavingOut(path: string, folder: string | undefined): string {
  return folder === undefined ? asGlob(path) : `${asGlob(folder)}/**`;
}

function whatIsLeft(
  globs: readonly string[],
  folders: readonly (string | undefined)[],
  { by }: Pick<Workload, 'by'>,
): string {
  if (folders.every((folder) => folder !== undefined)) return globs.length === 1 ? 'the folder' : 'the folders';
  if (by !== undefined) return 'its object';
  return globs.length === 1 ? 'its file' : 'its file and its root';
}

/**
 * Names the folders of tests that have many findings, and the lines of the config that leave them out. Markdown; empty
 * where there are none.
 */
export function testFolders(shown: readonly ShownFinding[], config: ConfigInForce): string {
  const inTests = shown.filter(({ finding }) => testFolderOf(finding.place.file) !== undefined);
  const folders = [...groupBy(inTests, ({ finding }) => testFolderOf(finding.place.file) ?? '')]
    .filter(([, findings]) => findings.length >= MANY_FINDINGS)
    .map(([folder, findings]) => ({ glob: `${asGlob(folder)}/**`, count: findings.length }))
    .filter(({ glob }) => globFault(glob) === undefined);
  if (folders.length === 0) return '';
  const total = folders.reduce((sum, { count }) => sum + count, 0);
  const globs = folders.map(({ glob }) => glob);
  return folded(`${total} findings are in folders of tests: how to leave them out`, [
    `To leave ${globs.length === 1 ? 'the folder' : 'the folders'} out, ${excluding(config, globs)}`,
  ]);
}

/**
 * The lines that are to be among the config's `exemptions`, after where they belong: Markdown, without the beginning of
 * the sentence. A second key of that name would be a mistake.
 *
 * @param entries as `exemptionEntry` writes them
 */
export function exempting(config: ConfigInForce, entries: readonly string[]): string {
  const place = config.configuration.places.get('exemptions');
  return place === undefined
    ? withLines(`in ${ofBase(config, 'exemptions')}`, ['exemptions:', ...entries])
    : withLines(`as one more of the \`exemptions\` in ${ofBase(config, 'exemptions')} (${placeCode(place)})`, entries);
}

/** The lines that leave out what globs match, and keep what is left out or read now: Markdown, as `exempting`. */
function excluding(config: ConfigInForce, globs: readonly string[]): string {
  const { configuration, paths } = config;
  const place = configuration.places.get('paths');
  const all = [...new Set([...paths, ...globs.map((glob) => `!${glob}`)])];
  const lines = ['paths:', ...all.map((glob) => `  - ${quotedYaml(glob)}`)];
  if (place !== undefined) {
    return withLines(`instead of the \`paths\` in ${ofBase(config, 'paths')} (${placeCode(place)})`, lines);
  }
  const where = `in ${ofBase(config, 'paths')}`;
  return withLines(paths.length === 0 ? where : `${where}, which then holds instead of the input \`paths\``, lines);
}

/** Names the config, and says where the defaults of the organisation do not let it say this. */
function ofBase({ configuration: { may }, configurationPath }: ConfigInForce, key: string): string {
  const path = `${inlineCode(configurationPath)} of the base branch`;
  const entry = may?.find((each) => each.key === key);
  if (may === undefined || (entry !== undefined && entry.paths === undefined)) return path;
  const limit =
    entry?.paths === undefined
      ? `once the organisation's defaults allow it, whose \`may\` does not list \`${key}\``
      : `as far as the organisation's defaults allow it: for ${entry.paths.map((glob) => inlineCode(glob)).join(', ')}`;
  return `${path} (${limit})`;
}

function withLines(words: string, lines: readonly string[]): string {
  return `${words}:\n\n${fenced('yaml', lines)}`;
}

/** The folder of tests that a path is in: the outermost, from the root. */
function testFolderOf(path: string): string | undefined {
  const steps = path.split('/').slice(0, -1);
  const index = steps.findIndex((step) => TEST_FOLDER.test(step));
  return index < 0 ? undefined : steps.slice(0, index + 1).join('/');
}

function folded(summary: string, blocks: readonly string[]): string {
  return `<details><summary>${summary}</summary>\n\n${blocks.join('\n\n')}\n\n</details>`;
}
