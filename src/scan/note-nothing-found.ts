import type { Note } from '../manifest/manifest.ts';
import { isUnjudged, noteOnlyManifest } from '../manifest/unjudged.ts';
import { MANIFEST_NAMES } from '../repository/manifest-paths.ts';
import { isBelow } from '../repository/paths.ts';
import { count } from '../text/count.ts';
import type { ScannedManifest, ScanStream } from './scan.ts';

/** A folder that was searched for manifests, and what was found there: counted where that costs nothing. */
export interface SearchedFolder {
  /** Its path from the root, with slashes; empty for the root itself. */
  readonly path: string;
  /** The number of manifests by their names, whose contents are read. */
  readonly read: number;
  /** The number of manifests by their names that the config's `paths` leave out. */
  readonly deselected: number;
  /** The number of files of other names. */
  readonly others: number;
  /** The number of folders below it that are never searched: `node_modules`. */
  readonly excluded: number;
  /** The number of links to folders and to files of other names, which are not followed. */
  readonly links: number;
}

/**
 * Adds, at the end of a scan, a note on each folder in which there is neither a workload nor anything that could not be
 * judged: it says what was looked for, and what was left out.
 */
export function noteNothingFound(scan: ScanStream, folders: readonly SearchedFolder[]): ScanStream {
  const empty = new Set(folders);
  async function* manifests(): AsyncGenerator<ScannedManifest> {
    for await (const scanned of scan.manifests) {
      const { file, notEvaluated, notes } = scanned.manifest;
      const hasFound = scanned.judged.length > 0 || notEvaluated.length > 0 || notes.some(isUnjudged);
      if (hasFound) for (const folder of empty) if (isBelow(file, folder.path)) empty.delete(folder);
      yield scanned;
    }
    for (const folder of empty) yield { manifest: noteOnlyManifest(nothingFound(folder)), judged: [], unjudgedIn: [] };
  }
  return { ...scan, manifests: manifests() };
}

function nothingFound({ path, read, deselected, others, excluded, links }: SearchedFolder): Note {
  const file = path === '' ? '.' : path;
  const found =
    read === 0
      ? `no Kubernetes manifest in ${file}/: looked for files named ${MANIFEST_NAMES}`
      : `no workload in ${file}/: looked at ${count(read, 'file')} named ${MANIFEST_NAMES}`;
  const leftOut = [
    ...(excluded === 0 ? [] : [`${count(excluded, 'folder')} named node_modules`]),
    ...(deselected === 0 ? [] : [`${count(deselected, 'file')} by the config's paths`]),
    ...(others === 0 ? [] : [`${count(others, 'file')} of other names`]),
    ...(links === 0 ? [] : [`${count(links, 'symbolic link')}`]),
  ];
  const message = leftOut.length === 0 ? found : `${found}; left out: ${leftOut.join(', ')}`;
  return { file, line: 1, column: 1, path: '', code: 'no-workload', message };
}
