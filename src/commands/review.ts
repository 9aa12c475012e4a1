import { Option } from 'commander';
import { reviewRendered } from '../render/review-rendered.ts';
import { formatsOf } from '../report/formats.ts';
import { planReview } from '../report/plan/plan-review.ts';
import { sarifCategory } from '../report/sarif/sarif-category.ts';
import type { Git } from '../source/git/git.ts';
import { gitIn } from '../source/git/git.ts';
import { localChange, unreviewedFiles } from '../source/git/local-change.ts';
import type { Uncommitted } from '../source/git/uncommitted-tree.ts';
import { uncommittedTree } from '../source/git/uncommitted-tree.ts';
import { repositoryName } from '../source/this-repository.ts';
import { today } from '../source/today.ts';
import { FAIL_ON } from '../target/config/configuration.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { oneOf } from '../target/config/one-of.ts';
import { count } from '../text/count.ts';
import type { Command } from './command.ts';
import { findFormat } from './find-format.ts';
import { defaultsRequest } from './flags/defaults-flag.ts';
import type { RenderedFlags } from './flags/rendered-flags.ts';
import {
  placesFromRoot,
  RENDERED_OPTIONS,
  renderedInputsOf,
  renderedPaths,
  renderedWords,
} from './flags/rendered-flags.ts';
import type { TargetFlags } from './flags/target-flags.ts';
import {
  flagWords,
  HARDENING_OPTION,
  inputsOf,
  settingsRequest,
  TARGET_OPTIONS,
  UNJUDGED_OPTION,
  unjudgedOf,
} from './flags/target-flags.ts';
import { outputFile } from './output-file.ts';
import { displayFor, OUTPUT_OPTION, printTo } from './print-to.ts';

interface ReviewFlags extends TargetFlags, RenderedFlags {
  readonly base?: string;
  readonly staged?: true;
  readonly worktree?: true;
  readonly failOn?: string;
  readonly unjudged?: string;
  readonly format: string;
  readonly output?: string;
}

const REVIEW_FORMATS = formatsOf('review');

/** `pss-review review`: reviews the checked-out branch as the Action would review its pull request. */
export const reviewCommand: Command = {
  options: [
    new Option(
      '--base <ref>',
      'the branch that the pull request would be against (default: HEAD, with one of the next two)',
    ),
    new Option('--staged', 'review what is staged, as a commit would have it'),
    new Option('--worktree', 'review the files as they are, new ones included, but for those that git ignores'),
    ...TARGET_OPTIONS,
    new Option('--fail-on <what>', 'introduced or any (default: introduced)'),
    UNJUDGED_OPTION,
    HARDENING_OPTION,
    ...RENDERED_OPTIONS,
    new Option('--format <format>', orList(REVIEW_FORMATS.map(({ id }) => id))).default('text'),
    OUTPUT_OPTION,
  ],
  run: async ({ version, links, output }, flags: ReviewFlags) => {
    const format = findFormat(REVIEW_FORMATS, flags.format);
    const failOn = flags.failOn === undefined ? undefined : oneOf('--fail-on', FAIL_ON, flags.failOn);
    const unjudged = unjudgedOf(flags);
    const reviewed = reviewedOf(flags);
    const given = await renderedPaths(flags, process.cwd());
    const file = await outputFile(flags.output, inputsOf(renderedInputsOf(flags), flags));
    const { asked, ...flagged } = settingsRequest(flags);
    const request = { ...flagged, ...(await defaultsRequest(flags.defaults)) };
    const git = gitIn(process.cwd());
    const head = reviewed === 'committed' ? undefined : await uncommittedTree(process.cwd(), reviewed);
    try {
      const sides = { ...(flags.base === undefined ? {} : { base: flags.base }), ...(head && { tree: head.tree }) };
      const change = await localChange(head?.git ?? git, sides, request);
      if (reviewed !== 'worktree') {
        await sayUnreviewed(git, reviewed, given === undefined ? [] : placesFromRoot(given));
      }
      const repository = await repositoryName(git, process.env);
      const options = {
        ...request,
        repository,
        asked: { ...asked, failOn, unjudged },
        scope: '',
        today: today(),
        isOwn: false,
        ...(reviewed !== 'committed' && flags.base === undefined && { uncommitted: reviewed }),
      };
      const review = await reviewRendered(change, { ...options, given });
      const plan = planReview(review, links);
      const category = sarifCategory([...flagWords(flags), ...renderedWords(flags)]);
      const print = await format.review();
      const text = print(review, { plan, links, version, category, display: displayFor(file) });
      await printTo(output, file, [text], () => plan.title);
      return plan.conclusion === 'failure' ? 1 : 0;
    } finally {
      await head?.remove();
    }
  },
};

/** @throws ConfigurationError where the flags name nothing to review, or two things */
function reviewedOf({ base, staged, worktree }: ReviewFlags): 'committed' | Uncommitted {
  if (staged && worktree) throw new ConfigurationError('--staged and --worktree: choose one of them');
  if (base === undefined && !staged && !worktree) {
    throw new ConfigurationError(
      'nothing to review is named: --base names the branch that the pull request would be against; --staged reviews what is staged, --worktree all files as they are',
    );
  }
  return staged ? 'staged' : worktree ? 'worktree' : 'committed';
}

/** Says how many changed files are no part of the review. */
async function sayUnreviewed(git: Git, reviewed: 'committed' | 'staged', except: readonly string[]): Promise<void> {
  const left = await unreviewedFiles(git, reviewed, except);
  if (left === 0) return;
  const files = count(left, 'changed file that is', 'changed files that are');
  process.stderr.write(`not reviewed: ${files} not ${reviewed}\n`);
}

/** Joins words as in a sentence: `text, json or sarif`. */
function orList(words: readonly string[]): string {
  return words.join(', ').replace(/, (?=[^,]*$)/, ' or ');
}
