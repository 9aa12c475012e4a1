import { expect, test } from 'vitest';
import { runProcess } from '../../../src/render/tool/run-process.ts';

const limits = { seconds: 60, memory: 300 * 2 ** 20, output: 2 ** 20 };

/** A command that takes so many megabytes, beside what Node takes, half of it in a second process, for some seconds. */
function hog(megabytes: number): readonly string[] {
  const child = `const held = Buffer.alloc(${megabytes} * 2 ** 19, 1); setTimeout(() => held.length, 3000)`;
  const script = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]); ${child}`;
  return [process.execPath, '-e', script];
}

test('where the system limits no memory, a group of processes with too much of it is killed', async () => {
  const end = await runProcess(hog(500), { folder: '/', limits, isMemoryHeld: false });
  expect(end).toMatchObject({ exceeded: 'memory', signal: 'SIGKILL' });
});

test('one with less is left alone', async () => {
  const end = await runProcess(hog(20), { folder: '/', limits, isMemoryHeld: false });
  expect(end).toMatchObject({ code: 0, signal: null });
  expect(end.exceeded).toBeUndefined();
});
