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

/** What a check run says when it is concluded. */
export interface CheckRunReport extends Pick<ReviewPlan, 'title' | 'summary' | 'annotations'> {
  /** `cancelled` where the commit is no longer what is to be judged: GitHub does not take that for a pass. */
  readonly conclusion: ReviewPlan['conclusion'] | 'cancelled';
}

/** A check run that this run may conclude, or the reason why the token may not create one. */
export type CheckRun = OpenCheckRun | { readonly refused: RefusedCall };

/** A check run that this run may conclude. */
export interface OpenCheckRun {
  readonly id: number;
  readonly name: string;
  /** The report of an earlier run on the same commit; absent if the check run is new. */
  readonly earlier?: EarlierReport;
}

interface EarlierReport {
  readonly status: string;
  readonly conclusion: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  /** How many annotations it has, and the mark of the full list, whose first annotations these are. */
  readonly annotations: number;
  readonly mark: string;
}

/** GitHub accepts 50 annotations per request, and appends those of an update. */
const ANNOTATIONS_A_REQUEST = 50;

/** The longest message, in UTF-16 units: GitHub accepts 64 KB, and a character may need four bytes. */
const MAX_MESSAGE = 16_000;

/** How often a write is tried that GitHub answers with a server error. */
const TRIES = 3;

/**
 * Returns the mark of our check runs, which distinguishes them from others of the same name: a job is a check run too,
 * and may have that name; and a push judges the same commit as a pull request, with another question.
 */
function ownMark({ question }: CommitRef): string {
  return `pss-review/${question}`;
}

/**
 * Opens the check run on a commit, so that people see that a run is in progress. The check run of an earlier run is
 * used again, whether that run was killed or finished: a commit has one, however often it is judged.
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
      owner,
      repo,
      name,
      head_sha: head,
      external_id: ownMark(commit),
      status: 'in_progress',
      request: NO_RETRIES,
    }),
  );
  return 'ok' in answer ? { id: answer.ok.data.id, name } : { refused: answer.refused };
}

/** Finds our newest check run with this name; undefined if there is none, or the token may not list check runs. */
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
 * Concludes a check run, with the summary and every annotation, each once. Nothing is written if it already says the
 * same. Annotations of an earlier run cannot be removed: if they differ, a new check run replaces the old one.
 *
 * @returns the refusal, if GitHub refused
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
    // Another run may be writing to it right now, so its state is read again.
    const answer = await answerOf(client.rest.checks.get({ owner, repo, check_run_id: id }));
    if ('ok' in answer) state = reportOf(answer.ok.data);
  }
  if (state === undefined || state.annotations === 0 || state.mark === marked.mark) {
    const refused = await writeReport(client, commit, id, marked, state);
    // Only the App that created a check run may change it, and the token may now belong to another one.
    if (refused?.status !== 403 || earlier === undefined) return refused;
  }
  const made = await makeCheckRun(client, commit, name);
  if ('refused' in made) return made.refused;
  if (state?.status === 'in_progress') {
    await answerOf(
      client.rest.checks.update({ owner, repo, check_run_id: id, conclusion: 'cancelled', request: NO_RETRIES }),
    );
  }
  return writeReport(client, commit, made.id, marked, undefined);
}

async function writeReport(
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
        owner,
        repo,
        check_run_id: id,
        external_id: externalId,
        request: NO_RETRIES,
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
    // Annotations are appended, so their number on GitHub tells whether these were accepted.
    const current = await answerOf(client.rest.checks.get({ owner, repo, check_run_id: id }));
    if ('ok' in current) state = reportOf(current.ok.data);
  }
}

function isUnsure({ status }: RefusedCall): boolean {
  return UNSURE_STATUSES.some((unsure) => unsure === status);
}

function annotationOf({ path, line, level, title, message }: Annotation) {
  return {
    path,
    start_line: line,
    end_line: line,
    annotation_level: level,
    title: visibleText(title, 250),
    message: visibleText(message, MAX_MESSAGE),
  };
}
