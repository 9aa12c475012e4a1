import { matchesGlobs } from '../../repository/matches-globs.ts';
import { rememberSome } from '../../text/remember-some.ts';

/**
 * The workloads that an entry of the config applies to: those that each of its lists of globs matches. An absent list
 * matches all.
 */
export interface Selector {
  /** Globs of file paths, from the repository's root. */
  readonly paths?: readonly string[];
  readonly namespaces?: readonly string[];
  readonly kinds?: readonly string[];
  /** Globs of workload names. */
  readonly names?: readonly string[];
  /**
   * Whether `paths` must match the file that a workload is written in, too, and not only what deploys it: so it is with
   * entries that the `may` of an organisation allows for some paths. A kustomization, or an object of a controller, in
   * these paths can name anything else.
   */
  readonly isLimited?: true;
}

/** The properties of a workload that a selector looks at. */
export interface Selectable {
  readonly file: string;
  /** The file that it is written in, where `file` is what deploys it. */
  readonly writtenIn?: string | undefined;
  readonly kind: string;
  readonly name: string;
  /** Absent if it is unknown: then no list of namespaces matches. */
  readonly namespace?: string | undefined;
}

/** Whether a selector matches a workload. */
export function isSelected(selector: Selector, { file, writtenIn = file, namespace, kind, name }: Selectable): boolean {
  return (
    matches(selector.paths, file) &&
    (selector.isLimited !== true || matches(selector.paths, writtenIn)) &&
    matches(selector.namespaces, namespace) &&
    matches(selector.kinds, kind) &&
    matches(selector.names, name)
  );
}

/** Whether a selector may match something in a file of which the workloads are not all known. */
export function mayBeIn({ paths }: Selector, file: string): boolean {
  return matches(paths, file);
}

/** Of so many paths at most the class is known. */
const MOST_PATHS = 10_000;

/**
 * Returns a function that gives the same text for paths which no selector tells apart: what is asked of one of them need
 * not be asked of the others.
 */
export function pathClasses(selectors: readonly Selector[]): (path: string) => string {
  const lists = selectors.flatMap(({ paths }) => (paths === undefined ? [] : [paths]));
  if (lists.length === 0) return () => '';
  return rememberSome(MOST_PATHS, (path) => lists.map((globs) => (matchesGlobs(globs, path) ? '1' : '0')).join(''));
}

/** Whether a selector speaks of whole namespaces, and not of some workloads in them. */
export function isOfNamespaces({ paths, kinds, names }: Selector): boolean {
  return paths === undefined && kinds === undefined && names === undefined;
}

function matches(globs: readonly string[] | undefined, text: string | undefined): boolean {
  if (globs === undefined) return true;
  return text !== undefined && matchesGlobs(globs, text);
}
