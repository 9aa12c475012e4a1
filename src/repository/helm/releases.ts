import type { Place } from '../../manifest/manifest.ts';
import type { PostRendering } from '../gitops/delivery.ts';
import { resolvePath } from '../paths.ts';
import { chartFileOf, valuesFilesOf } from './chart-files.ts';
import type { Plain } from './values.ts';
import { mergedPlain } from './values.ts';

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
  if (applied !== undefined) return JSON.stringify([folder, applied.by, applied.builtBy]);
  return JSON.stringify([folder, name, namespace, values, set, kubeVersion, apiVersions]);
}

/** Single values as a values file has them: each key is a path, with its steps apart by dots, as for `helm --set`. */
export function setValues(set: Readonly<Record<string, Plain>>): Plain {
  return mergedPlain(Object.entries(set).map(([key, value]) => nested(key.split(/(?<!\\)\./), value)));
}

function nested(steps: readonly string[], value: Plain): Plain {
  return steps.reduceRight<Plain>((below, step) => ({ [step.replaceAll('\\.', '.')]: below }), value);
}
