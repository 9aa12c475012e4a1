import type { Workload } from '../../manifest/manifest.ts';
import { evaluate } from '../../pss/evaluate.ts';
import type { Mode, Policy } from '../../pss/policy.ts';
import type { Verdict } from '../../pss/verdict.ts';

/** Evaluates a workload's pod in each mode, as the API server would. */
export function judge({ pod }: Workload, policy: Policy): Record<Mode, Verdict> {
  const enforce = evaluate(pod, policy.enforce);
  // Warn and enforce mostly have the same level and version.
  const isSame = policy.warn.level === policy.enforce.level && policy.warn.version === policy.enforce.version;
  return { enforce, warn: isSame ? enforce : evaluate(pod, policy.warn), audit: evaluate(pod, policy.audit) };
}

/** The workload with the namespace whose policy applies to it; unchanged where that is unknown. */
export function withNamespace(workload: Workload, namespace: string | undefined): Workload {
  return namespace === undefined ? workload : { ...workload, identity: { ...workload.identity, namespace } };
}
