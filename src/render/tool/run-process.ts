import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { onInterruption } from './on-interruption.ts';
import { watchMemory } from './watch-memory.ts';

/** How a process is run. */
export interface ProcessOptions {
  readonly folder: string;
  /** Seconds, and bytes of memory and of both outputs together. */
  readonly limits: { readonly seconds: number; readonly memory: number; readonly output: number };
  /** Whether the command itself limits its memory. */
  readonly isMemoryHeld: boolean;
  /** All of its environment; absent: an empty one. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What it reads from its input; absent: nothing, and it has none. */
  readonly input?: string | Buffer;
}

/** How a process ended, and what it printed. */
export interface ProcessEnd {
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  /** Its exit status; null where a signal ended it, or where it was not started. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The limit that it exceeded first; it was killed then. */
  readonly exceeded?: 'time' | 'memory' | 'output';
  /** Why there is no use in what it printed, though it exceeded nothing. */
  readonly fault?: string;
}

/** Milliseconds that pipes stay open after the end of a process: what left its group may hold them for ever. */
const LINGER = 1000;

/**
 * Runs a command in a group of processes of its own, with no environment and no input but those that are given, and kills
 * the whole group at its end, when it exceeds a limit, and when this process is interrupted.
 *
 * @param command a program and its arguments
 * @returns how it ended, or why it was not started
 */
export function runProcess(command: readonly string[], options: ProcessOptions): Promise<ProcessEnd> {
  const { folder, limits, isMemoryHeld, environment: env = {}, input } = options;
  const [file = '', ...args] = command;
  return new Promise((resolve) => {
    const stdin = input === undefined ? 'ignore' : 'pipe';
    let child: ChildProcess;
    try {
      child = spawn(file, args, { cwd: folder, env, stdio: [stdin, 'pipe', 'pipe'], detached: true });
    } catch (error) {
      // Arguments that are too long, or hold what none can.
      resolve({ ...NOT_STARTED, fault: notStarted(error as NodeJS.ErrnoException) });
      return;
    }
    // One that ends before it has read its input closes the pipe; how it ended says what happened.
    child.stdin?.on('error', () => undefined).end(input);
    let end: Pick<ProcessEnd, 'exceeded' | 'fault'> = {};
    let linger: NodeJS.Timeout | undefined;
    const stop = (exceeded: NonNullable<ProcessEnd['exceeded']>): void => {
      end = { exceeded, ...end };
      killGroup(child);
    };
    const timer = setTimeout(stop, limits.seconds * 1000, 'time');
    const release = onInterruption(() => killGroup(child));
    const unwatch =
      isMemoryHeld || child.pid === undefined ? undefined : watchMemory(child.pid, limits.memory, () => stop('memory'));
    const [stdout, stderr] = collect(child, limits.output, () => stop('output'));
    child.on('error', (error: NodeJS.ErrnoException) => {
      end = { fault: notStarted(error) };
    });
    child.on('exit', () => {
      clearTimeout(timer);
      unwatch?.();
      killGroup(child);
      linger = setTimeout(afterReading, LINGER, () => {
        end = { fault: 'left a process behind that holds its output', ...end };
        child.stdout?.destroy();
        child.stderr?.destroy();
      });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      clearTimeout(linger);
      unwatch?.();
      release();
      resolve({ stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr), code, signal, ...end });
    });
  });
}

const NOT_STARTED = { stdout: Buffer.alloc(0), stderr: Buffer.alloc(0), code: null, signal: null };

function notStarted({ code, message }: NodeJS.ErrnoException): string {
  return `cannot be started: ${code ?? message}`;
}

/** Collects what a process prints, until it is more than `limit` bytes: that is told once, and what follows let go. */
function collect(child: ChildProcess, limit: number, onExceeded: () => void): [Buffer[], Buffer[]] {
  let size = 0;
  const collected: [Buffer[], Buffer[]] = [[], []];
  for (const [index, stream] of [child.stdout, child.stderr].entries()) {
    stream?.on('data', (chunk: Buffer) => {
      const before = size;
      size += chunk.length;
      if (size <= limit) collected[index]?.push(chunk);
      else if (before <= limit) onExceeded();
    });
  }
  return collected;
}

/** Kills a process and what it has started; those that left its group only where they are confined with it. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of them have ended before.
  }
}

/** Calls back when all that had arrived before is read: this process may have been busy, and timers come first. */
function afterReading(callback: () => void): void {
  setImmediate(() => setImmediate(callback));
}
