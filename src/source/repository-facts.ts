import type { ChangedFile } from '../compare/change.ts';
import type { Content } from '../manifest/content.ts';
import type { Kustomization } from '../manifest/kustomization.ts';
import { isKustomizationPath, readKustomization } from '../manifest/kustomization.ts';
import type { RepositoryFacts } from '../target/file-roles.ts';
import { folderOf } from '../target/file-roles.ts';
import { isManifestPath } from '../target/manifest-paths.ts';

/** A file of a tree; links have a mode of their own. */
export interface TreeFile {
  readonly path: string;
  /** `100644`, `100755`, `120000` for a symbolic link. */
  readonly mode: string;
}

/** What a changed file is needed for: to be read as a manifest, or to tell what others are. */
export function isWantedPath(path: string): boolean {
  return isManifestPath(path) || isTellingPath(path) || isChartPath(path);
}

/** Whether the content of a file tells what others are. */
export function isTellingPath(path: string): boolean {
  return isKustomizationPath(path);
}

/** Facts from the files of a tree and the contents of those that tell what others are. */
export function factsOf(files: readonly TreeFile[], contents: ReadonlyMap<string, Content>): RepositoryFacts {
  const paths = files.map(({ path }) => path);
  return {
    charts: new Set(paths.filter(isChartPath).map(folderOf)),
    kustomizations: new Map([...contents].flatMap(([path, content]) => kustomizationOf(path, content))),
    links: new Set(files.filter(({ mode }) => mode === '120000').map(({ path }) => path)),
  };
}

/** Facts as they are with one side of what a pull request changed, whichever side they were taken from. */
export function factsWith(
  facts: RepositoryFacts,
  changed: readonly ChangedFile[],
  side: 'base' | 'head',
): RepositoryFacts {
  const charts = new Set(facts.charts);
  const kustomizations = new Map(facts.kustomizations);
  const links = new Set(facts.links);
  for (const file of changed) {
    for (const path of [file.path, file.previousPath ?? file.path]) {
      if (isChartPath(path)) charts.delete(folderOf(path));
      kustomizations.delete(path);
    }
  }
  for (const file of changed) {
    const content = file[side];
    const path = side === 'base' ? (file.previousPath ?? file.path) : file.path;
    if (content === undefined) continue;
    if (isChartPath(path)) charts.add(folderOf(path));
    for (const [name, kustomization] of kustomizationOf(path, content)) kustomizations.set(name, kustomization);
    if (isLinkText(content)) links.add(path);
  }
  return { charts, kustomizations, links };
}

/**
 * Whether a content is the target of a symbolic link, which git stores as a file's content: a list of changed files does
 * not tell links apart. A manifest is never a single path without a line end.
 */
function isLinkText(content: Content): boolean {
  if (!('bytes' in content) || content.bytes.byteLength > 4096) return false;
  return /^[^\s:{}[\]"']+\.(ya?ml|json)$/.test(new TextDecoder('utf-8').decode(content.bytes));
}

function isChartPath(path: string): boolean {
  return path === 'Chart.yaml' || path.endsWith('/Chart.yaml');
}

function kustomizationOf(path: string, content: Content): [string, Kustomization][] {
  return isKustomizationPath(path) && 'bytes' in content ? [[path, readKustomization(path, content.bytes)]] : [];
}
