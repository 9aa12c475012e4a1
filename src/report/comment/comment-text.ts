import type { Finding, WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import { formatViolates, formatWouldViolate } from '../../pss/message.ts';
import type { Mode } from '../../pss/policy.ts';
import type { Verdict } from '../../pss/verdict.ts';
import type { Review, ReviewSuggestion, ShownFinding } from '../../review/review.ts';
import { isToAct, workloadCounts } from '../../review/review.ts';
import { capitalised } from '../../text/capitalised.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { isStatedFor, levelSource, supposition } from '../level-source.ts';
import type { DocsLinks } from '../links.ts';
import { placeCode, workloadTitle } from '../names.ts';
import { cautionLines } from './cautions.ts';
import { checkNotes } from './check-notes.ts';
import { fixParagraphs } from './fix-paragraphs.ts';
import { infrastructureNote } from './infrastructure-note.ts';
import { rejectionTime } from './rejection-time.ts';
import type { CommentText, Paragraph } from './write-comment.ts';

/** The part of a comment that is about one workload in one mode. */
export interface CommentSection {
  readonly change: WorkloadChange;
  readonly findings: readonly Finding[];
  /** Identifies, within the review, the API server's message about this workload in this mode. */
  readonly message: string;
}

/** What a comment is written from. */
export interface CommentParts {
  readonly sections: readonly CommentSection[];
  readonly suggestion?: ReviewSuggestion | undefined;
  /** The sections of each comment that would say the same of another workload or file. */
  readonly copies: readonly (readonly CommentSection[])[];
  readonly review: Review;
  readonly links: DocsLinks;
}

/**
 * Writes one comment: which pods are rejected and when, the API server's message, the fix, what may break, and why the
 * checks exist.
 */
export function commentText({ sections, suggestion, copies, review, links }: CommentParts): CommentText {
  const findings = sections.flatMap((section) => section.findings);
  const notes = { text: checkNotes(findings, links) };
  const heads = sections.map((section): Paragraph[] => [{ text: headline(section) }, ...quotes(section)]);
  const [head = []] = heads;
  const more = heads.length > 1 ? [`${heads.length - 1} more workloads here: the check run's summary has them.`] : [];
  const tooLong = suggestion === undefined ? [] : ['The fix is too long for a comment: `pss-review fix` applies it.'];
  return {
    whole: [
      ...heads.flat(),
      ...writtenNotes(findings, review).map(paragraph),
      ...doubtNotes(findings).map(paragraph),
      ...(suggestion === undefined ? refusalNotes(findings, review).map(paragraph) : fixParagraphs(suggestion)),
      ...sections.flatMap(infrastructureNote).map(paragraph),
      ...cautionLines([...sections, ...copies.flat()]).map(paragraph),
      ...sections.flatMap(olderNote),
      ...copiesNote(sections, copies).map(paragraph),
      notes,
    ],
    short: [...head, ...[...more, ...tooLong].map(paragraph), notes],
  };
}

/** A paragraph that is always written. */
function paragraph(text: string): Paragraph {
  return { text };
}

/** What happens to the pods in a mode: as it is known, and as it would be. */
const CONSEQUENCE: Readonly<Record<Mode, { readonly known: string; readonly assumed: string }>> = {
  enforce: { known: 'will be rejected', assumed: 'would be rejected' },
  warn: { known: 'cause a warning', assumed: 'would cause a warning' },
  audit: { known: 'are noted in the audit log', assumed: 'would be noted in the audit log' },
};

/** The first line claims what is known: what a server will do only where something says so for this workload. */
function headline({ change, findings }: CommentSection): string {
  const { kind, namespace } = change.workload.identity;
  const title = workloadTitle(change.workload);
  const mode = findings[0]?.mode ?? 'enforce';
  const source = change.because[mode];
  const { level, version } = change.policy[mode];
  const target = `\`${level}:${version}\``;
  const who = kind === 'Pod' ? title : `The pods of ${title}`;
  const { known, assumed } = CONSEQUENCE[mode];
  if (!isStatedFor(source)) {
    return `**${who} ${assumed} at ${target}**, ${supposition(source)}`;
  }
  const where = namespace === undefined ? '' : ` in namespace ${inlineCode(namespace)}`;
  return `**${who} ${known}${where}** · ${mode} ${target} (${levelSource(source)})`;
}

/** For a workload's first comment, before the quoted message: when its pods get this message. */
function timeNote({ workload, verdicts, because }: WorkloadChange, mode: Mode): string[] {
  const time = mode === 'enforce' ? rejectionTime(workload, !verdicts.warn.allowed) : undefined;
  if (time === undefined) return [];
  return [isStatedFor(because.enforce) ? `${capitalised(time)}:` : `Then ${time}:`];
}

/**
 * Quotes the whole message in a workload's first comment, and in later ones only the failures that the comment is
 * about.
 */
function quotes({ change, findings, message: id }: CommentSection): Paragraph[] {
  const mode = findings[0]?.mode ?? 'enforce';
  const { target, message, results } = change.verdicts[mode];
  const checks = new Set(findings.map(({ check }) => check));
  const reasons = results.filter(({ check }) => checks.has(check)).map(({ reason }) => plainOrCode(reason));
  const format = mode === 'enforce' ? formatViolates : formatWouldViolate;
  const quote = `> ${format(target, shownMessage(change.verdicts[mode], message))}`;
  const here = reasons.length < results.length ? [`This comment is about: ${reasons.join(', ')}.`] : [];
  return [
    ...[...timeNote(change, mode), quote, ...here].map((text) => ({ text, quote: { message: id, isFirst: true } })),
    { text: `> … ${reasons.join(', ')} …`, quote: { message: id, isFirst: false } },
  ];
}

/** The messages as they are shown: every comment on a workload quotes the same. */
const SHOWN = new WeakMap<Verdict, string>();

function shownMessage(verdict: Verdict, message: string): string {
  const shown = SHOWN.get(verdict) ?? plainOrCode(message);
  SHOWN.set(verdict, shown);
  return shown;
}

/** Explains why pods are still rejected after all suggestions are committed: the workload has older violations. */
function olderNote({ change, findings, message }: CommentSection): Paragraph[] {
  const { workload } = change;
  const mode = findings[0]?.mode ?? 'enforce';
  const older = workloadCounts(change).older[mode];
  if (older === 0) return [];
  const what = older === 1 ? 'One violation' : `${older} violations`;
  const were = older === 1 ? 'was' : 'were';
  const text = `${what} of ${workloadTitle(workload)} ${were} there before this pull request: until they are repaired too, ${mode === 'enforce' && isStatedFor(change.because.enforce) ? 'the pods stay rejected' : 'it stays so'} (the check run lists them).`;
  return [{ text, quote: { message, isFirst: true } }];
}

/** Writes the comment on a finding like that of another comment, which has the words: only its suggestion. */
export function repeatedText(
  { change: { workload }, finding: { place } }: ShownFinding,
  suggestion: ReviewSuggestion | undefined,
): CommentText {
  const pointer = { text: `As for ${workloadTitle(workload)} in ${inlineCode(place.file)}.` };
  const block = (suggestion === undefined ? [] : fixParagraphs(suggestion)).filter(({ canCommit }) => canCommit);
  return { whole: [...block, pointer], short: [pointer] };
}

/** Places that one comment lists; the check run lists all. */
const MAX_COPIES = 20;

function copiesNote([own]: readonly CommentSection[], copies: readonly (readonly CommentSection[])[]): string[] {
  const firsts = copies.map(([first]) => first).filter((first) => first !== undefined);
  if (own === undefined || firsts.length === 0) return [];
  const shown = firsts.slice(0, MAX_COPIES).map((copy) => copyName(copy, own));
  const more = firsts.length > MAX_COPIES ? ` and ${firsts.length - MAX_COPIES} more (the check run names all)` : '';
  return [`The same in ${shown.join(', ')}${more}.`];
}

/** The place of a copy, and its workload and namespace where they are others than those that the comment names. */
function copyName({ change, findings: [finding] }: CommentSection, own: CommentSection): string {
  const { workload } = change;
  const [title, ownTitle] = [workloadTitle(workload), workloadTitle(own.change.workload)];
  const { namespace } = workload.identity;
  const names = [
    ...(title === ownTitle ? [] : [title]),
    ...(namespace === undefined || namespace === own.change.workload.identity.namespace
      ? []
      : [`namespace ${inlineCode(namespace)}`]),
  ];
  const place = placeCode(finding?.place ?? workload);
  return names.length === 0 ? place : `${place} (${names.join(', ')})`;
}

/** Says of older violations why there is a comment on them, and that they do not block. */
function writtenNotes(findings: readonly Finding[], { written, failOn }: Review): string[] {
  const older = findings.filter((finding) => written.has(finding) && !isToAct(finding, failOn));
  if (older.length === 0) return [];
  const which = older.length === findings.length ? 'This' : [...new Set(older.map(({ check }) => check))].join(', ');
  return [`${which} was there before, and blocks nothing: the pull request writes the line anew.`];
}

/** Explains why a comment is not at the line that sets a field, where that line is not known. */
function doubtNotes(findings: readonly Finding[]): string[] {
  const doubts = new Set(findings.map(({ place }) => place.doubt).filter((doubt) => doubt !== undefined));
  return [...doubts].map((doubt) => `This is the nearest line that is known: ${doubt}.`);
}

/** Explains why a finding has no suggestion. */
function refusalNotes(findings: readonly Finding[], review: Review): string[] {
  const reasons = new Set(
    findings.map((finding) => review.refusals.get(finding)).filter((reason) => reason !== undefined),
  );
  return [...reasons].map((reason) => `No suggestion: ${reason}.`);
}
