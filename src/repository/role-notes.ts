import type { Note } from '../manifest/manifest.ts';
import { chartOf } from './charts.ts';
import type { FileRole, RepositoryFacts } from './file-roles.ts';
import type { ReachedChange } from './kustomize/alterations/reached-changes.ts';
import { entriesOf } from './kustomize/kustomization.ts';
import { isLost, unfollowedBelow } from './kustomize/unfollowed-below.ts';
import type { Links } from './links.ts';
import { entryPath, followLinks, linksOnEntry } from './links.ts';
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

/**
 * The notes on charts below which files changed.
 *
 * @param isJudged whether a file is judged alone
 */
export function changedChartNotes(
  charts: ReadonlySet<string>,
  changed: readonly string[],
  isJudged: (path: string) => boolean,
): Note[] {
  const found = new Set(changed.map((path) => chartOf(charts, path, isJudged)));
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
 * The notes on kustomizations that use something from a submodule which is at another commit now.
 *
 * @param modules the paths of the submodules that changed
 */
export function submoduleNotes(facts: RepositoryFacts, modules: readonly string[]): Note[] {
  const changed = new Set(modules);
  const isInModule = (path: string): boolean =>
    path.split('/').some((_, index, steps) => changed.has(steps.slice(0, index + 1).join('/')));
  return usedNotes(facts, changed, (file, entry) =>
    isInModule(entryPath(facts.links, file, entry)) ? 'which is not in this repository and changed' : undefined,
  );
}

/**
 * The notes on kustomizations that use something by a link which leads elsewhere now: a part, or what is not in the
 * repository. Resources are judged where they are.
 *
 * @param changed the paths of the changed files
 */
export function usedLinkNotes(facts: RepositoryFacts, changed: readonly string[]): Note[] {
  const { links } = facts;
  const moved = new Set(changed.filter((path) => links.has(path)));
  return usedNotes(facts, moved, (file, entry, isPart) => {
    const link = linksOnEntry(links, file, entry).find((each) => moved.has(each));
    const matters = link !== undefined && (isPart || isLost(facts, entryPath(links, file, entry)));
    return matters ? `by the symbolic link ${link}, which changed` : undefined;
  });
}

/** A note on each kustomization, for the first entry of which there is something to say. */
function usedNotes(
  { kustomizations }: RepositoryFacts,
  changed: ReadonlySet<string>,
  wordsOf: (file: string, entry: string, isPart: boolean) => string | undefined,
): Note[] {
  if (changed.size === 0) return [];
  return [...kustomizations].flatMap(([file, kustomization]) => {
    const parts = [...kustomization.patches, ...kustomization.unfollowed.parts];
    const used = [
      ...entriesOf(kustomization).map((entry) => ({ entry, isPart: false })),
      ...parts.map((entry) => ({ entry, isPart: true })),
    ];
    for (const { entry, isPart } of used) {
      const words = wordsOf(file, entry, isPart);
      if (words === undefined) continue;
      return [note(file, 'kustomization-not-built', `the kustomization uses ${entry}, ${words}`)];
    }
    return [];
  });
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
  const unfollowedAt = unfollowedBelow(facts, isTaken);
  return (path) => {
    const { keys, lost } = unfollowedAt(path);
    if (keys.size + lost.size === 0) return [];
    const parts = [...keys, ...(lost.size === 0 ? [] : [`what is not in the repository (${[...lost].join(', ')})`])];
    return [notBuilt(path, keys, parts.join(', '))];
  };
}

/** The notes on kustomizations that may alter what changed, though they need not have changed themselves. */
export function reachedNotes(reached: readonly ReachedChange[]): Note[] {
  return reached.map(({ kustomization, keys, what }) =>
    notBuilt(kustomization, keys, `${[...keys].join(', ')} that may alter what changed (${what})`),
  );
}

function notBuilt(kustomization: string, keys: ReadonlySet<string>, parts: string): Note {
  const message = `the kustomization has ${parts}, and was not built: scan what kubectl kustomize makes of it`;
  const isOfPatches = keys.size > 0 && [...keys].every(isPatches);
  return note(kustomization, isOfPatches ? 'patch' : 'kustomization-not-built', message);
}

function isPatches(key: string): boolean {
  return key.startsWith('patches');
}

/** Returns the notes on files that are patches by some roles, though they are judged by others, or gone. */
export function patchNotes(roleOf: (path: string) => FileRole): NotesOf {
  return (path) => {
    const role = roleOf(path);
    return role.is === 'patch' ? [patchNote(path, role.kustomization)] : [];
  };
}

function note(file: string, code: string, message: string): Note {
  return { file, line: 1, column: 1, path: '', code, message };
}
