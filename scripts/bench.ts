import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hundredManifests } from '../__tests__/end-to-end/hundred-manifests.ts';
import type { FakeGitHub } from '../__tests__/fake-github/fake-github.ts';
import { createFakeGitHub } from '../__tests__/fake-github/fake-github.ts';
import type { Tree } from '../__tests__/fake-github/tree.ts';
import { runAction } from '../__tests__/runner/run-action.ts';

/* Speed, size and calls, printed. No test: figures are compared by people, before and after a change. */
const ROUNDS = 5;
const SAMPLE = join(process.cwd(), '__tests__', 'fixtures', 'demo-pull-request');

console.log(`Node ${process.version}, ${ROUNDS} rounds, the median of them`);
for (const bundle of ['dist/index.js', 'dist/cli.js']) {
  console.log(`${bundle}: ${(statSync(bundle).size / 1024).toFixed(0)} kB`);
}
await benchStart();
for (const workspace of ['none', 'depth-1', 'full'] as const) await benchPullRequest(largestPullRequest(), workspace);
await benchPullRequest({ name: 'of 100 changed manifests', ...hundredManifests() }, 'none');
benchScan();

/** From the start of the process to its first call, which is refused, so that nothing follows. */
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
  console.log(`cold start of dist/index.js to its first API call: ${median(times).toFixed(0)} ms`);
}

async function benchPullRequest({ name, base, head }: Sample, workspace: 'none' | 'depth-1' | 'full'): Promise<void> {
  const times: number[] = [];
  let calls: ReturnType<FakeGitHub['calls']> | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const fake = await createFakeGitHub({ base, head });
    const { duration } = await runAction({ fake, workspace });
    times.push(duration);
    calls = fake.calls();
    await fake.close();
  }
  console.log(
    `pull request ${name}, workspace ${workspace}: ${median(times).toFixed(0)} ms, ${calls?.total} API calls`,
  );
  for (const [route, count] of Object.entries(calls?.routes ?? {})) console.log(`  ${count} × ${route}`);
}

interface Sample {
  readonly name: string;
  readonly base: Tree;
  readonly head: Tree;
}

/** Of the recorded ones where they are here, else the sample. */
function largestPullRequest(): Sample {
  const recorded = join(process.cwd(), '..', 'shared', 'prs');
  if (!existsSync(recorded)) return { name: 'sample', base: join(SAMPLE, 'base'), head: join(SAMPLE, 'head') };
  const sized = readdirSync(recorded, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, size: sizeOf(join(recorded, name)) }))
    .sort((a, b) => b.size - a.size);
  const name = sized[0]?.name ?? '';
  return { name, base: join(recorded, name, 'base'), head: join(recorded, name, 'head') };
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Documents and megabytes a second, over Deployments of the usual size with a ConfigMap between them. */
function benchScan(): void {
  const folder = mkdtempSync(join(tmpdir(), 'pss-review-bench-'));
  const files = 2000;
  let bytes = 0;
  for (let index = 0; index < files; index++) {
    const text = `${deployment(index)}---\n${configMap(index)}`;
    bytes += text.length;
    mkdirSync(join(folder, String(index % 50)), { recursive: true });
    writeFileSync(join(folder, String(index % 50), `${index}.yaml`), text);
  }
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    try {
      execFileSync(process.execPath, [join(process.cwd(), 'dist/cli.js'), 'scan'], { cwd: folder, stdio: 'ignore' });
    } catch {
      // It exits with 1: the Deployments violate the level on purpose.
    }
    times.push(performance.now() - began);
  }
  rmSync(folder, { recursive: true });
  const seconds = median(times) / 1000;
  const megabytes = bytes / 1024 / 1024;
  console.log(
    `scan of ${2 * files} documents, ${megabytes.toFixed(1)} MB: ${seconds.toFixed(2)} s, ${((2 * files) / seconds).toFixed(0)} documents/s, ${(megabytes / seconds).toFixed(1)} MB/s`,
  );
}

function deployment(index: number): string {
  const containers = Array.from(
    { length: 1 + (index % 3) },
    (_, container) => `        - name: c${container}
          image: registry.example/team/app-${index}:1.${container}
          env:
            - name: LOG_LEVEL
              value: info
          ports:
            - containerPort: 8080
          resources:
            requests: { cpu: 100m, memory: 64Mi }
`,
  );
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: app-${index}
  namespace: team-${index % 20}
spec:
  replicas: 2
  selector:
    matchLabels:
      app: app-${index}
  template:
    metadata:
      labels:
        app: app-${index}
    spec:
      containers:
${containers.join('')}`;
}

function configMap(index: number): string {
  const lines = Array.from({ length: 20 }, (_, line) => `  key-${line}: "value ${line} of ${index}"\n`);
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: config-${index}\ndata:\n${lines.join('')}`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
