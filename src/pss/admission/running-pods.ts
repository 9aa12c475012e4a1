import { groupBy } from '../../text/group-by.ts';
import { compareText } from '../../text/order.ts';
import { plural } from '../../text/plural.ts';
import { evaluate } from '../evaluate.ts';
import { quoteGo } from '../message.ts';
import type { Pod } from '../pod/pod.ts';
import type { LevelVersion } from '../verdict.ts';
import type { Exemptions } from './server-settings.ts';

/** The server judges no more pods of a namespace than this. */
const MOST_PODS = 3000;

/**
 * Writes the API server's warnings where a namespace's new `enforce` would reject pods that run in it: first how many
 * pods were checked, where these are not all; then a headline; then, sorted, one line for all pods with the same
 * reasons. The pods keep running.
 * https://github.com/kubernetes/pod-security-admission/blob/master/admission/admission.go (EvaluatePodsInNamespace)
 */
export function warnOfRunningPods(
  namespace: string,
  enforce: LevelVersion,
  pods: readonly Pod[],
  { runtimeClasses }: Pick<Exemptions, 'runtimeClasses'>,
): string[] {
  const judged = prioritise(pods.filter((pod) => !isExempt(pod, runtimeClasses)));
  const rejected = judged.slice(0, MOST_PODS).flatMap((pod) => {
    const { allowed, results } = evaluate(pod, enforce);
    return allowed ? [] : [{ name: pod.metadata?.name ?? '', reasons: results.map(({ reason }) => reason).join(', ') }];
  });
  const byReasons = groupBy(rejected, ({ reasons }) => reasons);
  const warnings: string[] = [];
  if (judged.length > MOST_PODS) {
    warnings.push(
      `new PodSecurity enforce level only checked against the first ${MOST_PODS} of ${judged.length} existing pods`,
    );
  }
  if (byReasons.size > 0) {
    const target = quoteGo(`${enforce.level}:${enforce.version}`);
    warnings.push(
      `existing pods in namespace ${quoteGo(namespace)} violate the new PodSecurity enforce level ${target}`,
    );
  }
  const lines = [...byReasons].map(
    ([reasons, podsWithReasons]) => `${namePods(podsWithReasons.map(({ name }) => name))}: ${reasons}`,
  );
  return [...warnings, ...lines.sort(compareText)];
}

function isExempt({ spec }: Pod, runtimeClasses: readonly string[]): boolean {
  const name = spec?.runtimeClassName ?? '';
  return name !== '' && runtimeClasses.includes(name);
}

/** Puts one pod of each controller before the controllers' other pods, so that the limit leaves out replicas first. */
function prioritise(pods: readonly Pod[]): Pod[] {
  const seen = new Set<string>();
  const first: Pod[] = [];
  const replicas: Pod[] = [];
  for (const pod of pods) {
    const owner = pod.metadata?.ownerReferences?.find(({ controller }) => controller === true);
    const uid = owner === undefined ? undefined : (owner.uid ?? '');
    if (uid !== undefined && seen.has(uid)) replicas.push(pod);
    else first.push(pod);
    if (uid !== undefined) seen.add(uid);
  }
  return [...first, ...replicas];
}

/** Names pods by the first name in Go's order: `a`, `a (and 1 other pod)`, `a (and 2 other pods)`. */
function namePods(names: readonly string[]): string {
  const [first = ''] = [...names].sort(compareText);
  const others = names.length - 1;
  return others === 0 ? first : `${first} (and ${others} other ${plural('pod', others)})`;
}
