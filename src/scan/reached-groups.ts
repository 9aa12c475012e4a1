import type { Level } from '../pss/level.ts';
import { LEVELS } from '../pss/level.ts';
import { folderOf } from '../repository/paths.ts';
import { compareText } from '../text/order.ts';
import { copyWithoutSource } from '../text/without-source.ts';
import type { ReachedLevel } from './reached-level.ts';
import { nextLevel } from './reached-level.ts';
import type { JudgedWorkload } from './scan.ts';
import { isRejected } from './scan.ts';

/** The workloads of one namespace or directory, and the level that all of them reach. */
export interface ReachedGroup {
  /**
   * The namespace, or the directory from the root (the root is the empty text); absent for an unknown namespace, and
   * for all workloads together.
   */
  readonly name?: string;
  readonly workloads: number;
  /** The workloads whose pods the API server rejects, by the strictest policy of all their namespaces. */
  readonly rejected: number;
  /** The strictest level that all of them pass; without workloads it says nothing. */
  readonly level: Level;
  /** The next stricter level; absent where there is none. */
  readonly next?: Level;
  /** The failing checks of `next`, and in how many workloads each fails, the most first. */
  readonly blocking: readonly { readonly check: string; readonly workloads: number }[];
  /** The number of workloads that pass each level. */
  readonly passing: Readonly<Record<Level, number>>;
}

/**
 * Counts, for each namespace and directory, the workloads that pass each level, whatever their policy. Groups are
 * sorted by name; the one without a name comes last.
 */
export interface ReachedTally {
  readonly see: (judged: JudgedWorkload) => void;
  readonly all: () => ReachedGroup;
  readonly namespaces: () => ReachedGroup[];
  readonly directories: () => ReachedGroup[];
}

interface Counts {
  workloads: number;
  rejected: number;
  /** The number of workloads that pass each level, and by level and check the number of those that fail it. */
  readonly passing: Record<Level, number>;
  readonly failing: Readonly<Record<Level, Map<string, number>>>;
}

type Groups = Map<string | undefined, Counts>;

/** Starts a tally without workloads. */
export function tallyReached(): ReachedTally {
  const all = noCounts();
  const namespaces: Groups = new Map();
  const directories: Groups = new Map();
  return {
    see: (judged) => {
      const { workload, reached } = judged;
      const namespaceCounts = judged.namespaces.map((namespace) => countsOf(namespaces, namespace));
      const rejected = isRejected(judged) ? 1 : 0;
      for (const counts of [all, ...namespaceCounts, countsOf(directories, folderOf(workload.file))]) {
        counts.workloads += 1;
        counts.rejected += rejected;
        addReached(counts, reached);
      }
    },
    all: () => groupOf(undefined, all),
    namespaces: () => sortedGroups(namespaces),
    directories: () => sortedGroups(directories),
  };
}

function noCounts(): Counts {
  return {
    workloads: 0,
    rejected: 0,
    passing: { privileged: 0, baseline: 0, restricted: 0 },
    failing: { privileged: new Map(), baseline: new Map(), restricted: new Map() },
  };
}

function countsOf(groups: Groups, name: string | undefined): Counts {
  const known = groups.get(name);
  if (known !== undefined) return known;
  const counts = noCounts();
  groups.set(name === undefined ? undefined : copyWithoutSource(name), counts);
  return counts;
}

function addReached({ passing, failing }: Counts, reached: ReachedLevel): void {
  for (const level of LEVELS) {
    const results = reached.failing[level];
    if (results.length === 0) passing[level] += 1;
    for (const { check } of results) failing[level].set(check, (failing[level].get(check) ?? 0) + 1);
  }
}

function sortedGroups(groups: Groups): ReachedGroup[] {
  return [...groups]
    .sort(([a], [b]) => (a === undefined ? 1 : b === undefined ? -1 : compareText(a, b)))
    .map(([name, counts]) => groupOf(name, counts));
}

function groupOf(name: string | undefined, { workloads, rejected, passing, failing }: Counts): ReachedGroup {
  const level = LEVELS.findLast((candidate) => passing[candidate] === workloads) ?? 'privileged';
  const next = nextLevel(level);
  return {
    ...(name === undefined ? {} : { name }),
    workloads,
    rejected,
    level,
    passing,
    ...(next === undefined ? {} : { next }),
    blocking: [...(next === undefined ? [] : failing[next])]
      .map(([check, failing]) => ({ check, workloads: failing }))
      .sort((a, b) => b.workloads - a.workloads || compareText(a.check, b.check)),
  };
}
