import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { PLAIN_PATH } from '../runner/programs.ts';
import { test } from './fakes.ts';
import { walkGuide } from './walk-guide.ts';

// These tests also generate what the commands of the guides print: `npm run update` writes it; CI writes nothing.

const DOCS = join(import.meta.dirname, '..', '..', 'docs');

/** The guides: pages whose blocks of `console` are run. */
const GUIDES = [
  'adopting.md',
  'cluster.md',
  'enforcing.md',
  'false-positives.md',
  'locate.md',
  'monorepos.md',
  'upgrading.md',
];

describe('the commands of a guide print what its page shows', () => {
  test.for(GUIDES)('%s', async (name) => {
    const { file, text, commands } = walkGuide(name, PLAIN_PATH);
    expect(commands.filter((command) => command.includes('pss-review ')).length).toBeGreaterThan(1);
    await expect(text).toMatchFileSnapshot(file);
  });
});

test('every page with a console is a guide', () => {
  const pages = readdirSync(DOCS).filter((page) => page.endsWith('.md'));
  expect(pages.filter((page) => readFileSync(join(DOCS, page), 'utf8').includes('```console\n'))).toEqual(GUIDES);
});
