import type { Manifest, NotEvaluated, Note, Workload } from '../../manifest/manifest.ts';
import type { WorkloadChange, WorkloadRuling } from './compare-workload.ts';
import { compareWorkload } from './compare-workload.ts';
import { knownUnreadable } from './known-unreadable.ts';
import { pairWorkloads } from './pair-workloads.ts';

/** What the pull request did to the workloads of the files that it changed. */
export interface Comparison {
  /** One for each workload of head, in file order. */
  readonly workloads: readonly WorkloadChange[];
  readonly removed: readonly Workload[];
  readonly notEvaluated: readonly NotEvaluatedChange[];
  /** Of head. */
  readonly notes: readonly Note[];
  /** Documents of head that are no Kubernetes objects. */
  readonly other: number;
}

export interface NotEvaluatedChange extends NotEvaluated {
  /** False where base could not be read there either, and where nothing says that it is a manifest at all. */
  readonly introduced: boolean;
}

/**
 * Compares the manifests of the changed files, base with head.
 *
 * @param previousPaths from a path in head to the path in base that it was renamed from
 */
export function compareManifests(
  base: readonly Manifest[],
  head: readonly Manifest[],
  previousPaths: ReadonlyMap<string, string>,
  rulingOf: (workload: Workload) => WorkloadRuling,
): Comparison {
  const filesBefore = new Set(base.map(({ file }) => file));
  const filesAfter = new Set(head.map(({ file }) => file));
  // A file that is still there was copied and not renamed, and one that was there before is itself.
  const formerFile = (file: string): string => {
    const previous = filesBefore.has(file) ? undefined : previousPaths.get(file);
    return previous === undefined || filesAfter.has(previous) ? file : previous;
  };
  const { pairs, unpaired } = pairWorkloads(
    base.flatMap(({ workloads }) => workloads),
    head.flatMap(({ workloads }) => workloads),
    formerFile,
  );
  const unreadable = head.flatMap(({ notEvaluated }) => notEvaluated);
  const known = knownUnreadable(
    base.flatMap(({ notEvaluated }) => notEvaluated),
    unreadable,
    formerFile,
    new Set(unpaired.map(({ file }) => file)),
  );
  const unknown = unreadable.filter((entry) => !known.has(entry));
  // What base held in a document that cannot be read any more is neither removed nor fixed: nobody knows.
  const unknownFiles = new Set(unknown.map(({ file }) => formerFile(file)));
  // A new file that cannot be read may hold whatever is gone.
  const isAllUnknown = unknown.some(({ file, isForeign }) => isForeign !== true && !filesBefore.has(formerFile(file)));
  return {
    workloads: pairs.map((pair) => {
      const change = compareWorkload(pair, rulingOf(pair.head));
      const isElsewhere = pair.base !== undefined && pair.base.file !== formerFile(pair.head.file);
      return isElsewhere && unknownFiles.has(pair.base.file) ? { ...change, fixed: [] } : change;
    }),
    removed: isAllUnknown ? [] : unpaired.filter(({ file }) => !unknownFiles.has(file)),
    notEvaluated: unreadable.map((entry) => ({
      ...entry,
      introduced: !known.has(entry) && entry.isForeign !== true,
    })),
    notes: head.flatMap(({ notes }) => notes),
    other: head.reduce((sum, { other }) => sum + other, 0),
  };
}
