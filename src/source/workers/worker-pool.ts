import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';

/** How many tasks each worker has queued: enough to continue while something else takes long. */
const TASKS_AHEAD = 4;

/** Who does tasks, and what they are. */
export interface Pool<Task, Result> {
  readonly workers: readonly Worker[];
  /** Does a task in this thread, where all workers have enough to do; absent: this thread does none. */
  readonly here?: (task: Task) => Result;
  /** How many usual tasks a task counts as; default: 1. */
  readonly weightOf?: (task: Task) => number;
}

/**
 * Distributes tasks to workers and to this thread, and yields their results in the order of the tasks. A worker answers each
 * message with one message. Tasks are taken only as fast as they are done and results are consumed, so that they are not
 * all in memory.
 *
 * @throws what a worker throws. All workers have ended then, as they have after the last result
 */
export async function* inWorkers<Task, Result>(
  tasks: Iterable<Task>,
  { workers, here, weightOf = () => 1 }: Pool<Task, Result>,
): AsyncGenerator<Result> {
  const queues = workers.map((worker) => new WorkerQueue<Task, Result>(worker));
  const rest = tasks[Symbol.iterator]();
  const pending = new Pending<Result>(TASKS_AHEAD * (workers.length + (here === undefined ? 0 : 1)));
  let isEnded = false;
  /** Takes the next task, and has it done. */
  const take = (does: (task: Task) => Promise<Result>): void => {
    const { value, done } = rest.next();
    if (done === true) isEnded = true;
    else pending.add(does(value), weightOf(value));
  };
  const mayTake = (): boolean => !isEnded && pending.hasRoom;
  try {
    for (;;) {
      // What workers have to do comes first; then what is done already can be used.
      for (let idlest = leastOf(queues); mayTake() && idlest.length < TASKS_AHEAD; idlest = leastOf(queues)) {
        take((task) => idlest.give(task));
      }
      if (pending.isEmpty) return;
      if (here === undefined || !mayTake() || pending.isFirstDone) yield await pending.first();
      else take(async (task) => here(task));
      // Lets the messages of workers in.
      await setImmediate();
    }
  } finally {
    rest.return?.();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function leastOf<Task, Result>(queues: readonly WorkerQueue<Task, Result>[]): WorkerQueue<Task, Result> {
  return queues.reduce((best, queue) => (queue.length < best.length ? queue : best));
}

/** The results that were asked for, in order, with what their tasks weigh. */
class Pending<Result> {
  private readonly results: { readonly result: Promise<Result>; readonly weight: number; isDone: boolean }[] = [];
  private weight = 0;
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  get isEmpty(): boolean {
    return this.results.length === 0;
  }

  get hasRoom(): boolean {
    return this.weight < this.limit;
  }

  get isFirstDone(): boolean {
    return this.results[0]?.isDone === true;
  }

  add(result: Promise<Result>, weight: number): void {
    const entry = { result, weight, isDone: false };
    const done = (): void => {
      entry.isDone = true;
    };
    // The consumer of the result gets the failure; until then it must not count as unhandled.
    result.then(done, done);
    this.results.push(entry);
    this.weight += weight;
  }

  /** Takes the first one out. */
  first(): Promise<Result> {
    const { result, weight } = this.results.shift() as (typeof this.results)[number];
    this.weight -= weight;
    return result;
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
