import { matchesGlobs } from '../../repository/matches-globs.ts';

/** Which workloads an entry of the config is about: those that each of its lists of globs matches; absent ones match all. */
export interface Selector {
  /** Paths of files, from the repository's root. */
  readonly paths?: readonly string[];
  readonly namespaces?: readonly string[];
  readonly kinds?: readonly string[];
  /** Of the workloads. */
  readonly names?: readonly string[];
}

/** What of a workload a selector looks at. */
export interface Selectable {
  readonly file: string;
  readonly kind: string;
  readonly name: string;
  /** Absent where nobody knows it: then no list of namespaces matches it. */
  readonly namespace?: string | undefined;
}

/** Whether a selector matches a workload. */
export function isSelected(selector: Selector, { file, namespace, kind, name }: Selectable): boolean {
  return (
    matches(selector.paths, file) &&
    matches(selector.namespaces, namespace) &&
    matches(selector.kinds, kind) &&
    matches(selector.names, name)
  );
}

function matches(globs: readonly string[] | undefined, text: string | undefined): boolean {
  if (globs === undefined) return true;
  return text !== undefined && matchesGlobs(globs, text);
}
