// Measures how fast texts become values, on one core: by us, by the package `yaml`, and by the API server's own library:
//   node scripts/run.mjs scripts/bench-reader.ts
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { cutDocuments } from '../src/manifest/yaml/cut-documents.ts';
import { readDocuments } from '../src/manifest/yaml/document.ts';
import { makeCorpus } from './corpus.ts';
import { goTool } from './go-tools.ts';

const FILES = 1000;

console.log(`the reader alone, Node ${process.version}, one core: the documents of ${FILES} files of workloads`);
const texts = documents();
print(
  'ours',
  megabytesASecond((text) => readDocuments(text)),
);
print(
  'the package yaml',
  megabytesASecond((text) => parseAllDocuments(text, { version: '1.1', logLevel: 'silent' })),
);
const server = goTool('server-reader');
if (server === undefined) console.log('without the API server: there is no Go');
else {
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join('');
  print('the API server', Number(spawnSync(server, { input, encoding: 'utf8' }).stdout));
}

/** The texts of single YAML documents, as the server gets them. */
function documents(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pss-review-bench-'));
  try {
    makeCorpus(folder, FILES, 'workloads');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    return files.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const cuts = cutDocuments(text).filter(({ json, fault }) => json === undefined && fault === undefined);
      return cuts.map(({ start, end }) => text.slice(start, end));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads all texts for two seconds, after one round that does not count. */
function megabytesASecond(read: (text: string) => unknown): number {
  texts.forEach(read);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const began = performance.now();
  let rounds = 0;
  for (; performance.now() - began < 2000; rounds++) texts.forEach(read);
  return (rounds * bytes) / 1e6 / ((performance.now() - began) / 1000);
}

function print(name: string, speed: number): void {
  console.log(`${name}: ${speed.toFixed(1)} MB/s`);
}
