import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs', 'images');

/** Bytes: a page with it opens on a slow line, too. */
const LARGEST = 512 * 1024;

const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((file) => join('docs', file))].filter((path) =>
  path.endsWith('.md'),
);

/** The pictures of the folder that pages show, by their names. Each has words for who cannot see it. */
const shown = pages.flatMap((page) =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(/!\[([^\]]{20,})\]\((?:docs\/)?images\/([^)]+)\)/g)].map(
    ([, , name = '']) => name,
  ),
);

test('every picture is shown by a page, with words, and drawn by the script', () => {
  const drawn = [...readFileSync(join(ROOT, 'scripts', 'picture.mjs'), 'utf8').matchAll(/draw\('([^']+\.png)'/g)];
  const pictures = readdirSync(FOLDER).sort();
  expect(pictures.length).toBeGreaterThan(0);
  expect([...new Set(shown)].sort()).toEqual(pictures);
  expect(drawn.map(([, name]) => name).sort()).toEqual(pictures);
});

test.each(readdirSync(FOLDER))('%s is a picture of reasonable size', (name) => {
  const path = join(FOLDER, name);
  expect(readFileSync(path).subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(statSync(path).size).toBeLessThanOrEqual(LARGEST);
});
