import { folderOf } from '../../repository/paths.ts';
import type { ShownFinding } from '../../review/review.ts';
import type { Configuration } from '../../target/config/configuration.ts';
import { CONFIGURATION_PATH } from '../../target/config/configuration.ts';
import { groupBy } from '../../text/group-by.ts';
import { fenced } from '../../text/markdown.ts';
import { areNames, exemptionEntry } from './exemption-entry.ts';

/** Folders of tests, by their names. */
const TEST_FOLDER = /^(?:tests?|testdata|fixtures|__tests__|chainsaw|\.chainsaw-test)$/;

/** A folder of tests is named from so many findings on. */
const MANY_FINDINGS = 5;

/**
 * Says in one folded line what to do about a workload that never runs, as in fixtures and examples: the lines of the
 * config that leave its files out, or exempt it. Markdown.
 */
export function wayOut({ change }: ShownFinding, { paths }: Pick<Configuration, 'paths'>): string {
  const { workload } = change;
  const { kind, namespace, name } = workload.identity;
  const lines = excludingLines(paths, [testFolderOf(workload.file) ?? folderOf(workload.file)], workload.file);
  const exemption = ['# or this workload alone:', 'exemptions:', ...exemptionEntry(workload.identity, '')];
  const isNamed = areNames(name, namespace) && /^[A-Za-z]+$/.test(kind);
  return folded('Does it never run? How to leave it out', [...lines, ...(isNamed ? exemption : [])]);
}

/**
 * Names the folders of tests that have many findings, and the lines of the config that leave them out. Markdown; empty
 * where there are none.
 */
export function testFolders(shown: readonly ShownFinding[], { paths }: Pick<Configuration, 'paths'>): string {
  const inTests = shown.filter(({ finding }) => testFolderOf(finding.place.file) !== undefined);
  const folders = [...groupBy(inTests, ({ finding }) => testFolderOf(finding.place.file) ?? '')]
    .filter(([, findings]) => findings.length >= MANY_FINDINGS)
    .map(([folder, findings]) => ({ folder, count: findings.length }));
  if (folders.length === 0) return '';
  const total = folders.reduce((sum, { count }) => sum + count, 0);
  const names = folders.map(({ folder }) => folder);
  return folded(`${total} findings are in folders of tests: how to leave them out`, excludingLines(paths, names, ''));
}

/** The folder of tests that a path is in: the outermost, from the root. */
function testFolderOf(path: string): string | undefined {
  const steps = path.split('/').slice(0, -1);
  const index = steps.findIndex((step) => TEST_FOLDER.test(step));
  return index < 0 ? undefined : steps.slice(0, index + 1).join('/');
}

/** The lines of the config that leave folders out; for the root's folder it is the file alone. */
function excludingLines(paths: readonly string[], folders: readonly string[], file: string): string[] {
  const globs = folders.map((folder) => (folder === '' ? `!${asGlob(file)}` : `!${asGlob(folder)}/**`));
  return ['paths:', ...[...new Set([...paths, ...globs])].map((glob) => `  - ${JSON.stringify(glob)}`)];
}

/** A path as a glob that matches it alone. */
function asGlob(path: string): string {
  return path.replaceAll(/[\\*?[\]{}()!+@|]/g, (character) => `\\${character}`);
}

function folded(summary: string, lines: readonly string[]): string {
  const where = `In \`${CONFIGURATION_PATH}\` of the base branch:`;
  return `<details><summary>${summary}</summary>\n\n${where}\n\n${fenced('yaml', lines)}\n\n</details>`;
}
