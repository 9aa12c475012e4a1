import { formatSetter } from '../pss/violation.ts';
import type { ListedDebt } from '../target/baseline/baseline.ts';
import { baselineWorkload, knownViolation } from '../target/baseline/baseline.ts';
import type { JudgedWorkload } from './scan.ts';
import { isExemptByConfig } from './scan.ts';

/**
 * What a baseline lists of a workload: for what the API server rejects its pods, and what breaks hardening rules that are
 * enforced, but for what an exemption covers.
 */
export function debtOf({ workload, verdicts, hardening, exempt }: JudgedWorkload): ListedDebt {
  const enforced = [...verdicts.enforce.results, ...hardening.filter(({ mode }) => mode === 'enforce')];
  const violations = enforced.flatMap(({ check, violations: found }) =>
    found
      .filter((violation) => !isExemptByConfig(exempt, check, violation))
      .map((violation) => knownViolation(check, formatSetter(violation))),
  );
  return { ...baselineWorkload(workload), violations: new Set(violations) };
}
