import type { NamedContent } from '../manifest/content.ts';
import { readContent } from '../manifest/content.ts';
import type { PodSpecs } from '../manifest/kinds/pod-specs.ts';
import { NO_POD_SPECS } from '../manifest/kinds/pod-specs.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { noteOnlyManifest } from '../manifest/unjudged.ts';
import type { FileRole } from './file-roles.ts';
import { isBuiltRole } from './file-roles.ts';
import { isKustomizationPath } from './kustomize/kustomization.ts';
import { isManifestPath } from './manifest-paths.ts';
import type { NotesOf } from './role-notes.ts';
import { chartNote, linkNote, patchNote } from './role-notes.ts';

/**
 * Reads files as manifests; what is not judged alone becomes a note.
 *
 * @param podSpecs custom kinds that hold pods, in addition to the built-in kinds
 * @param notesOf the notes on a file beside its role
 */
export function readFiles(
  files: readonly NamedContent[],
  roleOf: (path: string) => FileRole,
  podSpecs: PodSpecs = NO_POD_SPECS,
  notesOf?: NotesOf,
): Manifest[] {
  const inRole = manifestsInRole(roleOf, notesOf);
  return files.flatMap(({ path, content }) => {
    const role = roleOf(path);
    return inRole(path, isReadInRole(path, role) ? readContent(path, content, podSpecs, isBuiltRole(role)) : undefined);
  });
}

/** Whether anything in a file may be judged alone: then it is read. */
export function isReadInRole(path: string, role: FileRole): boolean {
  if (role.is === 'chart') return /(^|\/)templates\//.test(path) && isManifestPath(path);
  return role.is !== 'link';
}

/**
 * Returns a function that gives what of a file is judged alone, with notes for the rest: of a chart, templates without
 * an action; of a patch, what the server would create as it is. A chart gets one note, at the first of its files; a
 * link's target is judged at its own path.
 *
 * @param notesOf the notes on a file beside its role
 */
export function manifestsInRole(
  roleOf: (path: string) => FileRole,
  notesOf: NotesOf = () => [],
): (path: string, manifest: Manifest | undefined) => Manifest[] {
  const notedCharts = new Set<string>();
  return (path, manifest) => {
    const role = roleOf(path);
    if (role.is === 'link') return [noteOnlyManifest(linkNote(path))];
    if (role.is === 'chart') {
      const isFirst = !notedCharts.has(role.chart);
      notedCharts.add(role.chart);
      const note = isFirst ? [noteOnlyManifest(chartNote(role.chart))] : [];
      return manifest === undefined || manifest.isTemplate ? note : [...note, manifest];
    }
    if (manifest === undefined) return [];
    const notes = notesOf(path);
    const judged = role.is === 'patch' ? patchAlone(manifest, role.kustomization) : knownKustomization(path, manifest);
    return [notes.length === 0 ? judged : { ...judged, notes: [...notes, ...judged.notes] }];
  };
}

/** A kustomization is never foreign, though most have no `kind`: what cannot be read of it is not built. */
function knownKustomization(path: string, manifest: Manifest): Manifest {
  if (!isKustomizationPath(path) || manifest.notEvaluated.length === 0) return manifest;
  return { ...manifest, notEvaluated: manifest.notEvaluated.map(({ isForeign: _, ...entry }) => entry) };
}

/**
 * What of a patch is judged alone: nothing where it only changes an object that stands elsewhere. A kustomization may be
 * used so, too: as a list of transformers.
 */
function patchAlone(manifest: Manifest, kustomization: string): Manifest {
  if (isKustomizationPath(manifest.file)) {
    const read = knownKustomization(manifest.file, manifest);
    return { ...read, notes: [patchNote(manifest.file, kustomization), ...read.notes] };
  }
  const workloads = manifest.workloads.filter(({ isPartial }) => !isPartial);
  const isWhole = workloads.length > 0 && workloads.length === manifest.workloads.length;
  if (isWhole && manifest.notEvaluated.length === 0) return manifest;
  const note = patchNote(manifest.file, kustomization);
  return { ...manifest, workloads, namespaces: [], notEvaluated: [], notes: [note], other: 0 };
}
