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

/** This Node, and that of the Action where PSS_ACTION_NODE names one. */
const NODES = [process.execPath, process.env['PSS_ACTION_NODE']].filter((node) => node !== undefined);

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
    `${files.length.toLocaleString('en')} real manifests, ${megabytes.toFixed(1)} MB, on ${cpus().length} cores, the median of 5 rounds`,
  );
  const theirs = [
    {
      name: 'kube-score',
      ...(await medianOf(5, () => timed(program, ['score', '--output-format', 'ci', ...files], folder))),
    },
    ...(await costOfServer(folder)),
  ];
  for (const { name, seconds } of theirs) console.log(`  ${name}: ${seconds.toFixed(2)} s`);
  for (const node of NODES) {
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
    for (const format of ['text', 'json']) {
      const args = [CLI, 'scan', '--render', 'never', '--format', format, '.'];
      const { seconds, cores, memory } = await medianOf(5, () => runMetered(folder, args, { node }));
      const ratios = theirs.map((other) => `${(seconds / other.seconds).toFixed(2)} × ${other.name}`);
      console.log(
        `  scan as ${format}, Node ${version}: ${seconds.toFixed(2)} s (${ratios.join(', ')}), ${cores.toFixed(2)} s of all cores, ${memory.toFixed(0)} MB at most`,
      );
    }
  }
}

type Timed = { readonly seconds: number };

/** What the API server's own library needs for the same; nothing where it is not here. */
async function costOfServer(folder: string): Promise<(Timed & { readonly name: string })[]> {
  if (oracle === undefined) return [];
  const requests = join(folder, '.requests.jsonl');
  writeRequests(folder, requests);
  const cost = await medianOf(5, () => askServer(oracle, requests));
  return [{ name: 'the API server', ...cost }];
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
