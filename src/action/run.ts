import type { CheckRunReport, EarlierReport } from '../github/check-run.ts';
import { openCheckRun } from '../github/check-run.ts';
import { concludeCheckRun } from '../github/conclude-check-run.ts';
import type { CommitRef, Occasion, PullRequestRef } from '../github/event.ts';
import { fetchPullRequestsOf } from '../github/fetch-pull-requests.ts';
import { stepAnnotations } from '../report/plan/annotations.ts';
import { restsOnLess } from '../report/plan/basis.ts';
import { answerRefusal, refusalNote } from '../report/plan/publishing-notes.ts';
import { plainOrCode } from '../text/markdown.ts';
import { reasonOf } from './failure.ts';
import type { Effects, Judge, RunInputs } from './judgement.ts';

/**
 * Judges the commits that an event is about, and publishes the findings.
 *
 * @returns whether nothing blocks as far as Pod Security is concerned; the job's exit code follows it
 */
export async function run(occasion: Occasion, inputs: RunInputs, effects: Effects): Promise<boolean> {
  if (occasion.is === 'nothing') {
    effects.log(`nothing to do: ${occasion.why}`);
    return true;
  }
  if (occasion.is === 'workflow-run') {
    const { pulls, moved } = await fetchPullRequestsOf(effects.client, occasion.of);
    if (pulls.length === 0) {
      // No check run is made, and the job is none of a pull request: nothing passes.
      const others = moved.map((number) => `; the run for the new head of #${number} judges that`).join('');
      effects.log(`nothing to do: no open pull request has the head ${occasion.of.head} any more${others}`);
    }
    let isFine = true;
    for (const pull of pulls) isFine = (await judge(pull, pullRequestJudge(pull), inputs, effects)).isFine && isFine;
    return isFine;
  }
  if (occasion.is === 'pull-request') {
    return (await judge(occasion.pull, pullRequestJudge(occasion.pull), inputs, effects)).isFine;
  }
  if (occasion.is === 'merge-group') {
    const { range } = occasion;
    const load = async () => (await import('./judge-change.ts')).judgeMergeGroup(range);
    return (await judge(range, load, inputs, effects)).isFine;
  }
  if (occasion.is === 'comment') {
    const { answerComment } = await import('./comments/answer-comment.ts');
    await answerComment(occasion.comment, inputs, effects, async (pull, unbuilt) => {
      const { title, unpublished } = await judge(pull, pullRequestJudge(pull), unbuilt, effects);
      return [plainOrCode(title), ...unpublished].join('. ');
    });
    return true;
  }
  const { commit } = occasion;
  const load = async () => (await import('./judge-commit.ts')).judgeCommit(commit);
  return (await judge(commit, load, inputs, effects)).isFine;
}

/** Loads what judges a commit, while GitHub is asked for the first time. */
type JudgeLoader = () => Promise<Judge>;

function pullRequestJudge(pull: PullRequestRef): JudgeLoader {
  return async () => (await import('./judge-change.ts')).judgePullRequest(pull);
}

/** What came of judging a commit. */
interface Judged {
  readonly isFine: boolean;
  /** The conclusion in a few words. */
  readonly title: string;
  /** What could not be published of it: sentences of Markdown without their ends. */
  readonly unpublished: readonly string[];
}

/** Opens the check run, judges, concludes the check run, and writes summary, files and outputs of the job. */
async function judge(commit: CommitRef, load: JudgeLoader, inputs: RunInputs, effects: Effects): Promise<Judged> {
  const { client } = effects;
  // The job of a comment has its permissions whatever the pull request comes from.
  const noteOf = inputs.buildsNothing ? answerRefusal : refusalNote;
  const opening = openCheckRun(client, commit, inputs.checkName).then((checkRun) => ({
    checkRun,
    notes: 'refused' in checkRun ? [noteOf(whyNone(checkRun), 'checks: write', checkRun.refused)] : [],
    earlier: 'id' in checkRun && checkRun.earlier?.status === 'completed' ? checkRun.earlier : undefined,
  }));
  // It is waited for below, whatever fails before.
  opening.catch(() => undefined);
  let isConcluded = false;
  try {
    // What is loaded takes this thread, while GitHub answers.
    await Promise.race([effects.firstRequest, opening.catch(() => undefined)]);
    const judgeRef = await load();
    const report = await judgeRef(inputs, effects, async () => {
      const { notes, earlier } = await opening;
      return { notes, earlier: earlier?.basis };
    });
    const { checkRun, notes, earlier } = await opening;
    // What an earlier run on the same commit rests on, and this one does not, it knows better.
    const isKept = earlier !== undefined && isLesser(report, earlier);
    const refusal =
      'refused' in checkRun
        ? checkRun.refused
        : isKept
          ? undefined
          : await concludeCheckRun(client, commit, checkRun, report);
    isConcluded = true;
    if (refusal !== undefined) {
      for (const annotation of stepAnnotations(report.annotations)) effects.annotate(annotation);
    }
    const unreported = refusal !== undefined && 'id' in checkRun ? [noteOf(NO_REPORT, 'checks: write', refusal)] : [];
    await effects.writeSummary([report.summary, ...unreported].join('\n\n'));
    for (const [output, file] of Object.entries(report.files)) effects.setOutput(output, await effects.writeFile(file));
    for (const [name, value] of Object.entries(report.outputs)) effects.setOutput(name, value);
    effects.log(report.line);
    // Anybody whose job may write checks can write one that passes: a job passes by what it found itself, too.
    const isFine = isGood(report) && (!isKept || isGood(earlier));
    return {
      isFine,
      title: (isKept ? earlier.title : undefined) ?? report.title,
      unpublished: [...notes, ...unreported],
    };
  } catch (error) {
    const { checkRun, earlier } = await opening;
    // A command that builds nothing says nothing of what was built.
    const isLeft = inputs.buildsNothing === true && earlier !== undefined && earlier.basis.built > 0;
    // If the run fails, its check run must neither wait forever nor pass.
    if (!isConcluded && !isLeft && 'id' in checkRun)
      await concludeCheckRun(client, commit, checkRun, failedReport(error));
    throw error;
  }
}

function isGood({ conclusion }: { readonly conclusion: string | null }): boolean {
  return conclusion === 'success' || conclusion === 'neutral';
}

/** Whether a report rests on less than an earlier one on the same commit. */
function isLesser({ basis, judgesNothing = false }: CheckRunReport, earlier: EarlierReport): boolean {
  return !judgesNothing && basis !== undefined && restsOnLess(basis, earlier.basis);
}

function whyNone({ isUnlisted = false }: { readonly isUnlisted?: boolean }): string {
  return isUnlisted ? 'No check run was made, as it is not known whether there is one' : 'No check run was made';
}

const NO_REPORT = 'The check run does not show this report';

/** What the check run says of a run that could not be done. */
function failedReport(error: unknown): CheckRunReport {
  const reason = reasonOf(error);
  return {
    conclusion: 'failure',
    title: reason === undefined ? 'pss-review itself failed' : 'Nothing was judged',
    summary:
      reason === undefined
        ? 'Nothing was judged: pss-review itself failed. The log of the job says why.'
        : `Nothing was judged: ${plainOrCode(reason)}.`,
    annotations: [],
    judgesNothing: true,
  };
}
