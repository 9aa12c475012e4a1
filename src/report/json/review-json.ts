import type { PolicyChange } from '../../compare/policy-change.ts';
import type { Finding, WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import { MAX_LISTED } from '../../compare/workloads/listed.ts';
import type { Workload } from '../../manifest/manifest.ts';
import { failingChecks } from '../../pss/failing-checks.ts';
import type { Review } from '../../review/review.ts';
import { hardeningStandings } from '../checklist/hardening-standings.ts';
import { workloadChecklist } from '../checklist/workload-checklist.ts';
import type { ReviewPlan } from '../plan/review-plan.ts';
import { jsonHardening } from './hardening-json.ts';
import { jsonCheck, jsonJudged, jsonModes, jsonNote, jsonPlace, jsonWorkload } from './json.ts';

/** Returns the object of `review --format json` and of the Action's report file. It is a contract (schemaVersion 1). */
export function reviewJson(review: Review, plan: ReviewPlan): unknown {
  const { change, comparison } = review;
  return {
    schemaVersion: 1,
    base: change.mergeBase,
    head: change.head,
    conclusion: plan.conclusion,
    workloads: comparison.workloads.map((entry) => workloadOf(entry, plan)),
    removed: comparison.removed.map((workload) => ({ file: workload.file, workload: jsonWorkload(workload) })),
    policy: review.policy.map((policyChange) => policyOf(policyChange, plan)),
    notes: comparison.notes.map(jsonNote),
    notEvaluated: comparison.notEvaluated.map(({ file, document, line, reason, message, introduced }) => ({
      file,
      document: document ?? null,
      line,
      reason,
      message,
      introduced,
    })),
    other: comparison.other,
  };
}

function workloadOf(change: WorkloadChange, plan: ReviewPlan): unknown {
  const { workload, policy, verdicts, hardening, baseVerdicts, findings, omitted, fixed } = change;
  return {
    ...jsonJudged(workload, policy),
    message: verdicts.enforce.message,
    baseMessage: baseVerdicts?.enforce.message ?? null,
    modes: jsonModes(policy, (mode) => ({
      message: verdicts[mode].message,
      baseMessage: baseVerdicts?.[mode].message ?? null,
    })),
    checks: [
      ...failingChecks(verdicts).map(({ result }) => result),
      ...hardening.filter(({ mode }) => mode !== 'audit'),
    ].map(jsonCheck),
    findings: findings.map((finding) => findingOf(workload, finding, plan)),
    fixed: fixed.slice(0, MAX_LISTED).map(({ check, setter }) => ({ check, setter })),
    omitted: { findings: omitted.length, fixed: Math.max(0, fixed.length - MAX_LISTED) },
    hardening: jsonHardening(workload, workloadChecklist(change), hardeningStandings(change)),
  };
}

function findingOf(workload: Workload, finding: Finding, { placements }: ReviewPlan): unknown {
  const { check, mode, status, place, bringer, exemption } = finding;
  const { setter, path, line, column, fix, doubt } = jsonPlace(workload, finding);
  return {
    check,
    setter,
    mode,
    status,
    file: place.file,
    line,
    column,
    path,
    fix,
    // Keys that are there only where there is something to say.
    ...(doubt === undefined ? {} : { doubt }),
    ...(bringer === undefined ? {} : { broughtBy: { file: bringer.file, line: bringer.line } }),
    placement: placements.get(finding) ?? 'summary',
    exemption: exemption?.reason ?? null,
  };
}

function policyOf(policyChange: PolicyChange, plan: ReviewPlan): unknown {
  const { kind, file, line, name, change, severity, message, rejects } = policyChange;
  return {
    kind,
    file,
    line,
    name,
    change,
    severity,
    placement: plan.placements.get(policyChange) ?? 'summary',
    message,
    rejects: rejects.slice(0, MAX_LISTED).map(({ workload, results, findings, omitted }) => ({
      file: workload.file,
      line: workload.line,
      workload: jsonWorkload(workload),
      checks: results.map(jsonCheck),
      findings: findings.map((finding) => findingOf(workload, finding, plan)),
      omitted: omitted.length,
    })),
    omitted: Math.max(0, rejects.length - MAX_LISTED),
  };
}
