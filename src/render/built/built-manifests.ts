import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import type { Manifest, NamespaceManifest, NotEvaluated, Note, Workload } from '../../manifest/manifest.ts';
import { readText } from '../../manifest/read-manifest.ts';
import { formatPath } from '../../pss/pod/path.ts';
import { distinctBy, groupBy } from '../../text/group-by.ts';
import type { BuiltObject } from './built-objects.ts';
import { builtWorkload } from './built-workload.ts';
import type { OriginalFile, OriginalObject } from './originals.ts';
import { matchOriginals } from './originals.ts';

/** What a root kustomization built. */
export interface BuiltRoot {
  /** Its kustomization file. */
  readonly root: string;
  /** See `Workload.build` and `Workload.by`. */
  readonly build: string;
  readonly by?: string;
  readonly defaultNamespace?: string;
  /** Its folder, `.` for the root of the repository. */
  readonly via: string;
  readonly objects: readonly PlacedObject[];
}

/** An object that was built, and the file that brings it; a kustomization where that generates it. */
export interface PlacedObject extends BuiltObject {
  readonly file: string;
}

/** An object as it was built, and as its file has it. */
interface ReadObject {
  readonly manifest: Manifest;
  readonly from: OriginalObject | undefined;
  /** The whole file, as it is read alone. */
  readonly written: Manifest | undefined;
}

/**
 * Reads what a root built: a manifest for each file that brings something. What is not judged keeps the place that it has
 * in its file, where the file has it, too.
 *
 * @param originalOf reads a file as kustomize does; undefined for one that is not known
 */
export function builtManifests(
  { objects, ...maker }: BuiltRoot,
  originalOf: (file: string) => OriginalFile | undefined,
  podSpecs: PodSpecs,
): Manifest[] {
  return [...groupBy(objects, ({ file }) => file)].map(([file, ofFile]) => {
    const original = originalOf(file);
    const originals = matchOriginals(
      ofFile,
      (original?.objects ?? []).filter(({ isLocal }) => !isLocal),
    );
    const read = ofFile.map(({ text }, index): ReadObject => {
      return { manifest: readText(file, text, podSpecs), from: originals[index], written: original?.manifest };
    });
    const notes = read.flatMap((object) => object.manifest.notes.map((note) => placedNote(note, object)));
    return {
      file,
      deployedBy: maker.root,
      workloads: read.flatMap((object) =>
        object.manifest.workloads.map((workload) => {
          const { document = 0, line = 1 } = object.from ?? {};
          return builtWorkload(workload, { ...maker, file, document, line, ...originalWorkload(workload, object) });
        }),
      ),
      namespaces: read.flatMap((object) =>
        object.manifest.namespaces.map((namespace) => placedNamespace(namespace, object, maker.root)),
      ),
      notEvaluated: read.flatMap((object) => object.manifest.notEvaluated.map((fault) => placedFault(fault, object))),
      notes: distinctBy(notes, ({ line, column, code, message }) => JSON.stringify([line, column, code, message])),
      other: 0,
    };
  });
}

/** Returns the workload as its file has it: the same pod of the same object. */
export function originalWorkload(
  { podPath, podKey }: Workload,
  { from, written }: Pick<ReadObject, 'from' | 'written'>,
): { readonly original?: Workload } {
  if (from === undefined) return {};
  const ofObject = (written?.workloads ?? []).filter(
    ({ document, objectPath }) => document === from.document && formatPath(objectPath) === formatPath(from.path),
  );
  const original = ofObject.find((other) =>
    podKey === undefined ? formatPath(other.podPath) === formatPath(podPath) : other.podKey === podKey,
  );
  return original === undefined ? {} : { original };
}

function placedNamespace(built: NamespaceManifest, { from, written }: ReadObject, root: string): NamespaceManifest {
  const original = written?.namespaces.find(({ document }) => document === from?.document);
  const { document = 0, line = 1 } = from ?? {};
  return {
    ...built,
    document,
    line,
    // A label that a patch or the kustomization sets has no place of its own here.
    locateLabel: (label) =>
      original !== undefined && original.labels[label] === built.labels[label]
        ? original.locateLabel(label)
        : { file: root, line: 1, column: 1 },
  };
}

function placedFault(built: NotEvaluated, { from, written }: ReadObject): NotEvaluated {
  const own = written?.notEvaluated.find(
    ({ document, message }) => document === from?.document && message === built.message,
  );
  const { repair: _, ...fault } = built;
  return own ?? { ...fault, document: from?.document ?? 0, line: from?.line ?? 1 };
}

function placedNote(built: Note, { from, written }: ReadObject): Note {
  const own = written?.notes.find(
    ({ line, path, code, message }) =>
      line >= (from?.firstLine ?? Infinity) && path === built.path && code === built.code && message === built.message,
  );
  const { repair: _, ...note } = built;
  return own ?? { ...note, line: from?.line ?? 1, column: 1 };
}
