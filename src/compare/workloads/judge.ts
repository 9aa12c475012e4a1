import type { Workload } from '../../manifest/manifest.ts';
import { evaluate } from '../../pss/evaluate.ts';
import type { Mode, Policy } from '../../pss/policy.ts';
import type { Verdict } from '../../pss/verdict.ts';

/** What the API server says of a workload's pod in each mode. */
export function judge({ pod }: Workload, policy: Policy): Record<Mode, Verdict> {
  const enforce = evaluate(pod, policy.enforce);
  // Warn mostly asks the same as enforce.
  const isSame = policy.warn.level === policy.enforce.level && policy.warn.version === policy.enforce.version;
  return { enforce, warn: isSame ? enforce : evaluate(pod, policy.warn), audit: evaluate(pod, policy.audit) };
}

/** A workload in the namespace that it is judged in; as it is where nobody knows one. */
export function inNamespace(workload: Workload, namespace: string | undefined): Workload {
  return namespace === undefined ? workload : { ...workload, identity: { ...workload.identity, namespace } };
}
