import { publishAnswer } from '../../github/answers/publish-answer.ts';
import { react } from '../../github/answers/react.ts';
import { mayWrite, readComment } from '../../github/answers/read-comment.ts';
import { readPull } from '../../github/answers/read-pull.ts';
import type { CommentRef } from '../../github/event.ts';
import { reviewRendered } from '../../render/review-rendered.ts';
import { answerRefusal } from '../../report/plan/publishing-notes.ts';
import type { Review } from '../../review/review.ts';
import { fetchPullRequestChange } from '../../source/github/pull-request-change.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { reasonOf } from '../failure.ts';
import type { Effects, RunInputs } from '../judgement.ts';
import type { CommandAnswer, CommandRequest } from './command.ts';
import { BOT_COMMANDS } from './commands.ts';
import { unknownText } from './help.ts';
import type { WrittenCommand } from './parse-command.ts';
import { parseCommand } from './parse-command.ts';

/**
 * Answers the command of a comment, if it holds one and its author may write to the repository. Nothing of the pull
 * request runs, and nothing is built: its files are read by the API.
 *
 * @param judgeHead judges a head of the pull request: see `CommandRequest`
 */
export async function answerComment(
  comment: CommentRef,
  inputs: RunInputs,
  effects: Effects,
  judgeHead: (pull: CommandRequest['pull']['ref'], inputs: RunInputs) => Promise<string>,
): Promise<void> {
  const { client, log } = effects;
  const written = parseCommand(comment.body);
  if (written === undefined) return log('nothing to do: the first line of the comment is no command');
  if (!(await mayWrite(client, comment))) {
    return log(`nothing to do: ${comment.author} may not write to the repository, or the token may not ask`);
  }
  const standing = await readComment(client, comment);
  if ('gone' in standing) return log(`nothing to do: ${standing.gone}`);
  const pull = await readPull(client, comment);
  if (pull === undefined) return log('nothing to do: the pull request is not there');
  await react(client, comment, 'eyes');
  const say = (text: string) => sayAnswer(comment, { ...written, text }, inputs, effects);
  const unbuilt: RunInputs = { ...inputs, buildsNothing: true };
  const request: CommandRequest = {
    rest: written.rest,
    comment: { ...comment, ...standing },
    pull,
    inputs: unbuilt,
    effects,
    review: (wishedSuggestions) =>
      reviewOf(pull.ref, { ...unbuilt, ...(wishedSuggestions && { wishedSuggestions }) }, effects),
    sayFirst: say,
    judgeHead: (head) => judgeHead({ ...pull.ref, head }, unbuilt),
  };
  const answer = await answerTo(written, request).catch(async (error: unknown) => {
    // A mistake of pss-review: the log of the job says which.
    await react(client, comment, 'confused');
    throw error;
  });
  if (answer.text !== undefined) await say(answer.text);
  await react(client, comment, answer.isDone ? '+1' : 'confused');
  // No word of the comment: a runner would obey `##[…]` in it.
  log(answer.isDone ? 'the command is done' : 'the command is not done');
}

async function reviewOf(
  pull: CommandRequest['pull']['ref'],
  inputs: RunInputs,
  { client, git }: Effects,
): Promise<Review> {
  const change = await fetchPullRequestChange(client, pull, await git, inputs);
  return reviewRendered(change, { ...inputs, scope: inputs.checkName });
}

/** Runs a command. Of what it cannot do for a reason that people can remove, that reason is the answer. */
async function answerTo({ word }: WrittenCommand, request: CommandRequest): Promise<CommandAnswer> {
  const command = BOT_COMMANDS.find((each) => each.word === (word === '' ? 'help' : word));
  if (command === undefined) return { text: unknownText(word, BOT_COMMANDS), isDone: false };
  const { isOpen, isMerged } = request.pull;
  if (!isOpen && command.isForClosed !== true) {
    return {
      text: `This pull request is ${isMerged ? 'merged' : 'closed'}: \`/pss ${word}\` is for open ones.`,
      isDone: false,
    };
  }
  try {
    return await command.run(request);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return { text: `\`/pss ${word}\` could not be done: ${plainOrCode(reason)}.`, isDone: false };
  }
}

/** Longer comments GitHub refuses; in UTF-16 units, with room for the hidden mark. */
const LONGEST_ANSWER = 65_000;

/**
 * Publishes an answer; where it is too long for a comment, or GitHub refuses it, as in a locked conversation, it is in the
 * summary of the job.
 */
async function sayAnswer(
  comment: CommentRef,
  { word, text }: { readonly word: string; readonly text: string },
  { checkName: scope }: RunInputs,
  { client, writeSummary, jobUrl }: Effects,
): Promise<void> {
  const known = BOT_COMMANDS.some((command) => command.word === word) ? word : 'help';
  const isLong = text.length > LONGEST_ANSWER;
  const shown = isLong
    ? `The answer is too long for a comment: it is in [the summary of the job](${jobUrl}) that gives it.`
    : text;
  const refused = await publishAnswer(client, comment, { scope, word: known, text: shown });
  const notes =
    refused === undefined ? [] : [answerRefusal('The answer is not posted', 'pull-requests: write', refused)];
  if (isLong || notes.length > 0) await writeSummary([text, ...notes].join('\n\n'));
}
