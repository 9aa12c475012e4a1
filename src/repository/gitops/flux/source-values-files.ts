import type { Path } from '../../../pss/pod/path.ts';
import { isBelow, resolvePath, staysInRoot } from '../../paths.ts';
import type { ValuesSource } from '../delivery.ts';
import type { GitOpsObject } from '../gitops-object.ts';
import { fieldAtPath, isTrueAt, plainAtPath, textAtPath } from '../object-fields.ts';

/** The values files that the source of a chart puts in, in place of the chart's own values. */
export interface NamedValuesFiles {
  readonly names: readonly string[];
  /** Whether they may be missing. */
  readonly isOptional: boolean;
  readonly at: Path;
}

/** The values of these files, or why they are not known. */
type FoundValuesFiles = readonly ValuesSource[] | { readonly reason: string };

/**
 * Reads which values files are named beside a chart.
 * https://fluxcd.io/flux/components/source/helmcharts/#values-files
 */
export function namedValuesFiles(holder: GitOpsObject, at: Path): NamedValuesFiles {
  const files = plainAtPath(holder, [...at, 'valuesFiles']);
  // Of old versions.
  const first = textAtPath(holder, [...at, 'valuesFile']);
  return {
    names: [
      ...(first === undefined ? [] : [first]),
      ...(Array.isArray(files) ? files.filter((file) => typeof file === 'string') : []),
    ],
    isOptional: isTrueAt(fieldAtPath(holder, at), 'ignoreMissingValuesFiles'),
    at: [...at, files === undefined ? 'valuesFile' : 'valuesFiles'],
  };
}

/** Those of a chart of this repository: they count from its root. */
export function valuesFilesHere({ names, isOptional }: NamedValuesFiles, paths: ReadonlySet<string>): ValuesSource[] {
  const files = names.map(fromRoot);
  return (isOptional ? files.filter((file) => paths.has(file)) : files).map((path) => ({ is: 'file', path }));
}

/**
 * Those of a chart of a HelmRepository: they are files of the chart.
 * https://github.com/fluxcd/source-controller/blob/main/internal/helm/chart/builder_remote.go (mergeChartValues)
 */
export function valuesFilesOfChart({ names, isOptional, at }: NamedValuesFiles): FoundValuesFiles {
  const isOfChart = (name: string): boolean => staysInRoot('', name);
  const odd = names.find((name) => !isOfChart(name));
  if (odd !== undefined && !isOptional) return { reason: `its values file ${JSON.stringify(odd)} is not in its chart` };
  return names.filter(isOfChart).map((name) => ({ is: 'chart-file', path: resolvePath('', name), isOptional, at }));
}

/** Those of a chart in a folder of another git repository: they count from its root, and of it the folder is fetched. */
export function valuesFilesOfGit({ names, isOptional, at }: NamedValuesFiles, folder: string): FoundValuesFiles {
  const files = names.map(fromRoot);
  const outside = files.find((file) => !isBelow(file, folder));
  if (outside !== undefined)
    return {
      reason: `its values file ${JSON.stringify(outside)} stands in the repository of its chart, and outside of the chart`,
    };
  return files.map((file) => ({
    is: 'chart-file',
    path: folder === '' ? file : file.slice(folder.length + 1),
    isOptional,
    at,
  }));
}

/** A path as Flux takes it from the root of a repository, which no `..` leaves. */
function fromRoot(name: string): string {
  return resolvePath('', name.replace(/^\/+/, ''));
}
