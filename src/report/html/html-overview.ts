import { AUDIT_QUESTIONS } from '../../hardening/audit-questions.ts';
import { LEVELS } from '../../pss/level.ts';
import { capitalised } from '../../text/capitalised.ts';
import { count } from '../../text/count.ts';
import type { ScanCounts } from '../scan-counts.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { filterLink, levelBadge, shareBar } from './html-parts.ts';
import type { PageTally } from './page-tally.ts';

/**
 * The overview: how many workloads pass each level, what was not evaluated, and the operators' questions with the
 * number of workloads that each applies to.
 */
export function htmlOverview({ all, reaching, answers }: PageTally, counts: ScanCounts): Html {
  const levels = [...LEVELS].reverse().map((level) => ({ level, reaching: reaching[level] }));
  const { notEvaluated, notJudged } = counts;
  return html`<section id="overview" aria-labelledby="overview-title">
<h2 id="overview-title">Overview</h2>
<p class="lead">${conclusion(counts)} ${notEvaluated + notJudged === 0 ? html`Everything was evaluated.` : html`<a href="#not-evaluated">${count(notEvaluated, 'document')} not evaluated, ${notJudged} not judged</a>.`}</p>
<h3>The strictest level that each workload passes today</h3>
${shareBar(levels.map(({ level, reaching }) => ({ name: level, size: reaching })))}
<ul class="tiles levels">${levels.map(
    ({ level, reaching }) =>
      html`<li>${filterLink({ level }, html`<b>${reaching}</b> ${levelBadge(level)} <span class="share">${percent(reaching, all.workloads)}</span>`)}</li>`,
  )}</ul>
<h3 id="audit">What operators ask</h3>
<ul class="tiles questions">${AUDIT_QUESTIONS.map(({ id, question, counts }) => {
    return html`<li>${filterLink({ audit: id }, html`<b>${answers.get(id) ?? 0}</b> <span class="question">${question}</span>`)}<p>${capitalised(counts)}.</p></li>`;
  })}</ul>
</section>
`;
}

function conclusion({ workloads, rejected, notEvaluated, notJudged }: ScanCounts): Html {
  if (workloads === 0 && notEvaluated + notJudged > 0) return html`<strong>No workload was judged.</strong>`;
  if (workloads === 0) return html`There are no workloads.`;
  if (rejected === 0) return html`<strong>None of ${count(workloads, 'workload')} violates its policy.</strong>`;
  return html`<strong>${rejected} of ${count(workloads, 'workload')} ${rejected === 1 ? 'violates its' : 'violate their'} policy</strong>: the API server rejects the pods.`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${Math.round((100 * part) / whole)} %`;
}
