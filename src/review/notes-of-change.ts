import type { Change } from '../compare/change.ts';
import type { Comparison } from '../compare/workloads/compare-manifests.ts';
import type { Note } from '../manifest/manifest.ts';
import type { FileRole, RepositoryFacts } from '../repository/file-roles.ts';
import { namedFiles } from '../repository/file-roles.ts';
import { reachedChanges } from '../repository/kustomize/alterations/reached-changes.ts';
import { entriesOf } from '../repository/kustomize/kustomization.ts';
import { matchesGlobs } from '../repository/matches-globs.ts';
import type { NotesOf } from '../repository/role-notes.ts';
import {
  changedChartNotes,
  changedLinkNotes,
  kustomizationNotes,
  patchNotes,
  reachedNotes,
  submoduleNotes,
} from '../repository/role-notes.ts';
import { changedObjects } from './changed-objects.ts';
import type { Sides } from './read-sides.ts';

/** The roles of files: as base and as head have them, and those by which files of head are judged. */
export type ChangedRoles = Readonly<Record<'base' | 'head' | 'judged', (path: string) => FileRole>>;

/** The notes on what is not judged, or not as a change makes it. */
export interface NotesOfChange {
  /**
   * Those on files of head beside their roles: on kustomizations of which something is not followed, in head or in base,
   * and on files that are judged as in base, though head makes them patches.
   */
  readonly beside: NotesOf;
  /**
   * Those on what changed and has no manifest: files below a chart, what links lead to, submodules, and what is gone
   * that a kustomization made more of.
   *
   * @param globs the files that are judged; empty for all
   */
  readonly onUnread: (sides: Sides, comparison: Comparison, globs: readonly string[]) => readonly Note[];
}

/** Makes the notes on a change. */
export function notesOfChange(
  { files, paths, repository: { base, head } }: Change,
  roles: ChangedRoles,
): NotesOfChange {
  const onKustomization = kustomizationNotes(head.facts, notAmong(base.facts));
  const onFormer = kustomizationNotes(base.facts, notAmong(head.facts));
  const onPatch = patchNotes(roles.head);
  const onFormerPatch = patchNotes(roles.base);
  const formerPaths = new Map(files.map(({ path, previousPath = path }) => [path, previousPath]));
  return {
    beside: (path) => {
      const own = onKustomization(path);
      const former = own.length > 0 ? [] : onFormer(formerPaths.get(path) ?? path);
      const ofKustomization = [...own, ...former.map((note) => ({ ...note, file: path }))];
      return [...ofKustomization, ...(roles.judged(path).is === 'manifest' ? onPatch(path) : [])];
    },
    onUnread: ({ alone }, { notes }, globs) => {
      const selected = paths.filter((path) => matchesGlobs(globs, path));
      const read = new Set(alone.map(({ file }) => file));
      const known = new Set(notes.map(({ file, code }) => JSON.stringify([file, code])));
      const removed = files.filter((file) => file.head === undefined && matchesGlobs(globs, file.path));
      const named = new Set(namedFiles(head.facts));
      const objects = changedObjects(files.filter(({ path }) => matchesGlobs(globs, path)));
      return [
        ...reachedNotes(reachedChanges(base.facts, head.facts, objects, new Set(selected))),
        ...removed.flatMap(({ path }) => onFormer(path)),
        ...removed.filter(({ path }) => named.has(path)).flatMap(({ path }) => onFormerPatch(path)),
        ...submoduleNotes(head.facts, selected),
        ...changedChartNotes(head.facts.charts, selected),
        ...changedLinkNotes(head.facts.links, selected, (path) => read.has(path)),
      ].filter(({ file, code }) => !known.has(JSON.stringify([file, code])));
    },
  };
}

/** Returns a function that tells whether an entry of a kustomization is missing on the other side. */
function notAmong({ kustomizations }: RepositoryFacts): (file: string, entry: string) => boolean {
  return (file, entry) => !entriesOf(kustomizations.get(file)).includes(entry);
}
