import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import type { FakeGitHub } from '../__tests__/fake-github/fake-github.ts';
import { createFakeGitHub } from '../__tests__/fake-github/fake-github.ts';
import type { ActionRun } from '../__tests__/runner/run-action.ts';
import { runAction } from '../__tests__/runner/run-action.ts';
import { findKustomize } from '../src/render/tool/find-kustomize.ts';
import { conversationPage, nextRunNote } from './conversation-page.ts';
import { playConversation } from './demo-conversation.ts';
import { demoPage } from './demo-page.ts';
import { hunkText, printCheck, printComments, shownBody, shownCheck, shownFiles } from './demo-shown.ts';
import { builtGoTool } from './go-tools.ts';

/**
 * A demo: runs the Action's bundle on sample pull requests, against the fake GitHub of the tests. It prints the reviews,
 * and writes pages that show the pull requests as GitHub would. The second one breaks a good base by an overlay: it needs
 * kustomize. The third is a conversation with the bot.
 */
const SAMPLES = join(process.cwd(), '__tests__', 'fixtures');
const PAGES = 'out';

await mkdir(PAGES, { recursive: true });
await scene('demo-pull-request', 'Ship the logs, send the daily report', 'demo.html');
const tool = await findKustomize(undefined, process.env, process.cwd());
const folders = [builtGoTool('kustomize')].flatMap((path) => (path === undefined ? [] : [dirname(path)]));
if ('fault' in tool && folders.length === 0) console.log(`The second scene is left out: ${tool.fault}`);
else {
  const PATH = [...folders, process.env['PATH'] ?? ''].join(delimiter);
  await scene('demo-kustomize', 'Debug the shop in production', 'demo-kustomize.html', { PATH });
}
await conversation('demo-conversation', 'Take orders', 'demo-conversation.html');

/** Reviews the pull request of a folder of fixtures, prints the review and writes its page. */
async function scene(sample: string, title: string, page: string, env: ActionRun['env'] = {}): Promise<void> {
  const fake = await startFake(sample, title);
  const run = await runAction({ fake, env });
  const check = shownCheck(fake, run);
  const files = shownFiles(fake);
  const reviews = fake.reviews.map(({ body }) => shownBody(body, fake));
  console.log(`══ ${title}\n`);
  for (const review of reviews) console.log(`── review\n${review}\n`);
  printComments(files);
  printCheck(check);
  const where = join(PAGES, page);
  const review = reviews.join('\n\n');
  await writeFile(where, demoPage({ title, number: fake.pull.number, check, review, files }));
  const calls = fake.calls().total;
  await fake.close();
  console.log(
    `The job exits with ${run.exitCode}, after ${calls} API calls. The pull request as GitHub would show it: ${where}\n`,
  );
}

/** Reviews another one, gives the bot a command there, prints what comes of it and writes its page. */
async function conversation(sample: string, title: string, page: string): Promise<void> {
  const fake = await startFake(sample, title);
  const played = await playConversation(fake, '/pss fix all');
  await fake.close();
  const { check, review, threads, command, commit, answers, nextRun } = played;
  console.log(`══ ${title}\n`);
  console.log(`── review\n${review}\n`);
  printComments(threads);
  printCheck(check);
  console.log(`── ${command.author} comments\n${command.body}\n${command.reactions.join(' ')}\n`);
  console.log(`── commit ${commit.oid}\n${commit.headline}\n\n${commit.body}\n`);
  for (const { path, hunks } of commit.files) console.log(`${path}\n${hunks.map(hunkText).join('\n')}\n`);
  for (const answer of answers) console.log(`── the bot answers\n${answer}\n`);
  console.log('── the next run\n');
  printCheck(nextRun.check);
  const where = join(PAGES, page);
  await writeFile(where, conversationPage(played));
  console.log(`${nextRunNote(played)} The conversation as GitHub would show it: ${where}\n`);
}

function startFake(sample: string, title: string): Promise<FakeGitHub> {
  const folder = join(SAMPLES, sample);
  return createFakeGitHub({ base: join(folder, 'base'), head: join(folder, 'head'), title });
}
