import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { injected } from '../../../src/hardening/rules/injected.ts';
import { answersText } from '../answers-text.ts';
import { surroundedWorkload } from '../surroundings-of.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

describe('what is added to a pod before the standard is asked', () => {
  test.each(readdirSync(FIXTURES).filter((file) => file.endsWith('.yaml')))('%s', async (file) => {
    const surrounded = surroundedWorkload(file, readFileSync(join(FIXTURES, file), 'utf8'));
    const expected = join(FIXTURES, file.replace('.yaml', '.answers.txt'));
    await expect(answersText(injected, surrounded)).toMatchFileSnapshot(expected);
  });
});
