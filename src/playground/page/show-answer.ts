import type { AnsweredFinding, AnsweredFix, TextAnswer } from '../text-answer.ts';
import type { Child } from './element.ts';
import { element, sentence } from './element.ts';

/** More entries of a list are only counted: nobody reads them, and browsers are slow with them. */
const MOST_LISTED = 200;

/** Shows what the API server says, the findings, and the remarks. `goTo` shows a line of the text. */
export function showAnswer(answer: TextAnswer, goTo: (line: number) => void): Node[] {
  const { findings, remarks, cautions } = answer;
  return [
    ...verdicts(answer, goTo),
    ...section(
      'Findings',
      findings.map((finding) => findingItem(finding, goTo)),
    ),
    ...section(
      'What the fixes may break',
      cautions.map(({ checks, text }) => element('li', {}, ...names(checks), ': ', ...sentence(text))),
    ),
    ...section(
      'Not judged, and notes',
      remarks.map(({ word, line, message }) =>
        element('li', { class: word.replace(' ', '-') }, lineLink(line, goTo), ` ${word}: `, ...sentence(message)),
      ),
    ),
  ];
}

/** One sentence on the whole text. */
export function answerSentence({ workloads, remarks, other, level, version }: TextAnswer): string {
  const rejected = workloads.filter(({ message }) => message !== undefined).length;
  const unread = remarks.filter(({ word }) => word !== 'note').length;
  const rest = unread === 0 ? '' : `; ${unread} not evaluated or not judged`;
  if (workloads.length === 0) {
    if (unread > 0) return `No workload was judged${rest}.`;
    return other > 0 ? 'No Kubernetes object in this text.' : 'No workload in this text.';
  }
  const of = workloads.length === 1 ? 'The workload' : `${rejected} of ${workloads.length} workloads`;
  if (rejected === 0) {
    const all = workloads.length === 1 ? 'The workload passes' : `All ${workloads.length} workloads pass`;
    return `${all} ${level}:${version}${rest}.`;
  }
  return `${of} ${workloads.length === 1 || rejected === 1 ? 'violates' : 'violate'} ${level}:${version}${rest}.`;
}

function verdicts({ workloads }: TextAnswer, goTo: (line: number) => void): Node[] {
  return section(
    'What the API server says',
    workloads.map(({ name, line, message }) =>
      element(
        'li',
        {},
        lineLink(line, goTo),
        ' ',
        element('b', {}, name),
        ...(message === undefined ? [': allowed.'] : [element('blockquote', {}, message)]),
      ),
    ),
  );
}

function findingItem(finding: AnsweredFinding, goTo: (line: number) => void): HTMLElement {
  const { line, check, reason, setter, workload, refusal } = finding;
  const page = element('a', { href: `docs/checks/${encodeURIComponent(check)}.html` }, check);
  const why: Child[] = refusal === undefined ? [] : [element('span', { class: 'why' }, ' ', ...sentence(refusal), '.')];
  return element(
    'li',
    { title: workload },
    lineLink(line, goTo),
    ' ',
    page,
    `: ${reason}, set by ${setter} `,
    element('span', { class: `badge ${finding.fix}` }, fixWords(finding)),
    ...why,
  );
}

function fixWords({ fix, isFixed }: AnsweredFinding): string {
  if (fix === 'manual') return 'no fix: by hand';
  return `${fix} fix${isFixed ? '' : ', not made'}`;
}

function lineLink(line: number, goTo: (line: number) => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'line' }, `line ${line}`);
  button.addEventListener('click', () => goTo(line));
  return button;
}

function names(checks: readonly string[]): Child[] {
  return checks.flatMap((check, index) => [...(index === 0 ? [] : [', ']), element('code', {}, check)]);
}

function section(title: string, items: readonly HTMLElement[]): Node[] {
  if (items.length === 0) return [];
  const more = items.length - MOST_LISTED;
  const rest = more > 0 ? [element('li', {}, `… and ${more} more`)] : [];
  return [element('h3', {}, title), element('ul', {}, ...items.slice(0, MOST_LISTED), ...rest)];
}

/** Shows the fixed text: each run of lines with their numbers, what is added and removed as such. */
export function showFix(fix: AnsweredFix): Node[] {
  let next = 1;
  return fix.lines.map(({ kind, lines }) => {
    const numbers = kind === 'removed' ? lines.map(() => '−') : lines.map(() => String(next++));
    const text = element('code', {}, `${lines.join('\n')}\n`);
    const run = kind === 'added' ? element('ins', {}, text) : kind === 'removed' ? element('del', {}, text) : text;
    return element(
      'div',
      { class: `run ${kind}` },
      element('span', { 'aria-hidden': 'true' }, numbers.join('\n')),
      run,
    );
  });
}

/** One sentence on the fixed text. */
export function fixSentence({ fixed, findings, remarks, level, version }: TextAnswer): string {
  const isWhole = remarks.every(({ word }) => word === 'note');
  if (findings.length === 0) return isWhole ? 'Nothing to fix.' : 'Nothing to fix in what was judged.';
  if (fixed === undefined) return 'There is no fix that a program should make: see the findings.';
  if (fixed.rejected === 0) return `With these changes everything that was judged passes ${level}:${version}.`;
  const count = fixed.rejected === 1 ? '1 workload' : `${fixed.rejected} workloads`;
  return `With these changes ${count} still ${fixed.rejected === 1 ? 'violates' : 'violate'} ${level}:${version}: see what has no fix.`;
}
