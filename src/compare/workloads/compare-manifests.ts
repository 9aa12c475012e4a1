import type { Manifest, NotEvaluated, Note, Workload } from '../../manifest/manifest.ts';
import type { FormerPlace } from './compare-with-former.ts';
import type { WorkloadChange, WorkloadRuling } from './compare-workload.ts';
import { compareWorkload } from './compare-workload.ts';
import { knownUnreadable } from './known-unreadable.ts';
import type { FormerRoots } from './pair-built.ts';
import { NO_FORMER_ROOTS, pairBuilt } from './pair-built.ts';
import { renderedFile } from './pair-given.ts';

/** What the pull request changed in the workloads of the changed files. */
export interface Comparison {
  /** One for each workload of head, in file order; what was built comes last. */
  readonly workloads: readonly WorkloadChange[];
  /** Workloads of base that head no longer has. */
  readonly removed: readonly Workload[];
  readonly notEvaluated: readonly NotEvaluatedChange[];
  /** The notes of head. */
  readonly notes: readonly Note[];
  /** How many documents of head are no Kubernetes objects. */
  readonly other: number;
}

/** A file or document of head that was not evaluated. */
export interface NotEvaluatedChange extends NotEvaluated {
  /**
   * Whether the pull request brought it: false where base could not be read there either, and where nothing indicates a
   * manifest.
   */
  readonly introduced: boolean;
}

/**
 * Returns the policy and exemptions of a workload of head, and the place of its counterpart in base, where it has one;
 * default: the same place.
 */
export type PlacesOf = (
  head: Workload,
  base: Workload | undefined,
) => { readonly ruling: WorkloadRuling; readonly former?: FormerPlace };

/**
 * Compares the manifests of the changed files, base with head.
 *
 * @param previousPaths from a path in head to the path in base that it was renamed from
 * @param former what was built of base
 */
export function compareManifests(
  base: readonly Manifest[],
  head: readonly Manifest[],
  previousPaths: ReadonlyMap<string, string>,
  placesOf: PlacesOf,
  former: FormerRoots = NO_FORMER_ROOTS,
): Comparison {
  const filesBefore = new Set(base.map(({ file }) => file));
  const filesAfter = new Set(head.map(({ file }) => file));
  // Where head still has the previous file, it was copied, not renamed; where base has the file's own path, that is its
  // former one.
  const formerFile = (file: string): string => {
    const previous = filesBefore.has(file) ? undefined : previousPaths.get(file);
    return previous === undefined || filesAfter.has(previous) ? file : previous;
  };
  const { pairs, unpaired } = pairBuilt(
    base.flatMap(({ workloads }) => workloads),
    head.flatMap(({ workloads }) => workloads),
    formerFile,
    former,
  );
  const unreadable = head.flatMap(({ notEvaluated }) => notEvaluated);
  const known = knownUnreadable(
    base.flatMap(({ notEvaluated }) => notEvaluated),
    unreadable,
    formerFile,
    new Set(unpaired.map(renderedFile)),
  );
  const unknown = unreadable.filter((entry) => !known.has(entry));
  // Workloads of base in a document that can no longer be read count neither as removed nor as fixed: nothing is known
  // of them.
  const unknownFiles = new Set(unknown.map(({ file }) => formerFile(file)));
  // A new file that cannot be read may contain any missing workload.
  const isAllUnknown = unknown.some(({ file, isForeign }) => isForeign !== true && !filesBefore.has(formerFile(file)));
  return {
    workloads: pairs.map((pair) => {
      const { ruling, former } = placesOf(pair.head, pair.base);
      const change = compareWorkload(pair, ruling, former);
      const isElsewhere = pair.base !== undefined && pair.base.file !== formerFile(pair.head.file);
      return isElsewhere && unknownFiles.has(pair.base.file) ? { ...change, fixed: [] } : change;
    }),
    removed: isAllUnknown ? [] : unpaired.filter((workload) => !unknownFiles.has(renderedFile(workload))),
    notEvaluated: unreadable.map((entry) => ({
      ...entry,
      introduced: !known.has(entry) && entry.isForeign !== true,
    })),
    notes: head.flatMap(({ notes }) => notes),
    other: head.reduce((sum, { other }) => sum + other, 0),
  };
}
