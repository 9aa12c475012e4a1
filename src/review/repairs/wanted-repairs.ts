import type { PolicyChange } from '../../compare/policy-change.ts';
import type { NotEvaluatedChange } from '../../compare/workloads/compare-manifests.ts';
import type { Manifest, NamespaceManifest, Note } from '../../manifest/manifest.ts';
import { LABEL_PREFIX, parseNamespacePolicy } from '../../pss/admission/namespace-policy.ts';
import { LEVELS } from '../../pss/level.ts';
import type { Edit } from '../../pss/rule.ts';
import { parseVersion } from '../../pss/version.ts';
import { groupBy } from '../../text/group-by.ts';
import { plainOrCode } from '../../text/markdown.ts';
import type { Remarked } from './document-repairs.ts';

/** Something to repair, and how to know that it is. */
export interface Wanted {
  /** What one suggestion is to repair, of one document. */
  readonly subjects: readonly Remarked[];
  readonly file: string;
  readonly document: number;
  readonly edits: readonly Edit[];
  /** Why a manifest is not repaired, as a refusal says it; undefined where it is. */
  readonly findFault: (before: Manifest, after: Manifest) => string | undefined;
  /** What is still wrong in the repaired document, where that can be repaired, too. */
  readonly further?: (after: Manifest) => Further | undefined;
}

/** Something more that is wrong in a document. */
export interface Further {
  /** Plain text. */
  readonly message: string;
  readonly edits: readonly Edit[];
}

/** A document that cannot be read, where it is known what was meant. */
export function wantedOfDocument(subject: NotEvaluatedChange): Wanted[] {
  const { file, document, repair: edits } = subject;
  if (document === undefined || edits === undefined) return [];
  const faultsIn = ({ notEvaluated }: Manifest) => notEvaluated.filter((each) => each.document === document);
  const labelsIn = ({ namespaces }: Manifest) => namespaces.filter((each) => each.document === document);
  const findFault: Wanted['findFault'] = (before, after) => {
    const others = [...faultsIn(after), ...labelsIn(after).flatMap(errorsOf)];
    if (others[0] !== undefined) return `then the document has another mistake: ${plainOrCode(others[0].message)}`;
    return after.notEvaluated.length < before.notEvaluated.length ? undefined : 'the document would stay unreadable';
  };
  const further: Wanted['further'] = (after) => {
    const [next] = faultsIn(after);
    if (next?.repair !== undefined) return { message: next.message, edits: next.repair.map(asMeantLabel) };
    const [namespace] = next === undefined ? labelsIn(after).filter((each) => errorsOf(each).length > 0) : [];
    const meant = namespace === undefined ? undefined : labelEdits(namespace);
    const [error] = namespace === undefined ? [] : errorsOf(namespace);
    return meant === undefined || error === undefined ? undefined : { message: error.message, edits: meant };
  };
  return [{ subjects: [subject], file, document, edits: edits.map(asMeantLabel), findFault, further }];
}

/** A version as a label takes it, where a number was written: `v1.30`. */
function asMeantLabel(edit: Edit): Edit {
  const label = String(edit.path.at(-1));
  if (edit.op !== 'set' || !label.startsWith(LABEL_PREFIX) || typeof edit.value !== 'string') return edit;
  return { ...edit, value: meantLabel(label, edit.value) ?? edit.value };
}

/** Fields that do nothing: those of one mapping at once, and where that cannot be done, one by one. */
export function wantedOfNotes(notes: readonly Note[]): Wanted[] {
  const ofMapping = groupBy(notes, ({ file, repair }) =>
    JSON.stringify([file, repair?.document, repair?.edits[0]?.path.slice(0, -1)]),
  );
  return [...ofMapping.values()]
    .flatMap(withoutGaps)
    .flatMap((group) => [
      ...wantedOfMapping(group),
      ...(group.length < 2 ? [] : group.flatMap((note) => wantedOfMapping([note]))),
    ]);
}

/** The most lines between two words of one suggestion: with more, it would hide what it changes. */
const READABLE_GAP = 4;

/** Keys that only get another name, and stand far from each other, apart. */
function withoutGaps(group: readonly Note[]): Note[][] {
  const isRename = ({ repair }: Note): boolean => repair?.edits[0]?.op === 'rename';
  const parts: Note[][] = [];
  for (const note of group) {
    const last = parts.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined) parts.push([note]);
    else if (isRename(note) && isRename(before) && note.line - before.line > READABLE_GAP) parts.push([note]);
    else last.push(note);
  }
  return parts;
}

/** Notes on fields of one mapping. */
function wantedOfMapping(subjects: readonly Note[]): Wanted[] {
  const [first] = subjects;
  if (first?.repair === undefined) return [];
  const countIn = ({ notes }: Manifest, isCounted: (note: Note) => boolean): number => notes.filter(isCounted).length;
  const isRepeated = ({ code }: Note): boolean => code === 'duplicate-key';
  const findFault: Wanted['findFault'] = (before, after) => {
    if (after.notEvaluated.length > before.notEvaluated.length) return 'then the document could not be read';
    if (countIn(after, isRepeated) > countIn(before, isRepeated)) return 'then a key would stand twice';
    const isGone = subjects.every((subject) => {
      const isSame = ({ path, message }: Note): boolean => path === subject.path && message === subject.message;
      return countIn(after, isSame) < countIn(before, isSame);
    });
    return isGone ? undefined : 'the field would still do nothing';
  };
  const edits = subjects.flatMap(({ repair }) => repair?.edits ?? []);
  return [{ subjects, file: first.file, document: first.repair.document, edits, findFault }];
}

/** Labels of a Namespace that the server refuses for their case, or for a version without its `v`. */
export function wantedOfLabel(subject: PolicyChange, heads: readonly Manifest[]): Wanted[] {
  if (subject.kind !== 'namespace' || subject.change !== 'invalid') return [];
  const namespace = heads
    .filter(({ file }) => file === subject.file)
    .flatMap(({ namespaces }) => namespaces)
    .find((each) => each.name === subject.name && errorsOf(each).length > 0);
  const edits = namespace === undefined ? undefined : labelEdits(namespace);
  if (namespace === undefined || edits === undefined) return [];
  const { document, objectPath } = namespace;
  const findFault: Wanted['findFault'] = (_, after) => {
    const again = after.namespaces.find(
      (each) => each.document === document && each.objectPath.join('/') === objectPath.join('/'),
    );
    return again !== undefined && errorsOf(again).length === 0 ? undefined : 'the label would stay wrong';
  };
  return [{ subjects: [subject], file: subject.file, document, edits, findFault }];
}

function errorsOf({ labels }: NamespaceManifest): ReturnType<typeof parseNamespacePolicy>['errors'] {
  return parseNamespacePolicy(labels).errors;
}

/** The edits that correct all wrong labels; undefined where one of them cannot be known. */
function labelEdits(namespace: NamespaceManifest): readonly Edit[] | undefined {
  const edits = errorsOf(namespace).flatMap(({ label, value }): Edit[] => {
    const meant = meantLabel(label, value);
    const path = [...namespace.objectPath, 'metadata', 'labels', label];
    return meant === undefined ? [] : [{ op: 'set', path, value: meant }];
  });
  return edits.length === errorsOf(namespace).length ? edits : undefined;
}

/** Whoever wants to enforce nothing writes that down without help. */
const SUGGESTED_LEVELS = LEVELS.filter((level) => level !== 'privileged');

function meantLabel(label: string, text: string): string | undefined {
  const written = text.trim().toLowerCase();
  return label.endsWith('-version')
    ? [written, `v${written}`].find((version) => parseVersion(version) !== undefined)
    : SUGGESTED_LEVELS.find((level) => level === written);
}
