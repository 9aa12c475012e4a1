import { LABEL_PREFIX } from '../../pss/admission/namespace-policy.ts';
import { compareLevels, LEVELS, parseLevel } from '../../pss/level.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { NamespaceStanding } from '../../target/namespace-standing.ts';
import type { Labels } from './namespace-labels.ts';
import type { PlannedWorkload } from './planned-workload.ts';

const ENFORCE = `${LABEL_PREFIX}enforce`;

/** What the repository says that a namespace enforces today: a plan never goes below it. */
export interface EnforcedLevel extends LevelVersion {
  /** `config`: only the config says so, which is no label that the cluster has. */
  readonly by: 'namespace' | 'server' | 'config';
}

/** The strictest level that labels, the server's own configuration or the config state; undefined where none does. */
export function enforcedLevel(
  namespace: string | undefined,
  standing: NamespaceStanding,
  workloads: readonly Pick<PlannedWorkload, 'configured'>[],
): EnforcedLevel | undefined {
  const { enforced, configured, definitions } = standing;
  const by = definitions.some((labels) => ENFORCE in labels) ? 'namespace' : 'server';
  const ofWorkloads = workloads.flatMap(({ configured: own }) =>
    own !== undefined && own.namespace === namespace ? [own.enforce] : [],
  );
  const stated: EnforcedLevel[] = [
    ...(enforced === undefined ? [] : [{ ...enforced, by } as const]),
    ...[...(configured === undefined ? [] : [configured]), ...ofWorkloads].map(
      (target) => ({ ...target, by: 'config' }) as const,
    ),
  ];
  // Of two that are alike the first counts, which the cluster has.
  return stated.reduce<EnforcedLevel | undefined>(
    (best, one) => (best === undefined || compareLevels(one.level, best.level) > 0 ? one : best),
    undefined,
  );
}

/** The labels of a Namespace manifest that set what is enforced; of several manifests those with the strictest level. */
export function enforceLabels({ definitions }: NamespaceStanding): Labels {
  const strictness = (labels: Labels): number =>
    LEVELS.findIndex((level) => level === parseLevel(labels[ENFORCE] ?? ''));
  const [strictest = {}] = definitions
    .filter((labels) => ENFORCE in labels)
    .sort((a, b) => strictness(b) - strictness(a));
  return Object.fromEntries(
    Object.entries(strictest).filter(([label]) => [ENFORCE, `${ENFORCE}-version`].includes(label)),
  );
}
