import type { Worker } from 'node:worker_threads';

/** How many tasks each worker has before it: enough to go on while an earlier task of another one takes long. */
const TASKS_AHEAD = 4;

/**
 * Gives tasks to workers, and their results in the order of the tasks. A worker answers each message with one. Of the
 * tasks only as many are taken as the workers can do, and as results are fetched: what is read from them on the way is
 * not all in memory.
 *
 * @param weightOf how many usual tasks one stands for
 * @throws what a worker throws; all workers have ended then, and when the results are read
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
      const idlest = queues.reduce((one, other) => (other.length < one.length ? other : one));
      const result = idlest.give(task);
      // Whoever fetches it hears of a failure; until then nobody does.
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
