import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { givenPaths } from '../../../src/render/given/given-paths.ts';
import { reviewRendered } from '../../../src/render/review-rendered.ts';
import type { Review } from '../../../src/review/review.ts';
import { readRepository } from '../../../src/source/read-repository.ts';
import { reviewOf } from '../../report/review-of.ts';
import type { Texts } from '../../source/memory-tree.ts';
import { memoryTree } from '../../source/memory-tree.ts';
import { REVIEW_OPTIONS } from '../review-options.ts';

const READING = { config: REVIEW_OPTIONS.config };

/**
 * Reviews a change of a repository (`base/`, `head/`) with what was rendered of both sides (`rendered-base/`,
 * `rendered-head/`, `map.json`); pods are held to baseline.
 */
export async function reviewGiven(folder: string, render: 'always' | 'never' = 'never'): Promise<Review> {
  const [base, head] = [textsIn(join(folder, 'base')), textsIn(join(folder, 'head'))];
  const asked = { level: 'baseline', version: 'latest', render } as const;
  const { review } = await reviewOf(base, head, asked);
  const trees = { base: memoryTree(base), head: memoryTree(head) };
  const map = existsSync(join(folder, 'map.json')) ? 'map.json' : '';
  const place = { folder, root: folder, isConfined: true };
  const given = givenPaths({ base: 'rendered-base', head: 'rendered-head', map }, '--', place);
  const readings = { base: await readRepository(trees.base, READING), head: await readRepository(trees.head, READING) };
  return reviewRendered({ ...review.change, trees, repository: readings }, { ...REVIEW_OPTIONS, asked, given });
}

/** The texts of all files of a folder, by path. */
function textsIn(folder: string): Texts {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}
