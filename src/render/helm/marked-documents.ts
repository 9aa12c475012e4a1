import { textOfContent } from '../../manifest/content.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { readText } from '../../manifest/read-manifest.ts';
import { markedLines } from '../../repository/helm/marked-lines.ts';
import type { Release } from '../../repository/helm/releases.ts';
import { renderedDocuments } from '../../repository/helm/rendered-documents.ts';
import { isSamePod } from '../../repository/helm/same-pod.ts';
import { groupBy } from '../../text/group-by.ts';
import { allViolations } from '../built/all-violations.ts';
import type { MarkedDocument } from './document-lines.ts';
import { markChart } from './mark-chart.ts';
import type { ReleaseDocument } from './release-manifests.ts';
import type { ChartOptions } from './render-chart.ts';
import type { RenderedChart } from './render-releases.ts';
import { renderReleases } from './render-releases.ts';
import { templateSource } from './template-source.ts';

/**
 * Renders the documents of which something is to be said once more, with a comment on the lines of their templates and of
 * what these include; where a document says something else then, once without the latter. What still does is left out.
 */
export async function markedDocuments(
  chart: RenderedChart,
  release: Release,
  documents: readonly ReleaseDocument[],
  options: ChartOptions,
): Promise<Map<ReleaseDocument, MarkedDocument>> {
  const found = new Map<ReleaseDocument, MarkedDocument>();
  for (const withHelpers of [true, false]) {
    const open = documents.filter(
      (each) => !found.has(each) && each.source.path !== undefined && isOfInterest(each.manifest),
    );
    if (open.length === 0) break;
    for (const [document, marked] of await render(chart, release, open, withHelpers, options)) {
      if (saysTheSame(document.manifest, marked.manifest)) found.set(document, marked);
    }
  }
  return found;
}

/** Whether a place in a document may be asked for. */
function isOfInterest({ workloads, namespaces, notEvaluated, notes }: Manifest): boolean {
  return (
    namespaces.length + notEvaluated.length + notes.length > 0 ||
    workloads.some(({ pod }) => allViolations(pod).length > 0)
  );
}

function saysTheSame({ workloads, namespaces, notEvaluated }: Manifest, marked: Manifest): boolean {
  return (
    marked.workloads.length === workloads.length &&
    marked.namespaces.length === namespaces.length &&
    marked.notEvaluated.length === notEvaluated.length &&
    workloads.every(({ identity, pod }, index) => {
      const other = marked.workloads[index];
      // A name may be new each time.
      return other !== undefined && identity.kind === other.identity.kind && isSamePod(pod, other.pod);
    })
  );
}

async function render(
  chart: RenderedChart,
  release: Release,
  documents: readonly ReleaseDocument[],
  withHelpers: boolean,
  options: ChartOptions,
): Promise<[ReleaseDocument, MarkedDocument][]> {
  const { tree, contents } = chart;
  const wanted = new Set(documents.flatMap(({ source }) => source.path ?? []));
  const { texts, nonce, paths, unmarked } = markChart(chart, wanted, withHelpers);
  const [run] = await renderReleases(chart, [{ release, texts }], options);
  if (run === undefined || 'error' in run) return [];
  const templates = paths.map((path) => {
    const file = tree.files.get(path) ?? '';
    return { file, lines: (textOfContent(contents.get(file)) ?? '').split('\n') };
  });
  const rendered = groupBy(renderedDocuments(run.output), ({ source }) => templateSource(tree, contents, source).file);
  return documents.flatMap((document): [ReleaseDocument, MarkedDocument][] => {
    const text = rendered.get(document.source.file)?.[document.document]?.text;
    if (text === undefined) return [];
    const lineOf = markedLines(text, nonce, paths.indexOf(document.source.path ?? ''), unmarked);
    const manifest = readText(document.source.file, text, options.podSpecs);
    return [[document, { manifest, lines: text.split('\n'), lineOf, templates }]];
  });
}
