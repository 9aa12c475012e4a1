import type { Workload } from '../manifest/manifest.ts';
import type { Violation } from '../pss/check.ts';
import { compareStrictness } from '../pss/compare-targets.ts';
import type { Policy } from '../pss/policy.ts';
import type { Exemption } from './configuration.ts';
import type { ExemptionSubject } from './exemptions.ts';
import { exemptionOf, exemptionSubject } from './exemptions.ts';
import { namespaceByPath } from './namespace-by-path.ts';
import type { PolicyReading } from './policy-of.ts';
import { policyOf } from './policy-of.ts';
import type { Repository } from './repository.ts';
import type { RepositoryNamespace } from './repository-namespaces.ts';
import { repositoryNamespaces } from './repository-namespaces.ts';
import { defaultPolicy } from './repository-target.ts';
import type { Settings } from './settings.ts';
import { workloadNamespaces } from './workload-namespaces.ts';

/** What holds for one workload. */
export interface Ruling extends PolicyReading {
  /** The namespace that it is judged in; absent where nobody knows it. */
  readonly namespace?: string;
  /** All that it gets into: a base is used by several overlays. */
  readonly namespaces: readonly string[];
  /** A violation of it as exemptions see it. */
  readonly subjectOf: (check: string, violation: Violation) => ExemptionSubject;
  /** The exemption that covers a violation of it. */
  readonly exemptionOf: (check: string, violation: Violation) => Exemption | undefined;
}

/** What a repository asks of its workloads. */
export interface Rules {
  /** Of the base branch, and those that only head has. */
  readonly namespaces: readonly RepositoryNamespace[];
  /** What Namespaces without labels are held to. */
  readonly defaults: Policy;
  readonly rulingOf: (workload: Workload) => Ruling;
}

/**
 * The rules of a repository: config and labels as they are at the tip of the base branch, so that a pull request cannot
 * weaken its own judge. A Namespace that only head has counts with its own labels; which namespace a workload gets into
 * says head.
 *
 * @param today the day of the run in UTC, `YYYY-MM-DD`
 */
export function rulesOf(base: Repository, head: Repository, settings: Settings, today: string): Rules {
  const { configuration, target, server } = settings;
  const defaults = defaultPolicy(target);
  const before = repositoryNamespaces(base.facts, base.sources, defaults);
  const names = new Set(before.map(({ name }) => name));
  const added = repositoryNamespaces(head.facts, head.sources, defaults).filter(({ name }) => !names.has(name));
  const namespaces = [...before, ...added];
  const labels = new Map(namespaces.map(({ name, strictest }) => [name, strictest.labels]));
  const namesOf = workloadNamespaces(head.facts);
  const rulingOf = (workload: Workload): Ruling => {
    const { identity, pod } = workload;
    const file = settings.fromRoot(workload.file);
    const { kind, name } = identity;
    const found = namesOf(workload).map((one) => one.name ?? namespaceByPath(configuration, file));
    const readings = found.map((namespace) => {
      const subject = { file, kind, name, namespace, runtimeClass: pod.spec?.runtimeClassName };
      return { namespace, ...policyOf(configuration, { target, server, labelsOf: (one) => labels.get(one) }, subject) };
    });
    // A base must pass in each of its overlays.
    const [{ namespace, policy, because }] = readings.sort((a, b) =>
      compareStrictness(b.policy.enforce, a.policy.enforce),
    ) as [(typeof readings)[number]];
    const subjectOf = (check: string, violation: Violation): ExemptionSubject =>
      exemptionSubject({ ...workload, file }, namespace, check, violation);
    return {
      ...{ policy, because, subjectOf },
      ...(namespace === undefined ? {} : { namespace }),
      namespaces: found.filter((one) => one !== undefined),
      exemptionOf: (check, violation) => exemptionOf(configuration.exemptions, subjectOf(check, violation), today),
    };
  };
  return { namespaces, defaults, rulingOf };
}
