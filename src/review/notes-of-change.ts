import type { Change } from '../compare/change.ts';
import { changedObjects } from '../compare/changed-objects.ts';
import type { Comparison } from '../compare/workloads/compare-manifests.ts';
import type { Manifest, Note } from '../manifest/manifest.ts';
import type { FileRole, RepositoryFacts } from '../repository/file-roles.ts';
import { namedFiles } from '../repository/file-roles.ts';
import { reachedChanges } from '../repository/kustomize/alterations/reached-changes.ts';
import { usersByTarget } from '../repository/kustomize/entry-targets.ts';
import { entriesOf, isKustomizationPath } from '../repository/kustomize/kustomization.ts';
import { namesByLinks } from '../repository/links.ts';
import { matchesGlobs } from '../repository/matches-globs.ts';
import type { NotesOf } from '../repository/role-notes.ts';
import {
  changedChartNotes,
  changedLinkNotes,
  kustomizationNotes,
  patchNotes,
  reachedNotes,
  submoduleNotes,
  usedLinkNotes,
} from '../repository/role-notes.ts';
import { distinctBy } from '../text/group-by.ts';
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
  { files, paths, modules, repository: { base, head } }: Change,
  roles: ChangedRoles,
): NotesOfChange {
  const onKustomization = kustomizationNotes(head.facts, notAmong(base.facts));
  const onFormer = kustomizationNotes(base.facts, notAmong(head.facts));
  const onPatch = patchNotes(roles.head);
  const onFormerPatch = patchNotes(roles.base);
  // Only what a kustomization takes in may be altered by one: other files need not be parsed for that.
  const taken = usersByTarget(head.facts, head.facts.kustomizations.keys());
  const formerPaths = new Map(files.map(({ path, previousPath = path }) => [path, previousPath]));
  const renamedPaths = new Set(
    files.flatMap(({ path, previousPath = path }) => (previousPath === path ? [] : [previousPath])),
  );
  return {
    beside: (path) => {
      const own = onKustomization(path);
      const former = own.length > 0 ? [] : onFormer(formerPaths.get(path) ?? path);
      const ofKustomization = [...own, ...former.map((note) => ({ ...note, file: path }))];
      return [...ofKustomization, ...(roles.judged(path).is === 'manifest' ? onPatch(path) : [])];
    },
    onUnread: ({ alone }, { notes }, globs) => {
      // A file counts under each of its names.
      const names = [...namesByLinks(head.facts.links, paths)].filter((each) =>
        each.some((name) => matchesGlobs(globs, name)),
      );
      const selected = names.map(([name]) => name);
      const read = new Set(alone.map(({ file }) => file));
      const judged = new Set(alone.filter(isWhollyRead).map(({ file }) => file));
      const known = new Set(notes.map(keyOf));
      const removed = files.filter((file) => file.head === undefined && matchesGlobs(globs, file.path));
      const named = new Set(namedFiles(head.facts));
      const objects = changedObjects(files.filter(({ path }) => taken.has(path) && matchesGlobs(globs, path)));
      const unread = selected.filter((name) => isKustomizationPath(name) && !read.has(name) && !renamedPaths.has(name));
      const found = [
        ...unread.flatMap((name) => [...onKustomization(name), ...onFormer(name)]),
        ...reachedNotes(reachedChanges(base.facts, head.facts, objects, new Set(selected))),
        ...removed.filter(({ path }) => named.has(path)).flatMap(({ path }) => onFormerPatch(path)),
        ...submoduleNotes(head.facts, modules),
        ...usedLinkNotes(head.facts, selected),
        ...changedChartNotes(head.facts.charts, selected, (path) => judged.has(path)),
        ...changedLinkNotes(head.facts.links, selected, (path) => read.has(path)),
      ];
      return distinctBy(found, keyOf).filter((note) => !known.has(keyOf(note)));
    },
  };
}

function keyOf({ file, code }: Note): string {
  return JSON.stringify([file, code]);
}

/** Whether all of a file is objects of Kubernetes that can be read. */
function isWhollyRead({ other, notEvaluated }: Manifest): boolean {
  return other + notEvaluated.length === 0;
}

/** Returns a function that tells whether an entry of a kustomization is missing on the other side. */
function notAmong({ kustomizations }: RepositoryFacts): (file: string, entry: string) => boolean {
  return (file, entry) => !entriesOf(kustomizations.get(file)).includes(entry);
}
