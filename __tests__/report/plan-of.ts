import type { ScanPlan } from '../../src/report/plan/plan-scan.ts';
import { planScan } from '../../src/report/plan/plan-scan.ts';
import type { ScanOutline } from '../../src/scan/scan-outline.ts';

/** Plans the report of a branch that is held to its level, with nothing but what the outline says. */
export function planOf(outline: ScanOutline): ScanPlan {
  return planScan(outline, { failOn: 'any', unjudged: 'neutral' }, { rejected: '', notes: [], sections: [] });
}
