import type { Content } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';
import { isUnjudged } from '../manifest/unjudged.ts';
import type { Document } from '../manifest/yaml/document.ts';
import { readDocuments } from '../manifest/yaml/document.ts';

import type { ChangedFile } from '../repository/changed-file.ts';
import { chartOf } from '../repository/charts.ts';
import type { Change } from './change.ts';
import { ValueNumbers } from './value-numbers.ts';
import type { Comparison } from './workloads/compare-manifests.ts';

/** Something that the change brings or alters, and that was not judged. */
export interface UnjudgedChange {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** How a value is looked at: as an object, as its metadata, or as anything else. */
type View = 'object' | 'metadata' | 'value';

/** The metadata of an object that no pod is made of. */
const INERT_METADATA = ['labels', 'annotations'];

function viewOf(view: View, name: string): View | undefined {
  if (view === 'metadata') return INERT_METADATA.includes(name) ? undefined : 'value';
  if (view === 'object' && name === 'metadata') return 'metadata';
  return view === 'object' && name === 'items' ? 'object' : 'value';
}

/**
 * Lists what changed by value and was not judged: comments, the order of keys, and the labels of an object change
 * nothing. A chart changed where any file below it did.
 */
export function unjudgedChanges(
  { files, paths, repository }: Pick<Change, 'files' | 'paths' | 'repository'>,
  { notes, notEvaluated }: Comparison,
): UnjudgedChange[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const isChanged = changedDocuments(files);
  const { charts } = repository.head.facts;
  const changedCharts = new Set(
    paths
      .map((path) => ({ path, chart: chartOf(charts, path) }))
      .filter(({ path, chart }) => chart !== undefined && isChanged(byPath.get(path), undefined))
      .map(({ chart }) => `${chart}/Chart.yaml`),
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

/** A document of head, and whether base has none of the same value. */
interface ComparedDocument {
  readonly line: number;
  readonly isNew: boolean;
}

/**
 * Returns a function that tells whether the document at a line of a file changed; without a line, whether any of its
 * documents did. Each file is read once, and only where that is asked.
 */
function changedDocuments(
  files: readonly ChangedFile[],
): (file: ChangedFile | undefined, line: number | undefined) => boolean {
  const numbers = new ValueNumbers<View>(viewOf);
  // Of a broken document the text counts.
  const numberOf = ({ value, text }: Document): number =>
    value === undefined ? numbers.ofText(text) : numbers.of(value, 'object');
  let before: ReadonlySet<number> | undefined;
  const known = new Map<ChangedFile, readonly ComparedDocument[]>();
  const documentsIn = (file: ChangedFile): readonly ComparedDocument[] => {
    before ??= new Set(files.flatMap(({ base }) => documentsOf(base).map(numberOf)));
    const numbersBefore = before;
    const documents =
      known.get(file) ??
      documentsOf(file.head).map((document) => ({
        line: document.line,
        isNew: !numbersBefore.has(numberOf(document)),
      }));
    known.set(file, documents);
    return documents;
  };
  return (file, line) => {
    if (file === undefined) return true;
    const documents = documentsIn(file);
    const own = line === undefined ? undefined : lastUpTo(documents, line);
    return own === undefined ? documents.some(({ isNew }) => isNew) : own.isNew;
  };
}

/** Finds the last document that begins at a line or above, in the order of the file. */
function lastUpTo(documents: readonly ComparedDocument[], line: number): ComparedDocument | undefined {
  let [first, end] = [0, documents.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((documents[middle] as ComparedDocument).line <= line) first = middle + 1;
    else end = middle;
  }
  return documents[first - 1];
}

function documentsOf(content: Content | undefined): Document[] {
  return readDocuments(textOfContent(content) ?? '');
}

function isSameText(file: ChangedFile | undefined): boolean {
  const [base, head] = [textOfContent(file?.base), textOfContent(file?.head)];
  return base !== undefined && base === head;
}
