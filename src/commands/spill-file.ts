import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpillFile } from '../report/text-store.ts';

/**
 * Makes a file in the folder for temporary files, for what does not fit into the memory. Only this user can read it. It
 * is removed as soon as it is open, so that none is left behind, however the process ends.
 */
export function spillFile(folder = tmpdir()): SpillFile {
  let file: number | undefined;
  let size = 0;
  return {
    write: (bytes) => {
      try {
        file ??= openRemoved(join(folder, `pss-review-${randomUUID()}`));
        for (let done = 0; done < bytes.length; )
          done += writeSync(file, bytes, done, bytes.length - done, size + done);
        size += bytes.length;
        return true;
      } catch {
        // No such folder, no right to write, or no room: what is not written stays in memory.
        return false;
      }
    },
    read: (bytes, start) => {
      for (let done = 0; done < bytes.length; ) {
        const read = file === undefined ? 0 : readSync(file, bytes, done, bytes.length - done, start + done);
        if (read === 0) throw new Error('the temporary file is shorter than what was written to it');
        done += read;
      }
    },
    drop: () => {
      if (file !== undefined) closeSync(file);
      file = undefined;
      size = 0;
    },
  };
}

function openRemoved(path: string): number {
  const file = openSync(path, 'wx+', 0o600);
  rmSync(path, { force: true });
  return file;
}
