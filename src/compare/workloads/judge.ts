import type { AskedRule, HardeningResult } from '../../hardening/asked-rule.ts';
import { evaluateHardening } from '../../hardening/asked-rule.ts';
import type { Workload } from '../../manifest/manifest.ts';
import type { EvaluatePod } from '../../pss/evaluate.ts';
import { evaluatorOf } from '../../pss/evaluate.ts';
import type { Mode, Policy } from '../../pss/policy.ts';
import type { Verdict } from '../../pss/verdict.ts';

/** How a pod is judged: by the standard in each mode, and by the hardening rules. */
export interface PodJudgement {
  readonly verdicts: Readonly<Record<Mode, Verdict>>;
  /** The hardening rules that it does not follow. */
  readonly hardening: readonly HardeningResult[];
}

/**
 * Evaluates a workload's pod in each mode, as the API server would, and by hardening rules.
 *
 * @param evaluatePod evaluates the same pod; default: one that has evaluated nothing so far
 */
export function judge(
  { pod }: Workload,
  { policy, hardening }: { readonly policy: Policy; readonly hardening: readonly AskedRule[] },
  evaluatePod: EvaluatePod = evaluatorOf(pod),
): PodJudgement {
  const { enforce, warn, audit } = policy;
  const verdicts = { enforce: evaluatePod(enforce), warn: evaluatePod(warn), audit: evaluatePod(audit) };
  return { verdicts, hardening: evaluateHardening(pod, hardening) };
}

/** The workload with the namespace whose policy applies to it; unchanged where that is unknown. */
export function withNamespace(workload: Workload, namespace: string | undefined): Workload {
  return namespace === undefined ? workload : { ...workload, identity: { ...workload.identity, namespace } };
}
