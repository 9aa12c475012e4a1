import type { NamedContent } from '../manifest/content.ts';
import { readContent } from '../manifest/content.ts';
import type { PodSpecs } from '../manifest/kinds/pod-specs.ts';
import { NO_POD_SPECS } from '../manifest/kinds/pod-specs.ts';
import type { Manifest, Note } from '../manifest/manifest.ts';
import { noteOnlyManifest } from '../manifest/unjudged.ts';
import { count } from '../text/count.ts';
import type { FileRole } from './file-roles.ts';
import { isBuiltRole } from './file-roles.ts';

/**
 * Reads files as manifests; a file that is not judged alone becomes a note.
 *
 * @param podSpecs custom kinds that hold pods, in addition to the built-in kinds
 */
export function readFiles(
  files: readonly NamedContent[],
  roleOf: (path: string) => FileRole,
  podSpecs: PodSpecs = NO_POD_SPECS,
): Manifest[] {
  const notRead = filesNotRead(
    files.map(({ path }) => path),
    roleOf,
  );
  return files.flatMap(
    ({ path, content }) => notRead.get(path) ?? [readContent(path, content, podSpecs, isBuiltRole(roleOf(path)))],
  );
}

/**
 * Returns, by path, the notes for files that are not read as manifests, since they have to be built first. A chart gets
 * one note, at the first of its files; each patch gets one, and so does each link, whose target is judged at its own
 * path.
 */
export function filesNotRead(paths: readonly string[], roleOf: (path: string) => FileRole): Map<string, Manifest[]> {
  const roles = paths.map((path) => ({ path, role: roleOf(path) }));
  const charts = new Map<string, number>();
  for (const { role } of roles) if (role.is === 'chart') charts.set(role.chart, (charts.get(role.chart) ?? 0) + 1);
  const notedCharts = new Set<string>();
  const notRead = new Map<string, Manifest[]>();
  for (const { path, role } of roles) {
    if (role.is === 'link') {
      notRead.set(path, [noteOnlyManifest(note(path, 'link', 'a symbolic link, which is not followed'))]);
    } else if (role.is === 'patch') {
      notRead.set(path, [noteOnlyManifest(note(path, 'patch', patchWords(path, role.kustomization)))]);
    } else if (role.is === 'chart') {
      const isFirst = !notedCharts.has(role.chart);
      notedCharts.add(role.chart);
      notRead.set(path, isFirst ? [noteOnlyManifest(chartNote(role.chart, charts.get(role.chart) ?? 0))] : []);
    }
  }
  return notRead;
}

function patchWords(path: string, kustomization: string): string {
  return path === kustomization
    ? 'the kustomization has patches, and was not built: scan what kubectl kustomize makes of it'
    : `a patch of ${kustomization}, which was not built: it is not judged alone`;
}

function chartNote(chart: string, files: number): Note {
  return note(
    chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`,
    'chart-not-rendered',
    `the chart was not rendered, ${count(files, 'file')} not judged: scan what helm template makes of it`,
  );
}

function note(file: string, code: string, message: string): Note {
  return { file, line: 1, column: 1, path: '', code, message };
}
