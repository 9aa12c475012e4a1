import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runtimePolicy } from '../../../src/hardening/rules/runtime-policy.ts';
import { answersText } from '../answers-text.ts';
import { surroundedWorkload } from '../surroundings-of.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

test.each(readdirSync(FIXTURES).filter((file) => file.endsWith('.yaml')))(
  '%s: the policies that name the pod are those of the text beside it',
  async (file) => {
    const surrounded = surroundedWorkload(file, readFileSync(join(FIXTURES, file), 'utf8'));
    const expected = join(FIXTURES, file.replace('.yaml', '.answers.txt'));
    await expect(answersText(runtimePolicy, surrounded)).toMatchFileSnapshot(expected);
  },
);
