import type { Kustomization } from '../manifest/kustomization.ts';

/** What the repository says of its files, apart from what is in them. Paths are relative to its root, with slashes. */
export interface RepositoryFacts {
  /** Folders that hold a `Chart.yaml`; the root is the empty text. */
  readonly charts: ReadonlySet<string>;
  /** By the path of the kustomization file. */
  readonly kustomizations: ReadonlyMap<string, Kustomization>;
}

/** Nothing is known: every file is taken for what it says itself. */
export const NO_FACTS: RepositoryFacts = { charts: new Set(), kustomizations: new Map() };

/** What a file is to its repository: to be judged for itself, or only as a part of something that has to be built. */
export type FileRole =
  | { readonly is: 'manifest' }
  | { readonly is: 'template'; readonly chart: string }
  | { readonly is: 'patch'; readonly kustomization: string };

/** A function that tells the role of a path. */
export function fileRoles({ charts, kustomizations }: RepositoryFacts): (path: string) => FileRole {
  const patches = new Map<string, string>();
  for (const [file, { patches: paths }] of kustomizations) {
    for (const path of paths) patches.set(resolvePath(folderOf(file), path), file);
  }
  return (path) => {
    const kustomization = patches.get(path);
    if (kustomization !== undefined) return { is: 'patch', kustomization };
    const chart = chartOf(path, charts);
    return chart === undefined ? { is: 'manifest' } : { is: 'template', chart };
  };
}

/** The folders above a path that could be the chart that it is a template of: those that hold its `templates/`. */
export function chartCandidates(path: string): string[] {
  const folders = path.split('/').slice(0, -1);
  return folders.flatMap((folder, index) => (folder === 'templates' ? [folders.slice(0, index).join('/')] : []));
}

function chartOf(path: string, charts: ReadonlySet<string>): string | undefined {
  return chartCandidates(path).findLast((folder) => charts.has(folder));
}

/** The folder of a path; the root is the empty text. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** A path as a file in `folder` writes it, from the root: `../base/a.yaml` in `overlays/prod` is `overlays/base/a.yaml`. */
function resolvePath(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
