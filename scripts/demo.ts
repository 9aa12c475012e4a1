import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import type { FakeGitHub } from '../__tests__/fake-github/fake-github.ts';
import { createFakeGitHub } from '../__tests__/fake-github/fake-github.ts';
import type { ActionRun } from '../__tests__/runner/run-action.ts';
import { runAction } from '../__tests__/runner/run-action.ts';
import { findKustomize } from '../src/render/tool/find-kustomize.ts';
import type { DemoFile } from './demo-page.ts';
import { demoPage } from './demo-page.ts';
import { builtGoTool } from './go-tools.ts';

/**
 * A demo: runs the Action's bundle on sample pull requests, against the fake GitHub of the tests. It prints the reviews,
 * and writes pages that show the pull requests as GitHub would. The second one breaks a good base by an overlay: it needs
 * kustomize.
 */
const SAMPLES = join(process.cwd(), '__tests__', 'fixtures');
const PAGES = 'out';

await scene('demo-pull-request', 'Ship the logs, send the daily report', 'demo.html');
const tool = await findKustomize(undefined, process.env, process.cwd());
const folders = [builtGoTool('kustomize')].flatMap((path) => (path === undefined ? [] : [dirname(path)]));
if ('fault' in tool && folders.length === 0) console.log(`The second scene is left out: ${tool.fault}`);
else {
  const PATH = [...folders, process.env['PATH'] ?? ''].join(delimiter);
  await scene('demo-kustomize', 'Debug the shop in production', 'demo-kustomize.html', { PATH });
}

/** Reviews the pull request of a folder of fixtures, prints the review and writes its page. */
async function scene(sample: string, title: string, page: string, env: ActionRun['env'] = {}): Promise<void> {
  const folder = join(SAMPLES, sample);
  const fake = await createFakeGitHub({ base: join(folder, 'base'), head: join(folder, 'head'), title });
  const { exitCode, stdout, stderr } = await runAction({ fake, env });
  const [checkRun] = fake.checkRuns;
  if (checkRun === undefined || fake.errors.length > 0) {
    throw new Error(`the run published nothing:\n${stdout}${stderr}${fake.errors.join('\n')}`);
  }
  const shown = (body: string): string => shownBody(body, fake.url);
  console.log(`══ ${title}\n`);
  for (const { body } of fake.reviews) console.log(`── review\n${shown(body)}\n`);
  for (const { path, anchor, body } of fake.comments) {
    const lines =
      anchor === undefined ? '' : `:${anchor.startLine === undefined ? '' : `${anchor.startLine}-`}${anchor.line}`;
    console.log(`── comment on ${path}${lines}\n${shown(body)}\n`);
  }
  console.log(`── check run "${checkRun.name}": ${checkRun.conclusion}\n${shown(checkRun.output.summary ?? '')}\n`);
  await mkdir(PAGES, { recursive: true });
  await writeFile(
    join(PAGES, page),
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
  const where = join(PAGES, page);
  console.log(
    `The job exits with ${exitCode}, after ${calls} API calls. The pull request as GitHub would show it: ${where}\n`,
  );
}

function filesOf(github: FakeGitHub): DemoFile[] {
  return github.diff().map(({ path, hunks }) => ({
    path,
    hunks,
    comments: github.comments
      .filter((comment) => comment.path === path)
      .map(({ body, anchor }) => ({
        body: shownBody(body, github.url),
        ...(anchor === undefined ? {} : { line: anchor.line }),
        ...(anchor?.startLine === undefined ? {} : { startLine: anchor.startLine }),
      })),
  }));
}

/** Removes the hidden marks, and makes links lead to GitHub rather than to the fake. */
function shownBody(body: string, fakeUrl: string): string {
  return body.replaceAll(/\n*<!-- .*? -->/g, '').replaceAll(fakeUrl, 'https://github.com');
}
