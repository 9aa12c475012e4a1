import { readFileSync } from 'node:fs';
import type { Texts } from '../source/memory-tree.ts';

/** A change of a small tree. */
export interface TreeFixture {
  readonly base: Texts;
  readonly head: Texts;
}

/**
 * Reads a change of a small tree from one file: each of its files begins with a comment that says on which side it is,
 * and its path (`# both: base/web.yaml`).
 */
export function readTreeFixture(path: string): TreeFixture {
  const base: Record<string, string> = {};
  const head: Record<string, string> = {};
  const parts = readFileSync(path, 'utf8').split(/^# (both|base|head): (.+)\n/m);
  for (let index = 1; index < parts.length; index += 3) {
    const [side, file = '', text = ''] = parts.slice(index, index + 3);
    if (side !== 'head') base[file] = text;
    if (side !== 'base') head[file] = text;
  }
  return { base, head };
}
