import type { Place } from '../../../manifest/manifest.ts';
import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import type { Plain } from '../../../repository/helm/values.ts';
import { plainOf } from '../../../repository/helm/values.ts';
import { statedField, textOrEmpty, textsOf } from '../strict-shape.ts';

/** An entry of `charts`: a release, with which a chart is rendered instead of with the values files beside it. */
export interface ChartEntry {
  /** The folder of the chart, from the root of the repository; the root is the empty text. */
  readonly path: string;
  /** The name of the release; absent: that of the folder. */
  readonly release?: string;
  /** The namespace that it is installed in; absent: not known. */
  readonly namespace?: string;
  /** Values files, in their order: from the root of the repository, else from the chart's folder. */
  readonly values: readonly string[];
  /** Values by their keys, as those of `helm --set`: `image.tag`. */
  readonly set: Readonly<Record<string, Plain>>;
  /** The version of Kubernetes that the chart sees. */
  readonly kubeVersion?: string;
  /** The versions of APIs that the chart sees, besides Helm's own list. */
  readonly apiVersions: readonly string[];
  readonly place: Place;
}

/** Converts an entry, which has no mistakes. */
export function readChartEntry(entry: JsonValue, place: Place): ChartEntry {
  const text = (name: string): string | undefined => textOrEmpty(statedField(entry, name));
  const [path = '', release, namespace, kubeVersion] = ['path', 'release', 'namespace', 'kube-version'].map(text);
  const set = statedField(entry, 'set');
  return {
    path: path === '.' ? '' : path,
    ...(release === undefined ? {} : { release }),
    ...(namespace === undefined ? {} : { namespace }),
    values: textsOf(statedField(entry, 'values')) ?? [],
    set: set?.kind === 'mapping' ? (plainOf(set) as Record<string, Plain>) : {},
    ...(kubeVersion === undefined ? {} : { kubeVersion }),
    apiVersions: textsOf(statedField(entry, 'api-versions')) ?? [],
    place,
  };
}
