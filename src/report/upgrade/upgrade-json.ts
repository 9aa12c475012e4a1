import { advisedRule } from '../../hardening/asked-rule.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import type { ChangedViolation, UpgradedWorkload, UpgradeVersions } from '../../scan/upgrade/upgrade.ts';
import { rejectsMore } from '../../scan/upgrade/upgrade.ts';
import { jsonCheck, jsonJudged, jsonNote, jsonPlace, jsonText } from '../json/json.ts';

/** Prints `scan --compare … --format json`: one object, a contract. `docs/upgrading.md` describes it. */
export function upgradeJson(
  upgraded: readonly UpgradedWorkload[],
  { from, to }: UpgradeVersions,
  { notEvaluated, notes, other }: ScanOutline,
): string {
  return jsonText({
    schemaVersion: 1,
    compare: { from, to },
    results: upgraded.map(jsonUpgraded),
    notes: notes.map(jsonNote),
    notEvaluated: notEvaluated.map(({ file, document, line, reason, message }) => {
      return { file, document: document ?? null, line, reason, message };
    }),
    other,
  });
}

function jsonUpgraded(upgraded: UpgradedWorkload): Record<string, unknown> {
  const { judged, appears, vanishes, pinned, rejectedBy } = upgraded;
  const { clusterVersion: _, ...enforce } = judged.policy.enforce;
  const jsonChange = (each: ChangedViolation): Record<string, unknown> => {
    const fix = advisedRule(each.rule, judged.asked).fix(each.violation, judged.workload.pod);
    return {
      ...jsonCheck(each),
      mode: each.mode,
      exemption: each.exemption ?? null,
      at: jsonPlace(judged.workload, { violation: each.violation, place: each.place, fix }),
    };
  };
  return {
    ...jsonJudged(judged.workload, { ...judged.policy, enforce }),
    rejectedBy,
    rejectsMore: rejectsMore(upgraded),
    pinned,
    appears: appears.map(jsonChange),
    vanishes: vanishes.map(jsonChange),
  };
}
