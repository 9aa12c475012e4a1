import type { Content } from '../../manifest/content.ts';
import { sizeOfContent, textOfContent } from '../../manifest/content.ts';
import type { FileRole, RepositoryFacts } from '../../repository/file-roles.ts';
import { fileRoles, resourceFiles } from '../../repository/file-roles.ts';
import { gitOpsObjectsIn } from '../../repository/gitops/find-objects.ts';
import type { GitOpsObject } from '../../repository/gitops/gitops-object.ts';
import { isManifestPath } from '../../repository/manifest-paths.ts';
import { isBelow } from '../../repository/paths.ts';
import type { Tree } from '../../source/tree.ts';
import { readAround } from '../../source/tree.ts';

/** The objects of controllers that files of a repository hold. */
export interface FileObjects {
  /** As the files have them; those of files that kustomizations build, too. */
  readonly objects: readonly GitOpsObject[];
  /** The files that hold some of them, ConfigMaps apart. */
  readonly files: ReadonlySet<string>;
  /** The folders of charts that have templates for some. */
  readonly charts: ReadonlySet<string>;
  /** The files that kustomizations build from. */
  readonly builtFiles: ReadonlySet<string>;
}

/** What the bytes of a file with such objects hold. */
const MENTIONS = ['toolkit.fluxcd.io/', 'argoproj.io/'];
const CONFIG_MAP = 'ConfigMap';

/** So much of what only holds ConfigMaps is kept, in bytes; the rest is read again where there is use for it. */
const KEPT = 8 * 1024 * 1024;

/**
 * Reads the manifests of a repository for the objects of controllers, and for the ConfigMaps that these may take values
 * from. Nothing is kept of other files.
 *
 * @param known the contents of some, which need not be read
 */
export async function readFileObjects(
  tree: Tree,
  facts: RepositoryFacts,
  known: ReadonlyMap<string, Content> = new Map(),
): Promise<FileObjects> {
  const roleOf = fileRoles(facts);
  const paths = tree.files.map(({ path }) => path).filter((path) => isManifestPath(path) && isRead(roleOf(path)));
  /** In the order of the files; undefined for what is read again, and for what cannot be read. */
  const texts = new Map<string, string | undefined>();
  const files = new Set<string>();
  let kept = 0;
  const charts = new Set<string>();
  // Where each file is a question to GitHub, only those next to the change are read.
  for await (const { path, content } of readAround(tree.choose(paths), known, tree.readInOrder)) {
    const isNaming = mentions(content, MENTIONS);
    const role = roleOf(path);
    if (role.is === 'chart') {
      if (isNaming) charts.add(outermostChart(role.chart, facts));
      continue;
    }
    if (!isNaming && !mentions(content, [CONFIG_MAP])) continue;
    kept += sizeOfContent(content);
    texts.set(path, isNaming || kept <= KEPT ? textOfContent(content) : undefined);
    if (isNaming) files.add(path);
  }
  const builtFiles = new Set(resourceFiles(facts));
  if (files.size + charts.size === 0) return { objects: [], files, charts, builtFiles };
  // By the same way as before: a path that is shown may not be the one on disk.
  const left = [...texts].flatMap(([path, text]) => (text === undefined ? [path] : []));
  for await (const { path, content } of readAround(left, known, tree.readInOrder))
    texts.set(path, textOfContent(content));
  const objects = [...texts].flatMap(([path, text]) => (text === undefined ? [] : gitOpsObjectsIn(path, text)));
  return { objects, files, charts, builtFiles };
}

function isRead(role: FileRole): boolean {
  return role.is === 'manifest' || role.is === 'chart';
}

/** The chart that a chart is rendered with: that around it, where there is one. */
function outermostChart(chart: string, { charts }: RepositoryFacts): string {
  const around = [...charts].filter(
    (folder) => folder === chart || isBelow(`${chart}/`, `${folder}/charts`.replace(/^\//, '')),
  );
  return around.sort((a, b) => a.length - b.length)[0] ?? chart;
}

function mentions(content: Content, words: readonly string[]): boolean {
  if (!('bytes' in content)) return false;
  const { buffer, byteOffset, byteLength } = content.bytes;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return words.some((word) => bytes.includes(word));
}
