import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * The size of a thread's young generation, in megabytes. Most of what it allocates while it reads is soon garbage, and
 * in a large young generation most of that is never copied.
 */
const YOUNG_MEGABYTES = 16;

/** The threads that read beside this one. They keep no process alive that does not use them. */
export class ReaderThreads {
  /** How many threads read, this one among them. */
  readonly jobs: number;
  private readonly script: URL;
  private workers: readonly Worker[] | undefined;

  /**
   * @param script what the threads run, which calls `answerInWorker`
   * @param jobs default: one for each core
   */
  constructor(script: URL, jobs: number = availableParallelism()) {
    this.script = script;
    this.jobs = jobs;
  }

  /** Starts the threads, unless they have started. */
  start(): readonly Worker[] {
    const options = { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } };
    this.workers ??= Array.from({ length: this.jobs - 1 }, () => {
      const worker = new Worker(this.script, options);
      worker.unref();
      return worker;
    });
    return this.workers;
  }
}
