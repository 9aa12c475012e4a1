import { createHash } from 'node:crypto';
import { compareText } from '../../text/order.ts';
import type { ToolRun } from '../tool/run-tool.ts';
import type { PreparedRoot } from './prepare-root.ts';

/** What was built in a run, by all that it was built of: nothing is built twice. */
export class Builds {
  private readonly runs = new Map<string, Promise<ToolRun>>();

  /** Whether a root was built of some files before. */
  has(root: string, prepared: PreparedRoot): boolean {
    return this.runs.has(keyOf(root, prepared));
  }

  /** Returns what was built of some files before, or builds it now. */
  of(root: string, prepared: PreparedRoot, build: () => Promise<ToolRun>): Promise<ToolRun> {
    const key = keyOf(root, prepared);
    const run = this.runs.get(key) ?? build();
    this.runs.set(key, run);
    return run;
  }
}

/** The files that a link leads to may be the same, though the link is another one. */
function keyOf(root: string, { files, links }: PreparedRoot): string {
  const hash = createHash('sha256').update(JSON.stringify([root, [...links].sort(byPath)]));
  for (const [path, bytes] of [...files].sort(byPath)) {
    hash.update(JSON.stringify([path, bytes.byteLength])).update(bytes);
  }
  return hash.digest('hex');
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareText(a, b);
}
