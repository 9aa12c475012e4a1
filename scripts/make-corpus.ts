// Writes a folder of manifests for measurements, the same each time:
//   node scripts/run.mjs scripts/make-corpus.ts FOLDER [FILES] [--mix repository|workloads|small-files]
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Mix } from './corpus.ts';
import { makeCorpus } from './corpus.ts';

const MIXES: readonly Mix[] = ['repository', 'workloads', 'small-files'];

const { values, positionals } = parseArgs({
  options: { mix: { type: 'string', default: 'repository' } },
  allowPositionals: true,
});
const [folder, count = '8000'] = positionals;
const mix = MIXES.find((name) => name === values.mix);
const files = Number(count);
if (folder === undefined || mix === undefined || !Number.isInteger(files) || files < 1) {
  console.error(`usage: make-corpus.ts FOLDER [FILES] [--mix ${MIXES.join('|')}]`);
  process.exit(2);
}
const bytes = makeCorpus(resolve(folder), files, mix);
console.log(`${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
