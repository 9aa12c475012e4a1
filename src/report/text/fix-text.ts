import type { StructuredPatch } from 'diff';
import { formatPatch, structuredPatch } from 'diff';
import type { FixedFile, FixOutcome } from '../../scan/fix.ts';
import { repairCount } from '../../scan/fix.ts';
import { isRejected, targetsOf } from '../../scan/scan.ts';
import { CONFIGURATION_PATH } from '../../target/config/configuration.ts';
import { count } from '../../text/count.ts';
import { visibleText } from '../../text/visible-text.ts';
import { cautionsOf } from '../cautions.ts';
import { areNames } from '../comment/exemption-entry.ts';
import { meantEntries } from '../comment/meant-entries.ts';
import { workloadName } from '../names.ts';
import { plainText } from './plain-text.ts';
import { LONGEST_NAME } from './text-lines.ts';

/** Longer texts are cut; in UTF-16 units. */
const LONGEST = 500;

/**
 * Returns the changes as a patch for `git apply`. Its paths are those of the files, relative to the folder where it is
 * applied.
 */
export function fixPatch(files: readonly FixedFile[]): string {
  return files
    .map(({ path, before, after }) => {
      const names = [`a/${path}`, `b/${path}`] as const;
      const patch = structuredPatch(...names, before, after, '', '', { context: CONTEXT, maxEditLength: MAX_EDITS });
      return formatPatch(patch ?? wholePatch(...names, before, after));
    })
    .map((patch) => patch.replace(/^={3,}\n/, ''))
    .join('');
}

/** Lines around a change that a patch shows. */
const CONTEXT = 3;

/** More changed lines of one file are shown together: to tell them apart takes a time that grows with their square. */
const MAX_EDITS = 2000;

/** A patch of one hunk: all from the first line that differs to the last one. */
function wholePatch(oldFileName: string, newFileName: string, before: string, after: string): StructuredPatch {
  const [old, now] = [patchLines(before), patchLines(after)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const above = old.slice(Math.max(0, start - CONTEXT), start);
  const below = old.slice(old.length - end, old.length - end + CONTEXT);
  const [removed, added] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const first = start - above.length + 1;
  const hunk = {
    oldStart: first,
    oldLines: above.length + removed.length + below.length,
    newStart: first,
    newLines: above.length + added.length + below.length,
    lines: [
      ...above.map((line) => ` ${line}`),
      ...removed.map((line) => `-${line}`),
      ...added.map((line) => `+${line}`),
      ...below.map((line) => ` ${line}`),
    ].flatMap((line) => line.split('\n')),
  };
  return { oldFileName, newFileName, oldHeader: '', newHeader: '', hunks: [hunk] };
}

/** The lines of a text; a last line without a line break is marked as `diff` marks it. */
function patchLines(text: string): string[] {
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  return last === '' ? lines : [...lines, `${last}\n\\ No newline at end of file`];
}

/**
 * Returns what was changed and what of it may break the program, which fixes were refused and why, and which violations
 * are left.
 */
export function fixText(outcome: FixOutcome, isDryRun: boolean): string {
  const { files, made, refused, rest } = outcome;
  const judged = rest.manifests.flatMap((entry) => entry.judged);
  const stillRejected = judged.filter(isRejected);
  const notEvaluated = rest.manifests.flatMap(({ manifest }) => manifest.notEvaluated);
  const advice = [...cautionText(made), ...exemptionText(refused)];
  const repaired = repairCount(made);
  return [
    ...files.map(({ path }) => `${visibleText(path, LONGEST)}: ${isDryRun ? 'would be changed' : 'changed'}`),
    ...refused.map(
      ({ place, check, setter, reason }) =>
        `${visibleText(`${place.file}:${place.line}`, LONGEST)}: no fix for ${check} of ${visibleText(setter, LONGEST)}: ${visibleText(reason, LONGEST)}`,
    ),
    ...notEvaluated.map(
      ({ file, line, message }) =>
        `${visibleText(`${file}:${line}`, LONGEST)}: not evaluated: ${visibleText(message, LONGEST)}`,
    ),
    ...advice,
    ...(advice.length === 0 ? [] : ['']),
    `${isDryRun ? 'would repair' : 'repaired'} ${count(repaired, 'violation')} in ${count(files.length, 'file')}; ${stillRejected.length} of ${count(judged.length, 'workload')} still violate${stillRejected.length === 1 ? 's' : ''} ${targetsOf(judged, rest.target)}`,
    '',
  ].join('\n');
}

/** Workloads that one caution names; `explain` and the patch show the others. */
const MAX_WORKLOADS = 10;

/** What the repairs may break, each once, with the workloads that it concerns. */
function cautionText(made: FixOutcome['made']): string[] {
  const pods = made.map(({ workload, repairs }) => ({
    owner: workload,
    repairs: repairs.filter(({ fix }) => fix.class === 'careful'),
  }));
  const lines = cautionsOf(pods).flatMap(({ checks, text, owners }) => {
    const names = [...new Set(owners.map((workload) => visibleText(workloadName(workload), LONGEST_NAME)))];
    const more = names.length > MAX_WORKLOADS ? ` and ${names.length - MAX_WORKLOADS} more` : '';
    return [`  ${checks.join(', ')}: ${plainText(text)}`, `    in ${names.slice(0, MAX_WORKLOADS).join(', ')}${more}`];
  });
  return lines.length === 0 ? [] : ['', 'What may break:', ...lines];
}

/** The lines of the config that exempt what comments show to be meant. */
function exemptionText(refused: FixOutcome['refused']): string[] {
  const entries = meantEntries(
    refused.flatMap(({ workload: { identity }, check, violation, comment }) => {
      const { kind, name, namespace } = identity;
      if (comment === undefined || !/^[A-Za-z]+$/.test(kind) || !areNames(name, namespace)) return [];
      const selector = { paths: [], kind, name, namespaces: namespace === undefined ? [] : [namespace] };
      return [{ selector, check, violation, comment }];
    }),
  );
  return entries.length === 0
    ? []
    : [
        '',
        `To keep what is meant, in ${CONFIGURATION_PATH}:`,
        ...['exemptions:', ...entries].map((line) => `  ${line}`),
      ];
}
