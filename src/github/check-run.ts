import type { Annotation } from '../report/plan/annotations.ts';
import { MAX_ANNOTATIONS } from '../report/plan/annotations.ts';
import { annotationsMark } from '../report/plan/fingerprint.ts';
import type { RefusedCall } from '../report/plan/publishing-notes.ts';
import type { ReviewPlan } from '../report/plan/review-plan.ts';
import { visibleText } from '../text/visible-text.ts';
import { answerOf, UNSURE_STATUSES } from './answer.ts';
import type { GitHubClient } from './client.ts';
import { NO_RETRIES } from './client.ts';
import type { CommitRef } from './event.ts';

/** What a check run says in the end. */
export type CheckRunReport = Pick<ReviewPlan, 'conclusion' | 'title' | 'summary' | 'annotations'>;

/** A check run that this run may conclude, or why the token may not make one. */
export type CheckRun = OpenCheckRun | { readonly refused: RefusedCall };

export interface OpenCheckRun {
  readonly id: number;
  readonly name: string;
  /** What an earlier run on the same commit left in it; absent where it was made now. */
  readonly earlier?: EarlierReport;
}

interface EarlierReport {
  readonly status: string;
  readonly conclusion: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  /** How many annotations it has, and the mark of the list that they are the beginning of. */
  readonly annotations: number;
  readonly mark: string;
}

/** GitHub takes 50 annotations a request, and appends those of an update. */
const ANNOTATIONS_A_REQUEST = 50;

/** GitHub takes 64 KB; a character may need four bytes. */
const MAX_MESSAGE = 16_000;

/** How often a write is tried again that GitHub answered with an error of its own. */
const TRIES = 3;

/**
 * Tells our check runs from others of the same name: a job is a check run, too, and may be called so; and a push judges the
 * same commit as a pull request, by another question.
 */
function ownMark({ question }: CommitRef): string {
  return `pss-review/${question}`;
}

/**
 * The check run on a commit, so that people see that something is under way. One that an earlier run made there is used
 * again, whether that was killed or came to its end: a commit has one, however often it is judged.
 */
export async function openCheckRun(client: GitHubClient, commit: CommitRef, name: string): Promise<CheckRun> {
  for (let attempt = 1; ; attempt++) {
    const found = await findCheckRun(client, commit, name);
    if (found !== undefined) return found;
    const made = await makeCheckRun(client, commit, name);
    if ('id' in made || !isUnsure(made.refused) || attempt === TRIES) return made;
  }
}

async function makeCheckRun(client: GitHubClient, commit: CommitRef, name: string): Promise<CheckRun> {
  const { owner, repo, head } = commit;
  const answer = await answerOf(
    client.rest.checks.create({
      ...{ owner, repo, name, head_sha: head, external_id: ownMark(commit) },
      status: 'in_progress',
      request: NO_RETRIES,
    }),
  );
  return 'ok' in answer ? { id: answer.ok.data.id, name } : { refused: answer.refused };
}

/** The newest check run of ours with this name; none where the token may not look. */
async function findCheckRun(client: GitHubClient, commit: CommitRef, name: string): Promise<OpenCheckRun | undefined> {
  const { owner, repo, head } = commit;
  const answer = await answerOf(
    client.rest.checks.listForRef({ owner, repo, ref: head, check_name: name, filter: 'all', per_page: 100 }),
  );
  if ('refused' in answer) return undefined;
  const ours = answer.ok.data.check_runs
    .filter(({ external_id }) => external_id?.split(' ')[0] === ownMark(commit))
    .sort((a, b) => b.id - a.id);
  const [run] = ours;
  return run === undefined ? undefined : { id: run.id, name, earlier: reportOf(run) };
}

interface CheckRunAnswer {
  readonly status: string;
  readonly conclusion: string | null;
  readonly external_id: string | null;
  readonly output: {
    readonly title: string | null;
    readonly summary: string | null;
    readonly annotations_count: number;
  };
}

function reportOf({ status, conclusion, external_id, output }: CheckRunAnswer): EarlierReport {
  const { title, summary, annotations_count: annotations } = output;
  return { status, conclusion, title, summary, annotations, mark: external_id?.split(' ')[1] ?? '' };
}

/**
 * Concludes it, with the summary and every annotation, each once. Where it says that already, nothing is written. What
 * an earlier run annotated cannot be taken back: where that was something else, a new check run takes its place.
 *
 * @returns the refusal, where GitHub did not take it
 */
export async function concludeCheckRun(
  client: GitHubClient,
  commit: CommitRef,
  { id, name, earlier }: OpenCheckRun,
  report: CheckRunReport,
): Promise<RefusedCall | undefined> {
  const { owner, repo } = commit;
  const marked = { ...report, mark: annotationsMark(report.annotations) };
  let state = earlier;
  if (earlier !== undefined && earlier.status !== 'completed') {
    // Another run may be at it right now: as fresh as can be.
    const answer = await answerOf(client.rest.checks.get({ owner, repo, check_run_id: id }));
    if ('ok' in answer) state = reportOf(answer.ok.data);
  }
  if (state === undefined || state.annotations === 0 || state.mark === marked.mark) {
    const refused = await sayAll(client, commit, id, marked, state);
    // Only the App that made a check run may change it, and the token may be another's now.
    if (refused?.status !== 403 || earlier === undefined) return refused;
  }
  const made = await makeCheckRun(client, commit, name);
  if ('refused' in made) return made.refused;
  if (state?.status === 'in_progress') {
    await answerOf(
      client.rest.checks.update({ owner, repo, check_run_id: id, conclusion: 'cancelled', request: NO_RETRIES }),
    );
  }
  return sayAll(client, commit, made.id, marked, undefined);
}

async function sayAll(
  client: GitHubClient,
  commit: CommitRef,
  id: number,
  report: CheckRunReport & { readonly mark: string },
  earlier: EarlierReport | undefined,
): Promise<RefusedCall | undefined> {
  const { owner, repo } = commit;
  const annotations = report.annotations.slice(0, MAX_ANNOTATIONS).map(annotationOf);
  const externalId = `${ownMark(commit)} ${report.mark}`;
  const { title, summary, conclusion } = report;
  let state = earlier;
  for (let failures = 0; ; ) {
    const sent = state?.annotations ?? 0;
    if (state?.conclusion === conclusion && state.title === title && state.summary === summary) {
      if (sent === annotations.length) return undefined;
    }
    const batch = annotations.slice(sent, sent + ANNOTATIONS_A_REQUEST);
    const isLast = sent + batch.length >= annotations.length;
    const answer = await answerOf(
      client.rest.checks.update({
        ...{ owner, repo, check_run_id: id, external_id: externalId, request: NO_RETRIES },
        ...(isLast ? { status: 'completed' as const, conclusion } : {}),
        output: { title, summary, ...(batch.length > 0 ? { annotations: batch } : {}) },
      }),
    );
    if ('ok' in answer) {
      if (isLast) return undefined;
      state = { ...reportOf(answer.ok.data), annotations: sent + batch.length };
      continue;
    }
    failures++;
    if (!isUnsure(answer.refused) || failures === TRIES) return answer.refused;
    // Annotations are appended: what GitHub has of them tells whether it took these.
    const now = await answerOf(client.rest.checks.get({ owner, repo, check_run_id: id }));
    if ('ok' in now) state = reportOf(now.ok.data);
  }
}

function isUnsure({ status }: RefusedCall): boolean {
  return UNSURE_STATUSES.some((one) => one === status);
}

function annotationOf({ path, line, level, title, message }: Annotation) {
  return {
    ...{ path, start_line: line, end_line: line, annotation_level: level },
    title: visibleText(title, 250),
    message: visibleText(message, MAX_MESSAGE),
  };
}
