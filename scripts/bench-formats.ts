// Measures the time and memory that `scan` needs in each format, and the size of the page:
//   node scripts/run.mjs scripts/bench-formats.ts
// It tests nothing: people compare the figures before and after a change.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Mix } from './corpus.ts';
import { makeCorpus } from './corpus.ts';
import { runMetered } from './meter.ts';

const CLI = resolve('dist/cli.js');
const FORMATS = ['text', 'json', 'sarif', 'junit', 'markdown'];

await measure('a repository of 8,000 files', 8000, 'repository', FORMATS);
await measure('100,000 small files', 100_000, 'small-files', [...FORMATS, 'html']);

async function measure(name: string, files: number, mix: Mix, formats: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pss-review-bench-'));
  try {
    console.log(`${name}, ${(makeCorpus(folder, files, mix) / 1e6).toFixed(0)} MB, one round a format`);
    for (const format of formats) {
      const { exitCode, seconds, memory, output } = await runMetered(folder, [CLI, 'scan', '--format', format, '.']);
      const ended = exitCode === 0 || exitCode === 1 ? '' : `, which ended with ${exitCode}`;
      console.log(
        `  ${format}: ${seconds.toFixed(1)} s, ${memory.toFixed(0)} MB of memory at most, ${output.toFixed(1)} MB printed${ended}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
