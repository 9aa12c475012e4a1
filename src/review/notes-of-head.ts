import type { Change } from '../compare/change.ts';
import type { Comparison } from '../compare/workloads/compare-manifests.ts';
import type { Note } from '../manifest/manifest.ts';
import type { FileRole } from '../repository/file-roles.ts';
import { fileRoles } from '../repository/file-roles.ts';
import { matchesGlobs } from '../repository/matches-globs.ts';
import type { NotesOf } from '../repository/role-notes.ts';
import { becamePatchNotes, changedChartNotes, changedLinkNotes, kustomizationNotes } from '../repository/role-notes.ts';
import type { Sides } from './read-sides.ts';

/**
 * Returns the notes on files of head beside their roles: on kustomizations that are not followed, and on files that are
 * judged as in base, though head makes them patches.
 *
 * @param roleOf the role by which a file of head is judged
 */
export function notesOfHead({ repository: { base, head } }: Change, roleOf: (path: string) => FileRole): NotesOf {
  const isTaken = (file: string, entry: string): boolean => {
    const former = base.facts.kustomizations.get(file);
    return former === undefined || ![...former.resources, ...former.components].includes(entry);
  };
  const onKustomization = kustomizationNotes(head.facts, isTaken);
  const onFormerManifest = becamePatchNotes(fileRoles(head.facts));
  return (path) => [...onKustomization(path), ...(roleOf(path).is === 'manifest' ? onFormerManifest(path) : [])];
}

/**
 * The notes on what changed and has no manifest: files below a chart, and what links lead to.
 *
 * @param globs the files that are judged; empty for all
 */
export function notesOnUnread(
  { paths, repository: { head } }: Change,
  { alone }: Sides,
  { notes }: Comparison,
  globs: readonly string[],
): readonly Note[] {
  const selected = paths.filter((path) => matchesGlobs(globs, path));
  const read = new Set(alone.map(({ file }) => file));
  const known = new Set(notes.map(({ file, code }) => JSON.stringify([file, code])));
  return [
    ...changedChartNotes(head.facts.charts, selected),
    ...changedLinkNotes(head.facts.links, selected, (path) => read.has(path)),
  ].filter(({ file, code }) => !known.has(JSON.stringify([file, code])));
}
