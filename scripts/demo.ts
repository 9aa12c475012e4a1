import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FakeGitHub } from '../__tests__/fake-github/fake-github.ts';
import { createFakeGitHub } from '../__tests__/fake-github/fake-github.ts';
import { runAction } from '../__tests__/runner/run-action.ts';
import type { DemoFile } from './demo-page.ts';
import { demoPage } from './demo-page.ts';

/**
 * A demo: runs the Action's bundle on a sample pull request, against the fake GitHub of the tests. It prints the
 * review, and writes a page that shows the pull request as GitHub would.
 */
const SAMPLE = join(process.cwd(), '__tests__', 'fixtures', 'demo-pull-request');
const PAGE = join('out', 'demo.html');

const fake = await createFakeGitHub({
  base: join(SAMPLE, 'base'),
  head: join(SAMPLE, 'head'),
  title: 'Ship the logs, send the daily report',
});
const fakeUrl = fake.url;
const { exitCode, stdout, stderr } = await runAction({ fake });
const [checkRun] = fake.checkRuns;
if (checkRun === undefined || fake.errors.length > 0) {
  throw new Error(`the run published nothing:\n${stdout}${stderr}${fake.errors.join('\n')}`);
}
for (const { body } of fake.reviews) console.log(`── review\n${shown(body)}\n`);
for (const { path, anchor, body } of fake.comments) {
  const lines =
    anchor === undefined ? '' : `:${anchor.startLine === undefined ? '' : `${anchor.startLine}-`}${anchor.line}`;
  console.log(`── comment on ${path}${lines}\n${shown(body)}\n`);
}
console.log(`── check run "${checkRun.name}": ${checkRun.conclusion}\n${shown(checkRun.output.summary ?? '')}\n`);

await mkdir('out', { recursive: true });
await writeFile(
  PAGE,
  demoPage({
    title: fake.pull.title,
    number: fake.pull.number,
    check: {
      name: checkRun.name,
      conclusion: checkRun.conclusion ?? '',
      title: checkRun.output.title ?? '',
      summary: shown(checkRun.output.summary ?? ''),
    },
    review: fake.reviews.map(({ body }) => shown(body)).join('\n\n'),
    files: filesOf(fake),
  }),
);
const calls = fake.calls().total;
await fake.close();
console.log(
  `The job exits with ${exitCode}, after ${calls} API calls. The pull request as GitHub would show it: ${PAGE}`,
);

function filesOf(github: FakeGitHub): DemoFile[] {
  return github.diff().map(({ path, hunks }) => ({
    path,
    hunks,
    comments: github.comments
      .filter((comment) => comment.path === path)
      .map(({ body, anchor }) => ({
        body: shown(body),
        ...(anchor === undefined ? {} : { line: anchor.line }),
        ...(anchor?.startLine === undefined ? {} : { startLine: anchor.startLine }),
      })),
  }));
}

/** Removes the hidden marks, and makes links lead to GitHub rather than to the fake. */
function shown(body: string): string {
  return body.replaceAll(/\n*<!-- .*? -->/g, '').replaceAll(fakeUrl, 'https://github.com');
}
