import { markedLines } from '../../repository/helm/marked-lines.ts';
import type { Release } from '../../repository/helm/releases.ts';
import { renderedDocuments } from '../../repository/helm/rendered-documents.ts';
import type { FoundLine } from './helm-notes.ts';
import type { HelmRefusal } from './helm-words.ts';
import { readHelmWords } from './helm-words.ts';
import { markChart } from './mark-chart.ts';
import type { HelmOptions, RenderedChart } from './render-releases.ts';
import { renderReleases } from './render-releases.ts';
import { templateSource } from './template-source.ts';

/**
 * Finds the line of a template at which helm refuses a chart. Of what is no YAML helm says the line in what was rendered:
 * with comments on the lines of the template, that tells which one made it.
 */
export async function faultLine(
  chart: RenderedChart,
  release: Release,
  { at, words }: HelmRefusal,
  options: HelmOptions,
): Promise<FoundLine | undefined> {
  if (at === undefined) return undefined;
  const { file, path, line } = templateSource(chart.tree, chart.contents, at.source);
  if (path === undefined) return line === undefined ? undefined : { file, line };
  if (!words.includes('YAML parse error on ')) return { file, line: at.line };
  const { texts, nonce, paths, unmarked } = markChart(chart, new Set([path]), false);
  const [run] = await renderReleases(chart, [{ release, texts, isDebug: true }], options);
  if (run === undefined || !('error' in run)) return { file, line: 1 };
  const marked = readHelmWords(run.error).at;
  const document = renderedDocuments(run.printed ?? '').find(({ source }) => source === at.source);
  if (marked === undefined || document === undefined) return { file, line: 1 };
  const found = markedLines(document.text, nonce, paths.indexOf(path), unmarked)(marked.line);
  return { file, line: found?.line ?? 1 };
}
