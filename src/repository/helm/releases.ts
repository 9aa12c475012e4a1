import type { Place } from '../../manifest/manifest.ts';
import type { PostRendering } from '../gitops/delivery.ts';
import { resolvePath } from '../paths.ts';
import { chartFileOf, valuesFilesOf } from './chart-files.ts';
import { setKeySteps } from './set-keys.ts';
import type { Plain } from './values.ts';
import { isMapping, mergedPlain } from './values.ts';

/** With what a chart is rendered once. */
export interface Release {
  /** The name of the release. */
  readonly name: string;
  /** Where it is installed; absent where nobody says. */
  readonly namespace?: string;
  /** Values files beyond the chart's own, in their order: paths from the root of the repository. */
  readonly values: readonly string[];
  /** Values by their keys, as those of `helm --set`. */
  readonly set: Readonly<Record<string, Plain>>;
  /** Where these stand in an object, by the same keys; what has none here stands at `place`. */
  readonly setPlaces?: Readonly<Record<string, Place>>;
  /** The namespace of what is rendered without one; absent where that is `namespace`. */
  readonly defaultNamespace?: string;
  /** Whether what Helm makes for tests alone is left out. */
  readonly isWithoutTests?: true;
  /** Whether the chart's own `values.yaml` does not count. */
  readonly isWithoutChartValues?: true;
  readonly kubeVersion?: string;
  readonly apiVersions: readonly string[];
  /** Where the config or an object states it; absent where nothing does. */
  readonly place?: Place;
  /** The object for which a controller installs it; absent where none is known. */
  readonly applied?: ReleaseObject;
  /** What alters what it renders; absent where nothing does. */
  readonly postRendering?: PostRendering;
}

/** An object for which a controller installs a release. */
export interface ReleaseObject {
  /** See `Workload.by`. */
  readonly by: string;
  readonly file: string;
  /** All files that say how it is installed. */
  readonly files: readonly string[];
  /** What builds the object. */
  readonly builtBy?: string;
  /** The namespace of the object. */
  readonly namespace?: string;
  /** Its position among the releases of the chart for objects of this name and namespace; absent for the first. */
  readonly number?: number;
}

/** What the config says of a release; see `ChartEntry`. */
export type StatedRelease = Omit<Release, 'name'> & { readonly path: string; readonly release?: string };

/** The longest name that Helm takes. https://github.com/helm/helm/blob/v3.22.0/pkg/chartutil/validate_name.go */
const MAX_NAME = 53;

/**
 * The releases with which a chart is rendered: those that the config states, else one with its own values, and one for
 * each values file beside it.
 *
 * @param folder the folder of the chart
 * @param name the name of the chart
 * @param paths all files of the repository
 * @param files those of the chart by their paths in it, in order
 */
export function releasesOf(
  folder: string,
  name: string,
  stated: readonly StatedRelease[],
  paths: ReadonlySet<string>,
  files: ReadonlyMap<string, string>,
): Release[] {
  const own = releaseName(folder === '' ? name : folder.slice(folder.lastIndexOf('/') + 1));
  const entries = stated.filter((entry) => entry.path === folder);
  if (entries.length > 0) {
    return entries.map(({ path: _, release = own, values, ...entry }) => ({
      ...entry,
      name: release,
      values: values.map((file) => {
        const inChart = resolvePath(folder, file);
        return !paths.has(file) && paths.has(inChart) ? inChart : file;
      }),
    }));
  }
  const variants = [[], ...valuesFilesOf(files).map((file) => [file])];
  return variants.map((values) => ({ name: own, values, set: {}, apiVersions: [] }));
}

/** Makes the name of a release of that of a folder. */
function releaseName(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return plain.slice(0, MAX_NAME).replaceAll(/^-+|-+$/g, '') || 'release';
}

/**
 * The file by which the config's globs select what a release renders: its object, else its last values file, else its
 * `Chart.yaml`.
 */
export function releaseFile(folder: string, { values, applied }: Pick<Release, 'values' | 'applied'>): string {
  return applied?.file ?? values.at(-1) ?? chartFileOf(folder);
}

/** Identifies a release among all that is built of a repository. */
export function releaseKey(
  folder: string,
  { name, namespace, values, set, kubeVersion, apiVersions, applied }: Release,
): string {
  // Its values may be others in base, and it is the same.
  if (applied !== undefined)
    return JSON.stringify([folder, applied.by, applied.builtBy, applied.namespace, applied.number]);
  return JSON.stringify([folder, name, namespace, values, set, kubeVersion, apiVersions]);
}

/**
 * Single values as a values file has them: each key is a path, with its steps apart by dots, as for `helm --set`.
 *
 * @param below the values that these come on top of, without the chart's own: `a[0].b` sets one key of a list in them, and
 *   the list is returned as a whole, as Helm replaces it so
 */
export function setValues(set: Readonly<Record<string, Plain>>, below: Plain = {}): Plain {
  let values: Plain = {};
  for (const [key, value] of Object.entries(set)) {
    const steps = setKeySteps(key) ?? key.split(/(?<!\\)\./).map((step) => step.replaceAll('\\.', '.'));
    const hasPosition = steps.some((step) => typeof step === 'number');
    values = mergedPlain([values, placed(steps, value, hasPosition ? mergedPlain([below, values]) : undefined)]);
  }
  return values;
}

/** Returns a value below its steps. Lists have what stands there already, and `null` up to the position. */
function placed([step, ...rest]: readonly (string | number)[], value: Plain, now: Plain | undefined): Plain {
  if (step === undefined) return value;
  if (typeof step === 'string') {
    const next = isMapping(now) && Object.hasOwn(now, step) ? now[step] : undefined;
    return { [step]: placed(rest, value, next) };
  }
  const list: Plain[] = Array.isArray(now) ? [...now] : [];
  while (list.length < step) list.push(null);
  const item = list[step];
  const set = placed(rest, value, item);
  list[step] = typeof rest[0] === 'string' && isMapping(item) ? mergedPlain([item, set]) : set;
  return list;
}
