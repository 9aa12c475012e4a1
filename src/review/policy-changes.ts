import type { Change } from '../compare/change.ts';
import type { PolicyChange } from '../compare/policy-change.ts';
import { compareNamespaces } from '../compare/rules/compare-namespaces.ts';
import type { SettingsSides } from '../compare/rules/compare-settings.ts';
import { compareSettings } from '../compare/rules/compare-settings.ts';
import { movedWorkloads } from '../compare/rules/moved-workloads.ts';
import type { PlacedWorkload } from '../compare/rules/namespace-change.ts';
import type { StatedLevel } from '../compare/rules/new-namespaces.ts';
import { newNamespaces } from '../compare/rules/new-namespaces.ts';
import type { Comparison } from '../compare/workloads/compare-manifests.ts';
import type { Manifest, Note } from '../manifest/manifest.ts';
import type { Deployments } from '../repository/kustomize/deployments/deployed.ts';
import type { NamespaceDefinition } from '../repository/repository-namespaces.ts';
import type { Rules } from '../target/rules.ts';
import type { Settings } from '../target/settings.ts';
import type { ReviewOptions } from './review-change.ts';

/** What `policyChanges` looks at. */
interface JudgedChange {
  readonly change: Change;
  readonly comparison: Comparison;
  /** Manifests that did not change and matter, as the level of their namespace may have changed. */
  readonly unchanged: readonly Manifest[];
  readonly rules: Rules;
  readonly settings: SettingsSides;
  readonly deployments: Deployments;
  readonly options: ReviewOptions;
}

/** Lists what a change does to what decides the policy, and notes on what is none of that. */
export function policyChanges({ change, comparison, unchanged, rules, settings, deployments, options }: JudgedChange): {
  readonly policy: PolicyChange[];
  readonly notes: readonly Note[];
} {
  const { base, head } = rules.sides;
  const { server } = settings.base;
  const placed = placedWorkloads(unchanged, comparison, rules);
  const relabelled = compareNamespaces(base, head, placed, {
    defaults: rules.defaults,
    ...(server === undefined ? {} : { settings: server }),
  });
  const brought = newNamespaces(base, head, placed, statedLevels(rules, settings.base), server);
  // What a raised label rejects is reported with the label, where that blocks.
  const rejected = new Set(
    relabelled
      .filter(({ severity }) => severity === 'failure')
      .flatMap(({ rejects }) => rejects.map(({ workload }) => workload)),
  );
  const moved = comparison.workloads.filter(({ workload, move }) => move?.from.bringer || !rejected.has(workload));
  return {
    policy: [
      ...relabelled,
      ...brought.changes,
      ...movedWorkloads(moved, deployments),
      ...compareSettings(change, settings, options),
    ],
    notes: brought.notes,
  };
}

/**
 * All known workloads of head, with their namespaces.
 *
 * @param unchanged manifests that did not change
 */
function placedWorkloads(
  unchanged: readonly Manifest[],
  { workloads }: Comparison,
  { rulingOf, formerRulingOf }: Rules,
): PlacedWorkload[] {
  const compared = new Set(workloads.map(({ base }) => base));
  const old = unchanged
    .flatMap((manifest) => manifest.workloads)
    .filter((workload) => !compared.has(workload))
    .map((workload) => ({ workload, base: workload }));
  return [...workloads, ...old].map(({ workload, base }) => {
    const { namespaces, exemptionIn, clusterVersionIn, because } = rulingOf(workload);
    const former = base === undefined ? undefined : formerRulingOf(base);
    return {
      workload,
      namespaces,
      exemptionIn,
      clusterVersionIn,
      because: because.enforce,
      ...(former === undefined
        ? {}
        : {
            former: {
              enforce: former.policy.enforce,
              because: former.because.enforce,
              namespaces: former.namespaces,
            },
          }),
    };
  });
}

/** Returns a function that gives the level of a namespace without its labels: see `newNamespaces`. */
function statedLevels(
  { unlabelled }: Rules,
  { targetBy }: Settings,
): (definition: NamespaceDefinition) => StatedLevel | undefined {
  const statedBy = {
    config: 'place' in targetBy ? `${targetBy.place.file}:${targetBy.place.line} states` : undefined,
    defaults: "the organisation's defaults state",
    input: 'the input level states',
    flag: '--level states',
    nobody: undefined,
  }[targetBy.by];
  return ({ name }) => {
    const { enforce, because } = unlabelled(name);
    if (because.from === 'config') return undefined;
    const source = because.from === 'server' ? "the API server's own configuration states" : statedBy;
    return { enforce, ...(source === undefined ? {} : { statedBy: source }) };
  };
}
