import type { Kustomization } from './kustomize/kustomization.ts';

/** What the repository says of its files, apart from what is in them. Paths are relative to its root, with slashes. */
export interface RepositoryFacts {
  /** Folders that hold a `Chart.yaml`; the root is the empty text. */
  readonly charts: ReadonlySet<string>;
  /** By the path of the kustomization file. */
  readonly kustomizations: ReadonlyMap<string, Kustomization>;
  /** Symbolic links: git stores where they lead to, and no manifest. */
  readonly links: ReadonlySet<string>;
}

/** Nothing is known: every file is taken for what it says itself. */
export const NO_FACTS: RepositoryFacts = { charts: new Set(), kustomizations: new Map(), links: new Set() };

/** What a file is to its repository: to be judged for itself, or only as a part of something that has to be built. */
export type FileRole =
  | { readonly is: 'manifest' }
  | { readonly is: 'link' }
  /** A template, the values or the description of a chart. */
  | { readonly is: 'chart'; readonly chart: string }
  /** A patch, or a kustomization that holds patches itself. */
  | { readonly is: 'patch'; readonly kustomization: string };

/** A function that tells the role of a path. What a kustomization builds from is a manifest, whatever patches it, too. */
export function fileRoles({ charts, kustomizations, links }: RepositoryFacts): (path: string) => FileRole {
  const patches = new Map<string, string>();
  const resources = new Set<string>();
  for (const [file, { resources: built, patches: paths, hasPatches }] of kustomizations) {
    for (const path of built) resources.add(resolvePath(folderOf(file), path));
    for (const path of paths) patches.set(resolvePath(folderOf(file), path), file);
    if (hasPatches) patches.set(file, file);
  }
  return (path) => {
    if (links.has(path)) return { is: 'link' };
    if (resources.has(path)) return { is: 'manifest' };
    const kustomization = patches.get(path);
    if (kustomization !== undefined) return { is: 'patch', kustomization };
    const chart = chartCandidates(path).findLast((folder) => charts.has(folder));
    return chart === undefined ? { is: 'manifest' } : { is: 'chart', chart };
  };
}

/**
 * A function that tells the role of a path of head, which it has on both sides. A pull request cannot take a manifest away
 * from its judge by calling it a patch or a template: a file that is a manifest in base is a manifest. A new file has no
 * other role than the one that head gives it: a pull request can call it a patch or a template, and it is not judged then.
 * That is said (a note, and no more than `neutral`), and where a kustomization builds from it, it is a manifest all the
 * same.
 *
 * @param formerPath the path in base; undefined for a file that base has not
 */
export function changedRoles(
  base: RepositoryFacts,
  head: RepositoryFacts,
  formerPath: (path: string) => string | undefined,
): (path: string) => FileRole {
  const [roleBefore, roleAfter] = [fileRoles(base), fileRoles(head)];
  return (path) => {
    const before = formerPath(path);
    const after = roleAfter(path);
    const isManifestBefore = before !== undefined && roleBefore(before).is === 'manifest';
    return isManifestBefore && after.is !== 'link' ? { is: 'manifest' } : after;
  };
}

/** The folders that could be the chart which a path belongs to, from the root inwards. */
export function chartCandidates(path: string): string[] {
  const steps = path.split('/');
  const name = steps.pop() ?? '';
  const ofTemplates = steps.flatMap((step, index) => (step === 'templates' ? [steps.slice(0, index).join('/')] : []));
  return /^(Chart\.yaml|values.*\.ya?ml)$/.test(name) ? [...ofTemplates, steps.join('/')] : ofTemplates;
}

/** The folder of a path; the root is the empty text. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** A path as a file in `folder` writes it, from the root: `../base/a.yaml` in `overlays/prod` is `overlays/base/a.yaml`. */
export function resolvePath(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
