// Measures the time and memory that `scan` needs for folders, and the time of the API server's own library for the same
// files:
//   node scripts/run.mjs scripts/bench-scan.ts
// It tests nothing: people compare the figures before and after a change.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { askServer, writeRequests } from './ask-server.ts';
import type { Mix } from './corpus.ts';
import { makeCorpus } from './corpus.ts';
import { goTool } from './go-tools.ts';
import type { Cost } from './meter.ts';
import { medianOf, runMetered } from './meter.ts';

const ROUNDS = 3;
const CLI = resolve('dist/cli.js');

console.log(`scan, Node ${process.version} on ${cpus().length} cores, the median of ${ROUNDS} rounds`);
const oracle = goTool('oracle');
if (oracle === undefined) console.log('without the API server: ../shared/oracle is not here, or no Go');
await compare('a repository of 8,000 files', 8000, 'repository');
await compare('4,000 files of workloads only', 4000, 'workloads');
// Time should grow with the number of files, and memory hardly.
for (const files of [1000, 10_000, 100_000]) {
  await inCorpus(files, 'small-files', async (folder, bytes) => {
    const cost = files < 100_000 ? await medianOf(ROUNDS, () => scan(folder)) : await scan(folder);
    print(`${files.toLocaleString('en')} small files${files < 100_000 ? '' : ' (one round)'}`, bytes, cost);
  });
}

async function compare(name: string, files: number, mix: Mix): Promise<void> {
  await inCorpus(files, mix, async (folder, bytes) => {
    const ours = await medianOf(ROUNDS, () => scan(folder));
    print(name, bytes, ours);
    if (oracle === undefined) return;
    const requests = join(folder, 'requests.jsonl');
    writeRequests(folder, requests);
    const theirs = await medianOf(ROUNDS, () => askServer(oracle, requests));
    print('  the API server', bytes, theirs);
    console.log(`  ${(ours.seconds / theirs.seconds).toFixed(2)} times as long`);
  });
}

async function inCorpus(files: number, mix: Mix, use: (folder: string, bytes: number) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pss-review-bench-'));
  try {
    await use(folder, makeCorpus(folder, files, mix));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(name: string, bytes: number, { seconds, cores, memory }: Cost): void {
  const megabytes = bytes / 1e6;
  const peak = memory > 0 ? `, ${cores.toFixed(2)} s of all cores, ${memory.toFixed(0)} MB of memory at most` : '';
  console.log(
    `${name}, ${megabytes.toFixed(1)} MB: ${seconds.toFixed(2)} s, ${(megabytes / seconds).toFixed(1)} MB/s${peak}`,
  );
}

async function scan(folder: string): Promise<Cost> {
  // The exit code is 1 because the workloads violate the level on purpose.
  const { exitCode, ...cost } = await runMetered(folder, [CLI, 'scan', '--format', 'json', '.']);
  if (exitCode !== 0 && exitCode !== 1) throw new Error(`scan exited with ${exitCode}`);
  return cost;
}
