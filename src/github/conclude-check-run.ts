import type { Annotation } from '../report/plan/annotations.ts';
import { MAX_ANNOTATIONS } from '../report/plan/annotations.ts';
import { basisWord } from '../report/plan/basis.ts';
import { annotationsMark } from '../report/plan/fingerprint.ts';
import type { RefusedCall } from '../report/plan/publishing-notes.ts';
import { visibleText } from '../text/visible-text.ts';
import { answerOf, isUnsure } from './answer.ts';
import type { CheckRunReport, EarlierReport, OpenCheckRun } from './check-run.ts';
import { makeCheckRun, ownMark, reportOf, TRIES } from './check-run.ts';
import type { GitHubClient } from './client.ts';
import { NO_RETRIES } from './client.ts';
import type { CommitRef } from './event.ts';

/** GitHub accepts 50 annotations per request, and appends those of an update. */
const ANNOTATIONS_A_REQUEST = 50;

/** The longest message, in UTF-16 units: GitHub accepts 64 KB, and a character may need four bytes. */
const MAX_MESSAGE = 16_000;

/**
 * Concludes a check run, with the summary and every annotation, each once. Nothing is written if it already says the
 * same. Annotations of an earlier run cannot be removed: if they differ, a new check run replaces the old one. Where
 * nothing was judged, they stay. A report that GitHub refuses leaves the conclusion alone, and one that cannot even be
 * concluded is replaced too. Then the check runs that were replaced say so.
 *
 * @returns the refusal, if GitHub refused the report
 */
export async function concludeCheckRun(
  client: GitHubClient,
  commit: CommitRef,
  { id, name, earlier, older }: OpenCheckRun,
  report: CheckRunReport,
): Promise<RefusedCall | undefined> {
  const state = await currentState(client, commit, earlier);
  const mark = annotationsMark(report.annotations);
  const canHold = report.judgesNothing || state === undefined || state.annotations === 0 || state.mark === mark;
  if (canHold) {
    const refused = await writeReport(client, commit, id, report, state);
    if (refused === undefined || (await concludeBarely(client, commit, id, report))) {
      await replaceCheckRuns(client, commit, older);
      return refused;
    }
    if (isUnsure(refused) || refused.again !== undefined) return refused;
    // Only the App that created a check run may change it, and the token may now belong to another one.
  }
  const made = await makeCheckRun(client, commit, name);
  if ('refused' in made) return made.refused;
  const refused = await writeReport(client, commit, made.id, report, undefined);
  if (refused === undefined || (await concludeBarely(client, commit, made.id, report))) {
    await replaceCheckRuns(client, commit, [state ?? { id }, ...older]);
  }
  return refused;
}

/** Reads the state of a check run again that another run may be writing to right now. */
async function currentState(
  client: GitHubClient,
  { owner, repo }: CommitRef,
  earlier: EarlierReport | undefined,
): Promise<EarlierReport | undefined> {
  if (earlier === undefined || earlier.status === 'completed') return earlier;
  const answer = await answerOf(client.rest.checks.get({ owner, repo, check_run_id: earlier.id }));
  return 'ok' in answer ? reportOf(answer.ok.data) : earlier;
}

/** Concludes a check run with no more than its title, and returns whether GitHub accepted it. */
async function concludeBarely(
  client: GitHubClient,
  commit: CommitRef,
  id: number,
  { title, conclusion }: CheckRunReport,
): Promise<boolean> {
  const summary = "GitHub did not take the report: the job's summary and log say what was found.";
  return updateCheckRun(client, commit, id, { conclusion, output: { title, summary } });
}

const REPLACED = 'Replaced by a newer report';

/**
 * Says of check runs that a newer one replaced them. They end when they ended before, or began: GitHub must not take
 * them for the newest.
 */
async function replaceCheckRuns(
  client: GitHubClient,
  commit: CommitRef,
  replaced: readonly (Partial<EarlierReport> & Pick<EarlierReport, 'id'>)[],
): Promise<void> {
  const output = { title: REPLACED, summary: 'A newer check run of the same name says what was found.' };
  for (const { id, title, conclusion, completedAt, startedAt } of replaced) {
    if (title === REPLACED && conclusion === 'neutral') continue;
    await updateCheckRun(client, commit, id, { conclusion: 'neutral', completedAt: completedAt ?? startedAt, output });
  }
}

/** Completes a check run, and returns whether GitHub accepted it. */
async function updateCheckRun(
  client: GitHubClient,
  { owner, repo }: CommitRef,
  id: number,
  change: {
    readonly conclusion: CheckRunReport['conclusion'];
    readonly completedAt?: string | null | undefined;
    readonly output: { readonly title: string; readonly summary: string };
  },
): Promise<boolean> {
  const { completedAt, ...rest } = change;
  const parameters = { owner, repo, check_run_id: id, status: 'completed' as const, request: NO_RETRIES };
  const time = completedAt ? { completed_at: completedAt } : {};
  return 'ok' in (await answerOf(client.rest.checks.update({ ...parameters, ...time, ...rest })));
}

async function writeReport(
  client: GitHubClient,
  commit: CommitRef,
  id: number,
  { judgesNothing = false, basis, ...report }: CheckRunReport,
  earlier: EarlierReport | undefined,
): Promise<RefusedCall | undefined> {
  const { owner, repo } = commit;
  const annotations = report.annotations.slice(0, MAX_ANNOTATIONS).map(annotationOf);
  const { title, summary, conclusion } = report;
  // Where nothing was judged, annotations and their mark stay.
  const mark = judgesNothing
    ? {}
    : {
        external_id: [
          ownMark(commit),
          annotationsMark(report.annotations),
          ...(basis === undefined ? [] : [basisWord(basis)]),
        ].join(' '),
      };
  let state = earlier;
  for (let failures = 0; ; ) {
    const sent = state?.annotations ?? 0;
    if (state?.conclusion === conclusion && state.title === title && state.summary === summary) {
      if (judgesNothing || sent === annotations.length) return undefined;
    }
    const batch = annotations.slice(sent, sent + ANNOTATIONS_A_REQUEST);
    const isLast = sent + batch.length >= annotations.length;
    const answer = await answerOf(
      client.rest.checks.update({
        owner,
        repo,
        check_run_id: id,
        ...mark,
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
    if ('refused' in current) return answer.refused;
    state = reportOf(current.ok.data);
  }
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
