import type { PolicyChange } from '../compare/policy-change.ts';
import type { Comparison, NotEvaluatedChange } from '../compare/workloads/compare-manifests.ts';
import { repairDocument } from '../fix/repair-document.ts';
import type { Suggestion } from '../fix/suggestion.ts';
import { decodeText } from '../manifest/content.ts';
import type { Manifest, Note } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import { invalidReasons } from '../pss/validation.ts';
import { violationKey } from '../pss/violation-key.ts';
import { violationsAt } from '../pss/violations-at.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import type { Hunk } from './hunks.ts';
import { parseHunks, showsLines } from './hunks.ts';
import { linesBefore } from './lines-before.ts';
import type { SuggestionOptions } from './suggest-fixes.ts';
import type { Wanted } from './wanted-repairs.ts';
import { wantedOfDocument, wantedOfLabel, wantedOfNotes } from './wanted-repairs.ts';

/** What a review remarks on that is no violation: a document that cannot be read, a field that does nothing, a label. */
export type Remarked = NotEvaluatedChange | Note | PolicyChange;

/** A suggestion, and the lines that it replaces, without line endings. */
export interface ShownSuggestion extends Suggestion {
  readonly before: readonly string[];
}

/** What a review says of documents beside their violations. */
export interface DocumentRemarks {
  /** The notes on fields in the wrong place or case that a line of the pull request writes. */
  readonly writtenNotes: readonly Note[];
  /** Verified suggestions. */
  readonly repairs: ReadonlyMap<Remarked, ShownSuggestion>;
}

/** What is known of a review before. */
interface Reviewed {
  readonly files: readonly ChangedFile[];
  /** The lines that each changed file writes. */
  readonly writtenLines: (path: string) => ReadonlySet<number>;
  /** The manifests of head. */
  readonly heads: readonly Manifest[];
  readonly comparison: Comparison;
  readonly policy: readonly PolicyChange[];
  /** The suggestions that repair violations: none of these may touch their lines. */
  readonly suggestions: readonly Suggestion[];
}

/** Files with more of these than people read are not repaired one by one. */
const MAX_REPAIRS = 50;

/** Finds what to say of documents beside their violations, and repairs what one edit repairs. */
export function documentRemarks(
  { files, writtenLines, heads, comparison: { notEvaluated, notes }, policy, suggestions }: Reviewed,
  options: Pick<SuggestionOptions, 'suggestions' | 'podSpecs' | 'isBuilt'>,
): DocumentRemarks {
  const writtenNotes = notes.filter(
    ({ code, file, line }) => code === 'misplaced-field' && writtenLines(file).has(line),
  );
  const wanted: Wanted[] = [
    ...notEvaluated.filter(({ introduced }) => introduced).flatMap(wantedOfDocument),
    ...wantedOfNotes(writtenNotes),
    ...policy.flatMap((change) => wantedOfLabel(change, heads)),
  ];
  const isWanted = options.suggestions !== 'none';
  const repairable = repairableFiles(files, options);
  const repairs = new Map<Remarked, ShownSuggestion>();
  const made: Made[] = [];
  for (const each of isWanted ? wanted.slice(0, MAX_REPAIRS) : []) {
    const file = repairable(each.file);
    if (file === undefined || each.subjects.some((subject) => repairs.has(subject))) continue;
    const isFree = (one: Made): boolean =>
      !suggestions.some((other) => mayClash(one, other)) && !made.some((other) => mayClashWithMade(one, other));
    const suggestion = repairOf(each, file, isFree) ?? repairOf(onlyRemoving(each, suggestions), file, isFree);
    if (suggestion === undefined) continue;
    made.push({ wanted: each, suggestion });
    for (const subject of each.subjects) repairs.set(subject, suggestion);
  }
  return { writtenNotes, repairs };
}

/** A suggestion that was made, and what for. */
interface Made {
  readonly wanted: Wanted;
  readonly suggestion: Suggestion;
}

/** A suggestion that replaces more lines hides what it changes. */
const MAX_LINES = 40;

/**
 * Makes a suggestion; undefined where the edits cannot be written, or may clash.
 *
 * @param isFree whether a suggestion clashes with no other
 */
function repairOf(
  wanted: Wanted,
  { text, hunks, read, before }: RepairableFile,
  isFree: (made: Made) => boolean,
): ShownSuggestion | undefined {
  const { file, document, edits, isRepaired } = wanted;
  if (edits.length === 0) return undefined;
  const suggestion = repairDocument({
    texts: new Map([[file, text]]),
    shows: (_, startLine, endLine) => showsLines(hunks, startLine, endLine),
    at: { file, document },
    edits,
    read,
    isRepaired: (after) => isRepaired(before, after) && isNoWorse(before, after),
  });
  if (suggestion === undefined || !isFree({ wanted, suggestion })) return undefined;
  const { startLine, endLine } = suggestion;
  if (endLine - startLine >= MAX_LINES) return undefined;
  return { ...suggestion, before: linesBefore(text.split('\n'), suggestion) };
}

/** Beside suggestions that set the fields in their right places, they only have to go from the wrong ones. */
function onlyRemoving(wanted: Wanted, others: readonly Suggestion[]): Wanted {
  const paths = others
    .filter(({ file }) => file === wanted.file)
    .flatMap(({ repairs }) => repairs.map(({ violation }) => violation.path));
  const isSet = wanted.edits
    .filter(({ op }) => op === 'set')
    .every(({ path }) => paths.some((other) => other.includes(path.at(-1) ?? '')));
  return { ...wanted, edits: isSet ? wanted.edits.filter(({ op }) => op === 'remove') : [] };
}

/** A file as it is read before a repair, and how it is read again. */
interface RepairableFile {
  readonly text: string;
  readonly hunks: readonly Hunk[];
  readonly read: (text: string) => Manifest;
  readonly before: Manifest;
}

/** Returns a function that reads each changed file of head once; undefined for one that cannot be read. */
function repairableFiles(
  files: readonly ChangedFile[],
  { podSpecs, isBuilt }: Pick<SuggestionOptions, 'podSpecs' | 'isBuilt'>,
): (path: string) => RepairableFile | undefined {
  const changed = new Map(files.map((file) => [file.path, file]));
  const known = new Map<string, RepairableFile>();
  return (path) => {
    const file = changed.get(path);
    if (known.has(path) || file?.head === undefined || !('bytes' in file.head)) return known.get(path);
    const read = (text: string): Manifest =>
      readManifest(path, new TextEncoder().encode(text), podSpecs, isBuilt(path));
    const text = decodeText(file.head.bytes);
    const hunks = parseHunks(file.patch ?? file.localPatch);
    known.set(path, { text, hunks, read, before: read(text) });
    return known.get(path);
  };
}

/**
 * Whether a suggestion may touch the lines or the field of one for violations. Those write all fields of the policy but
 * one.
 */
function mayClash({ wanted, suggestion }: Made, other: Suggestion): boolean {
  if (wanted.file !== other.file) return false;
  const setsPolicy = wanted.edits.some(({ op, path }) => op === 'set' && !path.includes('readOnlyRootFilesystem'));
  return (setsPolicy && isOfNotes(wanted)) || overlap(suggestion, other);
}

/** Whether a suggestion may touch the lines or the field of another one of these. */
function mayClashWithMade({ wanted, suggestion }: Made, other: Made): boolean {
  if (wanted.file !== other.wanted.file) return false;
  const isBeside = wanted.document === other.wanted.document && shareContext(wanted, other.wanted);
  return isBeside || overlap(suggestion, other.suggestion);
}

/** Whether edits set fields of one security context: each of them may create it. */
function shareContext(a: Wanted, b: Wanted): boolean {
  const contextsOf = ({ edits }: Wanted): string[] =>
    edits
      .filter(({ op }) => op === 'set')
      .map(({ path }) => JSON.stringify(path.slice(0, path.indexOf('securityContext') + 1)));
  const known = new Set(contextsOf(a));
  return contextsOf(b).some((context) => known.has(context));
}

function isOfNotes({ subjects }: Wanted): boolean {
  return subjects.every((subject) => 'code' in subject);
}

/** Whether two suggestions for a file replace the same lines, or lines beside each other. */
function overlap(a: Suggestion, b: Suggestion): boolean {
  return a.startLine <= b.endLine + 1 && b.startLine <= a.endLine + 1;
}

/** Whether pods that could be read before violate no more after an edit, and the server accepts them as before. */
function isNoWorse(before: Manifest, after: Manifest): boolean {
  if (after.workloads.length < before.workloads.length) return false;
  const find = violationsAt({ level: 'restricted', version: 'latest' });
  return before.workloads.every(({ document, pod, podPath }) => {
    const now = after.workloads.find((each) => each.document === document && each.podPath.join() === podPath.join());
    if (now === undefined) return false;
    const had = new Set(find(pod).map(({ check, violation }) => violationKey(check, violation)));
    const refused = new Set(invalidReasons(pod));
    return (
      find(now.pod).every(({ check, violation }) => had.has(violationKey(check, violation))) &&
      invalidReasons(now.pod).every((reason) => refused.has(reason))
    );
  });
}
