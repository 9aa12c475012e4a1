/** What ends this process before its work is done; Ctrl-C and the cancelling of a run are signals. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit'] as const;

/** What has to be cleaned up where this process ends now, the oldest first. */
const cleanUps = new Set<() => void>();

/**
 * Has something cleaned up, synchronously, where this process is ended by a signal or ends by itself in the meantime.
 * The latest is cleaned up first. Listens only while there is something to clean up.
 *
 * @returns what takes it back, once the work is done
 */
export function onInterruption(cleanUp: () => void): () => void {
  if (cleanUps.size === 0) for (const ending of ENDINGS) process.on(ending, interrupt);
  cleanUps.add(cleanUp);
  return () => {
    cleanUps.delete(cleanUp);
    if (cleanUps.size === 0) stopListening();
  };
}

function interrupt(ending: NodeJS.Signals | number): void {
  for (const cleanUp of [...cleanUps].reverse()) cleanUp();
  cleanUps.clear();
  stopListening();
  // With nobody listening any more, the signal does what it would have done.
  if (typeof ending === 'string') process.kill(process.pid, ending);
}

function stopListening(): void {
  for (const ending of ENDINGS) process.off(ending, interrupt);
}
