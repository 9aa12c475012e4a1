import { afterEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import { parseSuggestions } from './suggestion-fence.ts';
import { call, lines } from './testing.ts';

let fake: FakeGitHub;
const path = 'a.yaml';

async function start(head: string, base = lines(1, 12)): Promise<void> {
  fake = await createFakeGitHub({ base: { [path]: base }, head: { [path]: head, 'other.yaml': 'x\n' } });
}

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

async function comment(...comments: object[]): Promise<void> {
  const body = { event: 'COMMENT', body: 'text', comments: comments.map((one) => ({ path, ...one })) };
  expect(await call(fake, 'POST', 'pulls/7/reviews', { body })).toMatchObject({ status: 200 });
}

function block(...replacement: string[]): string {
  return ['Some words.', '', '```suggestion', ...replacement, '```', 'More.'].join('\n');
}

/** `line 6` changed, two lines after it. */
const changed = lines(1, 12).replace('line 6\n', 'line six\nadded 7\nadded 8\n');

test('a batch of suggestions replaces the lines, whatever their number', async () => {
  await start(changed);
  await comment(
    { line: 7, body: block('one', 'two', 'three') },
    { start_line: 9, line: 10, body: block('    nine and ten') },
    { line: 3, body: block() },
    { line: 11, body: 'no suggestion' },
  );
  const { applied, refused, files, tree } = fake.applySuggestions('all');
  expect(refused).toEqual([]);
  expect(applied).toHaveLength(3);
  expect(files).toEqual({
    [path]: `line 1\nline 2\nline 4\nline 5\nline six\none\ntwo\nthree\nadded 8\n    nine and ten\n${lines(9, 12)}`,
  });
  expect(Buffer.from(tree.get('other.yaml') ?? []).toString()).toBe('x\n');
});

test('a committed batch is a push: the comments on its lines are outdated', async () => {
  await start(changed);
  await comment({ line: 7, body: block('seven') });
  fake.applySuggestions('all', { isCommitted: true });
  expect(Buffer.from(fake.file(fake.pull.head.sha, path) ?? []).toString()).toContain('line six\nseven\nadded 8');
  expect(fake.comments[0]).toMatchObject({ isOutdated: true });
  expect(fake.applySuggestions('all').refused).toMatchObject([{ reason: 'Outdated suggestions cannot be applied' }]);
});

test.each([
  [
    'on the left',
    { line: 6, side: 'LEFT', body: block('x') },
    'Applying suggestions on deleted lines is not supported',
  ],
  [
    'over a deleted row',
    { start_line: 5, line: 6, body: block('x') },
    'Applying suggestions on deleted lines is not supported',
  ],
  [
    'that changes nothing',
    { line: 7, body: block('added 7') },
    'This suggestion is invalid because no changes were made to the code',
  ],
])('a suggestion %s is posted and cannot be committed', async (_, one, reason) => {
  await start(changed);
  await comment(one);
  expect(fake.comments[0]?.suggestions[0]?.refusal).toBe(reason);
  expect(fake.applySuggestions('all')).toMatchObject({ applied: [], files: {}, refused: [{ reason }] });
});

test('suggestions that touch one line are not one batch', async () => {
  await start(changed);
  await comment(
    { start_line: 7, line: 8, body: block('x') },
    { line: 8, body: block('y') },
    { line: 9, body: block('z') },
  );
  const { applied, refused } = fake.applySuggestions('all');
  expect(applied.map(({ replacement }) => replacement)).toEqual([['x'], ['z']]);
  expect(refused).toMatchObject([{ reason: 'Only one suggestion per line can be applied in a batch' }]);
});

test('a comment on the file, a pending review and a closed pull request suggest nothing', async () => {
  await start(changed);
  const body = { path, body: block('x'), subject_type: 'file', commit_id: fake.pull.head.sha };
  await call(fake, 'POST', 'pulls/7/comments', { body });
  await comment({ line: 7, body: block('x') });
  await call(fake, 'POST', 'pulls/7/reviews', { body: { comments: [{ path, line: 8, body: block('x') }] } });
  expect(fake.comments.map(({ suggestions }) => suggestions[0]?.refusal)).toEqual([
    'Suggestions cannot be applied on comments on a file',
    undefined,
    'Suggestions cannot be applied from pending reviews',
  ]);
  fake.closePull();
  expect(fake.applySuggestions('all').applied).toEqual([]);
  expect(fake.applySuggestions([4711]).refused).toEqual([
    { commentId: 4711, reason: 'There is no suggestion in the comment' },
  ]);
});

test('a missing line feed at the end stays missing', async () => {
  await start('a\nb', 'a\n');
  await comment({ line: 2, body: block('c') });
  expect(fake.applySuggestions('all').files[path]).toBe('a\nc');
});

test.each([
  ['crlf', 'a\r\nb\r\nc\r\n', 'a\r\nx\r\nc\r\n'],
  ['mixed', 'a\nb\r\nc\n', 'a\r\nx\r\nc\r\n'],
] as const)('a suggestion on a file with %s line ends says so', async (lineEnds, head, after) => {
  await start(head, 'a\n');
  await comment({ line: 2, body: block('x') });
  expect(fake.comments[0]?.suggestions[0]?.lineEnds).toBe(lineEnds);
  expect(fake.applySuggestions('all').files[path]).toBe(after);
});

test.each([
  ['a longer fence holds shorter ones', '````suggestion\n```yaml\na: 1\n```\n````', [['```yaml', 'a: 1', '```']]],
  ['a fence too short ends inside its own text', '```suggestion\na\n```yaml\nb\n```', [['a', '```yaml', 'b']]],
  ['tildes are a fence', '~~~ suggestion\na\n~~~', [['a']]],
  ['a carriage return at a fence is no text', '```suggestion\r\na\r\n```\r\n', [['a\r']]],
  ['another language is no suggestion', '```yaml\na\n```', []],
  ['suggestion within another fence is text', '````\n```suggestion\na\n```\n````', []],
  ['a hidden comment hides it', '<!--\n```suggestion\na\n```\n-->', []],
  ['a block of HTML hides it until a blank line', '<details>\n```suggestion\na\n```\n\n```suggestion\nb\n```', [['b']]],
  ['four spaces make code of it', '    ```suggestion\n    a\n    ```', []],
  ['an empty block deletes', '```suggestion\n```', [[]]],
  ['a block without end goes on to the end', '```suggestion\na\n', [['a', '']]],
  ['two blocks are two suggestions', '```suggestion\na\n```\n```suggestion\nb\n```', [['a'], ['b']]],
])('%s', async (_, body, expected) => {
  await start(changed);
  expect(parseSuggestions(body)).toEqual(expected);
});
