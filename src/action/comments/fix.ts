import { committedFiles } from '../../fix/replace-lines.ts';
import { createCommit, ownLogin, timesOfHead } from '../../github/answers/create-commit.ts';
import type { GitHubClient } from '../../github/client.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { FixChoice } from '../../report/answers/fix-answer.ts';
import { fixAnswer, fixMessage, NO_WORKFLOWS, wholeWord } from '../../report/answers/fix-answer.ts';
import { refusalNote } from '../../report/plan/publishing-notes.ts';
import { fixPatch } from '../../report/text/fix-patch.ts';
import { matchesGlobs } from '../../repository/matches-globs.ts';
import type { Review, ReviewSuggestion } from '../../review/review.ts';
import type { FixedFile } from '../../scan/fix.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import { fenced, plainOrCode } from '../../text/markdown.ts';
import type { BotCommand, CommandAnswer, CommandRequest } from './command.ts';

/**
 * `/pss fix [safe|all] [PATH…] [at SHA]`: commits every fix that was proved on the branch of the pull request, in one
 * commit, if the branch is still at the head that was judged.
 */
export const botFix: BotCommand = {
  word: 'fix',
  usage: '[safe|all] [PATH…]',
  summary: 'commits every fix that was proved to the branch, in one commit',
  run: async (request) => {
    const { rest, pull, comment, effects } = request;
    const wish = parseWish(rest);
    const committer = await committerOf(request);
    const refusal = await refusalOf(request, wish, committer);
    if (refusal !== undefined) return { text: refusal, isDone: false };
    const review = await request.review(wish.choice);
    const repairs = repairsOf(review, wish);
    const { files, left, leftFiles } = repairs;
    const cannot = whyNoCommit(request);
    const uncommitted = (why?: string): Promise<CommandAnswer> =>
      answerWith(request, fixAnswer({ review, files, left, ...(why !== undefined && { cannot: why }) }), [
        ...files,
        ...leftFiles,
      ]);
    if (files.length === 0 || cannot !== undefined) return uncommitted(cannot);
    const after = committer.startsWorkflows ? '' : NO_WORKFLOWS;
    if (after !== '') await request.sayFirst(`Committing to \`${pull.ref.head.slice(0, 12)}\`. ${after}`);
    const made = await createCommit(committer.client, {
      repository: pull.headRepository ?? '',
      branch: pull.headBranch,
      head: pull.ref.head,
      ...fixMessage(files, comment),
      files: new Map(files.map(({ path, after: text }) => [path, text])),
    });
    if ('movedTo' in made) {
      const text = `Nothing was committed: the branch moved to \`${made.movedTo.slice(0, 12)}\` meanwhile. ${wholeWord(wish, made.movedTo)} commits to that.`;
      return { text, isDone: false };
    }
    if ('refused' in made)
      return uncommitted(refusalNote('GitHub refused the commit', 'contents: write', made.refused));
    const conclusion = plainOrCode(await request.judgeHead(made.commit));
    const url = `${effects.serverUrl}/${pull.headRepository}/commit/${made.commit}`;
    const text = fixAnswer({ review, files, left, made: { ...made, url, conclusion, after } });
    return { ...(await answerWith(request, text, leftFiles)), isDone: true };
  },
};

/** What is wished for: which fixes, in which files, and at which head. */
interface FixWish {
  readonly choice: FixChoice;
  readonly paths: readonly string[];
  /** The beginning of the head's hash, of at least 12 digits. */
  readonly at?: string;
}

/** @throws ConfigurationError for what is no such wish */
function parseWish(rest: string): FixWish {
  const words = rest.split(/\s+/).filter((word) => word !== '');
  const [first] = words;
  const choice = first === 'safe' || first === 'all' ? first : undefined;
  const others = choice === undefined ? words : words.slice(1);
  const place = others.indexOf('at');
  const sha = place === -1 ? undefined : others[place + 1];
  if (place !== -1 && !/^[0-9a-f]{12,40}$/.test(sha ?? '')) {
    throw new ConfigurationError('expected a hash of at least 12 hexadecimal digits behind `at`');
  }
  const paths = others.filter((_, index) => place === -1 || (index !== place && index !== place + 1));
  return { choice: choice ?? 'all', paths, ...(sha !== undefined && { at: sha }) };
}

/** Who commits. */
interface Committer {
  readonly client: GitHubClient;
  /** Whether its commits start workflows: those of the job's own token do not. */
  readonly startsWorkflows: boolean;
}

/** The login of the job's own token, without `[bot]`. */
const JOB_LOGIN = 'github-actions';

async function committerOf({ effects, comment }: CommandRequest): Promise<Committer> {
  const app = await effects.appClient?.(comment);
  if (app !== undefined) return { client: app, startsWorkflows: true };
  return { client: effects.client, startsWorkflows: (await ownLogin(effects.client)) !== JOB_LOGIN };
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
  if (wish.at === undefined) {
    return `The commit starts workflows, so the command names the head that it is for: ${wholeWord(wish, head)}.`;
  }
  const times = await timesOfHead(effects.client, pull.ref);
  if (times.length === 0 || times.some((time) => Date.parse(time) > Date.parse(comment.writtenAt))) {
    return `Nothing was committed: \`${head.slice(0, 12)}\` is younger than the comment. ${wholeWord(wish, head)} once more commits to it.`;
  }
  return undefined;
}

/** Why nothing may be committed to the branch. */
function whyNoCommit({
  pull: { isFork, headBranch, headRepository, ref },
  comment,
}: CommandRequest): string | undefined {
  if (headRepository === undefined) return 'the repository with the branch is gone';
  if (isFork) return 'the branch is in a fork, which no token of this job may write to';
  if (headBranch === comment.defaultBranch || headBranch === ref.baseBranch) {
    return `\`${headBranch}\` is a branch that others build on`;
  }
  return undefined;
}

/** The files with all repairs that are wished for, and the suggestions that cannot be committed so. */
function repairsOf({ change, suggestions, documents }: Review, { choice, paths }: FixWish) {
  const texts = new Map(
    change.files.flatMap(({ path, head }) => {
      const text = head === undefined ? undefined : textOfContent(head);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
  const all = [
    ...suggestions,
    // What could not be read, or did nothing, does something then.
    ...[...new Set(choice === 'all' ? documents.repairs.values() : [])].map(
      (repair): ReviewSuggestion => ({ ...repair, findings: [] }),
    ),
  ];
  const isWished = ({ file }: ReviewSuggestion): boolean =>
    paths.length === 0 || paths.some((path) => file.startsWith(`${path}/`) || matchesGlobs([path], file));
  const wished = all.filter(isWished);
  const textOf = (path: string): string | undefined => texts.get(path);
  const { files } = committedFiles(
    wished.filter(({ isCommittable, isOfOverlay }) => isCommittable && isOfOverlay !== true),
    textOf,
  );
  const committed = new Set(files.flatMap((file) => file.suggestions));
  const left = wished.filter((suggestion) => !committed.has(suggestion));
  return { files, left, leftFiles: committedFiles(left, textOf).files };
}

/** The longest patch in a comment, in UTF-16 units; a longer one is in the summary of the job. */
const LONGEST_PATCH = 50_000;

/** Adds what was not committed as a patch. */
async function answerWith(
  { effects }: CommandRequest,
  text: string,
  files: readonly FixedFile[],
): Promise<CommandAnswer> {
  const patch = fixPatch(files);
  if (patch === '') return { text, isDone: false };
  const shown = fenced('diff', patch.trimEnd().split('\n'));
  if (patch.length <= LONGEST_PATCH) return { text: `${text}\n\n${shown}`, isDone: false };
  await effects.writeSummary(shown);
  return { text: `${text}\n\nThe patch is in the summary of the job that answers this.`, isDone: false };
}
