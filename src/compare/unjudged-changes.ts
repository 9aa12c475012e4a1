import type { Content } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';
import type { Note } from '../manifest/manifest.ts';
import { isUnjudged } from '../manifest/unjudged.ts';
import type { Dialect } from '../manifest/yaml/dialect.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import { chartOf } from '../repository/charts.ts';
import type { FileRole, RepositoryFacts } from '../repository/file-roles.ts';
import { fileRoles, isBuiltRole } from '../repository/file-roles.ts';
import { namesByLinks } from '../repository/links.ts';
import { isBelow } from '../repository/paths.ts';
import { lastIndexWhere } from '../text/last-index-where.ts';
import type { Change } from './change.ts';
import type { NumberedDocument } from './document-numbers.ts';
import { DocumentNumbers } from './document-numbers.ts';
import type { Comparison } from './workloads/compare-manifests.ts';

/** Something that the change brings or alters, and that was not judged. */
export interface UnjudgedChange {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

type ChartFiles = readonly ReadonlyMap<string, ReadonlySet<string>>[];

/**
 * Lists what changed by value and was not judged: comments, the order of keys, and the labels of an object change
 * nothing. A chart changed where any file below it did, or any that it was to be rendered of. What is most likely a template
 * of another tool is left out.
 *
 * @param chartFiles the files that charts of either side were to be rendered of, by `Workload.build`
 */
export function unjudgedChanges(
  { files, paths, repository }: Pick<Change, 'files' | 'paths' | 'repository'>,
  { notes, notEvaluated }: Comparison,
  chartFiles: ChartFiles,
): UnjudgedChange[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const numbers = new DocumentNumbers();
  const { facts } = repository.head;
  const isChanged = changedDocuments(files, numbers, facts);
  const unjudged = notes.filter(isUnjudged);
  const isOfChangedChart = unjudged.some(isOfChart)
    ? changedCharts((path) => isChangedInChart(byPath.get(path), numbers), { paths, facts, chartFiles })
    : () => false;
  const ofNotes = unjudged.filter((note) => {
    const { file, line, code } = note;
    if (isOfChart(note)) return isOfChangedChart(note);
    // A patch says nothing alone: all of its file counts.
    return code === 'link' || isChanged(byPath.get(file), code === 'patch' ? undefined : line);
  });
  const ofDocuments = notEvaluated.filter(({ introduced, isForeign, file, line, document }) => {
    if (introduced || isForeign) return false;
    const changed = byPath.get(file);
    return document === undefined ? !isSameText(changed) : isChanged(changed, line);
  });
  return [...ofNotes, ...ofDocuments].map(({ file, line, message }) => ({ file, line, message }));
}

function isOfChart({ code }: Note): boolean {
  return code === 'chart-not-rendered';
}

/** Returns a function that tells whether something changed of which the chart of a note would be rendered. */
function changedCharts(
  isChanged: (path: string) => boolean,
  {
    paths,
    facts: { charts, links },
    chartFiles,
  }: Pick<Change, 'paths'> & { readonly facts: RepositoryFacts; readonly chartFiles: ChartFiles },
): (note: Note) => boolean {
  const changed = [...namesByLinks(links, paths)].filter(([, path]) => isChanged(path));
  const folders = new Set(changed.map(([name]) => chartOf(charts, name)));
  // What stands below a chart and says nothing to it may still be handed over to helm.
  const isApart = (name: string): boolean =>
    chartOf(charts, name) === undefined && [...charts].some((chart) => isBelow(name, chart));
  const changedPaths = new Set(changed.flatMap(([name, path]) => (isApart(name) ? [] : [path])));
  return ({ file, builds }) => {
    const chart = chartOf(charts, file);
    if (builds === undefined) return chart !== undefined && folders.has(chart);
    const rendered = builds.flatMap((build) => chartFiles.flatMap((files) => [...(files.get(build) ?? [])]));
    return rendered.some((path) => changedPaths.has(path));
  };
}

/** Whether a file of a chart changed: of a template each letter counts, of values each value. */
function isChangedInChart(file: ChangedFile | undefined, numbers: DocumentNumbers): boolean {
  if (file?.base === undefined || file.head === undefined) return true;
  if (isSameText(file)) return false;
  const isTemplate = [file.base, file.head].some((content) => textOfContent(content)?.includes('{{') !== false);
  if (isTemplate || /(^|\/)templates\//.test(file.path)) return true;
  const [base, head] = [file.base, file.head].map((content) => numbersOf(numbers, content));
  return base !== head;
}

function numbersOf(numbers: DocumentNumbers, content: Content): string {
  return numbers
    .ofContent(content, 'kubectl', true)
    .map(({ number }) => number)
    .join();
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
 * documents did. A document is compared with those that the file had, and with those of other files that have them no
 * more; a file as a whole (a patch) with the latter only where it is new. Each file is read once, and only where that is
 * asked.
 */
function changedDocuments(
  files: readonly ChangedFile[],
  numbers: DocumentNumbers,
  facts: RepositoryFacts,
): (file: ChangedFile | undefined, line: number | undefined) => boolean {
  let roleOf: ((path: string) => FileRole) | undefined;
  const dialectOf = (path: string): Dialect => {
    roleOf ??= fileRoles(facts);
    return isBuiltRole(roleOf(path)) ? 'kustomize' : 'kubectl';
  };
  const sides = new Map<ChangedFile, NumberedSides>();
  const sidesOf = (file: ChangedFile): NumberedSides => {
    const known = sides.get(file);
    if (known !== undefined) return known;
    const dialect = dialectOf(file.path);
    const [base, head] = [numbers.ofContent(file.base, dialect), numbers.ofContent(file.head, dialect)];
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
    const { base, head, before } = sidesOf(file);
    const isNew = ({ number }: NumberedDocument): boolean =>
      !before.has(number) && !((line !== undefined || file.base === undefined) && movedAway().has(number));
    // The last document that begins at the line or above.
    const last = lastIndexWhere(head.length, (index) => (head[index]?.line ?? 0) <= (line ?? 0));
    const document = line === undefined ? undefined : head[last];
    if (document !== undefined) return isNew(document);
    const isLost = file.base !== undefined && base.length > head.length;
    return isLost || head.some(isNew);
  };
}

function isSameText(file: ChangedFile | undefined): boolean {
  const [base, head] = [textOfContent(file?.base), textOfContent(file?.head)];
  return base !== undefined && base === head;
}
