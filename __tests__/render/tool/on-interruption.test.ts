import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leftOver, markedSeconds } from './marked-processes.ts';

const SOURCE = join(import.meta.dirname, '../../../src/render/tool');
const folder = mkdtempSync(join(tmpdir(), 'interruption-'));

beforeAll(async () => {
  const input = { sandbox: join(SOURCE, 'with-sandbox.ts'), tool: join(SOURCE, 'run-tool.ts') };
  const bundle = await rolldown({ input, platform: 'node', logLevel: 'silent' });
  await bundle.write({ dir: folder, entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs', format: 'esm' });
  await bundle.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that has a tool sleep in a sandbox. The tool writes a file once it is running. */
function programOf(seconds: string, isEnding: boolean): string {
  const urlOf = (name: string): string => JSON.stringify(pathToFileURL(join(folder, name)).href);
  return `
    import { existsSync } from 'node:fs';
    import { withSandbox } from ${urlOf('sandbox.mjs')};
    import { runTool } from ${urlOf('tool.mjs')};
    withSandbox(new Map([['a', new Uint8Array()]]), async (folder) => {
      const run = runTool('/bin/sh', ['-c', 'sleep ${seconds} & : > started; wait'], { folder });
      while (!existsSync(folder + '/started')) await new Promise((resolve) => setTimeout(resolve, 20));
      console.log(folder);
      ${isEnding ? 'process.exit(3);' : ''}
      await run;
    });`;
}

async function interrupted(signal: NodeJS.Signals | undefined): Promise<unknown> {
  const seconds = markedSeconds();
  const args = ['--input-type=module', '-e', programOf(seconds, signal === undefined)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  if (signal !== undefined) child.kill(signal);
  const [code, by] = (await ended) as [number | null, NodeJS.Signals | null];
  return { code, by, hasSandbox: existsSync(line.toString().trim()), running: await leftOver(seconds) };
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends the program as ever; tools and sandboxes go first',
  async (signal) => {
    expect(await interrupted(signal)).toEqual({ code: null, by: signal, hasSandbox: false, running: 0 });
  },
);

test('a program that ends by itself leaves no tool and no sandbox behind', async () => {
  expect(await interrupted(undefined)).toEqual({ code: 3, by: null, hasSandbox: false, running: 0 });
});
