import type { Content } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';
import { isUnjudged } from '../manifest/unjudged.ts';
import type { Document } from '../manifest/yaml/document.ts';
import { readDocuments } from '../manifest/yaml/document.ts';
import type { JsonValue } from '../manifest/yaml/json-value.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import { chartOf } from '../repository/charts.ts';
import { lastIndexWhere } from '../text/last-index-where.ts';
import type { Change } from './change.ts';
import { ValueNumbers } from './value-numbers.ts';
import type { Comparison } from './workloads/compare-manifests.ts';

/** Something that the change brings or alters, and that was not judged. */
export interface UnjudgedChange {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** How a value is looked at: as an object, as its metadata, as annotations of it, or as anything else. */
type View = 'object' | 'metadata' | 'annotations' | 'value';

/** Annotations that set profiles of containers. */
const PROFILE_ANNOTATION = /apparmor|seccomp/i;

function viewOf(view: View, name: string): View | undefined {
  if (view === 'annotations') return PROFILE_ANNOTATION.test(name) ? 'value' : undefined;
  if (view === 'metadata') return name === 'labels' ? undefined : name === 'annotations' ? 'annotations' : 'value';
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
    // A patch says nothing alone: all of its file counts.
    return code === 'link' || isChanged(byPath.get(file), code === 'patch' ? undefined : line);
  });
  const ofDocuments = notEvaluated.filter(({ introduced, file, line, document }) => {
    if (introduced) return false;
    const changed = byPath.get(file);
    return document === undefined ? !isSameText(changed) : isChanged(changed, line);
  });
  return [...ofNotes, ...ofDocuments].map(({ file, line, message }) => ({ file, line, message }));
}

/** A document, and the number of its value. */
interface NumberedDocument {
  readonly line: number;
  readonly number: number;
}

/** The documents of a file on both sides. */
interface NumberedSides {
  readonly base: readonly NumberedDocument[];
  readonly head: readonly NumberedDocument[];
  /** The numbers of those of base. */
  readonly before: ReadonlySet<number>;
}

/**
 * Returns a function that tells whether the document at a line of a file changed; without a line, whether any of its
 * documents did. A document is compared with those that the file had; in a new file also with those of other files that
 * have them no more. Each file is read once, and only where that is asked.
 */
function changedDocuments(
  files: readonly ChangedFile[],
): (file: ChangedFile | undefined, line: number | undefined) => boolean {
  const numbers = new ValueNumbers<View>(viewOf);
  const numbered = ({ value, text, line }: Document): NumberedDocument => ({
    line,
    // Of a broken document the text counts; what is no object has no labels.
    number: value === undefined ? numbers.ofText(text) : numbers.of(value, isObject(value) ? 'object' : 'value'),
  });
  const sides = new Map<ChangedFile, NumberedSides>();
  const sidesOf = (file: ChangedFile): NumberedSides => {
    const known = sides.get(file);
    if (known !== undefined) return known;
    const [base, head] = [documentsOf(file.base).map(numbered), documentsOf(file.head).map(numbered)];
    const read = { base, head, before: new Set(base.map(({ number }) => number)) };
    sides.set(file, read);
    return read;
  };
  let moved: ReadonlySet<number> | undefined;
  const movedAway = (): ReadonlySet<number> => {
    moved ??= new Set(
      files.flatMap((file) => {
        const { base, head } = sidesOf(file);
        const kept = new Set(head.map(({ number }) => number));
        return base.flatMap(({ number }) => (kept.has(number) ? [] : [number]));
      }),
    );
    return moved;
  };
  return (file, line) => {
    if (file?.head === undefined) return true;
    const { base, head, before: own } = sidesOf(file);
    const before = file.base === undefined ? movedAway() : own;
    // The last document that begins at the line or above.
    const last = lastIndexWhere(head.length, (index) => (head[index]?.line ?? 0) <= (line ?? 0));
    const document = line === undefined ? undefined : head[last];
    if (document !== undefined) return !before.has(document.number);
    const isLost = file.base !== undefined && base.length > head.length;
    return isLost || head.some(({ number }) => !before.has(number));
  };
}

function isObject(value: JsonValue): boolean {
  return value.kind === 'mapping' && value.entries.has('kind') && value.entries.has('apiVersion');
}

function documentsOf(content: Content | undefined): Document[] {
  return readDocuments(textOfContent(content) ?? '');
}

function isSameText(file: ChangedFile | undefined): boolean {
  const [base, head] = [textOfContent(file?.base), textOfContent(file?.head)];
  return base !== undefined && base === head;
}
