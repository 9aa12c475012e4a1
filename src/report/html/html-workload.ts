import { MAX_LISTED } from '../../compare/workloads/listed.ts';
import type { ChecklistAnswer, ChecklistRow } from '../../hardening/hardening-checklist.ts';
import { fieldPath, objectPath } from '../../manifest/field-path.ts';
import type { Location, Workload } from '../../manifest/manifest.ts';
import { checkOf } from '../../pss/check-of.ts';
import { formatViolates } from '../../pss/message.ts';
import { formatPath } from '../../pss/pod/path.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { ListedViolation, ReportedWorkload } from '../../scan/reported-workload.ts';
import { groupBy } from '../../text/group-by.ts';
import { builderName } from '../names.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import type { HtmlLinks } from './html-parts.ts';
import { checkLink, levelBadge, placeLink, shownFolder, shownName, shownNamespace } from './html-parts.ts';
import { standingOf } from './workload-standing.ts';

/**
 * A row for a workload that opens: what the API server says, each violation, the operators' questions, the checklist.
 *
 * @param number the position of the workload in the page, counted from 1
 * @param isDense whether the practices that the workload follows share a row
 */
export function htmlWorkload(
  reported: ReportedWorkload,
  checklist: readonly ChecklistRow[],
  number: number,
  isDense: boolean,
  links: HtmlLinks,
): Html {
  const { judged, folder, violations, omitted, checks, answers } = reported;
  const { workload, reached } = judged;
  const { kind, name } = workload.identity;
  // A shown name contains no line feed, so that one can separate them.
  const namespaces = judged.namespaces.map(shownNamespace);
  const blocking = reached.blocking.map(({ check }) => check);
  const pod =
    workload.podKey === undefined ? undefined : html` <span class="muted">${shownName(workload.podKey)}</span>`;
  return html`<details class="workload ${standingOf(reported)}" id="w${number}" data-namespace="${namespaces.join('\n')}" data-folder="${shownFolder(folder)}" data-level="${reached.level}" data-check="${checks.join(' ')}" data-audit="${answers.map(({ question }) => question.id).join(' ')}">
<summary>${levelBadge(reached.level)}<span class="name"><b>${shownName(name)}</b> <span class="muted">${shownName(kind)}</span>${pod}</span><span class="namespace">${namespaces.join(', ')}</span><code class="place">${`${shownName(workload.file)}:${workload.line}`}</code><span class="blocking">${reached.next === undefined ? 'nothing' : `${blocking.length} for ${reached.next}: ${blocking.join(', ')}`}</span></summary>
<div class="body">
${verdict(reported, links)}${violations.length === 0 ? undefined : violationTable(violations, omitted, links)}${answers.length === 0 ? undefined : answerTable(reported, links)}${checklist.length === 0 ? undefined : checklistTable(checklist, workload, isDense)}</div>
</details>
`;
}

function verdict({ judged: { workload, policy, verdicts } }: ReportedWorkload, links: HtmlLinks): Html {
  const { level, version } = policy.enforce;
  const by = builderName(workload);
  const where = html`${placeLink(workload.file, workload.line, links)}${by === undefined ? undefined : html`, built by <code>${shownName(by)}</code>`}`;
  if (verdicts.enforce.allowed)
    return html`<p>${where}: allowed by its policy, enforce <code>${level}:${version}</code>.</p>\n`;
  return html`<p>${where}: the API server says</p>
<blockquote>${formatViolates(verdicts.enforce.target, verdicts.enforce.message)}</blockquote>
`;
}

// A repository can have thousands of these rows, so their cells omit the end tags that are optional in HTML.

function violationTable(violations: readonly ListedViolation[], omitted: number, links: HtmlLinks): Html {
  const rows = [...groupBy(violations, ({ check }) => check).values()].flatMap((ofCheck) =>
    ofCheck.map(({ workload, check, violation, place, fix, mode, exemption }, index) => {
      const rows = ofCheck.length === 1 ? html` scope="row"` : html` scope="rowgroup" rowspan="${ofCheck.length}"`;
      const head =
        index === 0 ? html`<th${rows}>${checkLink(check, links)} ${levelBadge(checkOf(check).level)}` : undefined;
      const policy = exemption === undefined ? (mode ?? '–') : `${mode ?? '–'}; exempt: ${exemption}`;
      return html`<tr>${head}<td>${shownName(formatSetter(violation))}<td>${placeLink(place.file, place.line, links, lineIn(place, workload.file))}<td>${objectPath(workload, violation)}<td>${fix.class}<td>${policy}
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

function answerTable({ answers, judged: { workload } }: ReportedWorkload, links: HtmlLinks): Html {
  const rows = answers.flatMap(({ question, setters }) =>
    setters.slice(0, MAX_LISTED).map(({ setter, says, path }, index) => {
      const place = workload.locate(path);
      const head = index === 0 ? rowHead(question.question, Math.min(setters.length, MAX_LISTED)) : undefined;
      return html`<tr>${head}<td>${shownName(setter)}<td>${shownName(says)}<td>${placeLink(place.file, place.line, links, lineIn(place, workload.file))}<td>${formatPath(fieldPath(workload, path))}
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

/** The hardening checklist. Containers with the same answer share a row, which shows the field of the first one. */
function checklistTable(checklist: readonly ChecklistRow[], workload: Workload, isDense: boolean): Html {
  const podPath = formatPath(workload.podPath);
  const followed = isDense ? checklist.filter(isFollowed) : [];
  const shown = isDense ? checklist.filter((row) => !isFollowed(row)) : checklist;
  const rows = shown.flatMap(({ title, answers }) => {
    const alike = [...groupBy(answers, ({ answer, says }) => `${answer} ${says}`).values()];
    return alike.map((group, index) => {
      const head = index === 0 ? rowHead(title, alike.length) : undefined;
      return html`<tr>${head}${answerCells(group, workload)}
`;
    });
  });
  return html`<div class="scroll"><table class="checklist">
<caption>Hardening checklist: information, not a verdict${podPath === '' ? undefined : html` <span class="muted">(fields from <code>${podPath}</code>)</span>`}</caption>
<thead><tr><th scope="col">Practice<th scope="col">Answer<th scope="col">What the manifest says<th scope="col">Of<th scope="col">Field
<tbody>
${rows}${
  followed.length === 0
    ? undefined
    : html`<tr><th scope="row">All else<td class="met">met<td colspan="3">${followed.map(({ title }) => title).join('; ')}
`
}</table></div>
`;
}

function isFollowed({ answers }: ChecklistRow): boolean {
  return answers.every(({ answer }) => answer === 'met');
}

function rowHead(text: string, rows: number): Html {
  return rows === 1 ? html`<th scope="row">${text}` : html`<th scope="rowgroup" rowspan="${rows}">${text}`;
}

function answerCells(group: readonly ChecklistAnswer[], workload: Workload): Html {
  const [first] = group;
  if (first === undefined) return html``;
  const more = group.length > MAX_LISTED ? ` … and ${group.length - MAX_LISTED} more` : '';
  const subjects = `${group
    .slice(0, MAX_LISTED)
    .map((answer) => shownName(answer.setter))
    .join(', ')}${more}`;
  return html`<td class="${first.answer.replace(' ', '-')}">${first.answer}<td>${shownName(first.says)}<td>${subjects}<td>${pathInPod(formatPath(workload.podPath), objectPath(workload, first.violation))}`;
}

/** Returns the part of a path inside the pod: the field names of Kubernetes' documentation. */
function pathInPod(podPath: string, path: string): string {
  return podPath !== '' && path.startsWith(`${podPath}.`) ? path.slice(podPath.length + 1) : path;
}

/** A line of the file of a workload, or of another one; with a word where it is not known. */
function lineIn({ file, line, doubt }: Location, ownFile: string): string {
  const text = file === ownFile ? `line ${line}` : `${shownName(file)}:${line}`;
  return doubt === undefined ? text : `${text}, not exactly`;
}
