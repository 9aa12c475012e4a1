import { expect, test } from 'vitest';
import { visibleText, withoutCommands } from '../../src/text/visible-text.ts';

test.each([
  ['::error file=a::b', '\\u{3a}:error file=a::b'],
  ['a name ::stop-commands::token', 'a name \\u{3a}:stop-commands::token'],
  ['a\t::add-mask::e', 'a\t\\u{3a}:add-mask::e'],
  ['x ##[add-mask]e', 'x \\u{23}#[add-mask]e'],
  ['####[group]', '##\\u{23}#[group]'],
  ['##vso[task.setvariable variable=PATH]/tmp', '\\u{23}#vso[task.setvariable variable=PATH]/tmp'],
  ['##VSO[task.complete]', '\\u{23}#VSO[task.complete]'],
])('what a runner takes for a command is none: %j', (text, shown) => {
  expect(visibleText(text, 100)).toBe(shown);
});

test.each(['::1', '::ffff:10.0.0.1', 'a::b::c', '## heading', 'sha256:## [x]'])(
  'what no runner obeys stays as it is: %j',
  (text) => {
    expect(visibleText(text, 100)).toBe(text);
  },
);

test('JSON stays the same value, and no line of it is a command', () => {
  const value = { 'a##[b]': 'x \\##vso[task.complete]', list: ['###[', '#['] };
  const json = withoutCommands(JSON.stringify(value));
  expect(json).not.toMatch(/##(?:vso)?\[/);
  expect(JSON.parse(json)).toEqual(value);
});
