import type { PolicyChange } from '../compare/policy-change.ts';
import type { NotEvaluatedChange } from '../compare/workloads/compare-manifests.ts';
import type { Manifest, Note } from '../manifest/manifest.ts';
import { parseNamespacePolicy } from '../pss/admission/namespace-policy.ts';
import { LEVELS } from '../pss/level.ts';
import type { Edit } from '../pss/rule.ts';
import { parseVersion } from '../pss/version.ts';
import { groupBy } from '../text/group-by.ts';
import type { Remarked } from './document-repairs.ts';

/** Something to repair, and how to know that it is. */
export interface Wanted {
  /** What one suggestion is to repair, of one document. */
  readonly subjects: readonly Remarked[];
  readonly file: string;
  readonly document: number;
  readonly edits: readonly Edit[];
  readonly isRepaired: (before: Manifest, after: Manifest) => boolean;
}

/** A document that cannot be read, where it is known what was meant. */
export function wantedOfDocument(subject: NotEvaluatedChange): Wanted[] {
  const { file, document, repair: edits } = subject;
  if (document === undefined || edits === undefined) return [];
  const isRepaired: Wanted['isRepaired'] = (before, after) =>
    after.notEvaluated.length === before.notEvaluated.length - 1;
  return [{ subjects: [subject], file, document, edits, isRepaired }];
}

/** Fields that do nothing: those of one mapping at once, and where that cannot be done, one by one. */
export function wantedOfNotes(notes: readonly Note[]): Wanted[] {
  const ofMapping = groupBy(notes, ({ file, repair }) =>
    JSON.stringify([file, repair?.document, repair?.edits[0]?.path.slice(0, -1)]),
  );
  return [...ofMapping.values()].flatMap((group) => [
    ...wantedOfMapping(group),
    ...(group.length < 2 ? [] : group.flatMap((note) => wantedOfMapping([note]))),
  ]);
}

/** Notes on fields of one mapping. */
function wantedOfMapping(subjects: readonly Note[]): Wanted[] {
  const [first] = subjects;
  if (first?.repair === undefined) return [];
  const isRepaired: Wanted['isRepaired'] = (before, after) =>
    after.notEvaluated.length === before.notEvaluated.length &&
    after.notes.length === before.notes.length - subjects.length;
  const edits = subjects.flatMap(({ repair }) => repair?.edits ?? []);
  return [{ subjects, file: first.file, document: first.repair.document, edits, isRepaired }];
}

/** A label of a Namespace that the server refuses for its case, or for a version without its `v`. */
export function wantedOfLabel(subject: PolicyChange, heads: readonly Manifest[]): Wanted[] {
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
  return [{ subjects: [subject], file: subject.file, document, edits, isRepaired }];
}

function meantLevel(text: string): string | undefined {
  return LEVELS.find((level) => level === text.trim().toLowerCase());
}

function meantVersion(text: string): string | undefined {
  const written = text.trim().toLowerCase();
  return [written, `v${written}`].find((version) => parseVersion(version) !== undefined);
}
