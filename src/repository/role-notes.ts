import type { Note } from '../manifest/manifest.ts';
import { chartOf } from './charts.ts';
import type { FileRole, RepositoryFacts } from './file-roles.ts';
import { kustomizationAt } from './kustomize/kustomization.ts';
import type { Links } from './links.ts';
import { entryPath, followLinks } from './links.ts';
import { isManifestPath } from './manifest-paths.ts';

/** Returns the notes on a file beside its role. */
export type NotesOf = (path: string) => readonly Note[];

/** The note on a symbolic link. */
export function linkNote(path: string): Note {
  return note(path, 'link', 'a symbolic link, which is not followed');
}

/** The note on a file that a kustomization uses otherwise than as a resource. */
export function patchNote(path: string, kustomization: string): Note {
  return note(path, 'patch', `a patch of ${kustomization}, which was not built: it is not judged alone`);
}

/** The note on a chart. */
export function chartNote(chart: string): Note {
  return note(
    chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`,
    'chart-not-rendered',
    'the chart was not rendered, and what its templates and values make is not judged: scan what helm template makes of it',
  );
}

/** The notes on charts below which files changed. */
export function changedChartNotes(charts: ReadonlySet<string>, changed: readonly string[]): Note[] {
  const found = new Set(changed.map((path) => chartOf(charts, path)));
  return [...found].flatMap((chart) => (chart === undefined ? [] : [chartNote(chart)]));
}

/**
 * The notes on links to files that changed and that are not read at their own path.
 *
 * @param isRead whether a changed file is read
 */
export function changedLinkNotes(links: Links, changed: readonly string[], isRead: (path: string) => boolean): Note[] {
  const unread = new Set(changed.filter((path) => !isRead(path)));
  const linked = [...links.keys()].filter((link) => isManifestPath(link) && unread.has(followLinks(links, link)));
  return linked.map(linkNote);
}

/**
 * Returns the notes on kustomizations that make more of their objects than is followed here.
 *
 * @param isTaken whether a kustomization takes an entry in newly: then what that makes counts too
 */
export function kustomizationNotes(
  facts: RepositoryFacts,
  isTaken: (kustomization: string, entry: string) => boolean = () => false,
): NotesOf {
  return (path) => {
    const { keys, lost } = unfollowedBy(facts, path, isTaken);
    if (keys.size + lost.size === 0) return [];
    const parts = [...keys, ...(lost.size === 0 ? [] : [`what is not in the repository (${[...lost].join(', ')})`])];
    const message = `the kustomization has ${parts.join(', ')}, and was not built: scan what kubectl kustomize makes of it`;
    return [note(path, keys.size > 0 && [...keys].every(isPatches) ? 'patch' : 'kustomization-not-built', message)];
  };
}

/** What the kustomization at a path makes of its objects and is not followed: itself, and what it takes in. */
function unfollowedBy(
  facts: RepositoryFacts,
  path: string,
  isTaken: (kustomization: string, entry: string) => boolean,
): { readonly keys: Set<string>; readonly lost: Set<string> } {
  const { kustomizations, links } = facts;
  const [keys, lost] = [new Set<string>(), new Set<string>()];
  const seen = new Set([path]);
  for (const file of seen) {
    const kustomization = kustomizations.get(file);
    if (kustomization === undefined) continue;
    for (const key of kustomization.unfollowed.keys) keys.add(key);
    const { resources, components } = kustomization;
    for (const entry of [...resources, ...components]) {
      const target = entryPath(links, file, entry);
      const nested = kustomizationAt(kustomizations, target);
      if (nested === undefined && isLost(facts, target)) lost.add(entry);
      else if (nested !== undefined && (file !== path || components.includes(entry) || isTaken(path, entry))) {
        seen.add(nested);
      }
    }
  }
  return { keys, lost };
}

/** Whether a path leads out of what is known of the repository: into a submodule, or nowhere. */
function isLost({ paths, links }: RepositoryFacts, path: string): boolean {
  return paths !== undefined && !paths.has(path) && !paths.has(followLinks(links, path));
}

function isPatches(key: string): boolean {
  return key.startsWith('patches');
}

/** The notes on files that are judged as in base, though head makes them patches. */
export function becamePatchNotes(roleAfter: (path: string) => FileRole): NotesOf {
  return (path) => {
    const role = roleAfter(path);
    return role.is === 'patch' ? [patchNote(path, role.kustomization)] : [];
  };
}

function note(file: string, code: string, message: string): Note {
  return { file, line: 1, column: 1, path: '', code, message };
}
