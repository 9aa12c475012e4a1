import type { WorkloadRuling } from '../../src/compare/workloads/compare-workload.ts';
import type { LevelVersion } from '../../src/pss/verdict.ts';
import { defaultPolicy } from '../../src/target/repository-target.ts';

/** What holds where only the repository's default speaks, and nothing is exempt. */
export function rulingFor(target: LevelVersion): WorkloadRuling {
  const source = { from: 'default', stated: { by: 'nobody' } } as const;
  return {
    policy: defaultPolicy(target),
    because: { enforce: source, warn: source, audit: source },
    hardening: [],
    selectables: () => [],
    exemptionOf: () => undefined,
  };
}
