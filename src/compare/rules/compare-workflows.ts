import { parseLevel } from '../../pss/level.ts';
import { parseVersion } from '../../pss/version.ts';
import type { ConditionKey, ReviewStep, Setting, Trigger, Workflow } from '../../repository/workflows/read-workflow.ts';
import { readWorkflow } from '../../repository/workflows/read-workflow.ts';
import { DEFAULT_TARGET } from '../../target/repository-target.ts';
import { compareInputs } from './compare-inputs.ts';
import { loweredPart } from './compare-target-entries.ts';
import { coversGlobs } from './covers-globs.ts';
import type { Loosening } from './loosening.ts';
import { joinTexts, shownText } from './loosening.ts';

/** The triggers that run this Action before a pull request is merged. */
const TRIGGERS = ['pull_request', 'pull_request_target', 'merge_group'];

/** https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request */
const DEFAULT_TYPES = ['opened', 'synchronize', 'reopened'];

/** Whether `uses` of a step or job runs this Action, in base and in head; see `reviewCalls`. */
export interface RunsReview {
  readonly base: (uses: string) => boolean;
  readonly head: (uses: string) => boolean;
}

/**
 * Lists what a change loosens in a workflow, or in a composite action, that uses this Action directly or through what
 * it calls. Steps are paired by job and `check-name`. Other steps and tightening changes are not reported. A new
 * expression is reported where it replaces another one, since its value is known only in a run.
 *
 * @param before its text in base; undefined where base has none
 * @param after its text in head; undefined where head has none
 * @param runsReview whether the `uses` of a step or job runs this Action, on each side
 */
export function compareWorkflows(
  before: string | undefined,
  after: string | undefined,
  runsReview: RunsReview,
): Loosening[] {
  const base = readWorkflow(before ?? '', runsReview.base);
  if (base.steps.length === 0) return [];
  const head = readWorkflow(after ?? '', runsReview.head);
  if (head.error !== undefined) {
    const { line, message } = head.error;
    return [
      {
        line,
        name: 'workflow',
        message: `the workflow cannot be read any more: ${shownText(message)}`,
      },
    ];
  }
  const pairs = pairSteps(base.steps, head.steps);
  const steps = base.steps.flatMap((step) => {
    const now = pairs.get(step);
    return now === undefined ? [removed(step, head)] : compareSteps(step, now);
  });
  return head.steps.length === 0 ? steps : [...compareTriggers(base, head), ...steps];
}

/** Pairs steps by job and `check-name`, then by `check-name`, then by job. */
function pairSteps(before: readonly ReviewStep[], after: readonly ReviewStep[]): Map<ReviewStep, ReviewStep> {
  const pairs = new Map<ReviewStep, ReviewStep>();
  const free = new Set(after);
  const isSameName = (a: ReviewStep, b: ReviewStep): boolean =>
    a.inputs.get('check-name') === b.inputs.get('check-name');
  const rounds = [
    (a: ReviewStep, b: ReviewStep) => a.job === b.job && isSameName(a, b),
    isSameName,
    (a: ReviewStep, b: ReviewStep) => a.job === b.job,
  ];
  for (const isSame of rounds) {
    for (const step of before) {
      if (pairs.has(step)) continue;
      const match = [...free].find((candidate) => isSame(step, candidate));
      if (match === undefined) continue;
      pairs.set(step, match);
      free.delete(match);
    }
  }
  return pairs;
}

function removed({ is, job, where, uses }: ReviewStep, { lines }: Workflow): Loosening {
  const line = lines.get(job) ?? lines.get('jobs') ?? 1;
  return { line, name: job, message: `${is} removed: ${where} no longer runs ${shownText(uses)}` };
}

function compareSteps(was: ReviewStep, is: ReviewStep): Loosening[] {
  const messages = [
    ...compareUses(was.uses, is.uses),
    ...compareTarget(was, is),
    ...compareInputs(was.inputs, is.inputs),
  ];
  const conditions = (['job-if', 'if', 'job-continue-on-error', 'continue-on-error'] as const).flatMap((key) =>
    compareCondition(key, was.conditions[key], is),
  );
  return [
    ...messages.map((message) => ({ line: is.line, name: is.job, message: `${message} in ${is.where}` })),
    ...conditions,
    ...compareNeeds(was, is),
  ];
}

/** A changed version of the Action does not matter; a changed Action does. */
function compareUses(was: string, is: string): string[] {
  const [before, after] = [was, is].map((uses) => uses.replace(/@.*$/s, ''));
  return before?.toLowerCase() === after?.toLowerCase()
    ? []
    : [`uses changed from ${shownText(was)} to ${shownText(is)}`];
}

/** Reports a lowered level or version; where a text cannot be parsed (an expression), any change. */
function compareTarget(was: ReviewStep, is: ReviewStep): string[] {
  const textsOf = ({ inputs }: ReviewStep) => ({
    level: inputs.get('level') ?? DEFAULT_TARGET.level,
    version: inputs.get('version') ?? DEFAULT_TARGET.version,
  });
  const [before, after] = [textsOf(was), textsOf(is)];
  const targetOf = (texts: { readonly level: string; readonly version: string }) => {
    const [level, version] = [parseLevel(texts.level), parseVersion(texts.version)];
    return level === undefined || version === undefined ? undefined : { level, version };
  };
  const [known, now] = [targetOf(before), targetOf(after)];
  return (['level', 'version'] as const).flatMap((input) => {
    if (before[input] === after[input]) return [];
    const change = `from ${shownText(before[input])} to ${shownText(after[input])}`;
    if (known === undefined || now === undefined) return [`${input} changed ${change}`];
    // Where the level is lowered, too, a lowered version is not reported.
    return loweredPart(known, now) === input ? [`${input} lowered ${change}`] : [];
  });
}

function compareCondition(
  key: ConditionKey,
  was: Setting | undefined,
  { job, where, conditions }: ReviewStep,
): Loosening[] {
  const is = conditions[key];
  if (is === undefined || is.text === was?.text) return [];
  const [word, subject] = key.startsWith('job-') ? [key.slice('job-'.length), where] : [key, `the step in ${where}`];
  const change = was === undefined ? 'added' : 'changed';
  // A step that could already fail without consequences cannot be loosened further.
  const isNews = word === 'if' || (is.text !== 'false' && was?.text !== 'true');
  return isNews
    ? [{ line: is.line, name: job, message: `${word} ${change} on ${subject}: ${shownText(is.text)}` }]
    : [];
}

/** Where a needed job fails or is skipped, the review is skipped, and GitHub counts that as passed. */
function compareNeeds({ needs: was }: ReviewStep, { job, where, needs, needsLine: line }: ReviewStep): Loosening[] {
  const added = needs.filter((neededJob) => !was.includes(neededJob));
  if (added.length === 0) return [];
  return [{ line, name: job, message: `needs added on ${where}, which is skipped without them: ${joinTexts(added)}` }];
}

function compareTriggers(base: Workflow, head: Workflow): Loosening[] {
  return TRIGGERS.flatMap((name) => {
    const was = base.triggers.get(name);
    if (was === undefined) return [];
    const is = head.triggers.get(name);
    if (is === undefined) return [{ line: head.lines.get('on') ?? 1, name: 'on', message: `trigger ${name} removed` }];
    const filters = ['paths', 'paths-ignore', 'branches', 'branches-ignore', 'types'];
    return filters
      .filter((filter) => isNarrowed(filter, was, is))
      .map((filter) => {
        const list = is.filters.get(filter);
        const change = list === undefined ? `${filter} removed` : `${filter}: ${joinTexts(list)}`;
        return { line: is.line, name: 'on', message: `trigger ${name} is limited: ${change}` };
      });
  });
}

function isNarrowed(filter: string, { filters: was }: Trigger, { filters: is }: Trigger): boolean {
  if (filter === 'types') {
    const types = is.get(filter) ?? DEFAULT_TYPES;
    return (was.get(filter) ?? DEFAULT_TYPES).some((type) => !types.includes(type));
  }
  if (filter.endsWith('-ignore')) return (is.get(filter) ?? []).some((glob) => !(was.get(filter) ?? []).includes(glob));
  return !coversGlobs(is.get(filter), was.get(filter));
}
