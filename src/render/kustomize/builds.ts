import { createHash } from 'node:crypto';
import type { ToolRun } from '../tool/run-tool.ts';

/** What was built in a run, by all that it was built of: nothing is built twice. */
export class Builds {
  private readonly runs = new Map<string, Promise<ToolRun>>();

  /** Whether a root was built of some files before. */
  has(root: string, files: ReadonlyMap<string, Uint8Array>): boolean {
    return this.runs.has(keyOf(root, files));
  }

  /** Returns what was built of some files before, or builds it now. */
  of(root: string, files: ReadonlyMap<string, Uint8Array>, build: () => Promise<ToolRun>): Promise<ToolRun> {
    const key = keyOf(root, files);
    const run = this.runs.get(key) ?? build();
    this.runs.set(key, run);
    return run;
  }
}

function keyOf(root: string, files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256').update(JSON.stringify(root));
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(JSON.stringify([path, bytes.byteLength])).update(bytes);
  }
  return hash.digest('hex');
}
