import type { Path } from '../pss/pod/path.ts';
import { formatPath } from '../pss/pod/path.ts';
import type { Pod } from '../pss/pod/pod.ts';
import type { Verdict } from '../pss/verdict.ts';
import { editInDocument } from './field-path.ts';
import type {
  EditAddress,
  Location,
  Manifest,
  NamespaceManifest,
  NoAddress,
  Place,
  PodField,
  Workload,
} from './manifest.ts';

/**
 * A manifest as a plain value without functions, which can be sent from one thread to another. It holds the places of
 * the paths that are most likely asked for.
 */
export interface PackedManifest extends Omit<Manifest, 'workloads' | 'namespaces'> {
  readonly workloads: readonly PackedWorkload[];
  readonly namespaces: readonly PackedNamespace[];
}

/** A workload with places in the place of its functions. */
interface PackedWorkload extends Omit<Workload, 'locate' | 'editAt' | 'fieldOf'> {
  readonly known: readonly KnownPath[];
  /** Whether the workload has a `fieldOf`. */
  readonly isMade: boolean;
}

/** The place of a path of a pod (or of a label), and where an edit of it belongs. */
interface KnownPath {
  /** As `formatPath` writes it, or the label. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly end?: Location['end'];
  /** Present where it is another file than the manifest's. */
  readonly file?: string;
  readonly doubt?: string;
  readonly field?: PodField | undefined;
  /** Where an edit belongs; present for built workloads, as `editInDocument` finds it for those of plain files. */
  readonly edit?: EditAddress | NoAddress;
}

interface PackedNamespace extends Omit<NamespaceManifest, 'locateLabel'> {
  readonly known: readonly KnownPath[];
}

/** What is known of a pod besides the manifest. */
export interface JudgedPod {
  readonly verdicts: readonly Verdict[];
  readonly paths: readonly Path[];
}

/** Stands for every absent label, because no Namespace can have a label without a name. */
const NO_LABEL = '';

/**
 * Turns a manifest into a plain value.
 *
 * @param judge judges a pod, and tells the paths whose places are most likely asked for: these need no second reading of the
 *   file
 */
export function packManifest(manifest: Manifest, judge: (pod: Pod) => JudgedPod): PackedManifest {
  return {
    ...manifest,
    workloads: manifest.workloads.map((workload) => packWorkload(workload, manifest.file, judge)),
    namespaces: manifest.namespaces.map(({ locateLabel, ...namespace }) => ({
      ...namespace,
      known: [NO_LABEL, ...Object.keys(namespace.labels)].map((path) => {
        const { line, column } = locateLabel(path);
        return { path, line, column };
      }),
    })),
  };
}

function packWorkload(
  { locate, editAt, fieldOf, locateNamespace: _, ...workload }: Workload,
  manifestFile: string,
  judge: (pod: Pod) => JudgedPod,
): PackedWorkload {
  const { verdicts, paths } = judge(workload.pod);
  const known = distinctPaths(paths).map(([path, steps]) => {
    const { file, line, column, end, doubt } = locate(steps);
    const field = fieldOf?.(steps);
    return {
      path,
      line,
      column,
      ...(end && { end }),
      ...(file !== manifestFile && { file }),
      ...(doubt !== undefined && { doubt }),
      ...(field && { field }),
      ...(workload.via !== undefined && { edit: editAt(steps) }),
    };
  });
  return { ...workload, verdicts, isMade: fieldOf !== undefined, known };
}

function distinctPaths(paths: readonly Path[]): [string, Path][] {
  return [...new Map(paths.map((path) => [formatPath(path), path]))];
}

/**
 * Restores a packed manifest.
 *
 * @param readAgain reads the same file in the same way; called at most once, and only where the place of a path
 *   is asked for that was not packed
 */
export function unpackManifest(
  { workloads, namespaces, ...packed }: PackedManifest,
  readAgain: () => Manifest,
): Manifest {
  let reread: Manifest | undefined;
  const rereadOnce = (): Manifest => {
    reread ??= readAgain();
    return reread;
  };
  const { file } = packed;
  return {
    ...packed,
    workloads: workloads.map(({ known, isMade, ...workload }, index) => {
      const byPath = new Map(known.map((place) => [place.path, place]));
      const original = (): Workload => rereadOnce().workloads[index] as Workload;
      const locate = (path: Path): Location => placeOf(file, byPath.get(formatPath(path))) ?? original().locate(path);
      const locateNamespace = (): Place | undefined => original().locateNamespace?.();
      if (!isMade) return { ...workload, locate, locateNamespace, editAt: editor(workload, byPath, original) };
      const fieldOf = (path: Path): PodField | undefined => {
        const found = byPath.get(formatPath(path));
        return found === undefined ? original().fieldOf?.(path) : found.field;
      };
      const editAt = editor({ ...workload, fieldOf }, byPath, original);
      return { ...workload, locate, locateNamespace, editAt, fieldOf };
    }),
    namespaces: namespaces.map(({ known, ...namespace }) => {
      const byLabel = new Map(known.map((place) => [place.path, place]));
      const locateLabel = (label: string): Place => placeOf(file, byLabel.get(label) ?? byLabel.get(NO_LABEL)) as Place;
      return { ...namespace, locateLabel };
    }),
  };
}

function editor(
  workload: Omit<Workload, 'locate' | 'editAt'>,
  known: ReadonlyMap<string, KnownPath>,
  original: () => Workload,
): Workload['editAt'] {
  if (workload.via === undefined) return (path) => editInDocument(workload, path);
  return (path) => known.get(formatPath(path))?.edit ?? original().editAt(path);
}

function placeOf(manifestFile: string, known: KnownPath | undefined): Location | undefined {
  if (known === undefined) return undefined;
  const { line, column, end, file = manifestFile, doubt } = known;
  return { file, line, column, ...(end && { end }), ...(doubt !== undefined && { doubt }) };
}
