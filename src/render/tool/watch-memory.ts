import { execFile } from 'node:child_process';

/** Milliseconds between two looks. A process can take some hundred megabytes in that time. */
const INTERVAL = 200;

/** The fields and flags are those of POSIX: a group of processes, and their resident memory in kilobytes. */
const PS = ['-A', '-o', 'pgid=', '-o', 'rss='];

/**
 * Watches the resident memory of a group of processes, for systems that cannot limit it by themselves (macOS). It is
 * not watched while this process is busy, nor where there is no `ps`.
 *
 * @param group the id of the group
 * @param onExceeded called once, when all of them together have more than `bytes`
 * @returns what ends the watch
 */
export function watchMemory(group: number, bytes: number, onExceeded: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const look = (): void => {
    execFile('/bin/ps', PS, { env: {}, timeout: 10_000 }, (_, stdout) => {
      if (isOver) return;
      if (residentBytes(stdout, group) <= bytes) timer = setTimeout(look, INTERVAL);
      else onExceeded();
    });
  };
  look();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

function residentBytes(listing: string, group: number): number {
  let kilobytes = 0;
  for (const line of listing.split('\n')) {
    const [pgid, rss] = line.trim().split(/\s+/);
    if (Number(pgid) === group) kilobytes += Number(rss);
  }
  return kilobytes * 1024;
}
