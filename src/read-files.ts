import type { Content } from './manifest/content.ts';
import { readContent } from './manifest/content.ts';
import type { Manifest, Note } from './manifest/manifest.ts';
import { unjudged } from './manifest/unjudged.ts';
import type { FileRole } from './target/file-roles.ts';

export interface NamedContent {
  readonly path: string;
  readonly content: Content;
}

/**
 * Files as manifests. Templates of a chart and patches of a kustomization are not judged alone: a chart is one note, and
 * so is a patch.
 */
export function readFiles(files: readonly NamedContent[], roleOf: (path: string) => FileRole): Manifest[] {
  const charts = new Map<string, number>();
  for (const { path } of files) {
    const role = roleOf(path);
    if (role.is === 'template') charts.set(role.chart, (charts.get(role.chart) ?? 0) + 1);
  }
  const told = new Set<string>();
  return files.flatMap(({ path, content }) => {
    const role = roleOf(path);
    if (role.is === 'manifest') return [readContent(path, content)];
    if (role.is === 'patch') return [unjudged(patchNote(path, role.kustomization))];
    if (told.has(role.chart)) return [];
    told.add(role.chart);
    return [unjudged(chartNote(role.chart, charts.get(role.chart) ?? 0))];
  });
}

function patchNote(path: string, kustomization: string): Note {
  const message = `a patch of ${kustomization}, which was not built: it is not judged alone`;
  return { file: path, line: 1, column: 1, path: '', code: 'patch', message };
}

function chartNote(chart: string, templates: number): Note {
  const file = chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`;
  const count = `${templates} ${templates === 1 ? 'template' : 'templates'}`;
  const message = `the chart was not rendered: ${count} not judged`;
  return { file, line: 1, column: 1, path: '', code: 'chart-not-rendered', message };
}
