import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { TOKENS } from '../fake-github/permissions.ts';
import type { ActionResult, ActionRun } from '../runner/run-action.ts';
import { runAction } from '../runner/run-action.ts';

/** What came of a command: the run, and what is said to whoever gave it. */
export interface Said extends Pick<ActionResult, 'exitCode' | 'summary' | 'stdout' | 'stderr'> {
  /** The reactions to the comment, in order. */
  readonly reactions: readonly string[];
  /** The answers of the bot that stand, in order, without their hidden marks. */
  readonly answers: readonly string[];
}

/** The login of the job's own token. */
const BOT = 'github-actions[bot]';

/** Writes a comment, and runs the Action on it as the documented workflow does. */
export async function say(
  fake: FakeGitHub,
  body: string,
  { author = 'maintainer', ...run }: Partial<ActionRun> & { readonly author?: string } = {},
): Promise<Said> {
  return runOn(fake, fake.addIssueComment(body, author), run);
}

/** Runs the Action on a comment that stands. */
export async function runOn(fake: FakeGitHub, id: number, { comment, ...run }: Partial<ActionRun> = {}): Promise<Said> {
  const ended = await runAction({
    fake,
    event: 'issue_comment',
    ...run,
    inputs: { token: TOKENS.actionsWrite, ...run.inputs },
    comment: { ...comment, id },
  });
  const answers = fake.issueComments.filter((each) => each.author === BOT);
  return {
    ...ended,
    reactions: fake.issueComments.some((each) => each.id === id)
      ? fake.reactions(id).map(({ content }) => content)
      : [],
    answers: answers.map((each) => each.body.replace(/\n*<!-- pss-review [^>]*-->\s*$/, '')),
  };
}

/** A comment as an event keeps it, whatever becomes of it. */
export function copyOf(fake: FakeGitHub, id: number): NonNullable<ActionRun['comment']> {
  const comment = fake.issueComments.find((each) => each.id === id);
  if (comment === undefined) throw new Error(`there is no comment ${id}`);
  return { ...comment };
}
