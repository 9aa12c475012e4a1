import { once } from 'node:events';
import { fstatSync } from 'node:fs';

/**
 * Standard output, for texts that come in pieces, and a line of progress on the terminal where people look on. A reader
 * that has seen enough (`| head`) closes the pipe: nothing is wrong then, but the rest is for nobody.
 */
export class Output {
  /** Whether nobody reads any more. */
  isClosed = false;
  private failure: unknown;
  private hasWritten = false;
  private isProgressShown = false;

  constructor() {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      this.isClosed = true;
      if (error.code !== 'EPIPE') this.failure = error;
    });
  }

  /**
   * No faster than it is read.
   *
   * @throws Error where it cannot be written: the disk is full
   */
  async write(text: string): Promise<void> {
    if (text !== '' && !this.isClosed) {
      this.hideProgress();
      this.hasWritten = true;
      // What breaks while this waits will never be drained: the error says so.
      if (!process.stdout.write(text)) await once(process.stdout, 'drain').catch(() => undefined);
    }
    if (this.failure !== undefined) throw this.failure;
  }

  /** On a terminal only, and where the text may be shown there, too, only before it: they would run into each other. */
  showProgress(line: string): void {
    if (!process.stderr.isTTY || (this.hasWritten && isShown())) return;
    process.stderr.write(`\r${line}\u001b[K`);
    this.isProgressShown = true;
  }

  hideProgress(): void {
    if (this.isProgressShown) process.stderr.write('\r\u001b[K');
    this.isProgressShown = false;
  }
}

/** Whether the text is for a terminal, or for a program that may show it there (`| less`); no file shows anything. */
function isShown(): boolean {
  if (process.stdout.isTTY) return true;
  const target = fstatSync(process.stdout.fd);
  return target.isFIFO() || target.isSocket();
}
