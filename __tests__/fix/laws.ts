import { plainReader } from '../../src/fix/reader.ts';
import { repairsOf } from '../../src/fix/repairs-of.ts';
import type { SuggestOutcome, WorkloadRepairs } from '../../src/fix/suggest.ts';
import { suggest } from '../../src/fix/suggest.ts';
import type { Repair, Suggestion } from '../../src/fix/suggestion.ts';
import type { Workload } from '../../src/manifest/manifest.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import { readDocuments } from '../../src/manifest/yaml/document.ts';
import { evaluate } from '../../src/pss/evaluate.ts';
import type { Path } from '../../src/pss/pod/path.ts';
import { formatPath } from '../../src/pss/pod/path.ts';
import type { Edit } from '../../src/pss/rule.ts';
import { invalidReasons } from '../../src/pss/validation.ts';
import type { LevelVersion } from '../../src/pss/verdict.ts';
import { formatSetter } from '../../src/pss/violation.ts';
import { violationsAt } from '../../src/pss/violations-at.ts';
import { applySuggestions } from './apply-suggestions.ts';
import { differences } from './differences.ts';

/** All of one text that someone wants repaired. */
export interface TextRequest {
  readonly file: string;
  readonly text: string;
  readonly workloads: readonly TextWorkload[];
  /** Whether a hunk shows these lines. */
  readonly shows?: (startLine: number, endLine: number) => boolean;
}

interface TextWorkload extends WorkloadRepairs {
  readonly target: LevelVersion;
}

export interface TextOutcome extends Omit<SuggestOutcome, 'texts'> {
  /** The text with all suggestions applied. */
  readonly text: string;
}

/** What is suggested for one text. */
export async function suggestFor({ file, text, workloads, shows }: TextRequest): Promise<TextOutcome> {
  const { texts, ...outcome } = await suggest({
    texts: new Map([[file, text]]),
    workloads,
    reader: plainReader([]),
    ...(shows && { shows: (_: string, startLine: number, endLine: number) => shows(startLine, endLine) }),
  });
  return { ...outcome, text: texts.get(file) ?? text };
}

/** Everything in a text that fails at a target, as a request to repair it; `isWanted` may leave some of it out. */
export function requestAll(
  text: string,
  target: LevelVersion,
  isWanted: (repair: Repair, workload: Workload) => boolean = () => true,
): TextRequest {
  const workloads = readManifest('case.yaml', bytesOf(text)).workloads.map((workload): TextWorkload => {
    const repairs = repairsOf(workload.pod, violationsAt(target));
    return {
      workload,
      target,
      findViolations: violationsAt(target),
      repairs: repairs.filter((repair) => isWanted(repair, workload)),
    };
  });
  return { file: 'case.yaml', text, workloads: workloads.filter(({ repairs }) => repairs.length > 0) };
}

/** What a request comes to, and every law that the outcome breaks, in words. */
export async function judgeOutcome(request: TextRequest): Promise<{ outcome: TextOutcome; broken: string[] }> {
  const outcome = await suggestFor(request);
  const { suggestions, refusals } = outcome;
  const broken: string[] = [];
  const expectThat = (holds: boolean, law: string): void => {
    if (!holds) broken.push(law);
  };

  const repairs = request.workloads.flatMap((each) => each.repairs);
  for (const repair of repairs) {
    const places = suggestions.filter((suggestion) => suggestion.repairs.includes(repair)).length;
    const refused = refusals.filter((refusal) => refusal.repair === repair).length;
    const expected = repair.fix.edits === undefined && repair.fix.podEdits === undefined ? 0 : 1;
    expectThat(places + refused === expected, `${nameOf(repair)} is in ${places} suggestions and ${refused} refusals`);
  }
  for (const { reason } of refusals) {
    expectThat(/^\S.*[^.\s]$/.test(reason) && !reason.includes('\n'), `a refusal has no good reason: ${reason}`);
  }
  for (const [index, suggestion] of suggestions.entries()) {
    const { startLine, endLine, lines, isInDiff, isCommittable } = suggestion;
    expectThat(
      startLine >= 1 && startLine <= endLine && endLine <= linesOf(request.text).length,
      `lines ${startLine}-${endLine} are not in the text`,
    );
    expectThat(
      lines.length > 0 && lines.every((line) => !/[\r\n]/.test(line)),
      'a suggestion has no lines, or line endings in them',
    );
    expectThat(
      suggestions.slice(index + 1).every((other) => other.startLine > endLine),
      'suggestions overlap, or are in no order',
    );
    expectThat(isInDiff === (request.shows?.(startLine, endLine) ?? true), 'isInDiff is not what the diff shows');
    expectThat(isCommittable === !request.text.includes('\r'), 'isCommittable is not about line endings');
    expectThat(
      lines.join('\n') !==
        linesOf(request.text)
          .slice(startLine - 1, endLine)
          .join('\n'),
      'a suggestion changes nothing',
    );
    broken.push(...judgeText(request, applySuggestions(request.text, [suggestion]), [suggestion]));
  }
  broken.push(...judgeText(request, outcome.text, suggestions));
  if (!request.text.includes('\r')) {
    for (const order of [suggestions, suggestions.toReversed(), rotated(suggestions)]) {
      expectThat(applyOneByOne(request.text, order) === outcome.text, 'the order of a batch matters');
    }
  }
  const again = await suggestFor(requestAgain(request, outcome.text));
  const more = again.suggestions.flatMap((suggestion) => suggestion.repairs.map(nameOf)).join(', ');
  // Where something was refused, the repaired text may give way to it at last.
  expectThat(refusals.length > 0 || again.text === outcome.text, `a second run changes the text again: ${more}`);
  return { outcome, broken };
}

/** The laws for a text in which some suggestions were committed. */
function judgeText(request: TextRequest, text: string, suggestions: readonly Suggestion[]): string[] {
  const broken: string[] = [];
  const manifest = readManifest(request.file, bytesOf(text));
  const repaired = new Set(suggestions.flatMap(({ repairs }) => repairs));
  for (const { workload, target, repairs } of request.workloads) {
    const after = manifest.workloads.find((other) => identityOf(other) === identityOf(workload));
    if (after === undefined) {
      broken.push('a workload cannot be read any more');
      continue;
    }
    const [old, left] = [keysOf(workload, target), keysOf(after, target)];
    for (const key of left) if (!old.has(key)) broken.push(`new violation ${key}`);
    for (const repair of repairs)
      if (repaired.has(repair) && left.has(keyOf(repair))) broken.push(`violation stays ${keyOf(repair)}`);
    const valid = invalidReasons(workload.pod);
    for (const reason of invalidReasons(after.pod))
      if (!valid.includes(reason)) broken.push(`newly invalid: ${reason}`);
  }
  broken.push(...judgeValues(request, text, repaired));
  const [before, after] = [linesOf(request.text), linesOf(text)];
  const touched = suggestions.map(({ startLine, endLine }) => [startLine, endLine] as const);
  const kept = before.filter((_, index) => !touched.some(([start, end]) => index + 1 >= start && index + 1 <= end));
  if (!isSubsequence(kept, after)) broken.push('a line outside the suggestions changed');
  const comments = before.filter((line) => /^\s*#/.test(line));
  if (!isSubsequence(comments, after) && ![...repaired].some(isRemoving)) broken.push('a comment is lost');
  return broken;
}

/** Every value that differs lies on the way of an edit of what is repaired. */
function judgeValues(request: TextRequest, text: string, repaired: ReadonlySet<Repair>): string[] {
  const [before, after] = [readDocuments(request.text), readDocuments(text)];
  if (before.length !== after.length) return ['the number of documents changed'];
  return before.flatMap((document, index) => {
    const edits = request.workloads
      .filter(({ workload }) => workload.document === index)
      .flatMap(({ workload, repairs }) =>
        repairs
          .filter((repair) => repaired.has(repair))
          .flatMap(({ fix }) => [...(fix.edits ?? []), ...(fix.podEdits ?? [])])
          .flatMap((edit) => {
            const address = workload.editAt(edit.path);
            return 'reason' in address ? [] : [{ ...edit, path: address.path }];
          }),
      );
    const other = after[index]?.value;
    if (document.value === undefined || other === undefined)
      return document.value === other ? [] : ['a document cannot be read any more'];
    return differences(document.value, other).flatMap((path) =>
      edits.some((edit) => isOnTheWay(edit, path)) ? [] : [`another value changed: ${formatPath(path)}`],
    );
  });
}

function isOnTheWay({ path: edit }: Edit, path: Path): boolean {
  // An item that goes moves the others up: its list is what changed.
  const end = edit.findLastIndex((step) => typeof step === 'number');
  const list = end === edit.length - 1 ? edit.slice(0, -1) : edit;
  const common = Math.min(list.length, path.length);
  return formatPath(list.slice(0, common)) === formatPath(path.slice(0, common));
}

function applyOneByOne(text: string, suggestions: readonly Suggestion[]): string {
  const applied: Suggestion[] = [];
  let result = text;
  for (const suggestion of suggestions) {
    const shift = applied
      .filter(({ startLine }) => startLine < suggestion.startLine)
      .reduce((sum, { startLine, endLine, lines }) => sum + lines.length - (endLine - startLine + 1), 0);
    const moved = { ...suggestion, startLine: suggestion.startLine + shift, endLine: suggestion.endLine + shift };
    result = applySuggestions(result, [moved]);
    applied.push(suggestion);
  }
  return result;
}

function requestAgain(request: TextRequest, text: string): TextRequest {
  const asked = new Map(
    request.workloads.map(({ workload, target, repairs }) => [
      identityOf(workload),
      { target, keys: new Set(repairs.map(keyOf)) },
    ]),
  );
  const workloads = readManifest(request.file, bytesOf(text)).workloads.flatMap((workload): TextWorkload[] => {
    const own = asked.get(identityOf(workload));
    if (own === undefined) return [];
    const repairs = repairsOf(workload.pod, violationsAt(own.target));
    const findViolations = violationsAt(own.target);
    return [
      {
        workload,
        target: own.target,
        findViolations,
        repairs: repairs.filter((repair) => own.keys.has(keyOf(repair))),
      },
    ];
  });
  return { file: request.file, text, workloads };
}

function isRemoving({ fix }: Repair): boolean {
  return [...(fix.edits ?? []), ...(fix.podEdits ?? [])].some(({ op }) => op === 'remove' || op === 'remove-item');
}

function keysOf(workload: Workload, target: LevelVersion): Set<string> {
  return new Set(
    evaluate(workload.pod, target).results.flatMap(({ check, violations }) =>
      violations.map((violation) => keyOf({ check, violation })),
    ),
  );
}

function keyOf({ check, violation }: Pick<Repair, 'check' | 'violation'>): string {
  const { subject } = violation;
  return `${check} ${formatSetter(violation)} at ${subject.kind === 'pod' ? 'pod' : formatPath(subject.path)}`;
}

export function nameOf({ check, violation }: Pick<Repair, 'check' | 'violation'>): string {
  return `${check} (${formatSetter(violation)})`;
}

function identityOf({ document, objectPath, podPath }: Workload): string {
  return JSON.stringify([document, objectPath, podPath]);
}

function rotated<T>(items: readonly T[]): T[] {
  const middle = items.length >> 1;
  return [...items.slice(middle), ...items.slice(0, middle)];
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines;
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const line of whole) if (at < part.length && line === part[at]) at++;
  return at === part.length;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
