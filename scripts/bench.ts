import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { manyManifests } from '../__tests__/end-to-end/many-manifests.ts';
import type { FakeGitHub } from '../__tests__/fake-github/fake-github.ts';
import { createFakeGitHub } from '../__tests__/fake-github/fake-github.ts';
import type { Tree } from '../__tests__/fake-github/tree.ts';
import { runAction } from '../__tests__/runner/run-action.ts';
import { generateBundle, loadedByRuns } from './bundles.mjs';

/** Prints speed, size and API calls. It tests nothing: people compare the figures before and after a change. */
const ROUNDS = 5;
const SAMPLE = join(process.cwd(), '__tests__', 'fixtures', 'demo-pull-request');

/** The Action runs on Node 24: PSS_ACTION_NODE names one. */
const NODE = process.env['PSS_ACTION_NODE'] ?? process.execPath;
const VERSION = spawnSync(NODE, ['--version'], { encoding: 'utf8' }).stdout.trim();

console.log(`Node ${process.version}, the Action on ${VERSION}, ${ROUNDS} rounds, the median of them`);
for (const { of, size } of loadedByRuns(await generateBundle())) console.log(`${of} loads ${size.toFixed(0)} kB`);
await benchStart();
for (const workspace of ['none', 'depth-1', 'full'] as const)
  await benchPullRequest(largestOf(recordedPullRequests()), workspace);
await benchPullRequest({ name: 'of 100 changed manifests', ...manyManifests(100, false) }, 'none');
await benchPullRequest({ name: 'of 100 among 20 kustomizations', ...manyManifests(100, true) }, 'none');
// GitHub lists 3,000 changed files of a pull request at most.
for (const count of [1, 100, 3000]) await benchGrowth(count);
await benchComments(recordedPullRequests());

/** Measures the time from the start of the process to its first call, which is refused so that nothing follows. */
async function benchStart(): Promise<void> {
  const fake = await createFakeGitHub({ base: join(SAMPLE, 'base'), head: join(SAMPLE, 'head') });
  let firstCall = 0;
  const server = createServer((_, response) => {
    firstCall ||= performance.now();
    response.writeHead(401).end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    firstCall = 0;
    const { duration } = await runAction({
      fake,
      workspace: 'none',
      env: { GITHUB_API_URL: `http://127.0.0.1:${port}` },
    });
    times.push(firstCall - (performance.now() - duration));
  }
  server.close();
  await fake.close();
  const start = median(times);
  const node = median(Array.from({ length: ROUNDS }, nothingByNode));
  console.log(
    `cold start of dist/index.js to its first API call: ${start.toFixed(0)} ms, ${(start - node).toFixed(0)} ms more than node -e 0`,
  );
}

/** The milliseconds that Node needs for nothing. */
function nothingByNode(): number {
  const began = performance.now();
  spawnSync(NODE, ['-e', '0']);
  return performance.now() - began;
}

async function benchPullRequest(
  { name, base, head }: Sample<Tree>,
  workspace: 'none' | 'depth-1' | 'full',
): Promise<void> {
  const times: number[] = [];
  const answers: number[] = [];
  let calls: ReturnType<FakeGitHub['calls']> | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const fake = await createFakeGitHub({ base, head });
    const { duration } = await runAction({ fake, workspace });
    times.push(duration);
    answers.push(fake.requests.reduce((sum, request) => sum + request.duration, 0));
    calls = fake.calls();
    await fake.close();
  }
  console.log(
    `pull request ${name}, workspace ${workspace}: ${median(times).toFixed(0)} ms, ${calls?.total} API calls, which took the fake ${median(answers)} ms to answer`,
  );
  for (const [route, count] of Object.entries(calls?.routes ?? {})) console.log(`  ${count} × ${route}`);
}

/** Prints what a file costs in a pull request of many. */
async function benchGrowth(count: number): Promise<void> {
  const rounds = count < 1000 ? ROUNDS : 1;
  const sample = manyManifests(count, false);
  const runs: { readonly duration: number; readonly calls: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const fake = await createFakeGitHub(sample);
    const { duration } = await runAction({ fake, workspace: 'none', timeout: 300_000 });
    runs.push({ duration, calls: fake.calls().total });
    await fake.close();
  }
  const duration = median(runs.map((run) => run.duration));
  const calls = median(runs.map((run) => run.calls));
  console.log(
    `pull request of ${count} changed files: ${duration.toFixed(0)} ms, ${calls} API calls, ${(duration / count).toFixed(1)} ms a file`,
  );
}

/** Prints how long the comments on the recorded pull requests are, without their hidden marks. */
async function benchComments(samples: readonly Sample[]): Promise<void> {
  const lengths: number[] = [];
  for (const { base, head } of samples) {
    const fake = await createFakeGitHub({ base, head });
    await runAction({ fake, workspace: 'none' });
    lengths.push(...fake.comments.map(({ body }) => body.replace(/\n\n<!-- [^>]*-->\s*$/, '').length));
    await fake.close();
  }
  const where = `on ${samples.length} pull requests`;
  console.log(`comments ${where}: ${lengths.length}, the median of ${median(lengths)} characters`);
}

interface Sample<T extends Tree = string> {
  readonly name: string;
  readonly base: T;
  readonly head: T;
}

/** Returns the recorded pull requests where these exist, else the sample. */
function recordedPullRequests(): Sample[] {
  const recorded = join(process.cwd(), '..', 'shared', 'prs');
  const sampleIn = (name: string, folder: string): Sample => ({
    name,
    base: join(folder, 'base'),
    head: join(folder, 'head'),
  });
  if (!existsSync(recorded)) return [sampleIn('sample', SAMPLE)];
  return readdirSync(recorded, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => sampleIn(name, join(recorded, name)));
}

function largestOf(samples: readonly Sample[]): Sample {
  const sizes = new Map(samples.map((sample) => [sample, sizeOf(sample.base) + sizeOf(sample.head)]));
  return samples.reduce((best, sample) => ((sizes.get(sample) ?? 0) > (sizes.get(best) ?? 0) ? sample : best));
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
