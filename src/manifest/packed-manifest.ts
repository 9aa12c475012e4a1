import type { Path } from '../pss/pod/path.ts';
import { formatPath } from '../pss/pod/path.ts';
import type { Pod } from '../pss/pod/pod.ts';
import type { Manifest, NamespaceManifest, Place, PodField, Workload } from './manifest.ts';

/** A manifest as a plain value, which goes from one thread to another; what is asked of it most often it says itself. */
export interface PackedManifest extends Omit<Manifest, 'workloads' | 'namespaces'> {
  readonly workloads: readonly PackedWorkload[];
  readonly namespaces: readonly PackedNamespace[];
}

interface PackedWorkload extends Omit<Workload, 'locate' | 'fieldOf'> {
  readonly known: readonly KnownPath[];
  /** Whether it has a `fieldOf`. */
  readonly isMade: boolean;
}

/** What a workload says of a path of its pod, as `formatPath` writes it. */
interface KnownPath {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly field?: PodField | undefined;
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
    workloads: manifest.workloads.map(({ locate, fieldOf, ...workload }) => ({
      ...workload,
      isMade: fieldOf !== undefined,
      known: eachOnce(pathsOf(workload.pod)).map(([path, steps]) => {
        const { line, column } = locate(steps);
        const field = fieldOf?.(steps);
        return { path, line, column, ...(field && { field }) };
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
      const locate = (path: Path): Place => placeOf(file, byPath.get(formatPath(path))) ?? itself().locate(path);
      if (!isMade) return { ...workload, locate };
      const fieldOf = (path: Path): PodField | undefined => {
        const found = byPath.get(formatPath(path));
        return found === undefined ? itself().fieldOf?.(path) : found.field;
      };
      return { ...workload, locate, fieldOf };
    }),
    namespaces: namespaces.map(({ known, ...namespace }) => {
      const byLabel = new Map(known.map((each) => [each.path, each]));
      const locateLabel = (label: string): Place => placeOf(file, byLabel.get(label) ?? byLabel.get(NO_LABEL)) as Place;
      return { ...namespace, locateLabel };
    }),
  };
}

function placeOf(file: string, known: KnownPath | undefined): Place | undefined {
  return known === undefined ? undefined : { file, line: known.line, column: known.column };
}
