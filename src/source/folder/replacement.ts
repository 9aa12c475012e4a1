import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A new content of a file. Nobody sees any of it before `keep`. */
export interface Replacement {
  readonly write: (text: string) => Promise<void>;
  /** Puts the content into the file's place. */
  readonly keep: () => Promise<void>;
  /** Forgets the content, and leaves the file as it is; after `keep` there is nothing to forget. */
  readonly drop: () => Promise<void>;
}

/**
 * Begins a new content of a file, which need not exist yet: it is written to a temporary file beside it, which is then
 * renamed.
 *
 * @param mode the mode of the file; absent: that of new files
 */
export async function replaceFile(file: string, mode?: number): Promise<Replacement> {
  // A process that was killed leaves its file behind, and in a container the next one has the same id.
  const temporary = join(dirname(file), `.${basename(file)}.pss-review-${randomUUID().slice(0, 8)}`);
  const handle = await open(temporary, 'wx', mode);
  if (mode !== undefined) await handle.chmod(mode);
  return {
    write: async (text) => {
      await handle.writeFile(text, 'utf8');
    },
    keep: async () => {
      await handle.sync();
      await handle.close();
      await rename(temporary, file);
    },
    drop: async () => {
      await handle.close();
      await rm(temporary, { force: true });
    },
  };
}

/** Replaces a file by one text: all of it is there, or the file stays as it was. Mode as for `replaceFile`. */
export async function replaceWith(file: string, text: string, mode?: number): Promise<void> {
  const replacement = await replaceFile(file, mode);
  try {
    await replacement.write(text);
    await replacement.keep();
  } finally {
    await replacement.drop();
  }
}
