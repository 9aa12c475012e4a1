import type { FakeGitHub } from '../__tests__/fake-github/fake-github.ts';
import { TOKENS } from '../__tests__/fake-github/permissions.ts';
import { runAction } from '../__tests__/runner/run-action.ts';
import type { DemoCheck, DemoFile } from './demo-html.ts';
import { shownBody, shownCheck, shownThreads } from './demo-shown.ts';

/** A pull request in which somebody gives the bot a command, from the review to the next run. Texts are Markdown. */
export interface DemoConversation {
  readonly title: string;
  readonly number: number;
  readonly check: DemoCheck;
  readonly review: string;
  /** The comments of the review, each below its lines. */
  readonly threads: readonly DemoFile[];
  readonly command: { readonly author: string; readonly body: string; readonly reactions: readonly string[] };
  readonly commit: {
    readonly oid: string;
    readonly headline: string;
    readonly body: string;
    readonly files: readonly DemoFile[];
  };
  readonly answers: readonly string[];
  /** What the next run of the workflow for pull requests says of the new head. */
  readonly nextRun: {
    readonly check: DemoCheck;
    /** The comments of the review that still stand. */
    readonly comments: number;
    /** The reviews beside the first one. */
    readonly reviews: number;
  };
}

const EMOJI: Readonly<Record<string, string>> = { eyes: '👀', '+1': '👍', confused: '😕' };

/** Plays the conversation: the review, the command of somebody who may write, and the next run. */
export async function playConversation(fake: FakeGitHub, body: string): Promise<DemoConversation> {
  const check = shownCheck(fake, await runAction({ fake }));
  const review = fake.reviews.map((each) => shownBody(each.body, fake)).join('\n\n');
  const threads = shownThreads(fake);
  const { title, number, head } = fake.pull;
  const former = head.sha;

  const author = 'maintainer';
  const id = fake.addIssueComment(body, author);
  const inputs = { token: TOKENS.actionsWrite };
  const answered = await runAction({ fake, event: 'issue_comment', inputs, comment: { id } });
  const oid = fake.pull.head.sha;
  const commit = fake.commit(oid);
  if (oid === former || commit === undefined) throw new Error(`nothing was committed:\n${answered.stdout}`);
  const [headline = '', ...rest] = shownBody(commit.message, fake).split('\n');
  const answers = fake.issueComments.filter((each) => each.id !== id).map((each) => shownBody(each.body, fake));

  const nextRun = shownCheck(fake, await runAction({ fake }));
  return {
    ...{ title, number, check, review, threads, answers },
    command: { author, body, reactions: fake.reactions(id).map(({ content }) => EMOJI[content] ?? content) },
    commit: {
      ...{ oid, headline },
      body: rest.join('\n').trim(),
      files: commit.files.map(({ path, hunks }) => ({ path, hunks, comments: [] })),
    },
    nextRun: { check: nextRun, comments: fake.comments.length, reviews: fake.reviews.length - 1 },
  };
}
