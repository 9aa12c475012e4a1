import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

const ENDING = '.tree.txt';
const FINDINGS_ENDING = '.findings.txt';

/** The trees of a folder, and what comes of them. */
export interface TreeFixtures {
  /** The names of their files. */
  readonly names: readonly string[];
  readonly read: (name: string) => TreeFixture;
  /** Returns the file that says what is found in a tree. */
  readonly findingsOf: (name: string) => string;
  /** Lists the trees that the folder says findings of. */
  readonly expected: () => string[];
}

/** Finds the trees of a folder. */
export function treeFixtures(folder: string): TreeFixtures {
  const namesWith = (ending: string): string[] => readdirSync(folder).filter((name) => name.endsWith(ending));
  return {
    names: namesWith(ENDING).sort(),
    read: (name) => readTreeFixture(join(folder, name)),
    findingsOf: (name) => join(folder, name.replace(ENDING, FINDINGS_ENDING)),
    expected: () =>
      namesWith(FINDINGS_ENDING)
        .map((name) => name.replace(FINDINGS_ENDING, ENDING))
        .sort(),
  };
}
