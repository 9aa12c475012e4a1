import { execFileSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

let last = 0;

/** Seconds for `sleep` that no other process sleeps: how a test finds its own again. */
export function markedSeconds(): string {
  last += 1;
  return `300.${process.pid}${String(last).padStart(3, '0')}`;
}

/** Waits until a process that was just killed is no longer listed; for a few seconds. */
export async function leftOver(seconds: string): Promise<number> {
  for (let tries = 0; tries < 100 && marked(seconds).length > 0; tries += 1) await setTimeout(50);
  return marked(seconds).length;
}

/** The processes that have the seconds in their command. */
export function marked(seconds: string): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(`sleep ${seconds}`)).map((line) => Number.parseInt(line, 10));
}

export function killMarked(seconds: string): void {
  for (const pid of marked(seconds)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with the one before.
    }
  }
}
