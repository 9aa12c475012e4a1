import { visibleText } from '../pss/visible-text.ts';
import type { Annotation } from '../report/annotations.ts';
import type { ReviewPlan } from '../report/plan-review.ts';
import type { Refusal } from '../report/publishing-notes.ts';
import { answerOf, FORBIDDEN, UNSURE } from './answer.ts';
import type { GitHubClient } from './client.ts';
import { ONCE } from './client.ts';
import type { PullRequestRef } from './event.ts';

/** What a check run says in the end. */
export type CheckRunReport = Pick<ReviewPlan, 'conclusion' | 'title' | 'summary' | 'annotations'>;

/** An open check run, or why the token may not make one. */
export type CheckRun = { readonly id: number } | { readonly refused: Refusal };

/** GitHub takes 50 annotations a request, and appends those of an update. */
const ANNOTATIONS_A_REQUEST = 50;

/** More are not read, and each fifty are a request; the summary and the report have all. */
const MAX_ANNOTATIONS = 250;

/** GitHub takes 64 KB; a character may need four bytes. */
const MAX_MESSAGE = 16_000;

/** How often a write is tried again that GitHub answered with an error of its own. */
const TRIES = 3;

/**
 * Opens the check run on the head commit, so that people see that something is under way; one that an earlier run left
 * open is taken over.
 */
export async function openCheckRun(client: GitHubClient, pull: PullRequestRef, name: string): Promise<CheckRun> {
  const { owner, repo, head } = pull;
  for (let attempt = 1; ; attempt++) {
    const answer = await answerOf(
      client.rest.checks.create({ owner, repo, name, head_sha: head, status: 'in_progress', request: ONCE }),
      [...FORBIDDEN, ...UNSURE, 422],
    );
    if ('ok' in answer) return { id: answer.ok.data.id };
    const isUnsure = UNSURE.some((status) => status === answer.refused.status);
    if (!isUnsure || attempt === TRIES) return { refused: answer.refused };
    const open = await findOpenCheckRun(client, pull, name);
    if (open !== undefined) return { id: open };
  }
}

/** A check run of this name that nobody concluded. */
async function findOpenCheckRun(
  client: GitHubClient,
  { owner, repo, head }: PullRequestRef,
  name: string,
): Promise<number | undefined> {
  const { data } = await client.rest.checks.listForRef({
    owner,
    repo,
    ref: head,
    check_name: name,
    status: 'in_progress',
  });
  return data.check_runs[0]?.id;
}

/**
 * Concludes it, with the summary and every annotation, each once.
 *
 * @returns the refusal, where GitHub did not take it
 */
export async function concludeCheckRun(
  client: GitHubClient,
  { owner, repo }: PullRequestRef,
  id: number,
  report: CheckRunReport,
): Promise<Refusal | undefined> {
  const annotations = report.annotations.slice(0, MAX_ANNOTATIONS).map(annotationOf);
  const { title, summary } = report;
  let sent = 0;
  for (let failures = 0; ; ) {
    const batch = annotations.slice(sent, sent + ANNOTATIONS_A_REQUEST);
    const isLast = sent + batch.length === annotations.length;
    const answer = await answerOf(
      client.rest.checks.update({
        ...{ owner, repo, check_run_id: id, request: ONCE },
        ...(isLast ? { status: 'completed' as const, conclusion: report.conclusion } : {}),
        output: { title, summary, ...(batch.length > 0 ? { annotations: batch } : {}) },
      }),
      [...FORBIDDEN, ...UNSURE, 422],
    );
    if ('ok' in answer) {
      if (isLast) return undefined;
      sent += batch.length;
      continue;
    }
    failures++;
    if (!UNSURE.some((status) => status === answer.refused.status) || failures === TRIES) return answer.refused;
    // Annotations are appended: what GitHub has of them tells whether it took these.
    const state = await answerOf(client.rest.checks.get({ owner, repo, check_run_id: id }), UNSURE);
    if (!('ok' in state)) continue;
    if (state.ok.data.status === 'completed') return undefined;
    sent = state.ok.data.output.annotations_count;
  }
}

function annotationOf({ path, line, level, title, message }: Annotation) {
  return {
    ...{ path, start_line: line, end_line: line, annotation_level: level },
    title: visibleText(title, 250),
    message: visibleText(message, MAX_MESSAGE),
  };
}
