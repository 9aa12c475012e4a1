import { AUDIT_QUESTIONS } from '../../hardening/audit-questions.ts';
import { checkOf } from '../../pss/check-of.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import type { HtmlLinks } from './html-parts.ts';
import { checkLink, levelBadge, placeLink } from './html-parts.ts';
import type { ShownPlace, ShownWorkload } from './rows/shown-workload.ts';

/**
 * A row for a workload that opens: what the API server says, each violation, the operators' questions, the checklist.
 * The page's script draws the same where workloads are data: see `DRAWING`.
 *
 * @param number the position of the workload in the page, counted from 1
 */
export function htmlWorkload(workload: ShownWorkload, number: number, links: HtmlLinks): Html {
  const { level, kind, name, namespaces, next, blocking, violations, answers, checklist } = workload;
  const pod = workload.pod === undefined ? undefined : html` <span class="muted">${workload.pod}</span>`;
  // A shown name contains no line feed, so that one can separate them.
  return html`<details class="workload ${workload.standing}" id="w${number}" data-namespace="${namespaces.join('\n')}" data-folder="${workload.folder}" data-level="${level}" data-check="${workload.checks.join(' ')}" data-audit="${workload.questions.join(' ')}">
<summary>${levelBadge(level)}<span class="name"><b>${name}</b> <span class="muted">${kind}</span>${pod}</span><span class="namespace">${namespaces.join(', ')}</span><code class="place">${`${workload.place.file}:${workload.place.line}`}</code><span class="blocking">${next === undefined ? 'nothing' : `${blocking.length} for ${next}: ${blocking.join(', ')}`}</span></summary>
<div class="body">
${verdict(workload, links)}${violations.length === 0 ? undefined : violationTable(workload, links)}${answers.length === 0 ? undefined : answerTable(workload, links)}${checklist.length === 0 ? undefined : checklistTable(workload)}</div>
</details>
`;
}

function verdict({ place, builder, policy, message }: ShownWorkload, links: HtmlLinks): Html {
  const where = html`${placeLink(place, links)}${builder === undefined ? undefined : html`, built by <code>${builder}</code>`}`;
  if (message === undefined) return html`<p>${where}: allowed by its policy, enforce <code>${policy}</code>.</p>\n`;
  return html`<p>${where}: the API server says</p>
<blockquote>${message}</blockquote>
`;
}

function violationTable({ violations, omitted, place: own }: ShownWorkload, links: HtmlLinks): Html {
  const rows = [...groupBy(violations, ({ check }) => check).values()].flatMap((ofCheck) =>
    ofCheck.map(({ check, setter, place, field, fix, mode }, index) => {
      const head = html`${checkLink(check, links)} ${levelBadge(checkOf(check).level)}`;
      return html`<tr>${index === 0 ? rowHead(head, ofCheck.length) : undefined}<td>${setter}<td>${placeIn(place, own, links)}<td>${field}<td>${fix}<td>${mode}
`;
    }),
  );
  return html`<div class="scroll"><table class="violations">
<caption>Violations (${violations.length + omitted})</caption>
<thead><tr><th scope="col">Check<th scope="col">Set by<th scope="col">Place<th scope="col">Field<th scope="col">Fix<th scope="col">Mode
<tbody>
${rows}${
  omitted === 0
    ? undefined
    : html`<tr><td colspan="6">… and ${omitted} more
`
}</table></div>
`;
}

function answerTable({ answers, place: own }: ShownWorkload, links: HtmlLinks): Html {
  const rows = [...groupBy(answers, ({ question }) => question)].flatMap(([id, ofQuestion]) =>
    ofQuestion.map(({ setter, says, place, field }, index) => {
      const { question = id } = AUDIT_QUESTIONS.find((known) => known.id === id) ?? {};
      return html`<tr>${index === 0 ? rowHead(question, ofQuestion.length) : undefined}<td>${setter}<td>${says}<td>${placeIn(place, own, links)}<td>${field}
`;
    }),
  );
  return html`<div class="scroll"><table class="answers">
<caption>What operators ask</caption>
<thead><tr><th scope="col">Question<th scope="col">Yes: set by<th scope="col">What it says<th scope="col">Place<th scope="col">Field
<tbody>
${rows}</table></div>
`;
}

function checklistTable({ checklist, podPath }: ShownWorkload): Html {
  const rows = checklist.flatMap((practice) =>
    practice.rows.map(({ answer, says, subjects, field }, index) => {
      const head = index === 0 ? rowHead(practice.title, practice.rows.length) : undefined;
      return html`<tr>${head}<td class="${answer.replace(' ', '-')}">${answer}<td>${says}<td>${subjects}<td>${field}
`;
    }),
  );
  return html`<div class="scroll"><table class="checklist">
<caption>Hardening checklist: information, not a verdict${podPath === '' ? undefined : html` <span class="muted">(fields from <code>${podPath}</code>)</span>`}</caption>
<thead><tr><th scope="col">Practice<th scope="col">Answer<th scope="col">What the manifest says<th scope="col">Of<th scope="col">Field
<tbody>
${rows}</table></div>
`;
}

// A page can have many of these rows, so their cells omit the end tags that are optional in HTML.

function rowHead(text: Html | string, rows: number): Html {
  return rows === 1 ? html`<th scope="row">${text}` : html`<th scope="rowgroup" rowspan="${rows}">${text}`;
}

/** A line of the file of a workload, or of another one; with a word where it is not known. */
function placeIn(place: ShownPlace, own: ShownPlace, links: HtmlLinks): Html {
  const { file, line, isExact } = place;
  const text = file === own.file ? `line ${line}` : `${file}:${line}`;
  return placeLink(place, links, isExact ? text : `${text}, not exactly`);
}
