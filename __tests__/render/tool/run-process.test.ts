import { expect, test } from 'vitest';
import { runProcess } from '../../../src/render/tool/run-process.ts';
import { killMarked, markedSeconds } from './marked-processes.ts';

const options = { folder: '/', limits: { seconds: 60, memory: 2 ** 30, output: 2 ** 26 }, isMemoryHeld: true };

/** A command that prints, and leaves a process behind, outside of its group, that holds its outputs. */
function leaving(seconds: string): readonly string[] {
  const script = `
    require('node:child_process').spawn('/bin/sleep', ['${seconds}'], { detached: true, stdio: 'inherit' }).unref();
    console.log('done');`;
  return [process.execPath, '-e', script];
}

test('what left its group of processes holds nothing up, and the output counts for nothing', async () => {
  const seconds = markedSeconds();
  try {
    expect(await runProcess(leaving(seconds), options)).toMatchObject({
      code: 0,
      stdout: Buffer.from('done\n'),
      fault: 'left a process behind that holds its output',
    });
  } finally {
    killMarked(seconds);
  }
});

test('all that was printed arrives where this process is busy at the end', async () => {
  const size = 100_000;
  const end = runProcess([process.execPath, '-e', `process.stdout.write('x'.repeat(${size}))`], options);
  const busy = setInterval(() => {
    const until = performance.now() + 1500;
    while (performance.now() < until);
  }, 1);
  try {
    const { fault, stdout } = await end;
    expect({ fault, size: stdout.length }).toEqual({ fault: undefined, size });
  } finally {
    clearInterval(busy);
  }
});

test('what no process can be handed is told', async () => {
  for (const word of ['a\0b', 'x'.repeat(10_000_000)])
    expect(await runProcess(['/bin/true', word], options)).toMatchObject({
      code: null,
      fault: expect.stringMatching(/^cannot be started: (?:ERR_INVALID_ARG_VALUE|E2BIG)$/),
    });
});
