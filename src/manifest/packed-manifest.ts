import type { Path } from '../pss/pod/path.ts';
import { formatPath } from '../pss/pod/path.ts';
import type { Pod } from '../pss/pod/pod.ts';
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
 * A manifest as a plain value, which goes from one thread to another; what is asked of it most often it says itself.
 */
export interface PackedManifest extends Omit<Manifest, 'workloads' | 'namespaces'> {
  readonly workloads: readonly PackedWorkload[];
  readonly namespaces: readonly PackedNamespace[];
}

interface PackedWorkload extends Omit<Workload, 'locate' | 'editAt' | 'fieldOf'> {
  readonly known: readonly KnownPath[];
  /** Whether it has a `fieldOf`. */
  readonly isMade: boolean;
}

/** What a workload says of a path of its pod, as `formatPath` writes it. */
interface KnownPath {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The file, where it is another one than the manifest's. */
  readonly file?: string;
  readonly doubt?: string;
  readonly field?: PodField | undefined;
  /** Where an edit belongs, for workloads that were built; of plain files `editInDocument` knows. */
  readonly edit?: EditAddress | NoAddress;
}

interface PackedNamespace extends Omit<NamespaceManifest, 'locateLabel'> {
  readonly known: readonly KnownPath[];
}

/** A label that no Namespace can have: its place is that of an absent one. */
const NO_LABEL = '';

/** @param pathsOf the paths of a pod that are asked for most likely: they need no second reading */
export function packManifest(manifest: Manifest, pathsOf: (pod: Pod) => readonly Path[]): PackedManifest {
  return {
    ...manifest,
    workloads: manifest.workloads.map(({ locate, editAt, fieldOf, ...workload }) => ({
      ...workload,
      isMade: fieldOf !== undefined,
      known: eachOnce(pathsOf(workload.pod)).map(([path, steps]) => {
        const { file, line, column, doubt } = locate(steps);
        const field = fieldOf?.(steps);
        return {
          path,
          line,
          column,
          ...(file !== manifest.file && { file }),
          ...(doubt !== undefined && { doubt }),
          ...(field && { field }),
          ...(workload.via !== undefined && { edit: editAt(steps) }),
        };
      }),
    })),
    namespaces: manifest.namespaces.map(({ locateLabel, ...namespace }) => ({
      ...namespace,
      known: [NO_LABEL, ...Object.keys(namespace.labels)].map((path) => {
        const { line, column } = locateLabel(path);
        return { path, line, column };
      }),
    })),
  };
}

function eachOnce(paths: readonly Path[]): [string, Path][] {
  return [...new Map(paths.map((path) => [formatPath(path), path]))];
}

/**
 * The manifest that was packed.
 *
 * @param readAgain reads the same file in the same way; called at most once, and only where a path is asked for that
 *   was not expected
 */
export function unpackManifest(
  { workloads, namespaces, ...packed }: PackedManifest,
  readAgain: () => Manifest,
): Manifest {
  let again: Manifest | undefined;
  const whole = (): Manifest => {
    again ??= readAgain();
    return again;
  };
  const { file } = packed;
  return {
    ...packed,
    workloads: workloads.map(({ known, isMade, ...workload }, index) => {
      const byPath = new Map(known.map((each) => [each.path, each]));
      const itself = (): Workload => whole().workloads[index] as Workload;
      const locate = (path: Path): Location => placeOf(file, byPath.get(formatPath(path))) ?? itself().locate(path);
      if (!isMade) return { ...workload, locate, editAt: editor(workload, byPath, itself) };
      const fieldOf = (path: Path): PodField | undefined => {
        const found = byPath.get(formatPath(path));
        return found === undefined ? itself().fieldOf?.(path) : found.field;
      };
      return { ...workload, locate, editAt: editor({ ...workload, fieldOf }, byPath, itself), fieldOf };
    }),
    namespaces: namespaces.map(({ known, ...namespace }) => {
      const byLabel = new Map(known.map((each) => [each.path, each]));
      const locateLabel = (label: string): Place => placeOf(file, byLabel.get(label) ?? byLabel.get(NO_LABEL)) as Place;
      return { ...namespace, locateLabel };
    }),
  };
}

function editor(
  workload: Omit<Workload, 'locate' | 'editAt'>,
  known: ReadonlyMap<string, KnownPath>,
  itself: () => Workload,
): Workload['editAt'] {
  if (workload.via === undefined) return (path) => editInDocument(workload, path);
  return (path) => known.get(formatPath(path))?.edit ?? itself().editAt(path);
}

function placeOf(manifestFile: string, known: KnownPath | undefined): Location | undefined {
  if (known === undefined) return undefined;
  const { line, column, file = manifestFile, doubt } = known;
  return { file, line, column, ...(doubt !== undefined && { doubt }) };
}
