import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NamedContent } from '../../../src/manifest/content.ts';
import { readContent } from '../../../src/manifest/content.ts';
import { NO_POD_SPECS } from '../../../src/manifest/kinds/pod-specs.ts';
import type { Manifest } from '../../../src/manifest/manifest.ts';
import type { ReadingInWorkers } from '../../../src/source/workers/read-in-workers.ts';
import { answerInWorker, readInWorkers } from '../../../src/source/workers/read-in-workers.ts';
import { ReaderThreads } from '../../../src/source/workers/reader-threads.ts';
import { describeManifest } from '../../manifest/describe-manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'pss-review-worker-'));
const script = join(folder, 'worker.mjs');

beforeAll(async () => {
  const entry = join(folder, 'entry.js');
  const source = join(import.meta.dirname, '../../../src/source/workers/read-in-workers.ts');
  writeFileSync(entry, `import { answerInWorker } from ${JSON.stringify(source)};\nanswerInWorker(() => []);\n`);
  const bundle = await rolldown({ input: entry, platform: 'node', logLevel: 'silent' });
  await bundle.write({ file: script, format: 'esm', codeSplitting: false });
  await bundle.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

const fixtures = join(import.meta.dirname, '../../manifest', 'fixtures');
const files: NamedContent[] = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(yaml|json)$/.test(name))
  .map((path) => ({ path, content: { bytes: readFileSync(join(fixtures, path)) } }));

function reading(jobs: number): ReadingInWorkers {
  const targets = [{ level: 'restricted', version: 'latest' }] as const;
  return { threads: new ReaderThreads(pathToFileURL(script), jobs), podSpecs: NO_POD_SPECS, targets };
}

async function all(manifests: AsyncIterable<Manifest>): Promise<Manifest[]> {
  const found: Manifest[] = [];
  for await (const manifest of manifests) found.push(manifest);
  return found;
}

describe('files that workers read', () => {
  it.each([2, 3])('say what they say here, in the order of the files, with %i threads', async (jobs) => {
    // Enough of them for many batches, and one that could not be had.
    const many = Array.from({ length: 10 }, () => files).flat();
    const lost: NamedContent = { path: 'lost.yaml', content: { unreadable: 'it is gone', reason: 'unreadable' } };
    const manifests = await all(readInWorkers([...many, lost], reading(jobs)));
    expect(manifests.map(describeManifest)).toEqual(
      [...many, lost].map(({ path, content }) => describeManifest(readContent(path, content))),
    );
  });

  it('are not waited for in a thread that is no worker', () => {
    const before = process.listenerCount('message');
    answerInWorker(() => []);
    expect(process.listenerCount('message')).toBe(before);
  });

  it('end where there are none', async () => {
    expect(await all(readInWorkers([], reading(2)))).toEqual([]);
  });

  it('go without the rest of a buffer that they are a part of', async () => {
    const text = 'apiVersion: v1\nkind: Pod\nspec: {containers: [{name: a}]}\n';
    const bytes = Buffer.from(`noise${text}noise`).subarray(5, 5 + text.length);
    const [manifest] = await all(readInWorkers([{ path: 'a.yaml', content: { bytes } }], reading(2)));
    expect(manifest?.workloads).toHaveLength(1);
  });
});
