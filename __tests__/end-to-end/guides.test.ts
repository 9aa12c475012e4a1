import { describe, expect } from 'vitest';
import { PLAIN_PATH } from '../runner/programs.ts';
import { test } from './fakes.ts';
import { walkGuide } from './walk-guide.ts';

// These tests also generate what the commands of the guides print: `npm run update` writes it; CI writes nothing.

const GUIDES = ['adopting.md', 'cluster.md', 'false-positives.md', 'monorepos.md'];

describe('the commands of a guide print what its page shows', () => {
  test.for(GUIDES)('%s', async (name) => {
    const { file, text, commands } = walkGuide(name, PLAIN_PATH);
    expect(commands.filter((command) => command.includes('pss-review ')).length).toBeGreaterThan(1);
    await expect(text).toMatchFileSnapshot(file);
  });
});
