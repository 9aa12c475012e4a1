import { replacementOf } from './apply.ts';
import type { Group } from './group-pieces.ts';
import type { Repair } from './suggestion.ts';
import type { Trial } from './trial.ts';
import { buildGroups, canRead, canWrite, faultOfEdits, faultOfGroups, faultOfRepairs } from './trial.ts';

/** What can be done in one document: groups that hold each alone and all together; and what cannot, with the reason. */
export interface Solution {
  readonly groups: readonly Group[];
  readonly refused: ReadonlyMap<Repair, string>;
}

type Fault = (repairs: ReadonlySet<Repair>) => string | undefined;

/** Finds as many verified repairs as one document allows, and as the budget of its file pays for. */
export function solveDocument(trial: Trial): Solution {
  const refused = new Map<Repair, string>();
  const together: ReadonlySet<Repair>[] = [];
  const proved = new Set<string>();
  let kept: ReadonlySet<Repair> = new Set(trial.asks.flatMap(({ repairs }) => repairs));

  for (;;) {
    const all = kept;
    const written = (repairs: ReadonlySet<Repair>): string | undefined =>
      repairs.size === all.size || canWrite(trial, repairs) ? faultOfEdits(trial, repairs) : TOO_LARGE;
    kept = reduce(kept, written, refused);
    const groups = buildGroups(trial, kept, together);
    const failing = groups.find((group) => !proved.has(keyOf(trial, group)) && !prove(trial, group, proved));
    if (failing === undefined) return { groups: agreeing(trial, groups, refused), refused };
    const drop = (repairs: ReadonlySet<Repair>, reason: string): void => {
      for (const repair of repairs) refused.set(repair, reason);
      kept = new Set([...kept].filter((repair) => !repairs.has(repair)));
    };
    const partner = groups.find(
      (group) => group !== failing && canRead(trial) && faultOfGroups(trial, [failing, group]) === undefined,
    );
    if (trial.budget.reads < 0) {
      for (const group of groups) if (!proved.has(keyOf(trial, group))) drop(group.repairs, TOO_LARGE);
    } else if (partner !== undefined) together.push(new Set([...failing.repairs, ...partner.repairs]));
    else {
      const tried = (repairs: ReadonlySet<Repair>): string | undefined =>
        canRead(trial) ? faultOfRepairs(trial, repairs) : TOO_LARGE;
      const rest = reduce(failing.repairs, tried, refused);
      // What holds without its neighbours may still not hold where they share lines with it.
      if (rest.size === failing.repairs.size) drop(rest, 'it does not hold beside other repairs');
      else kept = new Set([...kept].filter((repair) => !failing.repairs.has(repair) || rest.has(repair)));
    }
  }
}

const TOO_LARGE = 'the file is too large to try all its repairs';

/** Tries a group alone and remembers what holds. */
function prove(trial: Trial, group: Group, proved: Set<string>): boolean {
  if (!canRead(trial) || faultOfGroups(trial, [group]) !== undefined) return false;
  proved.add(keyOf(trial, group));
  return true;
}

/** The same for groups that change the same lines in the same way for the same repairs. */
function keyOf({ page, asks }: Trial, group: Group): string {
  const repairs = asks.flatMap((ask) => ask.repairs.map((repair) => group.repairs.has(repair)));
  return JSON.stringify([group.startLine, group.endLine, replacementOf(page.sheet.lines, group), repairs]);
}

/** As many of the repairs as hold together; the others are refused. */
function reduce(repairs: ReadonlySet<Repair>, faultOf: Fault, refused: Map<Repair, string>): Set<Repair> {
  const kept = new Set(halve([...repairs], faultOf, refused));
  // One that fails alone may hold where another one is done: escalation is forbidden once the container is unprivileged.
  for (let size = -1; size !== kept.size; ) {
    size = kept.size;
    for (const repair of repairs) if (!kept.has(repair)) add(kept, repair, faultOf, refused);
  }
  return kept;
}

/** Halves a list until each part holds: few tries where few repairs are at fault. */
function halve(repairs: readonly Repair[], faultOf: Fault, refused: Map<Repair, string>): readonly Repair[] {
  const [only, second] = repairs;
  const fault = only === undefined ? undefined : faultOf(new Set(repairs));
  if (fault === undefined) return repairs;
  if (only !== undefined && second === undefined) {
    refused.set(only, fault);
    return [];
  }
  const middle = repairs.length >> 1;
  const kept = new Set(halve(repairs.slice(0, middle), faultOf, refused));
  const others = halve(repairs.slice(middle), faultOf, refused);
  if (kept.size === 0 || others.length === 0 || faultOf(new Set([...kept, ...others])) === undefined) {
    return [...kept, ...others];
  }
  for (const repair of others) add(kept, repair, faultOf, refused);
  return [...kept];
}

function add(kept: Set<Repair>, repair: Repair, faultOf: Fault, refused: Map<Repair, string>): void {
  const reason = faultOf(new Set([...kept, repair]));
  if (reason === undefined) {
    kept.add(repair);
    refused.delete(repair);
  } else if (!refused.has(repair)) refused.set(repair, reason);
}

/** Groups that hold each alone, as far as they hold all together. */
function agreeing(trial: Trial, groups: readonly Group[], refused: Map<Repair, string>): Group[] {
  if (groups.length < 2 || faultOfGroups(trial, groups) === undefined) return [...groups];
  const kept: Group[] = [];
  for (const group of groups) {
    const reason = faultOfGroups(trial, [...kept, group]);
    if (reason === undefined) kept.push(group);
    else for (const repair of group.repairs) refused.set(repair, reason);
  }
  return kept;
}
