// Measures the time that `scan` needs for real manifests as they are written, beside kube-score and the API server's own library:
//   node scripts/run.mjs scripts/bench-real.ts
// It tests nothing: people compare the figures before and after a change.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { askServer, writeRequests } from './ask-server.ts';
import { goTool } from './go-tools.ts';
import { medianOf, runMetered } from './meter.ts';

const SHARED = resolve('../shared');
const PARTS = ['prs', 'built', 'pss-conformance'];
const CLI = resolve('dist/cli.js');

const kubeScore = goTool('kube-score');
const oracle = goTool('oracle');
if (!PARTS.every((part) => existsSync(join(SHARED, part))) || kubeScore === undefined) {
  console.log('real manifests: ../shared is not here, or no Go');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'pss-review-real-'));
  try {
    await compare(folder, kubeScore);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compare(folder: string, program: string): Promise<void> {
  const files = collect(folder, program);
  const megabytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1e6;
  console.log(
    `${files.length.toLocaleString('en')} real manifests, ${megabytes.toFixed(1)} MB, Node ${process.version} on ${cpus().length} cores, the median of 5 rounds`,
  );
  const scan = (...args: string[]) =>
    medianOf(5, () => runMetered(folder, [CLI, 'scan', '--render', 'never', ...args, '.']));
  const [ours, alone, json] = [await scan(), await scan('--jobs', '1'), await scan('--format', 'json')];
  const score = await medianOf(5, () => timed(program, ['score', '--output-format', 'ci', ...files], folder));
  const costs = { scan: ours, 'scan by one thread': alone, 'scan as JSON': json };
  for (const [name, { seconds, cores, memory }] of Object.entries(costs))
    console.log(
      `  ${name}: ${seconds.toFixed(2)} s, ${cores.toFixed(2)} s of all cores, ${memory.toFixed(0)} MB at most`,
    );
  console.log(`  kube-score: ${score.seconds.toFixed(2)} s; ${ratios(costs, score)}`);
  if (oracle === undefined) return;
  const requests = join(folder, '.requests.jsonl');
  writeRequests(folder, requests);
  const server = await medianOf(5, () => askServer(oracle, requests));
  console.log(`  the API server: ${server.seconds.toFixed(2)} s; ${ratios(costs, server)}`);
}

type Timed = { readonly seconds: number };

/** How many times as long each of ours takes. */
function ratios(costs: Readonly<Record<string, Timed>>, theirs: Timed): string {
  return Object.entries(costs)
    .map(([name, { seconds }]) => `${name} takes ${(seconds / theirs.seconds).toFixed(2)} times as long`)
    .join(', ');
}

/** Copies the manifests that kube-score can read, and returns their paths. */
function collect(folder: string, program: string): string[] {
  const paths = PARTS.flatMap((part) =>
    readdirSync(join(SHARED, part), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ya?ml|json)$/.test(path))
      .map((path) => join(SHARED, part, path))
      .filter((path) => statSync(path).isFile()),
  );
  return paths
    .filter((path) => canRead(program, path))
    .map((path) => {
      const copy = relative(SHARED, path);
      mkdirSync(dirname(join(folder, copy)), { recursive: true });
      cpSync(path, join(folder, copy));
      return copy;
    });
}

/** It ends with 1 also where it only has something to say: what it cannot read it says on standard error. */
function canRead(program: string, path: string): boolean {
  const { stderr, status } = spawnSync(program, ['score', '--output-format', 'ci', path], { encoding: 'utf8' });
  return status !== null && stderr === '';
}

async function timed(program: string, args: readonly string[], cwd: string): Promise<Timed> {
  const began = performance.now();
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  await new Promise((done) => child.on('close', done));
  return { seconds: (performance.now() - began) / 1000 };
}
