import type { NamedContent } from './manifest/content.ts';
import { readContent } from './manifest/content.ts';
import type { Manifest, Note } from './manifest/manifest.ts';
import type { PodSpecs } from './manifest/pod-specs.ts';
import { NO_POD_SPECS } from './manifest/pod-specs.ts';
import { unjudged } from './manifest/unjudged.ts';
import type { FileRole } from './target/file-roles.ts';

/**
 * Files as manifests. What has to be built first is not judged alone: a chart is one note, and so is each patch, and each
 * link, which leads to a file that is judged where it stands.
 *
 * @param podSpecs kinds that hold pods, beside those that are known here
 * @param read how a file is read: it may be read already
 */
export function readFiles(
  files: readonly NamedContent[],
  roleOf: (path: string) => FileRole,
  podSpecs: PodSpecs = NO_POD_SPECS,
  read = ({ path, content }: NamedContent): Manifest => readContent(path, content, podSpecs),
): Manifest[] {
  const charts = new Map<string, number>();
  for (const { path } of files) {
    const role = roleOf(path);
    if (role.is === 'chart') charts.set(role.chart, (charts.get(role.chart) ?? 0) + 1);
  }
  const told = new Set<string>();
  return files.flatMap(({ path, content }) => {
    const role = roleOf(path);
    if (role.is === 'manifest') return [read({ path, content })];
    if (role.is === 'link') return [unjudged(note(path, 'link', 'a symbolic link, which is not followed'))];
    if (role.is === 'patch') return [unjudged(note(path, 'patch', patchWords(path, role.kustomization)))];
    if (told.has(role.chart)) return [];
    told.add(role.chart);
    return [unjudged(chartNote(role.chart, charts.get(role.chart) ?? 0))];
  });
}

function patchWords(path: string, kustomization: string): string {
  return path === kustomization
    ? 'the kustomization has patches, and was not built: scan what kubectl kustomize makes of it'
    : `a patch of ${kustomization}, which was not built: it is not judged alone`;
}

function chartNote(chart: string, files: number): Note {
  const count = `${files} ${files === 1 ? 'file' : 'files'}`;
  return note(
    chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`,
    'chart-not-rendered',
    `the chart was not rendered, ${count} not judged: scan what helm template makes of it`,
  );
}

function note(file: string, code: string, message: string): Note {
  return { file, line: 1, column: 1, path: '', code, message };
}
