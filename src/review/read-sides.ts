import type { Change } from '../compare/change.ts';
import type { NamedContent } from '../manifest/content.ts';
import type { Manifest, Workload } from '../manifest/manifest.ts';
import { CHANGE_LIMIT, partsLimit } from '../manifest/parts-limit.ts';
import { formatPath } from '../pss/pod/path.ts';
import type { FileRole } from '../repository/file-roles.ts';
import { isBuiltRole } from '../repository/file-roles.ts';
import type { Deployments } from '../repository/kustomize/deployments/deployed.ts';
import { isKustomizationPath } from '../repository/kustomize/kustomization.ts';
import { isSelectedPath } from '../repository/manifest-paths.ts';
import { isTakenAway, matchesAnyName, matchesGlobs } from '../repository/matches-globs.ts';
import { folderOf, isBelow } from '../repository/paths.ts';
import { readFiles } from '../repository/read-files.ts';
import type { Rendering } from '../repository/rendering.ts';
import type { NotesOf } from '../repository/role-notes.ts';
import { withoutExplained } from '../repository/without-explained.ts';
import { namespaceByPath } from '../target/namespace-by-path.ts';
import type { Settings } from '../target/settings.ts';
import { groupBy } from '../text/group-by.ts';
import type { ChangedRoles } from './notes-of-change.ts';
import type { RenderedSides } from './review-change.ts';

type RoleOf = (path: string) => FileRole;

/** The manifests of both sides of a change. */
export interface Sides {
  readonly base: readonly Manifest[];
  readonly head: readonly Manifest[];
  /** Those of head, without what was built. */
  readonly alone: readonly Manifest[];
}

/**
 * Reads both sides of the changed files, with the same role on both, and adds what was built. A side leaves out files
 * that it does not have, or whose name there is not a manifest's, or that are judged as built.
 */
export function readSides(
  change: Change,
  roleOf: Pick<ChangedRoles, 'base' | 'judged'>,
  { paths, podSpecs }: Settings,
  rendered: RenderedSides,
  notesOf: NotesOf,
): Sides {
  const roles = { base: new Map<string, FileRole>(), head: new Map<string, FileRole>() };
  const files = { base: [] as NamedContent[], head: [] as NamedContent[] };
  for (const { path, previousPath = path, base, head } of change.files) {
    const role = head === undefined ? roleOf.base(previousPath) : roleOf.judged(path);
    roles.base.set(previousPath, role);
    roles.head.set(path, role);
    // What a kustomization names may have any name.
    const isRead = (name: string): boolean => isSelected(paths, name, role);
    const isAloneBefore = base !== undefined && isJudgedAlone(rendered.base, previousPath);
    const wasPlain = isAloneBefore && !rendered.base.unbuiltFiles.has(previousPath) && !isKustomizationPath(path);
    const isAlone = isJudgedAlone(rendered.head, path) || (wasPlain && !hasOwnRoot(rendered.head, path));
    if (isAloneBefore && isRead(previousPath)) files.base.push({ path: previousPath, content: base });
    if (head !== undefined && isAlone && isRead(path)) files.head.push({ path, content: head });
  }
  const read = (side: 'base' | 'head', notesOf?: NotesOf) =>
    readFiles(files[side], (path) => roles[side].get(path) ?? { is: 'manifest' }, podSpecs, notesOf);
  const built = (side: 'base' | 'head') =>
    // What is handed over is read, unless it is taken away: globs name the files of the repository.
    rendered[side].manifests.filter(({ file, deployedBy = file, isGiven }) =>
      isGiven ? !isTakenAway(paths, file) : matchesAnyName(paths, [file, deployedBy]),
    );
  const former = new Map(change.files.map(({ path, previousPath }) => [path, previousPath]));
  const inFormerNamespace = formerNamespaces(rendered);
  const released = releasedManifests(change, roleOf.judged, { paths, podSpecs }, rendered);
  const alone = [
    ...withoutExplained(read('head', notesOf), rendered.head).map((manifest) =>
      isNoLongerBuilt(rendered, manifest.file, former.get(manifest.file))
        ? inFormerNamespace(manifest, former.get(manifest.file))
        : manifest,
    ),
    ...released.map((manifest) => inFormerNamespace(manifest)),
  ];
  // What became a template is not removed.
  const kept = new Set(alone.map(({ file }) => file));
  const templates = new Set(
    change.files.flatMap(({ path, previousPath = path }) =>
      roles.head.get(path)?.is === 'chart' && !kept.has(path) ? [previousPath] : [],
    ),
  );
  const before = read('base').filter(({ file, notes }) => notes.length > 0 || !templates.has(file));
  return {
    base: [...before, ...built('base')].map(partsLimit(CHANGE_LIMIT)),
    head: [...alone, ...built('head')].map(partsLimit(CHANGE_LIMIT)),
    alone,
  };
}

/**
 * The manifests of files that did not change, and that no root builds any more: who applies them now, applies them as they
 * are written, in the namespace that they had.
 */
function releasedManifests(
  { files, others }: Change,
  roleOf: RoleOf,
  { paths, podSpecs }: Pick<Settings, 'paths' | 'podSpecs'>,
  rendered: RenderedSides,
): Manifest[] {
  const changed = new Set(files.map(({ path }) => path));
  const found = others.filter(
    ({ path }) => isNoLongerBuilt(rendered, path) && !changed.has(path) && isSelected(paths, path, roleOf(path)),
  );
  return readFiles(found, roleOf, podSpecs);
}

/** Returns a function that gives the objects of a file the namespace that base built them with, where they have none. */
function formerNamespaces({ base }: RenderedSides): (manifest: Manifest, formerFile?: string) => Manifest {
  const builtOf = groupBy(
    base.manifests.flatMap(({ workloads }) => workloads),
    ({ file }) => file,
  );
  return (manifest, formerFile = manifest.file) => ({
    ...manifest,
    workloads: manifest.workloads.map((workload) => {
      const { identity, document, objectPath } = workload;
      const built = (builtOf.get(formerFile) ?? []).find(
        (each) => each.document === document && formatPath(each.objectPath) === formatPath(objectPath),
      );
      const namespace = identity.namespace ?? built?.identity.namespace;
      return namespace === undefined ? workload : { ...workload, identity: { ...identity, namespace } };
    }),
  });
}

/**
 * Whether base built of a file, and head has no root any more that would. A root of base that cannot be built now says so
 * itself.
 */
function isNoLongerBuilt({ base, head }: RenderedSides, path: string, formerPath = path): boolean {
  const unbuilt = head.unbuiltFiles.get(path);
  return base.files.has(formerPath) && !head.files.has(path) && (unbuilt === undefined || !base.roots.has(unbuilt));
}

function isJudgedAlone({ files }: Rendering, path: string): boolean {
  return !files.has(path);
}

/**
 * Whether a root in the folder of a file, or above it, builds of it: that is how people come to kustomize. A file that was
 * judged alone stays that, beside what a root elsewhere makes of it: who applies it as it is need not know of that root.
 */
function hasOwnRoot({ manifests }: Rendering, path: string): boolean {
  const roots = manifests.flatMap(({ file, deployedBy }) =>
    file === path && deployedBy !== undefined ? [deployedBy] : [],
  );
  return roots.some((root) => isBelow(path, folderOf(root)));
}

/** Whether a file is selected, by its path or by the kustomization that names it. */
function isSelected(globs: readonly string[], path: string, role: FileRole): boolean {
  return isSelectedPath(globs, path) || isSelectedPart(globs, path, role);
}

/** Whether a file is named by a kustomization, and one of the two is selected. */
function isSelectedPart(globs: readonly string[], path: string, role: FileRole): boolean {
  if (role.is !== 'patch' && !isBuiltRole(role)) return false;
  return [path, 'kustomization' in role ? role.kustomization : undefined].some(
    (each) => each !== undefined && matchesGlobs(globs, each),
  );
}

/** The manifests of files that did not change. */
export interface Unchanged {
  readonly all: readonly Manifest[];
  /** Those that head deploys differently. */
  readonly affected: readonly Manifest[];
}

/**
 * Reads files that did not change, and tells apart those that head deploys differently. Where an object is deployed no
 * more, only its own namespace tells where it may be applied: without one, it does not count.
 */
export function readUnchanged(
  files: readonly NamedContent[],
  { isAffected, isReleased }: Deployments,
  roleOf: RoleOf,
  { paths, podSpecs, configuration }: Settings,
  rendered: RenderedSides,
): Unchanged {
  const read = readFiles(
    files.filter(
      ({ path }) =>
        !rendered.head.files.has(path) && !isNoLongerBuilt(rendered, path) && isSelected(paths, path, roleOf(path)),
    ),
    roleOf,
    podSpecs,
  );
  const affected = read
    .filter(({ file }) => isAffected(file))
    .map((manifest) => {
      const { file, workloads } = manifest;
      const isPlaced = ({ identity }: Workload): boolean =>
        (identity.namespace ?? namespaceByPath(configuration, file)) !== undefined;
      return isReleased(file) ? { ...manifest, workloads: workloads.filter(isPlaced) } : manifest;
    });
  return { all: read, affected };
}
