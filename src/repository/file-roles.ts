import type { Kustomization } from './kustomize/kustomization.ts';

/**
 * What a repository says about the roles of its files, apart from their own content. Paths are relative to its root,
 * with slashes.
 */
export interface RepositoryFacts {
  /** Folders that hold a `Chart.yaml`; the root is the empty text. */
  readonly charts: ReadonlySet<string>;
  /** The kustomizations by the path of their file. */
  readonly kustomizations: ReadonlyMap<string, Kustomization>;
  /** The paths of symbolic links. Git stores a link's target as its content, so there is no manifest in it. */
  readonly links: ReadonlySet<string>;
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
    }
  | { readonly is: 'link' }
  /** A template, a values file, or the `Chart.yaml` of a chart. */
  | { readonly is: 'chart'; readonly chart: string }
  /** A patch file, or a kustomization file that holds patches itself. */
  | { readonly is: 'patch'; readonly kustomization: string };

const BUILT: FileRole = { is: 'manifest', isBuilt: true };

/** Whether a file is read as kustomize reads it, as a kustomization builds from it. */
export function isBuiltRole(role: FileRole): boolean {
  return role.is === 'manifest' && role.isBuilt === true;
}

/**
 * Returns a function that tells the role of a path. A file that a kustomization builds from is a manifest, even if
 * another kustomization uses it as a patch.
 */
export function fileRoles({ charts, kustomizations, links }: RepositoryFacts): (path: string) => FileRole {
  const patches = new Map<string, string>();
  const resources = new Set<string>();
  for (const [file, { resources: resourcePaths, patches: patchPaths, hasPatches }] of kustomizations) {
    for (const path of resourcePaths) resources.add(resolvePath(folderOf(file), path));
    for (const path of patchPaths) patches.set(resolvePath(folderOf(file), path), file);
    if (hasPatches) patches.set(file, file);
  }
  return (path) => {
    if (links.has(path)) return { is: 'link' };
    if (resources.has(path)) return BUILT;
    const kustomization = patches.get(path);
    if (kustomization !== undefined) return { is: 'patch', kustomization };
    const chart = chartCandidates(path).findLast((folder) => charts.has(folder));
    return chart === undefined ? { is: 'manifest' } : { is: 'chart', chart };
  };
}

/**
 * Returns a function that tells the role of a path in head, which then holds for both sides. A file that is a manifest
 * in base stays a manifest, so that a pull request cannot escape judgement by turning it into a patch or a template. A
 * new file has the role that head gives it: a pull request can make it a patch or a template, and then it is not
 * judged. A note says so and the conclusion is at best `neutral`; if a kustomization builds from the file, it is a
 * manifest anyway.
 *
 * @param formerPath returns the path in base; undefined for a file that base does not have
 */
export function changedRoles(
  base: RepositoryFacts,
  head: RepositoryFacts,
  formerPath: (path: string) => string | undefined,
): (path: string) => FileRole {
  const [roleBefore, roleAfter] = [fileRoles(base), fileRoles(head)];
  return (path) => {
    const former = formerPath(path);
    const before = former === undefined ? undefined : roleBefore(former);
    const after = roleAfter(path);
    return before?.is === 'manifest' && after.is !== 'link' && after.is !== 'manifest' ? before : after;
  };
}

/** Returns the folders of charts that a path may belong to, from the root inwards. */
export function chartCandidates(path: string): string[] {
  const steps = path.split('/');
  const name = steps.pop() ?? '';
  const ofTemplates = steps.flatMap((step, index) => (step === 'templates' ? [steps.slice(0, index).join('/')] : []));
  return /^(Chart\.yaml|values.*\.ya?ml)$/.test(name) ? [...ofTemplates, steps.join('/')] : ofTemplates;
}

/** Returns the folder of a path; the root is the empty text. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/**
 * Resolves a path that a file in `folder` writes, and returns it from the root: `../base/a.yaml` in `overlays/prod` is
 * `overlays/base/a.yaml`.
 */
export function resolvePath(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
