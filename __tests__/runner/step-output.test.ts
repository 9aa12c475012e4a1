import { expect, test } from 'vitest';

import { parseCommandFile } from './command-file.ts';
import { parseCommands } from './workflow-commands.ts';

test('outputs are lines or blocks, and a block that does not end is refused', () => {
  expect(parseCommandFile('a=1=2\nb<<E\nx\n\ny=z\nE\nc=\n')).toEqual({ a: '1=2', b: 'x\n\ny=z', c: '' });
  expect(() => parseCommandFile('b<<E\nx\n')).toThrow('finds no E');
  expect(() => parseCommandFile('words\n')).toThrow('refuses the line');
});

test('ten annotations of a kind are shown, and their texts cut', () => {
  const { annotations } = parseCommands(`${'::warning::x\n'.repeat(11)}::error::${'y'.repeat(5000)}\n`);
  expect(annotations.map(({ isShown }) => isShown)).toEqual([...Array(10).fill(true), false, true]);
  expect(annotations.at(-1)?.message).toHaveLength(4096);
});

test('a command is obeyed at the start of a line only, with white space before it', () => {
  const { commands } = parseCommands(
    'text ::error::a\n  ::set-output name=b::c\r\n::debug::d\r::notice file=e%2Cf,line=2::',
  );
  expect(commands).toEqual([
    { name: 'set-output', properties: { name: 'b' }, message: 'c' },
    { name: 'debug', properties: {}, message: 'd' },
    { name: 'notice', properties: { file: 'e,f', line: '2' }, message: '' },
  ]);
});
