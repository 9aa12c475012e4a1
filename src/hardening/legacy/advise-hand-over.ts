import { isKnownNonRoot } from '../../pss/pod/pod-traits.ts';
import type { Edit, Fix } from '../../pss/rule.ts';
import type { AdjustedFix } from '../hardening-rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { handOver } from './hand-over.ts';
import { preparingContainers, whyUnknown } from './root-preparation.ts';

/** The checks whose fixes take root from a container. */
const WITHOUT_ROOT: readonly string[] = ['runAsNonRoot', 'runAsUser'];

/**
 * Adjusts the fix of a check that would have a container prepare volumes without being root, which fails: what it
 * prepares is handed over by `fsGroup` instead, or there is no suggestion. One that brings back what was there stays.
 */
export function adviseHandOver({ check, fix, violation, pod, former }: AdjustedFix, around: Surroundings): Fix {
  const { subject } = violation;
  if (!WITHOUT_ROOT.includes(check) || fix.edits === undefined || subject.kind !== 'container') return fix;
  const all = preparingContainers(pod, around);
  const mine = all.find(({ placed: { path } }) => path[1] === subject.path[1] && path[2] === subject.path[2]);
  if (mine === undefined || mine.isOfImage || mine.isRoot === false || whyUnknown(mine) !== undefined) return fix;
  if (former?.container !== undefined && isKnownNonRoot(former.pod, former.container)) return fix;
  const handed = handOver(pod, mine, all, 'restricted');
  const { mayBeMeantAt } = fix;
  // A program that goes on is given its user here.
  const kept: readonly Edit[] = mine.isInit ? [] : fix.edits.filter(({ path }) => path.at(-1) !== 'runAsUser');
  return {
    ...handed,
    ...(handed.edits && { edits: [...kept, ...handed.edits] }),
    ...(mayBeMeantAt && { mayBeMeantAt }),
  };
}
