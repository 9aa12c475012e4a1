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
export function releaseValues({ tree, contents }: RenderedChart, release: Release): ReleaseValues {
  const layerOf = (file: string | undefined, prefix: readonly string[]): ValuesLayer[] => {
    const text = file === undefined ? undefined : textOfContent(contents.get(file));
    if (file === undefined || text === undefined) return [];
    const { value, offset = 0 } = readDocuments(text)[0] ?? {};
    return value?.kind === 'mapping' ? [{ file, prefix, values: value, text, offset }] : [];
  };
  const layers = [
    ...chartNodes(tree.root).flatMap(({ node, keys }) => layerOf(tree.files.get(`${node.at}values.yaml`), keys)),
    ...release.values.flatMap((file) => layerOf(file, []).map((layer) => ({ ...layer, isOfRelease: true as const }))),
    ...setLayer(release),
  ];
  return { layers, merged: mergedValues(layers) };
}

/** What the config sets by itself. */
function setLayer({ set, place }: Release): ValuesLayer[] {
  const text = JSON.stringify(setValues(set));
  const { value, offset } = readSingleDocument(text);
  if (place === undefined || value?.kind !== 'mapping' || value.entries.size === 0) return [];
  return [{ file: place.file, prefix: [], values: value, text, offset, place }];
}
