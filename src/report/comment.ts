import { createPatch } from 'diff';
import type { Finding, WorkloadChange } from '../compare/compare-workload.ts';
import type { Place } from '../manifest/manifest.ts';
import type { Violation } from '../pss/check.ts';
import { checkOf } from '../pss/check-of.ts';
import { inlineCode } from '../pss/inline-code.ts';
import { formatViolates, formatWouldViolate } from '../pss/message.ts';
import type { DocsLinks } from './links.ts';
import { checkPage } from './links.ts';
import { fenced, words } from './markdown.ts';
import type { Review, ReviewSuggestion } from './review.ts';

/** What one comment says of one workload. */
export interface CommentSection {
  readonly change: WorkloadChange;
  readonly findings: readonly Finding[];
  /** Whether this is the workload's first comment, which quotes the whole message. */
  readonly isFirst: boolean;
}

export interface CommentParts {
  readonly sections: readonly CommentSection[];
  readonly suggestion?: ReviewSuggestion | undefined;
  /** Whether the suggestion can be committed where this comment stands; else it is shown as a diff. */
  readonly canCommit: boolean;
  /** Where the same stands in other files. */
  readonly copies: readonly Place[];
  readonly review: Review;
  readonly links: DocsLinks;
}

/** GitHub takes 65,536 characters; the hidden marks need some of them. */
const MAX_BODY = 55_000;

/** Words of caution that a comment shows at once; more are folded away. */
const MAX_CAUTIONS = 4;

/** One comment, in Markdown: whose pods are rejected, the API server's words, the fix, what may break, where to read on. */
export function commentBody({ sections, suggestion, canCommit, copies, review, links }: CommentParts): string {
  const findings = sections.flatMap((section) => section.findings);
  const heads = sections.map((section) => `${headline(section)}\n\n${quoted(section)}`);
  const fix = suggestion === undefined ? refusalNotes(findings, review) : [suggestionBlock(suggestion, canCommit)];
  const tail = [...copiesNote(copies), ...cautions(sections), footer(findings, links)];
  const body = [...heads, ...fix, ...tail].join('\n\n');
  if (body.length <= MAX_BODY) return body;
  // A block that is cut could be committed: what does not fit is left out whole.
  const [head = ''] = heads;
  const more = heads.length > 1 ? [`${heads.length - 1} more workloads here: the check run's summary has them.`] : [];
  const left = suggestion === undefined ? [] : ['The fix is too long for a comment: `pss-review fix` applies it.'];
  return [head, ...more, ...left, footer(findings, links)].join('\n\n');
}

function headline({ change, findings }: CommentSection): string {
  const { kind, namespace, name } = change.workload.identity;
  const mode = findings[0]?.mode ?? 'enforce';
  const { level, version } = change.policy[mode];
  const who = kind === 'Pod' ? `Pod ${inlineCode(name)}` : `The pods of ${words(kind)} ${inlineCode(name)}`;
  const where = namespace === undefined ? '' : ` in namespace ${inlineCode(namespace)}`;
  const what =
    mode === 'enforce' ? 'will be rejected' : mode === 'warn' ? 'cause a warning' : 'are noted in the audit log';
  return `**${who} ${what}${where}** · ${mode} \`${level}:${version}\``;
}

/** The whole message in a workload's first comment, afterwards only the checks that the comment is about. */
function quoted({ change, findings, isFirst }: CommentSection): string {
  const mode = findings[0]?.mode ?? 'enforce';
  const { target, message, results } = change.verdicts[mode];
  const checks = new Set(findings.map(({ check }) => check));
  const reasons = results.filter(({ check }) => checks.has(check)).map(({ reason }) => words(reason));
  if (!isFirst) return `> … ${reasons.join(', ')} …`;
  const format = mode === 'enforce' ? formatViolates : formatWouldViolate;
  const quote = `> ${format(target, words(message))}`;
  const here = reasons.length < results.length ? [`This comment is about: ${reasons.join(', ')}.`] : [];
  return [quote, ...here, ...olderNote(change)].join('\n\n');
}

/** What people would wonder about when all suggestions are committed and the pods are still rejected. */
function olderNote({ findings }: WorkloadChange): string[] {
  const older = findings.filter(({ status }) => status === 'existing').length;
  if (older === 0) return [];
  const what = older === 1 ? 'One violation was' : `${older} violations were`;
  return [
    `${what} there before this pull request: until they are repaired too, the pods stay rejected (the check run lists them).`,
  ];
}

function suggestionBlock(suggestion: ReviewSuggestion, canCommit: boolean): string {
  if (canCommit) return fenced('suggestion', suggestion.lines);
  const before = suggestion.before.join('\n');
  const after = suggestion.lines.join('\n');
  const diff = createPatch('', `${before}\n`, `${after}\n`, '', '', { context: 3 })
    .split('\n')
    .filter((line) => /^[-+ ]/.test(line) && !/^(---|\+\+\+)( |\t|$)/.test(line));
  const why = suggestion.isCommittable
    ? 'it cannot be committed from here'
    : 'it cannot be committed with a click, because lines of the file end with CRLF';
  return `The fix, at line ${suggestion.startLine}; ${why}:\n\n${fenced('diff', diff)}`;
}

/** Places that one comment names: more are in the check run. */
const MAX_COPIES = 20;

function copiesNote(copies: readonly Place[]): string[] {
  if (copies.length === 0) return [];
  const shown = copies.slice(0, MAX_COPIES).map(({ file, line }) => inlineCode(`${file}:${line}`));
  const more = copies.length > MAX_COPIES ? ` and ${copies.length - MAX_COPIES} more` : '';
  return [`The same in ${shown.join(', ')}${more}.`];
}

function refusalNotes(findings: readonly Finding[], review: Review): string[] {
  const reasons = new Set(
    findings.map((finding) => review.refusals.get(finding)).filter((reason) => reason !== undefined),
  );
  return [...reasons].map((reason) => `No suggestion: ${reason}`);
}

function cautions(sections: readonly CommentSection[]): string[] {
  const texts = new Map<string, Set<string>>();
  for (const { change, findings } of sections) {
    for (const { check, violation } of findings) {
      const { caution, cautionUnless } = checkOf(check).fix(violation, change.workload.pod);
      const isPointless = findings.some(
        (other) => other.check === cautionUnless && isOfSame(other.violation, violation),
      );
      if (caution !== undefined && !isPointless) texts.set(caution, (texts.get(caution) ?? new Set()).add(check));
    }
  }
  const lines = [...texts].map(
    ([caution, checks]) => `⚠ ${[...checks].map((check) => `\`${check}\``).join(', ')}: ${caution}`,
  );
  if (lines.length <= MAX_CAUTIONS) return lines;
  const folded = lines.slice(MAX_CAUTIONS).join('\n\n');
  const summary = `<summary>${lines.length - MAX_CAUTIONS} more things that may break</summary>`;
  return [...lines.slice(0, MAX_CAUTIONS), `<details>${summary}\n\n${folded}\n\n</details>`];
}

function isOfSame({ subject: a }: Violation, { subject: b }: Violation): boolean {
  return a.kind === 'container' && b.kind === 'container' && a.name === b.name;
}

function footer(findings: readonly Finding[], links: DocsLinks): string {
  const checks = [...new Set(findings.map(({ check }) => check))];
  const pages = checks.map((check) => `[${check}](${checkPage(links, check)})`);
  return `<sub>${pages.join(' · ')}: why, and how to verify</sub>`;
}
