import { expect, test } from 'vitest';
import { asksForSignOff } from '../../../src/repository/sign-off.ts';
import { deployment } from '../../end-to-end/violating-deployment.ts';
import { reviewOf } from '../review-of.ts';

const FILES: readonly (readonly [path: string, text: string, asks: boolean])[] = [
  ['.github/dco.yml', 'require:\n  members: false\n', true],
  ['DCO', 'Developer Certificate of Origin\nVersion 1.1\n', true],
  ['CONTRIBUTING.md', 'Commit with `git commit -s`: each commit needs `Signed-off-by:`.\n', true],
  ['docs/CONTRIBUTING.md', 'You agree to the developer certificate of origin.\n', true],
  ['CONTRIBUTING.md', 'Sign your commits with a key.\n', false],
  ['deploy/DCO', 'Developer Certificate of Origin\n', false],
];

test.each(FILES)('%s with %j asks for a sign-off: %s', (path, text, asks) => {
  expect(asksForSignOff(new Map([[path, { bytes: Buffer.from(text) }]]))).toBe(asks);
});

/** The last lines of the comments on a file that violates. */
async function commentOn(path: string, base: Record<string, string>, before?: string): Promise<string> {
  const from = before === undefined ? base : { ...base, [path]: before };
  const { plan } = await reviewOf(from, { ...base, [path]: deployment('web') });
  return plan.comments.map(({ body }) => body).join('\n');
}

test('a comment with a suggestion to commit says that the commit has no sign-off, and how to make one that has', async () => {
  expect(await commentOn('deploy/web.yaml', { DCO: 'the certificate\n' })).toContain(
    '\n<sub>This repository asks for `Signed-off-by`, and a commit by that button has none: `pss-review fix --all deploy/web.yaml` and `git commit -s` make one that has.</sub>',
  );
});

test('odd names of files stay words of a shell, and one that cannot be shown is not in the command', async () => {
  const base = { DCO: 'the certificate\n' };
  expect(await commentOn("it's `a` file.yaml", base)).toContain("`` pss-review fix --all 'it'\\''s `a` file.yaml' ``");
  expect(await commentOn('a\u202eb.yaml', base)).toContain('`pss-review fix --all .`');
});

test('nothing is said of it where there is no suggestion to commit, or no sign-off is asked for', async () => {
  expect(await commentOn('web.yaml', {})).not.toContain('Signed-off-by');
  const crlf = await reviewOf({ DCO: '' }, { DCO: '', 'web.yaml': deployment('web').replaceAll('\n', '\r\n') });
  expect(crlf.plan.comments.map(({ body }) => body).join()).toContain('```diff');
  expect(crlf.plan.comments.map(({ body }) => body).join()).not.toContain('Signed-off-by');
});
