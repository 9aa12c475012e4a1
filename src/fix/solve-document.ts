import type { Group } from './group-pieces.ts';
import type { Repair } from './suggestion.ts';
import type { Trial } from './trial.ts';
import { buildGroups, faultOfEdits, faultOfGroups, faultOfRepairs } from './trial.ts';

/** What can be done in one document: groups that hold each alone and all together; and what cannot, with the reason. */
export interface Solution {
  readonly groups: readonly Group[];
  readonly refused: ReadonlyMap<Repair, string>;
}

type Fault = (repairs: ReadonlySet<Repair>) => string | undefined;

/** Finds as many verified repairs as one document allows. */
export function solveDocument(trial: Trial): Solution {
  const refused = new Map<Repair, string>();
  const together: ReadonlySet<Repair>[] = [];
  const asked = new Set(trial.asks.flatMap(({ repairs }) => repairs));
  let kept = reduce(asked, (repairs) => faultOfEdits(trial, repairs), refused);

  for (;;) {
    const groups = buildGroups(trial, kept, together);
    const failing = groups.find((group) => faultOfGroups(trial, [group]) !== undefined);
    if (failing === undefined) return { groups: agreeing(trial, groups, refused), refused };
    const partner = groups.find((group) => group !== failing && faultOfGroups(trial, [failing, group]) === undefined);
    if (partner !== undefined) {
      together.push(new Set([...failing.repairs, ...partner.repairs]));
      continue;
    }
    const rest = reduce(failing.repairs, (repairs) => faultOfRepairs(trial, repairs), refused);
    kept = new Set([...kept].filter((repair) => !failing.repairs.has(repair) || rest.has(repair)));
    // What holds without its neighbours may still not hold where they share lines with it.
    if (rest.size === failing.repairs.size)
      for (const repair of failing.repairs) refuse(repair, 'it does not hold beside other repairs');
  }

  function refuse(repair: Repair, reason: string): void {
    kept.delete(repair);
    refused.set(repair, reason);
  }
}

/** As many of the repairs as hold together; the others are refused. */
function reduce(repairs: ReadonlySet<Repair>, faultOf: Fault, refused: Map<Repair, string>): Set<Repair> {
  const fault = repairs.size === 0 ? undefined : faultOf(repairs);
  if (fault === undefined) return new Set(repairs);
  for (const left of repairs) {
    const rest = new Set([...repairs].filter((repair) => repair !== left));
    if (rest.size === 0 || faultOf(rest) !== undefined) continue;
    refused.set(left, fault);
    return rest;
  }
  const kept = new Set<Repair>();
  for (let size = -1; size !== kept.size; ) {
    size = kept.size;
    for (const repair of repairs) {
      if (kept.has(repair)) continue;
      const reason = faultOf(new Set([...kept, repair]));
      if (reason === undefined) {
        kept.add(repair);
        refused.delete(repair);
      } else refused.set(repair, reason);
    }
  }
  return kept;
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
