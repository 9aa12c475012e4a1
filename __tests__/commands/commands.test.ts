import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/commands.ts';
import { formatsOf } from '../../src/report/formats.ts';

const FOLDER = join(import.meta.dirname, '../../src/commands');

test('every command has the file of its name', () => {
  const files = readdirSync(FOLDER);
  expect(COMMANDS.filter(({ name }) => !files.includes(`${name}.ts`))).toEqual([]);
});

test.each(['scan', 'review'] as const)('the help of %s names its formats, and no others', async (name) => {
  const command = await COMMANDS.find((one) => one.name === name)?.load();
  const format = command?.options.find(({ long }) => long === '--format');
  expect(format?.description.split(/, | or /)).toEqual(formatsOf(name).map(({ id }) => id));
  expect(format?.defaultValue).toBe('text');
});
