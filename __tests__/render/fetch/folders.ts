import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];

/** Makes a folder below the system's temporary one. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pss-fetch-'));
  folders.push(folder);
  return folder;
}

/** Removes the fresh folders after the tests of a `describe`. */
export function useFolders(): void {
  afterAll(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
}
