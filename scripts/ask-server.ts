// What benchmarks ask the API server's own library, behind the lines of JSON of ../shared/oracle.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Cost } from './meter.ts';

/** Measures the answers to a file of requests. */
export async function askServer(program: string, requests: string): Promise<Cost> {
  const input = openSync(requests, 'r');
  const began = performance.now();
  const child = spawn(program, { stdio: [input, 'ignore', 'inherit'] });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  closeSync(input);
  if (code !== 0) throw new Error(`the oracle exited with ${code}`);
  return { seconds: (performance.now() - began) / 1000, cores: 0, memory: 0 };
}

/** Writes one request for each manifest of a folder. Finding the files and writing them as JSON is not measured. */
export function writeRequests(folder: string, path: string): void {
  const output = openSync(path, 'w');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(ya?ml|json)$/.test(entry.name)) continue;
    const yaml = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    writeSync(output, `${JSON.stringify({ id: entry.name, yaml, level: 'restricted', version: 'latest' })}\n`);
  }
  closeSync(output);
}
