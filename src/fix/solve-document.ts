import { replacementOf } from './apply.ts';
import type { Group } from './group-pieces.ts';
import { holdingSubset } from './holding.ts';
import type { Repair } from './suggestion.ts';
import type { Trial } from './trial.ts';
import { buildGroups, canRead, canWrite, faultOfGroups, faultOfRepairs, writeRepairs } from './trial.ts';

/**
 * The result for one document: groups of edits, of which each holds alone and all hold together, and the refused
 * repairs with their reasons.
 */
export interface Solution {
  readonly groups: readonly Group[];
  readonly refused: ReadonlyMap<Repair, string>;
}

/** A document whose repairs were tried, and what of them holds in it. */
export interface SolvedDocument {
  readonly trial: Trial;
  readonly groups: Solution['groups'];
}

/** Finds as many verified repairs as one document allows, within the budget of its file. */
export async function solveDocument(trial: Trial): Promise<Solution> {
  const refused = new Map<Repair, string>();
  const together: ReadonlySet<Repair>[] = [];
  const proved = new Set<string>();
  let kept: ReadonlySet<Repair> = new Set(trial.asks.flatMap(({ repairs }) => repairs));

  for (;;) {
    const candidates = kept;
    // Mostly all repairs can be written at the first try, and are not written again.
    let whole: readonly Group[] | undefined;
    const faultOfWriting = (repairs: ReadonlySet<Repair>): string | undefined => {
      const isWhole = repairs.size === candidates.size;
      if (!isWhole && !canWrite(trial, repairs)) return TOO_LARGE;
      const writing = writeRepairs(trial, repairs);
      if ('fault' in writing) return writing.fault;
      if (isWhole && together.length === 0) whole = writing.groups;
      return undefined;
    };
    kept = await holdingSubset(kept, faultOfWriting, refused, () => trial.budget.writes < 0);
    const groups = whole ?? buildGroups(trial, kept, together);
    const failing = await firstFailing(trial, groups, proved);
    if (failing === undefined) return { groups: await agreeing(trial, groups, refused), refused };
    const drop = (repairs: ReadonlySet<Repair>, reason: string): void => {
      for (const repair of repairs) refused.set(repair, reason);
      kept = new Set([...kept].filter((repair) => !repairs.has(repair)));
    };
    const partner = await partnerOf(trial, failing, groups);
    if (trial.budget.reads < 0) {
      const unproved = groups.filter((group) => !proved.has(keyOf(trial, group)));
      drop(new Set(unproved.flatMap((group) => [...group.repairs])), TOO_LARGE);
    } else if (partner !== undefined) together.push(new Set([...failing.repairs, ...partner.repairs]));
    else {
      const faultOfTrying = async (repairs: ReadonlySet<Repair>): Promise<string | undefined> =>
        canRead(trial) ? faultOfRepairs(trial, repairs) : TOO_LARGE;
      const holdingRepairs = await holdingSubset(failing.repairs, faultOfTrying, refused, () => trial.budget.reads < 0);
      // Repairs that hold without the other groups may still fail where they share lines with them.
      if (holdingRepairs.size === failing.repairs.size) drop(holdingRepairs, 'it does not hold beside other repairs');
      else kept = new Set([...kept].filter((repair) => !failing.repairs.has(repair) || holdingRepairs.has(repair)));
    }
  }
}

const TOO_LARGE = 'the file is too large to try all its repairs';

/** The first group that does not hold alone; adds those that do to `proved`. */
async function firstFailing(trial: Trial, groups: readonly Group[], proved: Set<string>): Promise<Group | undefined> {
  for (const group of groups) {
    if (proved.has(keyOf(trial, group))) continue;
    if (!canRead(trial) || (await faultOfGroups(trial, [group])) !== undefined) return group;
    proved.add(keyOf(trial, group));
  }
  return undefined;
}

/** The first other group together with which the failing group holds. */
async function partnerOf(trial: Trial, failing: Group, groups: readonly Group[]): Promise<Group | undefined> {
  for (const group of groups) {
    if (group === failing || !canRead(trial)) continue;
    if ((await faultOfGroups(trial, [failing, group])) === undefined) return group;
  }
  return undefined;
}

/** A key that groups share which change the same lines in the same way for the same repairs. */
function keyOf(trial: Trial, group: Group): string {
  const numbers = NUMBERS.get(trial) ?? numbersOf(trial);
  NUMBERS.set(trial, numbers);
  const repairs = [...group.repairs].map((repair) => numbers.get(repair) ?? -1).sort((a, b) => a - b);
  return JSON.stringify([group.startLine, group.endLine, replacementOf(trial.page.sheet.lines, group), repairs]);
}

/** A number for each repair of a trial. */
const NUMBERS = new WeakMap<Trial, ReadonlyMap<Repair, number>>();

function numbersOf({ asks }: Trial): ReadonlyMap<Repair, number> {
  return new Map([...new Set(asks.flatMap(({ repairs }) => repairs))].map((repair, number) => [repair, number]));
}

/** Of groups that each hold alone, those that hold together; adds the repairs of the others to `refused`. */
async function agreeing(trial: Trial, groups: readonly Group[], refused: Map<Repair, string>): Promise<Group[]> {
  if (groups.length < 2 || (await faultOfGroups(trial, groups)) === undefined) return [...groups];
  const kept: Group[] = [];
  for (const group of groups) {
    const reason = await faultOfGroups(trial, [...kept, group]);
    if (reason === undefined) kept.push(group);
    else for (const repair of group.repairs) refused.set(repair, reason);
  }
  return kept;
}
