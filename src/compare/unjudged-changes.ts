import type { Content } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';
import { isUnjudged } from '../manifest/unjudged.ts';
import type { Document } from '../manifest/yaml/document.ts';
import { readDocuments } from '../manifest/yaml/document.ts';
import type { JsonValue } from '../manifest/yaml/json-value.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import { chartOf } from '../repository/charts.ts';
import type { Change } from './change.ts';
import type { Comparison } from './workloads/compare-manifests.ts';

/** Something that the change brings or alters, and that was not judged. */
export interface UnjudgedChange {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The metadata of an object that no pod is made of. */
const INERT_METADATA = ['labels', 'annotations'];

/**
 * Lists what changed by value and was not judged: comments, the order of keys, and the labels of an object change
 * nothing. A chart changed where any file below it did.
 */
export function unjudgedChanges(
  { files, paths, repository }: Pick<Change, 'files' | 'paths' | 'repository'>,
  { notes, notEvaluated }: Comparison,
): UnjudgedChange[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const before = new Set(files.flatMap(({ base }) => documentsOf(base).map(valueText)));
  const isChanged = (file: ChangedFile | undefined, line: number | undefined): boolean => {
    if (file === undefined) return true;
    const documents = documentsOf(file.head);
    const [own] = line === undefined ? [] : documents.filter((document) => document.line <= line).slice(-1);
    return (own === undefined ? documents : [own]).some((document) => !before.has(valueText(document)));
  };
  const { charts } = repository.head.facts;
  const changedCharts = new Set(
    paths.filter((path) => isChanged(byPath.get(path), undefined)).map((path) => `${chartOf(charts, path)}/Chart.yaml`),
  );
  const ofNotes = notes.filter(isUnjudged).filter(({ file, line, code }) => {
    if (code === 'chart-not-rendered') return changedCharts.has(file === 'Chart.yaml' ? '/Chart.yaml' : file);
    return code === 'link' || isChanged(byPath.get(file), line);
  });
  const ofDocuments = notEvaluated.filter(({ introduced, file, line, document }) => {
    if (introduced) return false;
    const changed = byPath.get(file);
    return document === undefined ? !isSameText(changed) : isChanged(changed, line);
  });
  return [...ofNotes, ...ofDocuments].map(({ file, line, message }) => ({ file, line, message }));
}

function documentsOf(content: Content | undefined): Document[] {
  return readDocuments(textOfContent(content) ?? '');
}

function isSameText(file: ChangedFile | undefined): boolean {
  const [base, head] = [textOfContent(file?.base), textOfContent(file?.head)];
  return base !== undefined && base === head;
}

/** A text that is equal where documents have the same value; of a broken one it is its own text. */
function valueText({ value, text }: Document): string {
  return value === undefined ? text : canonical(value, true);
}

function canonical(value: JsonValue, isObject = false): string {
  if (value.kind === 'scalar') return JSON.stringify(value.value);
  if (value.kind === 'list') return `[${value.items.map((item) => canonical(item)).join()}]`;
  const entries = [...value.entries.values()].map(({ name, value: field }): [string, string] => [
    name,
    isObject && name === 'metadata' ? metadataText(field) : canonical(field, isObject && name === 'items'),
  ]);
  return mappingText(entries);
}

function metadataText(metadata: JsonValue): string {
  if (metadata.kind !== 'mapping') return canonical(metadata);
  const entries = [...metadata.entries.values()].filter(({ name }) => !INERT_METADATA.includes(name));
  return mappingText(entries.map(({ name, value }) => [name, canonical(value)]));
}

function mappingText(entries: readonly (readonly [string, string])[]): string {
  return `{${entries
    .map(([name, text]) => `${JSON.stringify(name)}:${text}`)
    .sort()
    .join()}}`;
}
