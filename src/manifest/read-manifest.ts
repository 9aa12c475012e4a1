import { formatPath } from '../pss/pod/path.ts';
import { distinctBy } from '../text/group-by.ts';
import { joinReadings } from './join-readings.ts';
import type { FoundPod } from './kinds/found-pods.ts';
import type { PodSpecs } from './kinds/pod-specs.ts';
import { NO_POD_SPECS } from './kinds/pod-specs.ts';
import { canSkip } from './kinds/skip-document.ts';
import { isLfsPointer, LFS_POINTER } from './lfs-pointer.ts';
import type { Manifest, NamespaceManifest, NotEvaluated, Note, Place, Workload } from './manifest.ts';
import { mayBeObject, mayNameObject } from './may-name-object.ts';
import { namespaceOfPods } from './namespace-of-pods.ts';
import type { KeyNote } from './notes.ts';
import { findDuplicateKeys } from './notes.ts';
import { TOO_MANY_IN_FILE } from './parts-limit.ts';
import { namespaceOf, workloadOf } from './placed-objects.ts';
import { MAX_POD_PARTS, MAX_UNPAID_PARTS, podParts, unpaidParts } from './pod-parts.ts';
import { readObjects } from './read-object.ts';
import { asPlainJson, isToolFile, withoutToolText } from './tool-file.ts';
import { findMisplacedFields } from './types/misplaced-fields.ts';
import type { Dialect } from './yaml/dialect.ts';
import type { Document } from './yaml/document.ts';
import { readDocuments } from './yaml/document.ts';
import type { JsonEntry, JsonValue } from './yaml/json-value.ts';
import type { PlaceAt } from './yaml/places.ts';
import { placesOf } from './yaml/places.ts';
import { readBytes } from './yaml/read-bytes.ts';

/** What was read of a file so far. */
interface Found {
  readonly workloads: Workload[];
  readonly namespaces: NamespaceManifest[];
  readonly notEvaluated: NotEvaluated[];
  readonly notes: Note[];
  other: number;
  /** The length of the text, in UTF-16 units. */
  readonly length: number;
  /** The pods so far, and their parts: see `podParts`. */
  pods: number;
  parts: number;
}

/**
 * Reads a file of YAML or JSON as kubectl and the API server do: its workloads, its Namespaces, and what cannot be
 * read. Never throws: what is wrong with a file is part of the manifest.
 *
 * @param file the path of the file, as findings will name it
 * @param podSpecs kinds that hold pods, in addition to those that this program knows
 * @param isBuilt whether a kustomization builds the file: then it is read as kustomize reads it
 * @param isLeftOut whether a document, by its text, is not asked for; default: none
 */
export function readManifest(
  file: string,
  content: Uint8Array,
  podSpecs: PodSpecs = NO_POD_SPECS,
  isBuilt = false,
  isLeftOut: (document: string) => boolean = () => false,
): Manifest {
  const reading = readBytes(content);
  if (reading.text !== undefined && !isLfsPointer(reading.text)) {
    const isSkipped = (document: string): boolean => isLeftOut(document) || canSkip(document, podSpecs);
    return readText(file, reading.text, podSpecs, isSkipped, isBuilt ? 'kustomize' : 'kubectl');
  }
  const pointer = reading.text?.trim();
  const { reason, line, message } = reading.text === undefined ? reading : LFS_POINTER;
  const notEvaluated = [{ file, line, reason, message, ...(pointer === undefined ? {} : { pointer }) }];
  return { file, workloads: [], namespaces: [], notEvaluated, notes: [], other: 0 };
}

/** Reads the text of a file as `readManifest` does, except for the documents that `isSkipped` accepts. */
export function readText(
  file: string,
  text: string,
  podSpecs: PodSpecs = NO_POD_SPECS,
  isSkipped: (text: string) => boolean = (document) => canSkip(document, podSpecs),
  dialect: Dialect = 'kubectl',
): Manifest {
  const read = (each: string): Manifest => readParsed(file, each, readDocuments(each, isSkipped, dialect), podSpecs);
  const manifest = read(text);
  if (!isToolFile(file)) return manifest;
  // Tools have comments in JSON, and commas behind the last item.
  const plain = manifest.notEvaluated.length === 0 ? text : asPlainJson(text);
  return withoutToolText(plain === text ? manifest : read(plain));
}

/** Reads the documents of a text that are parsed already. */
export function readParsed(
  file: string,
  text: string,
  documents: readonly Document[],
  podSpecs: PodSpecs = NO_POD_SPECS,
): Manifest {
  const { length } = text;
  const found: Found = {
    workloads: [],
    namespaces: [],
    notEvaluated: [],
    notes: [],
    other: 0,
    length,
    pods: 0,
    parts: 0,
  };
  const placeAt = placesOf(file, text);
  for (const document of documents) readDocument(file, document, podSpecs, placeAt, found);
  const { workloads, namespaces, notEvaluated, other } = found;
  // What aliases repeat in many objects stands once in the text.
  const notes = distinctBy(found.notes, ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
  const unpaid = Math.min(MAX_UNPAID_PARTS, unpaidOf(found));
  return {
    file,
    workloads,
    namespaces,
    notEvaluated,
    notes,
    other,
    ...(isTemplate(file, text) ? { isTemplate: true } : {}),
    ...(unpaid === 0 ? {} : { unpaidParts: unpaid }),
  };
}

/** Whether a file below `templates/` has an action of a template, as Helm's are. */
function isTemplate(file: string, text: string): boolean {
  return /(^|\/)templates\//.test(file) && text.includes('{{');
}

const TWO_READINGS: Pick<Note, 'path' | 'code' | 'message'> = {
  path: '',
  code: 'two-readings',
  message:
    'found "<<" behind keys that it sets, too: kubectl and the API server overwrite them, kustomize does not; both readings are judged, and what either violates counts: write "<<" first',
};

function readDocument(file: string, document: Document, podSpecs: PodSpecs, placeAt: PlaceAt, found: Found): void {
  const { value, error, index, offset } = document;
  if (error !== undefined || value === undefined) {
    const { line, message, isNesting } = error ?? {
      line: document.line,
      message: 'found no document',
      isNesting: false,
    };
    const mayBeMeant = isToolFile(file) ? mayBeObject : mayNameObject;
    const isForeign = !isNesting && !mayBeMeant(document.text);
    const reason = isNesting ? 'nesting' : 'syntax';
    found.notEvaluated.push({ file, document: index, line, reason, message, ...(isForeign ? { isForeign } : {}) });
    return;
  }
  const placeOf = (value: JsonValue, entry?: JsonEntry): Place =>
    placeAt(offset + (entry?.key.range?.[0] ?? value.node?.range?.[0] ?? 0));
  const keyNote = ({ entry, path, code, message, edits, refusal }: KeyNote): Note => ({
    ...placeOf(entry.value, entry),
    path: formatPath(path),
    code,
    message,
    ...(edits === undefined ? {} : { repair: { document: index, edits } }),
    ...(refusal === undefined ? {} : { refusal }),
  });
  let isOther = false;
  const reading = { isJson: document.isJson, podSpecs };
  const { objects, differ } = joinReadings(
    readObjects(value, reading),
    document.other === undefined ? [] : readObjects(document.other.value, reading),
  );
  // Nothing tells whether both readings of what is not judged mean the same.
  const isDoubtful = document.other !== undefined && objects.some(({ is }) => is === 'note');
  if (differ || isDoubtful) found.notes.push({ ...placeAt(offset + (document.other?.mergeKey ?? 0)), ...TWO_READINGS });
  for (const object of objects) {
    if (object.is === 'podless') continue;
    if (object.is === 'other') {
      found.other++;
      isOther = true;
    } else if (object.is === 'fault') {
      const { line } = placeOf(object.value, object.entry);
      const { message, repair } = object;
      const known = { ...(repair && { repair }), ...ownNamespace(value, [], 'type') };
      found.notEvaluated.push({ file, document: index, line, reason: 'type', message, ...known });
    } else if (object.is === 'note') {
      const { path, code, message } = object;
      const place = placeOf(object.value, object.entry);
      found.notes.push({ ...place, path: formatPath(path), code, message, ...ownNamespace(value, path, code) });
    } else {
      const read = object.object;
      const place = placeOf(read.value, read.value.entries.get('kind'));
      const misplaced = (object.is === 'workload' ? object.pods : [{ ...object, podPath: [] }]).flatMap(
        ({ unknown, podPath }) => findMisplacedFields(unknown, read.value, read.path, podPath),
      );
      const repeated = document.repeatsKeys ? findDuplicateKeys(read.value, read.path) : [];
      const notes = [...repeated, ...misplaced];
      found.notes.push(...notes.map(keyNote).sort((a, b) => a.line - b.line || a.column - b.column));
      if (object.is === 'namespace') found.namespaces.push(namespaceOf(file, document, object, place, placeAt));
      else if (isWithinLimit(found, object.pods)) {
        for (const pod of object.pods) found.workloads.push(workloadOf(file, document, object, pod, place, placeAt));
      } else refuseMore(found, { file, document: index, line: place.line });
    }
  }
  const ignored = isOther ? undefined : document.ignoredFrom;
  if (ignored !== undefined) {
    const message =
      'found text behind the end of the document, which the server drops without a word: begin a new document with "---", or indent it as what is before';
    found.notes.push({ ...placeAt(offset + ignored), path: '', code: 'ignored-text', message });
  }
}

function ownNamespace(...object: Parameters<typeof namespaceOfPods>): { readonly namespace?: string } {
  const namespace = namespaceOfPods(...object);
  return namespace === undefined ? {} : { namespace };
}

/** Adds pods to what was read of a file: false where they are too large together. */
function isWithinLimit(found: Found, pods: readonly FoundPod[]): boolean {
  for (const { pod } of pods) {
    found.pods++;
    found.parts += podParts(pod);
    if (found.parts > MAX_POD_PARTS || unpaidOf(found) > MAX_UNPAID_PARTS) return false;
  }
  return true;
}

/** Says of a document that pods of it are not evaluated: once, however many there are. */
function refuseMore({ notEvaluated }: Found, place: Pick<NotEvaluated, 'file' | 'document' | 'line'>): void {
  const last = notEvaluated.at(-1);
  if (last?.document === place.document && last?.message === TOO_MANY_IN_FILE) return;
  notEvaluated.push({ ...place, reason: 'nesting', message: TOO_MANY_IN_FILE });
}

function unpaidOf({ parts, pods, length }: Found): number {
  return unpaidParts(parts, pods, length);
}
