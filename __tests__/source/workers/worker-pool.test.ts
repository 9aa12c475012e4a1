import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { inWorkers } from '../../../src/source/workers/worker-pool.ts';

/** Answers `[task, delay]` with twice the task, after the delay; a task of 13 is bad luck, one of 14 the end. */
const ECHO = `
const { parentPort } = require('node:worker_threads');
let last = Promise.resolve();
parentPort.on('message', ([task, delay]) => {
  if (task === 13) throw new Error('bad luck');
  if (task === 14) process.exit(3);
  last = last.then(() => new Promise((done) => setTimeout(done, delay))).then(() => parentPort.postMessage(2 * task));
});`;

const start = (count: number): Worker[] => Array.from({ length: count }, () => new Worker(ECHO, { eval: true }));

async function all<Result>(results: AsyncIterable<Result>): Promise<Result[]> {
  const found: Result[] = [];
  for await (const result of results) found.push(result);
  return found;
}

describe('tasks for workers', () => {
  it.each([1, 2, 3])('give their results in order, however long each takes, with %i workers', async (count) => {
    const tasks = Array.from({ length: 40 }, (_, task) => [task < 10 ? task : task + 10, (task * 7) % 11]);
    const results = await all(inWorkers<number[], number>(tasks, { workers: start(count) }));
    expect(results).toEqual(tasks.map(([task = 0]) => 2 * task));
  });

  it('are done here, too, where the workers have enough to do, and the results are in order all the same', async () => {
    const tasks = Array.from({ length: 40 }, (_, task) => [task + 20, 3]);
    let here = 0;
    const results = inWorkers<number[], number>(tasks, {
      workers: start(1),
      here: ([task = 0]) => {
        here++;
        return 2 * task;
      },
    });
    expect(await all(results)).toEqual(tasks.map(([task = 0]) => 2 * task));
    expect(here).toBeGreaterThan(0);
    expect(here).toBeLessThan(40);
  });

  it('end with what is thrown here', async () => {
    const results = inWorkers<number[], number>(
      Array.from({ length: 40 }, (_, task) => [task + 20, 3]),
      {
        workers: start(1),
        here: () => {
          throw new Error('bad luck here');
        },
      },
    );
    await expect(all(results)).rejects.toThrow('bad luck here');
  });

  it('are taken no faster than results are fetched', async () => {
    let taken = 0;
    let fetched = 0;
    function* tasks(): Generator<number[]> {
      for (let task = 100; task < 160; task++) {
        taken++;
        yield [task, 0];
      }
    }
    for await (const _ of inWorkers<number[], number>(tasks(), { workers: start(2) })) {
      fetched++;
      expect(taken - fetched).toBeLessThanOrEqual(8);
    }
    expect(fetched).toBe(60);
  });

  it('end with what a worker throws', async () => {
    const results = all(
      inWorkers(
        [12, 13, 15].map((task) => [task, 0]),
        { workers: start(2) },
      ),
    );
    await expect(results).rejects.toThrow('bad luck');
  });

  it('end where a worker ends too early', async () => {
    const results = all(
      inWorkers(
        [12, 14, 15, 16, 17, 18].map((task) => [task, 0]),
        { workers: start(1) },
      ),
    );
    await expect(results).rejects.toThrow('a worker ended with 3 before its work was done');
  });

  it('are left where nobody fetches more results, and the workers end', async () => {
    const workers = start(2);
    const ends = workers.map((worker) => new Promise((done) => worker.once('exit', done)));
    for await (const result of inWorkers(
      [
        [1, 0],
        [2, 1000],
        [3, 1000],
        [4, 1000],
        [5, 1000],
      ],
      { workers },
    )) {
      expect(result).toBe(2);
      break;
    }
    await Promise.all(ends);
  });
});
