import type { PolicyChange } from '../compare/policy-change.ts';
import type { Comparison, NotEvaluatedChange } from '../compare/workloads/compare-manifests.ts';
import { repairDocument } from '../fix/repair-document.ts';
import type { Suggestion } from '../fix/suggestion.ts';
import { decodeText } from '../manifest/content.ts';
import type { Manifest, Note } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import { parseNamespacePolicy } from '../pss/admission/namespace-policy.ts';
import { LEVELS } from '../pss/level.ts';
import type { Edit } from '../pss/rule.ts';
import { invalidReasons } from '../pss/validation.ts';
import { parseVersion } from '../pss/version.ts';
import { violationKey } from '../pss/violation-key.ts';
import { violationsAt } from '../pss/violations-at.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import type { Hunk } from './hunks.ts';
import { parseHunks, showsLines } from './hunks.ts';
import type { SuggestionOptions } from './suggest-fixes.ts';

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
    ...writtenNotes.flatMap(wantedOfNote),
    ...policy.flatMap((change) => wantedOfLabel(change, heads)),
  ];
  const isWanted = options.suggestions !== 'none';
  const repairable = repairableFiles(files, options);
  const repairs = (isWanted ? wanted.slice(0, MAX_REPAIRS) : []).flatMap(({ subject, edits, document, isRepaired }) => {
    const file = repairable(subject.file);
    if (file === undefined) return [];
    const { text, hunks, read, before } = file;
    const suggestion = repairDocument({
      texts: new Map([[subject.file, text]]),
      shows: (_, startLine, endLine) => showsLines(hunks, startLine, endLine),
      at: { file: subject.file, document },
      edits,
      read,
      isRepaired: (after) => isRepaired(before, after) && isNoWorse(before, after),
    });
    if (suggestion === undefined || suggestions.some((other) => mayClash(subject, suggestion, other))) return [];
    const lines = text.split('\n').slice(suggestion.startLine - 1, suggestion.endLine);
    return [[subject, { ...suggestion, before: lines.map((line) => line.replace(/\r$/, '')) }] as const];
  });
  return { writtenNotes, repairs: new Map(repairs) };
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
 * Whether two suggestions may touch the same lines or the same field. Those for violations write all fields of the
 * policy but one.
 */
function mayClash(subject: Remarked, a: Suggestion, b: Suggestion): boolean {
  if (a.file !== b.file) return false;
  const isOfPolicy = 'code' in subject && !/readonlyrootfilesystem/i.test(subject.path);
  return isOfPolicy || (a.startLine <= b.endLine + 1 && b.startLine <= a.endLine + 1);
}

/** Something to repair, and how to know that it is. */
interface Wanted {
  readonly subject: Remarked;
  readonly document: number;
  readonly edits: readonly Edit[];
  readonly isRepaired: (before: Manifest, after: Manifest) => boolean;
}

function wantedOfDocument(subject: NotEvaluatedChange): Wanted[] {
  const { document, repair: edits } = subject;
  if (document === undefined || edits === undefined) return [];
  const isRepaired: Wanted['isRepaired'] = (before, after) =>
    after.notEvaluated.length === before.notEvaluated.length - 1;
  return [{ subject, document, edits, isRepaired }];
}

function wantedOfNote(subject: Note): Wanted[] {
  if (subject.repair === undefined) return [];
  const isRepaired: Wanted['isRepaired'] = (before, after) =>
    after.notEvaluated.length === before.notEvaluated.length && after.notes.length === before.notes.length - 1;
  return [{ subject, ...subject.repair, isRepaired }];
}

/** A label of a Namespace that the server refuses for its case, or for a version without its `v`. */
function wantedOfLabel(subject: PolicyChange, heads: readonly Manifest[]): Wanted[] {
  if (subject.kind !== 'namespace' || subject.change !== 'invalid') return [];
  const namespace = heads
    .filter(({ file }) => file === subject.file)
    .flatMap(({ namespaces }) => namespaces)
    .find(({ name, labels }) => name === subject.name && parseNamespacePolicy(labels).errors.length === 1);
  const [error] = namespace === undefined ? [] : parseNamespacePolicy(namespace.labels).errors;
  if (namespace === undefined || error === undefined) return [];
  const meant = error.label.endsWith('-version') ? meantVersion(error.value) : meantLevel(error.value);
  if (meant === undefined) return [];
  const { document, name } = namespace;
  const edits: Edit[] = [{ op: 'set', path: ['metadata', 'labels', error.label], value: meant }];
  const isRepaired: Wanted['isRepaired'] = (_, after) =>
    after.namespaces.some(
      (again) =>
        again.name === name && again.document === document && parseNamespacePolicy(again.labels).errors.length === 0,
    );
  return [{ subject, document, edits, isRepaired }];
}

function meantLevel(text: string): string | undefined {
  return LEVELS.find((level) => level === text.trim().toLowerCase());
}

function meantVersion(text: string): string | undefined {
  const written = text.trim().toLowerCase();
  return [written, `v${written}`].find((version) => parseVersion(version) !== undefined);
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
