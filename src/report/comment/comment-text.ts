import { createPatch } from 'diff';
import type { Finding, WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import type { Place } from '../../manifest/manifest.ts';
import { formatViolates, formatWouldViolate } from '../../pss/message.ts';
import type { Mode } from '../../pss/policy.ts';
import type { Review, ReviewSuggestion } from '../../review/review.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { fenced, plainOrCode } from '../../text/markdown.ts';
import type { DocsLinks } from '../links.ts';
import { workloadTitle } from '../names.ts';
import { cautionLines } from './cautions.ts';
import { checkNotes } from './check-notes.ts';
import { infrastructureNote } from './infrastructure-note.ts';
import { rejectionTime } from './rejection-time.ts';
import type { CommentText, Paragraph } from './write-comment.ts';

/** What one comment says of one workload in one mode. */
export interface CommentSection {
  readonly change: WorkloadChange;
  readonly findings: readonly Finding[];
  /** What tells the API server's message of this workload in this mode from all others of the review. */
  readonly message: string;
}

export interface CommentParts {
  readonly sections: readonly CommentSection[];
  readonly suggestion?: ReviewSuggestion | undefined;
  /** Where the same stands in other files. */
  readonly copies: readonly Place[];
  readonly review: Review;
  readonly links: DocsLinks;
}

/** One comment: whose pods are rejected and when, the API server's words, the fix, what may break, why. */
export function commentText({ sections, suggestion, copies, review, links }: CommentParts): CommentText {
  const findings = sections.flatMap((section) => section.findings);
  const checks = findings.map(({ check }) => check);
  const notes = { text: checkNotes(checks, links) };
  const heads = sections.map((section): Paragraph[] => [{ text: headline(section) }, ...quotes(section)]);
  const [head = []] = heads;
  const more = heads.length > 1 ? [`${heads.length - 1} more workloads here: the check run's summary has them.`] : [];
  const left = suggestion === undefined ? [] : ['The fix is too long for a comment: `pss-review fix` applies it.'];
  return {
    whole: [
      ...heads.flat(),
      ...doubtNotes(findings).map(always),
      ...(suggestion === undefined ? refusalNotes(findings, review).map(always) : fixes(suggestion)),
      ...sections.flatMap(infrastructureNote).map(always),
      ...cautionLines(sections).map(always),
      ...sections.flatMap(olderNote),
      ...copiesNote(copies).map(always),
      notes,
    ],
    short: [...head, ...[...more, ...left].map(always), notes],
  };
}

function always(text: string): Paragraph {
  return { text };
}

function headline({ change, findings }: CommentSection): string {
  const { kind, namespace } = change.workload.identity;
  const title = workloadTitle(change.workload);
  const mode = findings[0]?.mode ?? 'enforce';
  const { level, version } = change.policy[mode];
  const who = kind === 'Pod' ? title : `The pods of ${title}`;
  const where = namespace === undefined ? '' : ` in namespace ${inlineCode(namespace)}`;
  const what =
    mode === 'enforce' ? 'will be rejected' : mode === 'warn' ? 'cause a warning' : 'are noted in the audit log';
  return `**${who} ${what}${where}** · ${mode} \`${level}:${version}\``;
}

/** In a workload's first comment, before the quote: when its pods get these words. */
function timeNote({ workload, verdicts }: WorkloadChange, mode: Mode): string[] {
  const time = mode === 'enforce' ? rejectionTime(workload, !verdicts.warn.allowed) : undefined;
  return time === undefined ? [] : [`${time}:`];
}

/** The whole message in a workload's first comment, afterwards only the checks that the comment is about. */
function quotes({ change, findings, message: id }: CommentSection): Paragraph[] {
  const mode = findings[0]?.mode ?? 'enforce';
  const { target, message, results } = change.verdicts[mode];
  const checks = new Set(findings.map(({ check }) => check));
  const reasons = results.filter(({ check }) => checks.has(check)).map(({ reason }) => plainOrCode(reason));
  const format = mode === 'enforce' ? formatViolates : formatWouldViolate;
  const quote = `> ${format(target, plainOrCode(message))}`;
  const here = reasons.length < results.length ? [`This comment is about: ${reasons.join(', ')}.`] : [];
  return [
    ...[...timeNote(change, mode), quote, ...here].map((text) => ({ text, quote: { message: id, isFirst: true } })),
    { text: `> … ${reasons.join(', ')} …`, quote: { message: id, isFirst: false } },
  ];
}

/** What people would wonder about when all suggestions are committed and the pods are still rejected. */
function olderNote({ change: { workload, findings: all }, findings, message }: CommentSection): Paragraph[] {
  const mode = findings[0]?.mode ?? 'enforce';
  const isOlder = ({ status, exemption, mode: own }: Finding): boolean =>
    status === 'existing' && exemption === undefined && own === mode;
  const older = all.filter(isOlder).length;
  if (older === 0) return [];
  const what = older === 1 ? 'One violation' : `${older} violations`;
  const were = older === 1 ? 'was' : 'were';
  const text = `${what} of ${workloadTitle(workload)} ${were} there before this pull request: until they are repaired too, ${mode === 'enforce' ? 'the pods stay rejected' : 'it stays so'} (the check run lists them).`;
  return [{ text, quote: { message, isFirst: true } }];
}

/** A fix that one click commits, and the same as a diff for where it cannot be committed. */
function fixes(suggestion: ReviewSuggestion): Paragraph[] {
  return [
    { text: fenced('suggestion', suggestion.lines), canCommit: true },
    { text: suggestionDiff(suggestion), canCommit: false },
  ];
}

function suggestionDiff(suggestion: ReviewSuggestion): string {
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
  const more = copies.length > MAX_COPIES ? ` and ${copies.length - MAX_COPIES} more (the check run names all)` : '';
  return [`The same in ${shown.join(', ')}${more}.`];
}

/** Why the comment does not stand at the very line that sets a field, where that is not known. */
function doubtNotes(findings: readonly Finding[]): string[] {
  const doubts = new Set(findings.map(({ place }) => place.doubt).filter((doubt) => doubt !== undefined));
  return [...doubts].map((doubt) => `This is the nearest line that is known: ${doubt}.`);
}

function refusalNotes(findings: readonly Finding[], review: Review): string[] {
  const reasons = new Set(
    findings.map((finding) => review.refusals.get(finding)).filter((reason) => reason !== undefined),
  );
  return [...reasons].map((reason) => `No suggestion: ${reason}.`);
}
