import type { Finding, WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import type { AnyRule } from '../../hardening/every-rule.ts';
import type { Place } from '../../manifest/manifest.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { Review, ShownFinding } from '../../review/review.ts';
import { CONCLUSION_MARKS, conclusionOf, isToAct, shownFindings } from '../../review/review.ts';
import { count } from '../../text/count.ts';
import { groupBy } from '../../text/group-by.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { verification } from '../comment/check-notes.ts';
import type { DocsLinks } from '../links.ts';
import { rulePage } from '../links.ts';
import { placeCode, workloadTitle } from '../names.ts';
import { joinSections, listSection } from '../summary/sections.ts';
import { titleOf } from '../summary/title-of.ts';

/** Says what would have to change for the whole of a pull request to pass. Markdown. */
export function explainReview(review: Review, links: DocsLinks): string {
  const acting = shownFindings(review).filter(({ finding }) => isToAct(finding, review.failOn));
  const blocking = acting.filter(({ finding }) => finding.mode === 'enforce');
  const others = acting.filter(({ finding }) => finding.mode !== 'enforce');
  const policy = review.policy.filter(({ severity }) => severity === 'failure');
  const unreadable = review.comparison.notEvaluated.filter(({ introduced }) => introduced);
  const unjudged = review.unjudged === 'fail' ? review.unjudgedChanges : [];
  const conclusion = conclusionOf(review);
  return joinSections([
    `${CONCLUSION_MARKS[conclusion]} ${titleOf(review)}.`,
    conclusion === 'failure' ? 'For the whole to pass:' : '',
    listSection(
      'Rules',
      policy.map((change) => sayingAt({ ...change, message: change.message.split('\n', 1)[0] ?? '' })),
    ),
    listSection('Documents that cannot be read', unreadable.map(sayingAt)),
    listSection('Changes that were not judged', unjudged.map(sayingAt)),
    listSection('Violations', byPlace(blocking, review, links)),
    listSection('What does not block', byPlace(others, review, links)),
    fixable(acting, review),
  ]);
}

/** Says what a check or hardening rule asks for, and what of a pull request fails it. Markdown. */
export function explainCheck({ id, docs }: AnyRule, review: Review, links: DocsLinks): string {
  const failing = review.comparison.workloads.flatMap((change) => {
    const findings = change.findings.filter(({ check }) => check === id);
    return findings.length === 0 ? [] : [lineOf(change, findings)];
  });
  return joinSections([
    `**[${id}](${rulePage(links, id)})**: ${docs.what}`,
    docs.why,
    failing.length === 0
      ? 'Nothing that this pull request changes fails it.'
      : listSection('What fails it here', failing),
    `To verify a running pod: ${verification(docs.verify)}`,
  ]);
}

/** A place, and what is said of it. Markdown. */
function sayingAt({ message, ...place }: Pick<Place, 'file' | 'line'> & { readonly message: string }): string {
  return `${placeCode(place)}: ${plainOrCode(message)}`;
}

/** A line for each place: what fails there, and whether a suggestion repairs it. */
function byPlace(shown: readonly ShownFinding[], review: Review, links: DocsLinks): string[] {
  const suggested = new Set(review.suggestions.flatMap(({ findings }) => findings));
  const groups = groupBy(shown, ({ change, finding: { place } }) =>
    JSON.stringify([place.file, place.line, workloadTitle(change.workload)]),
  );
  return [...groups.values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    const checks = new Set(together.map(({ finding: { check } }) => `[${check}](${rulePage(links, check)})`));
    const isSuggested = together.every(({ finding }) => suggested.has(finding));
    const remedy = isSuggested ? '' : ` ${remedyOf(together, review)}`.trimEnd();
    return [
      `${placeCode(first.finding.place)}, ${workloadTitle(first.change.workload)}: ${[...checks].join(', ')}${remedy}`,
    ];
  });
}

/** Why something has no suggestion, or what to do instead. */
function remedyOf(together: readonly ShownFinding[], { refusals }: Review): string {
  const reasons = new Set(together.flatMap(({ finding }) => refusals.get(finding) ?? finding.fix.caution ?? []));
  const [reason] = reasons;
  return reason === undefined ? '' : `(${reason.replace(/\.$/, '')})`;
}

function lineOf({ workload }: WorkloadChange, findings: readonly Finding[]): string {
  const [first] = findings;
  const places = new Set(findings.map(({ place }) => placeCode(place)));
  const setters = findings.map(({ violation }) => formatSetter(violation));
  const introduced = findings.filter(({ status }) => status === 'introduced').length;
  const status = introduced === findings.length ? 'new' : introduced === 0 ? 'there before' : `${introduced} new`;
  const exemption = first?.exemption === undefined ? '' : `, exempt: ${plainOrCode(first.exemption.reason)}`;
  return `${workloadTitle(workload)} (${status}${exemption}): ${plainOrCode(setters.join(', '))}, at ${[...places].slice(0, 5).join(', ')}`;
}

/** How many of these the bot can repair. */
function fixable(acting: readonly ShownFinding[], { suggestions }: Review): string {
  const suggested = new Set(
    suggestions.filter(({ isCommittable }) => isCommittable).flatMap(({ findings }) => findings),
  );
  const all = acting.filter(({ finding }) => suggested.has(finding));
  const safe = all.filter(({ finding }) => finding.fix.class === 'safe').length;
  if (all.length === 0) return '';
  return `\`/pss fix all\` commits the repair of ${count(all.length, 'violation')}, \`/pss fix safe\` that of ${safe}.`;
}
