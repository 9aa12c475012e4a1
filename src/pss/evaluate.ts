import { isSameTarget } from './admission/compare-targets.ts';
import type { Failure } from './check.ts';
import { CHECKS } from './checks/index.generated.ts';
import { formatFailures } from './message.ts';
import type { Pod } from './pod/pod.ts';
import { podOn } from './pod/pod-on.ts';
import type { Registry, ResolvedCheck } from './registry.ts';
import { buildRegistry } from './registry.ts';
import type { CheckResult, LevelVersion, Verdict } from './verdict.ts';
import { keyInPod } from './violation.ts';

/** All checks of the Pod Security Standards. */
export const STANDARD: Registry = buildRegistry(CHECKS);

/**
 * Judges a pod (decoded, with the server's defaults) at a level and version as the API server does. A version newer
 * than the cluster's, or than the newest of the standard, is judged as that one; `privileged` allows everything.
 * https://github.com/kubernetes/pod-security-admission/blob/master/policy/registry.go (EvaluatePod)
 *
 * @param found what checks found in this pod before, which is added to; default: nothing
 * @throws Error that names the check where a check itself throws: a bug in this program must not let a pod pass
 */
export function evaluate(
  pod: Pod,
  target: LevelVersion,
  registry: Registry = STANDARD,
  found: FoundInPod = new Map(),
): Verdict {
  const results: CheckResult[] = [];
  const { clusterVersion } = target;
  const seenBy = (read: Pod): Pod => (clusterVersion === undefined ? read : podOn(clusterVersion, read));
  const seen = seenBy(pod);
  const other = pod.otherReading && seenBy(pod.otherReading);
  for (const check of registry.checksFor(target)) {
    let failure = found.get(check.evaluate);
    if (failure === undefined) {
      failure = joined(runCheck(check, seen), other && runCheck(check, other)) ?? null;
      found.set(check.evaluate, failure);
    }
    if (failure !== null) results.push({ check: check.id, ...failure });
  }
  return { target, allowed: results.length === 0, message: formatFailures(results), results };
}

/** Judges one pod at levels and versions. */
export type EvaluatePod = (target: LevelVersion) => Verdict;

/**
 * Returns `evaluate` of one pod: levels and versions share most of their checks, and each is asked once.
 *
 * @param known verdicts of this pod
 */
export function evaluatorOf(pod: Pod, known: readonly Verdict[] = []): EvaluatePod {
  const verdicts = [...known];
  const found = new Map<LevelVersion['clusterVersion'], FoundInPod>();
  return (target) => {
    const { clusterVersion } = target;
    const same = verdicts.find((verdict) => isSameTarget(verdict.target, target));
    if (same !== undefined) return same;
    const asSameServer = found.get(clusterVersion) ?? new Map();
    found.set(clusterVersion, asSameServer);
    const verdict = evaluate(pod, target, STANDARD, asSameServer);
    verdicts.push(verdict);
    return verdict;
  };
}

/** What checks found in one pod, as the server of one cluster: null where that is nothing. */
type FoundInPod = Map<ResolvedCheck['evaluate'], Failure | null>;

/** Joins what a check finds in two readings of a pod: the words are of the first that fails, the violations of both. */
function joined(first: Failure | undefined, second: Failure | undefined): Failure | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const known = new Set(first.violations.map(keyInPod));
  const more = second.violations.filter((violation) => !known.has(keyInPod(violation)));
  return { ...first, violations: [...first.violations, ...more] };
}

function runCheck({ id, revision, evaluate: check }: ResolvedCheck, pod: Pod): ReturnType<ResolvedCheck['evaluate']> {
  try {
    return check(pod);
  } catch (cause) {
    throw new Error(`check ${id} (revision ${revision.since}) failed: ${String(cause)}`, { cause });
  }
}
