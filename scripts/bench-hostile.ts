// Measures what hostile changes cost `review`, `scan` and `fix`, a change on each core at once, and prints the worst:
//   node scripts/run.mjs scripts/bench-hostile.ts [WORDS OF A NAME]
// It tests nothing: people compare the figures before and after a change.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createRepository } from '../__tests__/end-to-end/git-repository.ts';
import { hostileChanges } from '../__tests__/hostile/hostile-changes.ts';
import type { Files, HostileChange } from '../__tests__/hostile/texts.ts';
import { formatsOf } from '../src/report/formats.ts';
import type { MeteredRun } from './meter.ts';
import { onEachCore, runMetered } from './meter.ts';

const CLI = resolve('dist/cli.js');
const TIMEOUT = Number(process.env['LIMIT'] ?? 30_000);
const SHOWN = 10;

interface Measured extends MeteredRun {
  readonly name: string;
}

/** The commands that are measured. */
const COMMANDS = [
  'review --base main --format json',
  'review --base main --fail-on any --format sarif',
  ...formatsOf('scan').map(({ id }) => `scan --format ${id} .`),
  'fix --all --dry-run .',
];

const only = process.argv.slice(2).join(' ');
const changes = [...hostileChanges()].filter(({ name }) => name.includes(only));
const all: Measured[] = [];
console.log(`${changes.length} hostile changes, ${COMMANDS.length} runs each; the slowest run of each:`);
await onEachCore(changes, measureAndPrint);
for (const [title, by] of [
  ['slowest', 'cores'],
  ['largest', 'memory'],
  ['longest outputs', 'output'],
] as const) {
  console.log(`\nthe ${title} of ${all.length} runs over hostile changes:`);
  for (const run of worst(all, by).slice(0, SHOWN)) print(run);
}

async function measureAndPrint(change: HostileChange): Promise<void> {
  const measured = await measure(change);
  all.push(...measured);
  for (const run of worst(measured, 'cores').slice(0, 1)) print(run);
}

function worst(runs: readonly Measured[], by: 'cores' | 'memory' | 'output'): Measured[] {
  return [...runs].sort((a, b) => b[by] - a[by]);
}

async function measure(change: HostileChange): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pss-review-hostile-'));
  const measured: Measured[] = [];
  const run = async (command: string, cwd: string): Promise<void> => {
    const cost = await runMetered(cwd, [CLI, ...command.split(' ')], { timeout: TIMEOUT, errors: 'ignore' });
    measured.push({ name: `${change.name}: ${command}`, ...cost });
  };
  try {
    write(join(folder, 'base'), change.base);
    write(join(folder, 'head'), change.head);
    const repository = createRepository(join(folder, 'base'), join(folder, 'head'));
    try {
      for (const command of COMMANDS) await run(command, repository.folder);
    } finally {
      repository.remove();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return measured;
}

function write(folder: string, files: Files): void {
  for (const [path, content] of Object.entries({ 'README.md': 'a repository\n', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function print({ name, exitCode, cores, memory, output }: Measured): void {
  const ended = exitCode === 0 || exitCode === 1 ? '' : exitCode === null ? ', KILLED' : `, exit code ${exitCode}`;
  console.log(
    `  ${cores.toFixed(1)} s of all cores, ${memory.toFixed(0)} MB, ${output.toFixed(1)} MB printed${ended}: ${name}`,
  );
}
