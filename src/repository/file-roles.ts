import { rememberLast } from '../text/remember-last.ts';
import type { PartFile } from './kustomize/alterations/part-file.ts';
import { entryTargets } from './kustomize/entry-targets.ts';
import type { Kustomization } from './kustomize/kustomization.ts';
import { isKustomizationPath, KUSTOMIZATION_NAMES, kustomizationAt } from './kustomize/kustomization.ts';
import { partsOf } from './kustomize/parts.ts';
import type { Links } from './links.ts';
import { entryPath, followLinks } from './links.ts';
import { isManifestPath } from './manifest-paths.ts';
import { folderOf } from './paths.ts';

/**
 * What a repository says about the roles of its files, apart from their own content. Paths are relative to its root,
 * with slashes.
 */
export interface RepositoryFacts {
  /** Folders that hold a chart: a `Chart.yaml` that Helm takes; the root is the empty text. */
  readonly charts: ReadonlySet<string>;
  /** The kustomizations by the path of their file. */
  readonly kustomizations: ReadonlyMap<string, Kustomization>;
  /** The symbolic links. Git stores a link's target as its content, so there is no manifest in it. */
  readonly links: Links;
  /** All files; absent where only some are known. */
  readonly paths?: ReadonlySet<string>;
  /** Where not all files are known: what kustomizations take in and is not there. */
  readonly missing?: ReadonlySet<string>;
  /** What is in the files that kustomizations use otherwise than as resources, by path; absent: nothing is known. */
  readonly partFiles?: Pick<ReadonlyMap<string, PartFile>, 'get'>;
}

/**
 * The role of a file in its repository: `manifest` is judged alone; the others are only parts of something that has to
 * be built.
 */
export type FileRole =
  | {
      readonly is: 'manifest';
      /** Whether a kustomization builds from the file: then it is read as kustomize reads it. */
      readonly isBuilt?: boolean;
      /** Such a kustomization. */
      readonly kustomization?: string;
    }
  | { readonly is: 'link' }
  /** A template, a values file, or the `Chart.yaml` of a chart. */
  | { readonly is: 'chart'; readonly chart: string }
  /** A file that a kustomization uses otherwise than as a resource: a patch, a transformer, values of a chart. */
  | { readonly is: 'patch'; readonly kustomization: string };

/** Whether a file is read as kustomize reads it, as a kustomization builds from it. */
export function isBuiltRole(role: FileRole): boolean {
  return role.is === 'manifest' && role.isBuilt === true;
}

/**
 * Returns a function that tells the role of a path. A file that a kustomization builds from is a manifest, even if
 * another kustomization uses it as a patch.
 */
export function fileRoles(facts: RepositoryFacts): (path: string) => FileRole {
  const { charts, kustomizations, links } = facts;
  const parts = partsOf(facts);
  const resources = new Map<string, string>();
  for (const [file, kustomization] of kustomizations) {
    // What a list of transformers holds is no resource.
    const entries = parts.lists.has(file) ? [] : kustomization.resources;
    for (const entry of entries) resources.set(entryPath(links, file, entry), file);
  }
  // One is asked for several times when its file is read.
  return rememberLast((path: string): FileRole => {
    if (links.has(path)) return { is: 'link' };
    const builder = resources.get(path);
    if (builder !== undefined) return { is: 'manifest', isBuilt: true, kustomization: builder };
    const kustomization = parts.users.get(path);
    if (kustomization !== undefined) return { is: 'patch', kustomization };
    const chart = chartCandidates(path).findLast((folder) => charts.has(folder));
    return chart === undefined ? { is: 'manifest' } : { is: 'chart', chart };
  });
}

/**
 * Returns the paths of the files that kustomizations name, each once: resources, patches, and what else they use, or what
 * that names. Folders are not among them, as far as they hold a kustomization.
 */
export function namedFiles(facts: RepositoryFacts): string[] {
  const parts = withoutFolders(facts, [...partsOf(facts).users.keys()]);
  const named = [...resourceFiles(facts), ...parts];
  return [...new Set([...named, ...linkedKustomizations(facts), ...oddKustomizations(facts)])];
}

/** The files of kustomizations that other kustomizations take in from folders of which else no file is read. */
function oddKustomizations(facts: RepositoryFacts): string[] {
  const entries = [...facts.kustomizations.keys()].flatMap((file) => entryTargets(facts, file));
  return entries.flatMap(({ path: folder }) =>
    KUSTOMIZATION_NAMES.map((name) => `${folder}/${name}`).filter((path) => !isManifestPath(path)),
  );
}

/** Returns the paths of the files that links called like a kustomization lead to. */
export function linkedKustomizations({ links }: Pick<RepositoryFacts, 'links'>): string[] {
  return [...links.keys()].filter(isKustomizationPath).map((link) => followLinks(links, link));
}

/** Returns the paths of the files that kustomizations name as resources, each once. */
export function resourceFiles(facts: RepositoryFacts): string[] {
  const { kustomizations, links } = facts;
  const paths = [...kustomizations].flatMap(([file, { resources }]) =>
    resources.map((entry) => entryPath(links, file, entry)),
  );
  return withoutFolders(facts, paths);
}

function withoutFolders({ kustomizations }: RepositoryFacts, paths: readonly string[]): string[] {
  return [...new Set(paths)].filter((path) => kustomizationAt(kustomizations, path) === undefined);
}

/**
 * Returns a function that tells the role of a path in head, which then holds for both sides. A file that is a manifest
 * in base stays a manifest, so that a pull request cannot escape judgement by turning it into a patch or a template. A
 * new file has the role that head gives it: a pull request can make it a patch or a template, and then it is not
 * judged. A note says so and the conclusion is at best `neutral`; if a kustomization builds from the file, it is a
 * manifest anyway.
 *
 * @param roleBefore the roles of base, by its paths
 * @param roleAfter the roles of head
 * @param formerPath returns the path in base; undefined for a file that base does not have
 */
export function changedRoles(
  roleBefore: (path: string) => FileRole,
  roleAfter: (path: string) => FileRole,
  formerPath: (path: string) => string | undefined,
): (path: string) => FileRole {
  return (path) => {
    const former = formerPath(path);
    const before = former === undefined ? undefined : roleBefore(former);
    const after = roleAfter(path);
    return before?.is === 'manifest' && after.is !== 'link' && after.is !== 'manifest' ? before : after;
  };
}

/** Returns the folders of charts that a path may belong to, from the root inwards. */
export function chartCandidates(path: string): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const own = /^(Chart\.yaml|values.*\.ya?ml)$/.test(name) ? [folderOf(path)] : [];
  // Most paths are of no chart, and each is asked for more than once.
  if (!path.includes('templates/')) return own;
  const steps = folderOf(path).split('/');
  const ofTemplates = steps.flatMap((step, index) => (step === 'templates' ? [steps.slice(0, index).join('/')] : []));
  return [...ofTemplates, ...own];
}
