import type { Level } from '../pss/level.ts';
import { compareLevels } from '../pss/level.ts';
import { compareText } from '../pss/order.ts';
import { folderOf } from '../target/file-roles.ts';
import type { ReachedLevel } from './reached-level.ts';
import { nextLevel } from './reached-level.ts';
import type { JudgedWorkload } from './scan.ts';
import { isRejected } from './scan.ts';

/** Workloads of one namespace or of one directory, and how far all of them get. */
export interface ReachedGroup {
  /** A directory from the root, which is the empty text; of a namespace absent where it is not known. */
  readonly name?: string;
  readonly workloads: number;
  /** Of them, those whose pods the API server rejects by their own policy. */
  readonly rejected: number;
  /** The strictest level that all of them pass. */
  readonly level: Level;
  /** Absent where there is no stricter one. */
  readonly next?: Level;
  /** The checks of `next` that fail, and in how many workloads: the most first. */
  readonly blocking: readonly { readonly check: string; readonly workloads: number }[];
}

/** How far workloads get that go by, whatever they are held to. Groups are sorted by name; what has none comes last. */
export interface ReachedTally {
  readonly see: (judged: JudgedWorkload) => void;
  readonly namespaces: () => ReachedGroup[];
  readonly directories: () => ReachedGroup[];
}

interface Counts {
  workloads: number;
  rejected: number;
  level: Level;
  /** Of the workloads that reach no more than `level`, by check. */
  blocking: Map<string, number>;
}

type Groups = Map<string | undefined, Counts>;

export function tallyReached(): ReachedTally {
  const namespaces: Groups = new Map();
  const directories: Groups = new Map();
  return {
    see: (judged) => {
      const { workload, reached } = judged;
      add(namespaces, workload.identity.namespace, reached, isRejected(judged));
      add(directories, folderOf(workload.file), reached, isRejected(judged));
    },
    namespaces: () => sorted(namespaces),
    directories: () => sorted(directories),
  };
}

function add(groups: Groups, name: string | undefined, { level, blocking }: ReachedLevel, isRejected: boolean): void {
  const counts = groups.get(name) ?? { workloads: 0, rejected: 0, level, blocking: new Map() };
  groups.set(name, counts);
  counts.workloads += 1;
  if (isRejected) counts.rejected += 1;
  // What keeps others from levels beyond the common one does not matter yet.
  if (compareLevels(level, counts.level) < 0) Object.assign(counts, { level, blocking: new Map() });
  if (level !== counts.level) return;
  for (const { check } of blocking) counts.blocking.set(check, (counts.blocking.get(check) ?? 0) + 1);
}

function sorted(groups: Groups): ReachedGroup[] {
  return [...groups]
    .sort(([a], [b]) => (a === undefined ? 1 : b === undefined ? -1 : compareText(a, b)))
    .map(([name, { blocking, ...counts }]) => {
      const next = nextLevel(counts.level);
      return {
        ...(name === undefined ? {} : { name }),
        ...counts,
        ...(next === undefined ? {} : { next }),
        blocking: [...blocking]
          .map(([check, workloads]) => ({ check, workloads }))
          .sort((a, b) => b.workloads - a.workloads || compareText(a.check, b.check)),
      };
    });
}
