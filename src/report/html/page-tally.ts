import type { AuditQuestion } from '../../hardening/audit-questions.ts';
import { checkOf } from '../../pss/check-of.ts';
import type { Level } from '../../pss/level.ts';
import { LEVELS } from '../../pss/level.ts';
import type { ReportedWorkload } from '../../scan/reported-workload.ts';
import { compareText } from '../../text/order.ts';
import { copyWithoutSource } from '../../text/without-source.ts';
import { shownNamespace } from './html-parts.ts';
import { standingOf } from './workload-standing.ts';

/** The numbers of some workloads: of all, or of those in one namespace or folder. */
export interface WorkloadGroup {
  readonly workloads: number;
  /** The number of workloads that fail each level, and each check of one. */
  readonly failing: Readonly<Record<Level, number>>;
  readonly checks: ReadonlyMap<string, number>;
  /** How many fail none. */
  readonly passing: number;
}

/** Counts what the tables of the page say of all workloads, one by one, without keeping them. */
export interface PageTally {
  readonly see: (workload: ReportedWorkload) => void;
  readonly all: WorkloadGroup;
  /** How many workloads reach each level, and no higher one. */
  readonly reaching: Readonly<Record<Level, number>>;
  /** How many answer an operators' question with yes, by its id. */
  readonly answers: ReadonlyMap<AuditQuestion['id'], number>;
  /** How many the page shows as `passing`. */
  readonly passing: () => number;
  /** By the name of the namespace as it is shown. */
  readonly namespaces: ReadonlyMap<string, WorkloadGroup>;
  /** By the path of the folder; the root is the empty text. */
  readonly folders: ReadonlyMap<string, WorkloadGroup>;
}

interface Counts extends WorkloadGroup {
  workloads: number;
  readonly failing: Record<Level, number>;
  readonly checks: Map<string, number>;
  passing: number;
}

/** Starts a tally without workloads. */
export function pageTally(): PageTally {
  const all = noCounts();
  const reaching: Record<Level, number> = { privileged: 0, baseline: 0, restricted: 0 };
  const answers = new Map<AuditQuestion['id'], number>();
  const namespaces = new Map<string, Counts>();
  const folders = new Map<string, Counts>();
  let passing = 0;
  return {
    see: (workload) => {
      const { judged, folder } = workload;
      reaching[judged.reached.level] += 1;
      if (standingOf(workload) === 'passing') passing += 1;
      for (const { question } of workload.answers) answers.set(question.id, (answers.get(question.id) ?? 0) + 1);
      const named = judged.namespaces.map((namespace) => countsOf(namespaces, shownNamespace(namespace)));
      for (const counts of [all, ...named, countsOf(folders, folder)]) add(counts, workload);
    },
    ...{ all, reaching, answers, namespaces, folders },
    passing: () => passing,
  };
}

function noCounts(): Counts {
  return { workloads: 0, failing: { privileged: 0, baseline: 0, restricted: 0 }, checks: new Map(), passing: 0 };
}

function countsOf(groups: Map<string, Counts>, name: string): Counts {
  const known = groups.get(name);
  if (known !== undefined) return known;
  const counts = noCounts();
  groups.set(copyWithoutSource(name), counts);
  return counts;
}

function add(counts: Counts, { judged, checks }: ReportedWorkload): void {
  counts.workloads += 1;
  if (checks.length === 0) counts.passing += 1;
  for (const level of LEVELS) if (judged.reached.failing[level].length > 0) counts.failing[level] += 1;
  for (const check of checks) counts.checks.set(check, (counts.checks.get(check) ?? 0) + 1);
}

/** Adds up the groups of several folders. */
export function joinGroups(groups: readonly WorkloadGroup[]): WorkloadGroup {
  const sum = noCounts();
  for (const { workloads, failing, checks, passing } of groups) {
    sum.workloads += workloads;
    sum.passing += passing;
    for (const level of LEVELS) sum.failing[level] += failing[level];
    for (const [check, size] of checks) sum.checks.set(check, (sum.checks.get(check) ?? 0) + size);
  }
  return sum;
}

/** The level that all of these workloads reach; without workloads there is none. */
export function reachedByGroup({ workloads, failing }: WorkloadGroup): Level | undefined {
  return workloads === 0 ? undefined : LEVELS.findLast((level) => failing[level] === 0);
}

/** Returns the checks that some workload fails, sorted by level, then by id. */
export function failedChecks({ checks }: WorkloadGroup): string[] {
  return [...checks.keys()].sort((a, b) => compareText(checkOf(a).level, checkOf(b).level) || compareText(a, b));
}
