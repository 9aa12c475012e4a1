import type { MovedBranch } from '../../github/answers/create-commit.ts';
import { createCommit, timesOfHead } from '../../github/answers/create-commit.ts';
import type { GitHubClient } from '../../github/client.ts';
import { awaitHead } from '../../github/fetch-comments.ts';
import { viewerLogin } from '../../github/viewer-login.ts';
import { fixAnswer, fixMessage, NO_WORKFLOWS, wholeWord } from '../../report/answers/fix-answer.ts';
import { answerRefusal } from '../../report/plan/publishing-notes.ts';
import { fixPatch } from '../../report/text/fix-patch.ts';
import type { FixedFile } from '../../scan/fix.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { fenced, plainOrCode } from '../../text/markdown.ts';
import { reasonOf } from '../failure.ts';
import type { BotCommand, CommandAnswer, CommandRequest } from './command.ts';
import type { Repairs } from './fix-repairs.ts';
import { fixRepairs } from './fix-repairs.ts';
import type { FixWish } from './fix-wish.ts';
import { isWishedFile, parseFixWish } from './fix-wish.ts';

/**
 * `/pss fix [safe|all] [PATH…] [at SHA]`: commits every fix that was proved on the branch of the pull request, in one
 * commit, if the branch is still at the head that was judged.
 */
export const botFix: BotCommand = {
  word: 'fix',
  usage: '[safe|all] [PATH…]',
  summary: 'commits every fix that was proved to the branch, in one commit',
  run: async (request) => {
    const wish = parseFixWish(request.rest);
    const cannot = whyNoCommit(request);
    const committer = cannot === undefined ? await committerOf(request) : undefined;
    const refusal = committer && (await refusalOf(request, wish, committer));
    if (refusal !== undefined) return { text: refusal, isDone: false };
    const review = await request.review(wish.choice);
    const isWished = isWishedFile(wish);
    if (!review.change.files.some(({ path }) => isWished(path))) {
      const named = wish.paths.map((path) => inlineCode(path)).join(', ');
      return { text: `Nothing to commit: no file that this pull request changes is named by ${named}.`, isDone: false };
    }
    const repairs = { ...fixRepairs(review, wish.choice, isWished), review, isWished };
    if (repairs.files.length === 0 && repairs.left.length === 0) {
      // What an earlier run of the command committed it may have had no time to judge.
      return {
        text: `${fixAnswer(repairs)}\n\n${await judgedText(request, request.pull.ref.head, 'The head')}`,
        isDone: false,
      };
    }
    if (committer === undefined || repairs.files.length === 0) return withPatch(request, repairs, cannot);
    return commit(request, { wish, committer, repairs });
  },
};

/** What is to be committed, and by whom. */
interface CommitRequest {
  readonly wish: FixWish;
  readonly committer: Committer;
  readonly repairs: Repairs;
}

/** Commits, says so, and judges the new head. */
async function commit(request: CommandRequest, { wish, committer, repairs }: CommitRequest): Promise<CommandAnswer> {
  const { pull, comment, effects } = request;
  const { files, leftFiles } = repairs;
  const after = committer.startsWorkflows ? '' : NO_WORKFLOWS;
  if (after !== '') await request.sayFirst(`Committing to \`${pull.ref.head.slice(0, 12)}\`. ${after}`);
  const made = await createCommit(committer.client, {
    repository: pull.headRepository ?? '',
    branch: pull.headBranch,
    head: pull.ref.head,
    ...fixMessage(files, comment),
    files: new Map(files.map(({ path, after: text }) => [path, text])),
  });
  if ('movedTo' in made) return { text: movedText(made, wish), isDone: false };
  if ('refused' in made) {
    const why = answerRefusal('GitHub refused the commit', 'contents: write', made.refused);
    if (!made.isUnsure) return withPatch(request, repairs, why);
    return { text: `${UNSURE}. ${why}. Look at the branch before you give the command again.`, isDone: false };
  }
  const url = `${effects.serverUrl}/${pull.headRepository}/commit/${made.commit}`;
  const told = (judged: string): string => fixAnswer({ ...repairs, made: { commit: made.commit, url, after, judged } });
  // Whatever comes of the judging, the commit is there.
  await request.sayFirst(told('The new head is judged now.'));
  await awaitHead(effects.client, { ...pull.ref, head: made.commit });
  const text = told(await judgedText(request, made.commit, 'The new head'));
  return { text: await patched(request, text, leftFiles), isDone: true };
}

const UNSURE = 'GitHub did not say whether it made the commit';

function movedText({ movedTo, isUnsure }: MovedBranch, wish: FixWish): string {
  if (movedTo === undefined) return 'Nothing was committed: the branch moved meanwhile.';
  const short = `\`${movedTo.slice(0, 12)}\``;
  if (isUnsure) return `${UNSURE}, and the branch is at ${short} by now: look there before you give the command again.`;
  return `Nothing was committed: the branch moved to ${short} meanwhile. ${wholeWord(wish, movedTo)} commits to that.`;
}

/** Judges a head, and says what came of it: also where GitHub does not let it be judged. A sentence of Markdown. */
async function judgedText({ judgeHead }: CommandRequest, head: string, called: string): Promise<string> {
  try {
    return `${called} was judged: ${await judgeHead(head)}.`;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return `${called} could not be judged: ${plainOrCode(reason)}.`;
  }
}

/** Who commits. */
interface Committer {
  readonly client: GitHubClient;
  /** Whether its commits start workflows: those of the job's own token do not. */
  readonly startsWorkflows: boolean;
}

/** The login of the job's own token, with or without what REST adds to it. */
const JOB_LOGIN = /^github-actions(?:\[bot\])?$/;

async function committerOf({ effects, comment }: CommandRequest): Promise<Committer> {
  const app = await effects.appClient?.(comment);
  if (app !== undefined) return { client: app, startsWorkflows: true };
  const login = await viewerLogin(effects.client);
  return { client: effects.client, startsWorkflows: 'refused' in login || !JOB_LOGIN.test(login.ok) };
}

/**
 * Why the head that the branch has now is not the one that is meant. Where workflows start by the commit, whoever gives the
 * command must have seen what they run: so it names the head, which must not be younger than the command.
 */
async function refusalOf({ pull, comment, effects }: CommandRequest, wish: FixWish, { startsWorkflows }: Committer) {
  const { head } = pull.ref;
  if (wish.at !== undefined && !head.startsWith(wish.at)) {
    return `Nothing was committed: the head is \`${head.slice(0, 12)}\` now. ${wholeWord(wish, head)} commits to that.`;
  }
  if (!startsWorkflows) return undefined;
  // Of a hash's beginning alone, whoever pushes to the branch can make a second one.
  if (wish.at !== head) {
    return `The commit starts workflows, so the command names the whole hash of the head that it is for: ${wholeWord(wish, head)}.`;
  }
  const times = await timesOfHead(effects.client, pull.ref);
  if (times.length === 0 || times.some((time) => Date.parse(time) > Date.parse(comment.writtenAt))) {
    return `Nothing was committed: \`${head.slice(0, 12)}\` is younger than the comment. ${wholeWord(wish, head)} once more commits to it.`;
  }
  return undefined;
}

/** Why nothing may be committed to the branch. */
function whyNoCommit({ pull }: CommandRequest): string | undefined {
  const { isFork, headBranch, headRepository, defaultBranch, ref } = pull;
  if (headRepository === undefined) return 'the repository with the branch is gone';
  if (isFork) return 'the branch is in a fork, which no token of this job may write to';
  if (headBranch === defaultBranch || headBranch === ref.baseBranch) {
    return `${inlineCode(headBranch)} is a branch that others build on`;
  }
  return undefined;
}

/** Answers with the patch, where nothing is committed. */
async function withPatch(request: CommandRequest, repairs: Repairs, cannot?: string): Promise<CommandAnswer> {
  const text = fixAnswer({ ...repairs, ...(cannot !== undefined && { cannot }) });
  return { text: await patched(request, text, [...repairs.files, ...repairs.leftFiles]), isDone: false };
}

/** The longest patch in a comment, and in the summary of a job (which may have 1 MiB), in UTF-16 units. */
const LONGEST_PATCH = 50_000;
const LONGEST_IN_SUMMARY = 300_000;

/** Adds what was not committed as a patch. */
async function patched({ effects }: CommandRequest, text: string, files: readonly FixedFile[]): Promise<string> {
  const patch = fixPatch(files);
  if (patch === '') return text;
  const shown = fenced('diff', patch.trimEnd().split('\n'));
  if (patch.length <= LONGEST_PATCH) return `${text}\n\n${shown}`;
  if (patch.length > LONGEST_IN_SUMMARY) {
    return `${text}\n\nThe patch is too long to be shown: in a checkout of the branch, \`pss-review fix --all .\` writes the same.`;
  }
  await effects.writeSummary(shown);
  return `${text}\n\nThe patch is in [the summary of the job](${effects.jobUrl}) that answers this.`;
}
