import type { Finding, WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import type { Place } from '../../manifest/manifest.ts';
import { formatViolates, formatWouldViolate } from '../../pss/message.ts';
import type { Mode } from '../../pss/policy.ts';
import type { Verdict } from '../../pss/verdict.ts';
import type { Review, ReviewSuggestion } from '../../review/review.ts';
import { capitalised } from '../../text/capitalised.ts';
import { distinctBy } from '../../text/group-by.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { isStatedFor, levelSource, supposition } from '../level-source.ts';
import type { DocsLinks } from '../links.ts';
import { workloadTitle } from '../names.ts';
import { builtNotes } from './built-notes.ts';
import { cautionLines } from './cautions.ts';
import { checkNotes } from './check-notes.ts';
import { copiesNote } from './copies.ts';
import { doubtNotes, meantNote, olderNote, placeNotes, refusalNotes, writtenNotes } from './finding-notes.ts';
import { fixParagraphs } from './fix-paragraphs.ts';
import { hardeningHeads, isOfHardening } from './hardening-head.ts';
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

/** A comment that would say the same as another one: where it stands, and its sections. */
export interface CommentCopy {
  readonly place: Pick<Place, 'file' | 'line'>;
  readonly sections: readonly CommentSection[];
}

/** What a comment is written from. */
export interface CommentParts {
  readonly sections: readonly CommentSection[];
  readonly suggestion?: ReviewSuggestion | undefined;
  /** The comments that would say the same of another workload or file. */
  readonly copies: readonly CommentCopy[];
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
  const ofStandard = sections.filter((section) => !isOfHardening(section));
  const heads = [
    ...distinctBy(
      ofStandard.map((section): Paragraph[] => [{ text: headline(section) }, ...quotes(section)]),
      // What several overlays build alike is said once.
      (head) => JSON.stringify(head.map(({ text }) => text)),
    ),
    ...hardeningHeads(sections.filter(isOfHardening)),
  ];
  const [head = []] = heads;
  const more = heads.length > 1 ? [`${heads.length - 1} more workloads here: the check run's summary has them.`] : [];
  const tooLong = suggestion === undefined ? [] : ['The fix is too long for a comment: `pss-review fix` applies it.'];
  return {
    whole: [
      ...heads.flat(),
      ...builtNotes(sections, review).map(paragraph),
      ...writtenNotes(sections, review).map(paragraph),
      ...doubtNotes(findings).map(paragraph),
      ...placeNotes(findings).map(paragraph),
      ...(suggestion === undefined ? refusalNotes(findings, review).map(paragraph) : fixParagraphs(suggestion)),
      ...sections.flatMap((section) => infrastructureNote(section, review)).map(paragraph),
      ...cautionLines(sections, copies, review).map(paragraph),
      ...ofStandard.flatMap((section) => olderNote(section, review)),
      ...copiesNote(sections, copies).map(paragraph),
      ...meantNote([sections, ...copies.map((copy) => copy.sections)], review).map(paragraph),
      notes,
    ],
    short: [...head, ...[...more, ...tooLong].map(paragraph), notes],
  };
}

/** A paragraph that is always written. */
function paragraph(text: string): Paragraph {
  return { text };
}

/** What happens in a mode: as it is known of one pod and of several, and as it would be. */
const CONSEQUENCE: Readonly<Record<Mode, Readonly<Record<'one' | 'several' | 'assumed', string>>>> = {
  enforce: { one: 'will be rejected', several: 'will be rejected', assumed: 'would be rejected' },
  warn: { one: 'causes a warning', several: 'cause a warning', assumed: 'would cause a warning' },
  audit: {
    one: 'is noted in the audit log',
    several: 'are noted in the audit log',
    assumed: 'would be noted in the audit log',
  },
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
  const { assumed, ...known } = CONSEQUENCE[mode];
  if (!isStatedFor(source)) {
    return `**${who} ${assumed} at ${target}**, ${supposition(source)}`;
  }
  const where = namespace === undefined ? '' : ` in namespace ${inlineCode(namespace)}`;
  return `**${who} ${kind === 'Pod' ? known.one : known.several}${where}** · ${mode} ${target} (${levelSource(source)})`;
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
