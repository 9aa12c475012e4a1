import { textOfContent } from '../../../manifest/content.ts';
import { readDocuments } from '../../../manifest/yaml/document.ts';
import { readSingleDocument } from '../../../manifest/yaml/read-single-document.ts';
import { chartNodes } from '../../../repository/helm/chart-tree.ts';
import type { Release } from '../../../repository/helm/releases.ts';
import { setValues } from '../../../repository/helm/releases.ts';
import type { Plain, ValuesLayer } from '../../../repository/helm/values.ts';
import { mergedValues } from '../../../repository/helm/values.ts';
import type { RenderedChart } from '../render-releases.ts';

/** The values of a release. */
export interface ReleaseValues {
  /** Its values files, those of charts in `charts/` first; the later ones win. */
  readonly layers: readonly ValuesLayer[];
  /** What they come to. */
  readonly merged: Plain;
}

/** Reads the values files of a release; one that is no mapping is left out, as helm refuses it. */
export function releaseValues({ tree, contents, isFetched }: RenderedChart, release: Release): ReleaseValues {
  const fixed = isFetched === undefined ? {} : { isFixed: isFetched };
  const layers = [
    ...chartNodes(tree.root).flatMap(({ node, keys }) =>
      node.at === '' && release.isWithoutChartValues
        ? []
        : layerOf(tree.files.get(`${node.at}values.yaml`), keys, contents).map((layer) => ({ ...layer, ...fixed })),
    ),
    ...filesOfRelease(release, contents),
    ...setLayers(release, contents),
  ];
  return { layers, merged: mergedValues(layers) };
}

/** The single values of a release, as one values file. */
export function setOf(release: Release, contents: RenderedChart['contents']): Plain {
  return setValues(release.set, mergedValues(filesOfRelease(release, contents)));
}

function layerOf(
  file: string | undefined,
  prefix: readonly string[],
  contents: RenderedChart['contents'],
): ValuesLayer[] {
  const text = file === undefined ? undefined : textOfContent(contents.get(file));
  if (file === undefined || text === undefined) return [];
  const { value, offset = 0 } = readDocuments(text)[0] ?? {};
  return value?.kind === 'mapping' ? [{ file, prefix, values: value, text, offset }] : [];
}

function filesOfRelease({ values }: Release, contents: RenderedChart['contents']): ValuesLayer[] {
  return values.flatMap((file) =>
    layerOf(file, [], contents).map((layer) => ({ ...layer, isOfRelease: true as const })),
  );
}

/** What the config sets by itself, or an object: each where it stands. */
function setLayers(release: Release, contents: RenderedChart['contents']): ValuesLayer[] {
  const { set, setPlaces = {}, place } = release;
  const keys = Object.keys(set);
  const all = Object.keys(setPlaces).length === 0 ? [keys] : keys.map((key) => [key]);
  return all.flatMap((some) => {
    const part = Object.fromEntries(some.map((key) => [key, set[key] ?? null]));
    const text = JSON.stringify(setOf({ ...release, set: part }, contents));
    const { value, offset } = readSingleDocument(text);
    const where = setPlaces[some[0] ?? ''] ?? place;
    if (where === undefined || value?.kind !== 'mapping' || value.entries.size === 0) return [];
    return [{ file: where.file, prefix: [], values: value, text, offset, place: where }];
  });
}
