import { createHash } from 'node:crypto';
import { compareText } from '../../text/order.ts';
import type { BuiltObject } from '../built/built-objects.ts';
import type { ToolRun } from '../tool/run-tool.ts';
import type { FoundTools } from './find-tools.ts';
import type { PreparedRoot } from './prepare-root.ts';

/** What kustomize printed, and the objects in it, read when they are first asked for; or why there is none. */
export type BuildRun = { readonly output: string; readonly objects: () => readonly BuiltObject[] } | FailedRun;

type FailedRun = Extract<ToolRun, { readonly error: string }>;

/** What is looked for and built once in a run. All that is built with it has the same settings. */
export class Builds {
  /** The tools, once they were looked for. */
  tools?: Promise<FoundTools>;
  /** What was built, by `buildKey`. */
  readonly runs = new Map<string, Promise<BuildRun>>();

  /** Builds what was not built yet; both sides of a change may come to it at once. */
  once(key: string, build: () => Promise<BuildRun>): Promise<BuildRun> {
    const run = this.runs.get(key) ?? build();
    this.runs.set(key, run);
    return run;
  }
}

/**
 * Identifies all that a root is built of. The files that a link leads to may be the same, though the link is another one.
 *
 * @param root the path of its kustomization file
 */
export function buildKey(root: string, { files, links }: PreparedRoot): string {
  const hash = createHash('sha256').update(JSON.stringify([root, [...links].sort(byPath)]));
  for (const [path, bytes] of [...files].sort(byPath)) {
    hash.update(JSON.stringify([path, bytes.byteLength])).update(bytes);
  }
  return hash.digest('hex');
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareText(a, b);
}
