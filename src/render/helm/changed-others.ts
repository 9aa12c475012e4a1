import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import { readText } from '../../manifest/read-manifest.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import { renderedDocuments } from '../../repository/helm/rendered-documents.ts';
import { canonicalJson } from '../built/canonical-json.ts';
import type { ReleaseOutcome } from './render-chart.ts';
import type { HelmOptions } from './render-releases.ts';
import { renderReleases } from './render-releases.ts';

/**
 * Whether a chart with other texts makes other objects than pods otherwise than before, by a release: a value may decide on
 * more than a field of a pod. What it makes otherwise each time does not count.
 */
export async function changesOthers(
  before: ReleaseOutcome,
  after: ReleaseOutcome,
  options: HelmOptions & { readonly podSpecs: PodSpecs },
): Promise<boolean> {
  const { podSpecs } = options;
  const [was, is] = [before, after].map(({ output = '' }) => otherObjects(output, podSpecs)) as [Objects, Objects];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
  if (changed.length === 0) return false;
  const call = { release: before.release, attempt: 1 };
  const [run] = before.chart === undefined ? [] : await renderReleases(before.chart, [call], options);
  const anew = run !== undefined && 'output' in run ? otherObjects(run.output, podSpecs) : was;
  return changed.some((key) => was.get(key) === anew.get(key));
}

/** Objects without their pods, as texts, by their templates and positions. */
type Objects = ReadonlyMap<string, string>;

function otherObjects(output: string, podSpecs: PodSpecs): Objects {
  const counts = new Map<string, number>();
  return new Map(
    renderedDocuments(output).map(({ source, text }): [string, string] => {
      const position = counts.get(source) ?? 0;
      counts.set(source, position + 1);
      const key = JSON.stringify([source, position]);
      const { workloads } = readText('', text, podSpecs);
      // A pod that a controller makes may be made of any field.
      if (workloads.some(({ fieldOf }) => fieldOf !== undefined)) return [key, ''];
      const paths = workloads.flatMap(({ objectPath, podPath }) =>
        ['metadata', 'spec'].map((part) => [...objectPath, ...podPath, part]),
      );
      return [key, paths.length === 0 ? text : withoutPods(text, paths)];
    }),
  );
}

function withoutPods(text: string, paths: readonly Path[]): string {
  const pods = new Set(paths.map(formatPath));
  return readDocuments(text)
    .map(({ value }) => (value === undefined ? '' : canonicalJson(value, (path) => pods.has(formatPath(path)))))
    .join('\n');
}
