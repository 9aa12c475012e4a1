import { Option } from 'commander';
import { reviewRendered } from '../render/review-rendered.ts';
import { formatsOf } from '../report/formats.ts';
import { planReview } from '../report/plan/plan-review.ts';
import { sarifCategory } from '../report/sarif/sarif-category.ts';
import { gitIn } from '../source/git/git.ts';
import { localChange, uncommittedFiles } from '../source/git/local-change.ts';
import { repositoryName } from '../source/this-repository.ts';
import { today } from '../source/today.ts';
import { FAIL_ON } from '../target/config/configuration.ts';
import { oneOf } from '../target/config/one-of.ts';
import { count } from '../text/count.ts';
import type { Command } from './command.ts';
import { defaultsRequest } from './defaults-flag.ts';
import { findFormat } from './find-format.ts';
import { outputFile } from './output-file.ts';
import { displayFor, OUTPUT_OPTION, printTo } from './print-to.ts';
import type { RenderedFlags } from './rendered-flags.ts';
import { placesFromRoot, RENDERED_OPTIONS, renderedInputsOf, renderedPaths, renderedWords } from './rendered-flags.ts';
import type { TargetFlags } from './target-flags.ts';
import {
  flagWords,
  HARDENING_OPTION,
  inputsOf,
  settingsRequest,
  TARGET_OPTIONS,
  UNJUDGED_OPTION,
  unjudgedOf,
} from './target-flags.ts';

interface ReviewFlags extends TargetFlags, RenderedFlags {
  readonly base: string;
  readonly failOn?: string;
  readonly unjudged?: string;
  readonly format: string;
  readonly output?: string;
}

const REVIEW_FORMATS = formatsOf('review');

/** `pss-review review`: reviews the checked-out branch as the Action would review its pull request. */
export const reviewCommand: Command = {
  name: 'review',
  description: 'what the bot would say of the checked-out branch, offline',
  options: [
    new Option('--base <ref>', 'the branch that the pull request would be against').makeOptionMandatory(),
    ...TARGET_OPTIONS,
    new Option('--fail-on <what>', 'introduced or any (default: introduced)'),
    UNJUDGED_OPTION,
    HARDENING_OPTION,
    ...RENDERED_OPTIONS,
    new Option('--format <format>', orList(REVIEW_FORMATS.map(({ id }) => id))).default('text'),
    OUTPUT_OPTION,
  ],
  run: async ({ version, links, output }, flags: ReviewFlags) => {
    const { review: print } = findFormat(REVIEW_FORMATS, flags.format);
    const failOn = flags.failOn === undefined ? undefined : oneOf('--fail-on', FAIL_ON, flags.failOn);
    const unjudged = unjudgedOf(flags);
    const given = await renderedPaths(flags, process.cwd());
    const file = await outputFile(flags.output, inputsOf(renderedInputsOf(flags), flags));
    const { asked, ...flagged } = settingsRequest(flags);
    const request = { ...flagged, ...(await defaultsRequest(flags.defaults)) };
    const git = gitIn(process.cwd());
    const change = await localChange(git, flags.base, request);
    const uncommitted = await uncommittedFiles(git, given === undefined ? [] : placesFromRoot(given));
    if (uncommitted > 0) {
      const files = count(uncommitted, 'changed file that is', 'changed files that are');
      process.stderr.write(`not reviewed: ${files} not committed\n`);
    }
    const repository = await repositoryName(git, process.env);
    const options = {
      ...request,
      repository,
      asked: { ...asked, failOn, unjudged },
      scope: '',
      today: today(),
      isOwn: false,
    };
    const review = await reviewRendered(change, { ...options, given });
    const plan = planReview(review, links);
    const category = sarifCategory([...flagWords(flags), ...renderedWords(flags)]);
    const text = print(review, { plan, links, version, category, display: displayFor(file) });
    await printTo(output, file, [text], () => plan.title);
    return plan.conclusion === 'failure' ? 1 : 0;
  },
};

/** Joins words as in a sentence: `text, json or sarif`. */
function orList(words: readonly string[]): string {
  return words.join(', ').replace(/, (?=[^,]*$)/, ' or ');
}
