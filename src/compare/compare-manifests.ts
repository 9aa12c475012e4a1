import type { Manifest, NotEvaluated, Note, Workload } from '../manifest/manifest.ts';
import type { Policy } from '../pss/policy.ts';
import type { WorkloadChange } from './compare-workload.ts';
import { compareWorkload } from './compare-workload.ts';
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
  policyOf: (workload: Workload) => Policy,
): Comparison {
  const { pairs, unpaired } = pairWorkloads(
    base.flatMap(({ workloads }) => workloads),
    head.flatMap(({ workloads }) => workloads),
    previousPaths,
  );
  const notEvaluated = head.flatMap((manifest) => {
    const before = base.find(({ file }) => file === (previousPaths.get(manifest.file) ?? manifest.file));
    const hasLost = unpaired.some(({ file }) => file === before?.file);
    return compareUnreadable(before?.notEvaluated ?? [], manifest.notEvaluated, hasLost);
  });
  // What base held in a document that cannot be read any more is neither removed nor fixed: nobody knows.
  const unknown = new Set(
    notEvaluated.filter(({ introduced }) => introduced).map(({ file }) => previousPaths.get(file) ?? file),
  );
  return {
    workloads: pairs.map((pair) => compareWorkload(pair, policyOf(pair.head))),
    removed: unpaired.filter(({ file }) => !unknown.has(file)),
    notEvaluated,
    notes: head.flatMap(({ notes }) => notes),
    other: head.reduce((sum, { other }) => sum + other, 0),
  };
}

/**
 * Pairs what cannot be read in one file: by the same message first, then by the same reason in order, unless a workload
 * is gone, which may be what cannot be read now. What is left over is new, and so is what could not even be fetched.
 */
function compareUnreadable(
  base: readonly NotEvaluated[],
  head: readonly NotEvaluated[],
  hasLostWorkload: boolean,
): NotEvaluatedChange[] {
  const free = base.filter(({ reason }) => reason !== 'unreadable');
  const known = new Set<NotEvaluated>();
  const rounds = [(a: NotEvaluated, b: NotEvaluated) => a.message === b.message];
  if (!hasLostWorkload) rounds.push((a, b) => a.reason === b.reason);
  for (const isSame of rounds) {
    for (const entry of head) {
      if (known.has(entry)) continue;
      const index = free.findIndex((other) => isSame(entry, other));
      if (index < 0) continue;
      free.splice(index, 1);
      known.add(entry);
    }
  }
  return head.map((entry) => ({ ...entry, introduced: !known.has(entry) && entry.isForeign !== true }));
}
