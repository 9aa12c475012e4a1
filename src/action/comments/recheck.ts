import type { WorkflowRun } from '../../github/answers/rerun-workflow.ts';
import { listRuns, readWorkflowText, rerun } from '../../github/answers/rerun-workflow.ts';
import type { RefusedCall } from '../../report/plan/publishing-notes.ts';
import { answerRefusal } from '../../report/plan/publishing-notes.ts';
import { readWorkflow } from '../../repository/workflows/read-workflow.ts';
import { reviewCalls } from '../../repository/workflows/workflow-calls.ts';
import type { BotCommand, CommandRequest } from './command.ts';

/** `/pss recheck`: runs the pull request's own job again; where that cannot be, judges its head by the API. */
export const botRecheck: BotCommand = {
  word: 'recheck',
  usage: '',
  summary: 'runs the job of this pull request again',
  run: async (request) => {
    const { effects, pull } = request;
    const runs = await listRuns(effects.client, pull.ref);
    if ('refused' in runs) return judged(request, whyNot(runs.refused));
    const found = await runOfReview(request, runs);
    if (found === undefined) return judged(request, 'No run of a workflow with this Action is known for its head');
    // Nobody has looked at what it would run.
    if (found.waitsForApproval) return { text: `[The job](${found.url}) waits for approval.`, isDone: false };
    if (!found.isEnded) return { text: `[The job](${found.url}) still runs.`, isDone: true };
    const refused = await rerun(effects.client, pull.ref, found);
    if (refused === undefined) return { text: `[The job](${found.url}) runs again.`, isDone: true };
    return judged(request, whyNot(refused));
  },
};

/** The most workflows that are read to find the one that runs this Action. */
const MAX_WORKFLOWS = 20;

/** Finds the newest run of a workflow that runs this Action under the same name of the check run. */
async function runOfReview(
  { pull, effects: { client }, inputs: { isOwn, checkName } }: CommandRequest,
  runs: readonly WorkflowRun[],
): Promise<WorkflowRun | undefined> {
  const paths = [...new Set(runs.map(({ path }) => path))].slice(0, MAX_WORKFLOWS);
  const reviewing = new Set<string>();
  for (const path of paths) {
    const text = (await readWorkflowText(client, pull.ref, path)) ?? '';
    const { steps } = readWorkflow(
      text,
      reviewCalls(() => undefined, isOwn),
    );
    const isNamed = steps.some(({ inputs }) => (inputs.get('check-name') ?? checkName) === checkName);
    if (isNamed) reviewing.add(path);
  }
  return runs.find(({ path }) => reviewing.has(path));
}

function whyNot(refused: RefusedCall): string {
  return answerRefusal('The job was not run again', 'actions: write', refused);
}

/** Judges the head by the API: what is built is not judged, and an earlier run that built it keeps its word. */
async function judged({ pull, judgeHead }: CommandRequest, why: string) {
  return { text: `${why}. The head was judged by the API instead: ${await judgeHead(pull.ref.head)}.`, isDone: true };
}
