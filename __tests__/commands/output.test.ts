import { afterEach, describe, expect, test, vi } from 'vitest';
import { Output } from '../../src/commands/output.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.stdout.removeAllListeners('error');
});

function broken(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('standard output', () => {
  test('waits until what it wrote was read', async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(false);
    let isWritten = false;
    const writing = new Output().write('text').then(() => {
      isWritten = true;
    });
    await new Promise(setImmediate);
    expect(isWritten).toBe(false);
    process.stdout.emit('drain');
    await writing;
    expect(isWritten).toBe(true);
  });

  test('is closed, and nothing more is written, where the reader has seen enough', async () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const output = new Output();
    process.stdout.emit('error', broken('EPIPE'));
    await output.write('text');
    expect([output.isClosed, write.mock.calls]).toEqual([true, []]);
  });

  test('tells of every other failure', async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const output = new Output();
    process.stdout.emit('error', broken('ENOSPC'));
    await expect(output.write('text')).rejects.toThrow('ENOSPC');
  });
});
