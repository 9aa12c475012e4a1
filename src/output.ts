import { once } from 'node:events';

/**
 * Standard output, for texts that come in pieces, and a line of progress on the terminal where people look on. A reader
 * that has seen enough (`| head`) closes the pipe: nothing is wrong then, and the rest is written to nowhere.
 */
export class Output {
  private isClosed = false;
  private isProgressShown = false;

  constructor() {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.isClosed = true;
    });
  }

  /** No faster than it is read. */
  async write(text: string): Promise<void> {
    if (text === '' || this.isClosed) return;
    this.hideProgress();
    // A pipe that breaks while this waits will never be drained: the error says so.
    if (!process.stdout.write(text)) await once(process.stdout, 'drain').catch(() => undefined);
  }

  /** On a terminal only: a pipe gets what it asked for, and nothing else. */
  showProgress(line: string): void {
    if (!process.stderr.isTTY) return;
    process.stderr.write(`\r${line}\u001b[K`);
    this.isProgressShown = true;
  }

  hideProgress(): void {
    if (this.isProgressShown) process.stderr.write('\r\u001b[K');
    this.isProgressShown = false;
  }
}
