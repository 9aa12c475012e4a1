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
  /** The folders below it that are repositories of their own, as submodules and worktrees: their files are not read. */
  readonly repositories: readonly string[];
}

/**
 * Adds, at the end of a scan, a note on each folder in which there is neither a workload nor anything that could not be
 * judged: it says what was looked for, and what was left out; and one on each folder in which other repositories were
 * left out.
 *
 * @param isLast whether the scan is whole, or its last part: which repositories were left out is said once
 */
export function noteNothingFound(scan: ScanStream, folders: readonly SearchedFolder[], isLast = true): ScanStream {
  const empty = new Set(folders);
  async function* manifests(): AsyncGenerator<ScannedManifest> {
    for await (const scanned of scan.manifests) {
      const { file, notEvaluated, notes } = scanned.manifest;
      const hasFound = scanned.judged.length > 0 || notEvaluated.length > 0 || notes.some(isUnjudged);
      if (hasFound) for (const folder of empty) if (isBelow(file, folder.path)) empty.delete(folder);
      yield scanned;
    }
    const said = { judged: [], unjudgedIn: [] };
    for (const folder of empty) yield { manifest: noteOnlyManifest(nothingFound(folder)), ...said, isOfAll: true };
    for (const folder of isLast ? folders : []) {
      if (folder.repositories.length > 0) yield { manifest: noteOnlyManifest(otherRepositories(folder)), ...said };
    }
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
  return folderNote(path, 'no-workload', message);
}

/** The most repositories that are named. */
const MAX_NAMED = 3;

function otherRepositories({ path, repositories }: SearchedFolder): Note {
  const names = [...repositories.slice(0, MAX_NAMED), ...(repositories.length > MAX_NAMED ? ['…'] : [])];
  const left = count(repositories.length, 'other repository', 'other repositories');
  const message = `left out: ${left} (${names.join(', ')}), as rules differ between repositories: scan each in a run of its own`;
  return folderNote(path, 'other-repository', message);
}

function folderNote(path: string, code: string, message: string): Note {
  return { file: path === '' ? '.' : path, line: 1, column: 1, path: '', code, message };
}
