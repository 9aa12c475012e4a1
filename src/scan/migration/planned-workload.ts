import type { Level } from '../../pss/level.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import { copyWithoutSource } from '../../text/without-source.ts';
import type { JudgedWorkload } from '../scan.ts';
import type { BlockedWorkload } from './blocked-workloads.ts';
import { blockedBy, isExemptFrom, isViolating } from './blocked-workloads.ts';
import { knownNamespaces } from './namespace-name.ts';

/** The part of a workload that a migration plan needs: a scan may have too many to keep their manifests. */
export interface PlannedWorkload {
  readonly file: string;
  readonly runtimeClass?: string;
  /** What the config holds it to, in the namespace that its manifest names; absent where something else does. */
  readonly configured?: { readonly namespace?: string; readonly enforce: LevelVersion };
  /** Whether it violates what it is held to today: see `isViolating`. */
  readonly isViolating: boolean;
  /** How it stands at each level. */
  readonly at: Readonly<Record<Level, StandingAtLevel>>;
}

/** How a workload stands at a level. */
interface StandingAtLevel {
  /** Whether the API server rejects it. */
  readonly isFailing: boolean;
  /** Whether it fails in something that the config exempts. */
  readonly isExempt: boolean;
  /** What is to repair; absent where nothing is. */
  readonly blocked?: BlockedWorkload;
}

/** Returns a function that makes the compact values of workloads, which share what is the same in many of them. */
export function plannedWorkloads(): (judged: JudgedWorkload) => PlannedWorkload {
  const shared = sharer();
  return (judged) => {
    const { workload, policy, because, reached } = judged;
    const runtimeClass = workload.pod.spec?.runtimeClassName;
    const standingAt = (level: Level): StandingAtLevel => {
      if (reached.failing[level].length === 0) return PASSES;
      const blocked = blockedBy(judged, level);
      return shared({ isFailing: true, isExempt: isExemptFrom(judged, level), ...(blocked && { blocked }) });
    };
    const [namespace] = knownNamespaces([workload.identity.namespace]);
    const configured =
      because.enforce.from === 'config'
        ? { ...(namespace !== undefined && { namespace }), enforce: policy.enforce }
        : undefined;
    return {
      file: copyWithoutSource(workload.file),
      ...(runtimeClass !== undefined && { runtimeClass: shared(runtimeClass) }),
      ...(configured && { configured: shared(configured) }),
      isViolating: isViolating(judged),
      at: { privileged: PASSES, baseline: standingAt('baseline'), restricted: standingAt('restricted') },
    };
  };
}

const PASSES: StandingAtLevel = { isFailing: false, isExempt: false };

/** Returns one copy for all JSON values that are the same, without the text that they were cut from. */
function sharer(): <T>(value: T) => T {
  const known = new Map<string, unknown>();
  return <T>(value: T): T => {
    const key = JSON.stringify(value);
    const copy = known.get(key) ?? copyWithoutSource(value);
    known.set(key, copy);
    return copy as T;
  };
}
