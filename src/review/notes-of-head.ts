import type { Change } from '../compare/change.ts';
import type { Comparison } from '../compare/workloads/compare-manifests.ts';
import type { Note } from '../manifest/manifest.ts';
import type { FileRole, RepositoryFacts } from '../repository/file-roles.ts';
import { fileRoles, namedFiles } from '../repository/file-roles.ts';
import { matchesGlobs } from '../repository/matches-globs.ts';
import type { NotesOf } from '../repository/role-notes.ts';
import {
  becamePatchNotes,
  changedChartNotes,
  changedLinkNotes,
  kustomizationNotes,
  submoduleNotes,
} from '../repository/role-notes.ts';
import type { Sides } from './read-sides.ts';

/**
 * Returns the notes on files of head beside their roles: on kustomizations of which something is not followed, in head
 * or in base, and on files that are judged as in base, though head makes them patches.
 *
 * @param roleOf the role by which a file of head is judged
 */
export function notesOfHead(
  { files, repository: { base, head } }: Change,
  roleOf: (path: string) => FileRole,
): NotesOf {
  const onKustomization = kustomizationNotes(head.facts, notAmong(base.facts));
  const onFormer = kustomizationNotes(base.facts, notAmong(head.facts));
  const onFormerManifest = becamePatchNotes(fileRoles(head.facts));
  const formerPaths = new Map(files.map(({ path, previousPath = path }) => [path, previousPath]));
  return (path) => {
    const own = onKustomization(path);
    const former = own.length > 0 ? [] : onFormer(formerPaths.get(path) ?? path);
    const ofKustomization = [...own, ...former.map((note) => ({ ...note, file: path }))];
    return [...ofKustomization, ...(roleOf(path).is === 'manifest' ? onFormerManifest(path) : [])];
  };
}

/** Returns a function that tells whether an entry of a kustomization is missing on the other side. */
function notAmong({ kustomizations }: RepositoryFacts): (file: string, entry: string) => boolean {
  return (file, entry) => {
    const other = kustomizations.get(file);
    return other === undefined || ![...other.resources, ...other.components].includes(entry);
  };
}

/**
 * The notes on what changed and has no manifest: files below a chart, what links lead to, submodules, and what is gone
 * that a kustomization made more of.
 *
 * @param globs the files that are judged; empty for all
 */
export function notesOnUnread(
  { files, paths, repository: { base, head } }: Change,
  { alone }: Sides,
  { notes }: Comparison,
  globs: readonly string[],
): readonly Note[] {
  const selected = paths.filter((path) => matchesGlobs(globs, path));
  const read = new Set(alone.map(({ file }) => file));
  const known = new Set(notes.map(({ file, code }) => JSON.stringify([file, code])));
  const removed = files.filter((file) => file.head === undefined && matchesGlobs(globs, file.path));
  const onFormer = kustomizationNotes(base.facts, notAmong(head.facts));
  const named = new Set(namedFiles(head.facts));
  const roleBefore = fileRoles(base.facts);
  const lostParts = removed.filter(({ path }) => named.has(path) && roleBefore(path).is === 'patch');
  return [
    ...removed.flatMap(({ path }) => onFormer(path)),
    ...lostParts.flatMap(({ path }) => becamePatchNotes(roleBefore)(path)),
    ...submoduleNotes(head.facts, selected),
    ...changedChartNotes(head.facts.charts, selected),
    ...changedLinkNotes(head.facts.links, selected, (path) => read.has(path)),
  ].filter(({ file, code }) => !known.has(JSON.stringify([file, code])));
}
