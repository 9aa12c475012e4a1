import type { Content } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';
import { isUnjudged } from '../manifest/unjudged.ts';
import type { Dialect } from '../manifest/yaml/dialect.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import { chartOf } from '../repository/charts.ts';
import type { FileRole, RepositoryFacts } from '../repository/file-roles.ts';
import { fileRoles, isBuiltRole } from '../repository/file-roles.ts';
import { namesByLinks } from '../repository/links.ts';
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

/**
 * Lists what changed by value and was not judged: comments, the order of keys, and the labels of an object change
 * nothing. A chart changed where any file below it did. What is most likely a template of another tool is left out.
 */
export function unjudgedChanges(
  { files, paths, repository }: Pick<Change, 'files' | 'paths' | 'repository'>,
  { notes, notEvaluated }: Comparison,
): UnjudgedChange[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const numbers = new DocumentNumbers();
  const { facts } = repository.head;
  const isChanged = changedDocuments(files, numbers, facts);
  const changedCharts = new Set(
    [...namesByLinks(facts.links, paths)]
      .map(([name, path]) => ({ path, chart: chartOf(facts.charts, name) }))
      .filter(({ path, chart }) => chart !== undefined && isChangedInChart(byPath.get(path), numbers))
      .map(({ chart }) => `${chart}/Chart.yaml`),
  );
  const ofNotes = notes.filter(isUnjudged).filter(({ file, line, code }) => {
    if (code === 'chart-not-rendered') return changedCharts.has(file === 'Chart.yaml' ? '/Chart.yaml' : file);
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
