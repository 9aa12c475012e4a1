import { expect, test } from 'vitest';
import { parseCommand } from '../../../src/action/comments/parse-command.ts';

test.for([
  ['/pss', '', ''],
  ['/pss FIX all  a.yaml \r\nand more', 'fix', 'all  a.yaml'],
  ['/pss\thelp', 'help', ''],
  ['/pss fix\u2028all', 'fix', ''],
  ['/pss fix all\rsafe', 'fix', 'all'],
  [`/pss explain ${'x'.repeat(65_000)}`, 'explain', 'x'.repeat(65_000)],
])('%j is a command', ([body = '', word, rest]) => {
  expect(parseCommand(body)).toEqual({ word, rest });
});

test.for([
  '',
  ' /pss help',
  '> /pss help',
  '\n/pss help',
  '/pssfix',
  '/PSS help',
  'please /pss help',
  '```\n/pss help\n```',
])('%j is none', (body) => {
  expect(parseCommand(body)).toBeUndefined();
});
