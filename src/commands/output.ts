import { once } from 'node:events';
import { fstatSync } from 'node:fs';
import { ConfigurationError } from '../target/config/configuration-error.ts';

/**
 * Writes texts to standard output piece by piece, and a line of progress to the terminal. If the reader closes the pipe
 * (`| head`), that is no error, but later texts are dropped.
 */
export class Output {
  /** Whether standard output is closed. */
  isClosed = false;
  private failure: Error | undefined;
  private hasWritten = false;
  private isProgressShown = false;

  constructor() {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      this.isClosed = true;
      if (error.code !== 'EPIPE') this.failure = error;
    });
    // What is said beside the output (`2>&1 | head`): that nobody reads it changes no exit code.
    process.stderr.on('error', () => undefined);
  }

  /**
   * Writes a text, no faster than the reader reads.
   *
   * @throws ConfigurationError if it cannot be written: the disk is full
   */
  async write(text: string): Promise<void> {
    if (text !== '' && !this.isClosed) {
      this.hideProgress();
      this.hasWritten = true;
      // If standard output fails during the wait, it never drains; the handler of 'error' keeps the failure.
      if (!process.stdout.write(text)) await once(process.stdout, 'drain').catch(() => undefined);
    }
    this.throwFailure();
  }

  /**
   * Waits until all is written, errors too: a full disk may only tell then.
   *
   * @throws ConfigurationError as `write` does
   */
  async flush(): Promise<void> {
    if (!this.isClosed) await flushed(process.stdout);
    await flushed(process.stderr);
    this.throwFailure();
  }

  /**
   * Shows a line of progress on standard error, if that is a terminal that can take it back. If the text may appear on the same terminal, no
   * progress is shown after its beginning: the two would mix.
   */
  showProgress(line: string): void {
    if (!process.stderr.isTTY || process.env['TERM'] === 'dumb' || (this.hasWritten && isShown())) return;
    process.stderr.write(`\r${line}\u001b[K`);
    this.isProgressShown = true;
  }

  private throwFailure(): void {
    if (this.failure !== undefined) {
      throw new ConfigurationError(`standard output cannot be written: ${this.failure.message}`);
    }
  }

  /** Removes the line of progress. */
  hideProgress(): void {
    if (this.isProgressShown) process.stderr.write('\r\u001b[K');
    this.isProgressShown = false;
  }
}

/** Is fulfilled when all that was written to a stream has left the process, or cannot. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

/**
 * Whether the text may appear on a terminal: directly, or through another program (`| less`). A file never shows it.
 */
function isShown(): boolean {
  if (process.stdout.isTTY) return true;
  const target = fstatSync(process.stdout.fd);
  return target.isFIFO() || target.isSocket();
}
