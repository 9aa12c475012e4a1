import type { Worker } from 'node:worker_threads';

/** How many tasks each worker has queued: enough to continue while an earlier task of another worker takes long. */
const TASKS_AHEAD = 4;

/**
 * Distributes tasks to workers, and yields their results in the order of the tasks. A worker answers each message with
 * one message. Tasks are taken only as fast as workers finish them and results are consumed, so that they are not all
 * in memory.
 *
 * @param weightOf how many usual tasks a task counts as; default: 1
 * @throws what a worker throws. All workers have ended then, as they have after the last result
 */
export async function* inWorkers<Task, Result>(
  tasks: Iterable<Task> | AsyncIterable<Task>,
  workers: readonly Worker[],
  weightOf: (task: Task) => number = () => 1,
): AsyncGenerator<Result> {
  const queues = workers.map((worker) => new WorkerQueue<Task, Result>(worker));
  const pending: { readonly result: Promise<Result>; readonly weight: number }[] = [];
  let weight = 0;
  const oldest = (): Promise<Result> => {
    const first = pending.shift() as (typeof pending)[number];
    weight -= first.weight;
    return first.result;
  };
  try {
    for await (const task of tasks) {
      const idlest = queues.reduce((best, queue) => (queue.length < best.length ? queue : best));
      const result = idlest.give(task);
      // The consumer of the result gets the failure; until then it must not count as unhandled.
      result.catch(() => undefined);
      pending.push({ result, weight: weightOf(task) });
      weight += weightOf(task);
      while (weight >= TASKS_AHEAD * workers.length && pending.length > 0) yield await oldest();
    }
    while (pending.length > 0) yield await oldest();
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

interface Answer<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** The tasks that one worker has, in the order in which it answers. */
class WorkerQueue<Task, Result> {
  private readonly worker: Worker;
  private readonly waiting: Answer<Result>[] = [];
  private failure: unknown;

  constructor(worker: Worker) {
    this.worker = worker;
    worker.on('message', (result: Result) => this.waiting.shift()?.resolve(result));
    worker.on('messageerror', (error) => this.fail(error));
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', (code) => this.fail(new Error(`a worker ended with ${code} before its work was done`)));
  }

  get length(): number {
    return this.waiting.length;
  }

  give(task: Task): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.failure !== undefined) return reject(this.failure);
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(task);
    });
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}
