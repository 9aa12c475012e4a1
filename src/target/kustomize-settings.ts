import type {
  KustomizeCommand,
  KustomizeConfiguration,
  LoadRestrictor,
} from './config/building/kustomize-configuration.ts';

/** How kustomizations are built: the key `kustomize` of the config, and what holds without it. */
export interface KustomizeSettings {
  /** Globs of folders whose kustomizations are built as roots, besides those that are; empty for none. */
  readonly roots: readonly string[];
  /** Absent: `kustomize` where it is there, else `kubectl`. */
  readonly command?: KustomizeCommand;
  readonly loadRestrictor: LoadRestrictor;
  /** Whether kustomize may run `helm`. */
  readonly enableHelm: boolean;
}

/** Returns how kustomizations are built. */
export function kustomizeSettings(configuration: KustomizeConfiguration | undefined): KustomizeSettings {
  return { loadRestrictor: 'root-only', enableHelm: false, roots: [], ...configuration };
}
