import type { Workload } from '../manifest/manifest.ts';
import { compareStrictness } from '../pss/admission/compare-targets.ts';
import { checkOf } from '../pss/check-of.ts';
import { compareLevels } from '../pss/level.ts';
import type { Mode, Policy } from '../pss/policy.ts';
import { MODES } from '../pss/policy.ts';
import type { Violation } from '../pss/rule.ts';
import { buildKustomizations } from '../repository/kustomize/build-kustomizations.ts';
import { workloadNamespaces } from '../repository/kustomize/workload-namespaces.ts';
import type { Repository } from '../repository/repository.ts';
import type { RepositoryNamespace } from '../repository/repository-namespaces.ts';
import { repositoryNamespaces } from '../repository/repository-namespaces.ts';
import type { Configuration, Exemption } from './config/configuration.ts';
import type { ExemptionSubject } from './exemptions.ts';
import { exemptionOf, exemptionSubject } from './exemptions.ts';
import { namespaceByPath } from './namespace-by-path.ts';
import type { PolicyReading, PolicySources } from './policy-of.ts';
import { policyOf } from './policy-of.ts';
import { defaultPolicy } from './repository-target.ts';
import type { Settings } from './settings.ts';

/** What holds for one workload: of all namespaces that it gets into, in each mode the strictest. */
export interface Ruling extends PolicyReading {
  /** The one whose enforce is the strictest; absent where nobody knows it. */
  readonly namespace?: string;
  /** All that it gets into: a base is used by several overlays. */
  readonly namespaces: readonly string[];
  /** A violation of it as exemptions see it: one for each of its namespaces. */
  readonly subjectsOf: (check: string, violation: Violation) => readonly ExemptionSubject[];
  /** The exemption that covers a violation of it, in every namespace that asks for the check. */
  readonly exemptionOf: (check: string, violation: Violation) => Exemption | undefined;
  /** The exemption that covers a violation of it in one namespace. */
  readonly exemptionIn: (namespace: string, check: string, violation: Violation) => Exemption | undefined;
}

/** What a repository asks of its workloads. */
export interface Rules {
  /** Of the base branch, and those that only head has. */
  readonly namespaces: readonly RepositoryNamespace[];
  /** The same for each side, as it is there. */
  readonly sides: Readonly<Record<'base' | 'head', readonly RepositoryNamespace[]>>;
  /** What Namespaces without labels are held to. */
  readonly defaults: Policy;
  readonly rulingOf: (workload: Workload) => Ruling;
  /** A kustomization at which there was too much to build: then it is not known which namespaces workloads get into. */
  readonly stoppedAt?: string;
}

/**
 * The rules of a repository: config and labels as they are at the tip of the base branch, so that a pull request cannot
 * weaken its own judge. A Namespace that only head has counts with its own labels. Which namespaces a workload gets into
 * say both: see `workloadNamespaces`.
 *
 * @param today the day of the run in UTC, `YYYY-MM-DD`
 * @param formerPath the path in base of a file of head; undefined for a file that base has not
 */
export function rulesOf(
  base: Repository,
  head: Repository,
  settings: Settings,
  today: string,
  formerPath: (path: string) => string | undefined,
): Rules {
  const { configuration, target } = settings;
  const defaults = defaultPolicy(target);
  const former = buildKustomizations(base.facts, base.sources);
  const formerRoots = former.roots.map(({ kustomization }) => kustomization);
  const builds = head === base ? former : buildKustomizations(head.facts, head.sources, formerRoots);
  const before = repositoryNamespaces(former, base.sources, defaults);
  const after = head === base ? before : repositoryNamespaces(builds, head.sources, defaults);
  const names = new Set(before.map(({ name }) => name));
  const namespaces = [...before, ...after.filter(({ name }) => !names.has(name))];
  const labels = new Map(namespaces.map(({ name, strictest }) => [name, strictest.labels]));
  const { targets, ...sources } = sourcesOf(settings, (name) => labels.get(name));
  const namesOf = workloadNamespaces({ facts: base.facts, builds: former }, { facts: head.facts, builds }, formerPath);
  const rulingOf = (workload: Workload): Ruling => {
    const { identity, pod } = workload;
    const file = settings.fromRoot(workload.file);
    const found = namesOf(workload.file, identity.namespace ?? namespaceByPath(configuration, file));
    const { kind, name } = identity;
    const readings = found.map((namespace) => ({
      namespace,
      ...policyOf({ targets }, sources, {
        file,
        kind,
        name,
        namespace,
        runtimeClass: pod.spec?.runtimeClassName,
      }),
    }));
    const subjectIn = (namespace: string | undefined, check: string, violation: Violation): ExemptionSubject =>
      exemptionSubject({ ...workload, file }, namespace, check, violation);
    const exemptionIn = (namespace: string | undefined, check: string, violation: Violation): Exemption | undefined =>
      exemptionOf(configuration.exemptions, subjectIn(namespace, check, violation), today);
    return {
      ...strictestOf(readings),
      namespaces: found.filter((one) => one !== undefined),
      subjectsOf: (check, violation) => found.map((one) => subjectIn(one, check, violation)),
      exemptionOf: (check, violation) => {
        const asking = readings.filter(({ policy }) => asksFor(check, policy));
        const exemptions = asking.map((one) => exemptionIn(one.namespace, check, violation));
        return exemptions.includes(undefined) ? undefined : exemptions[0];
      },
      exemptionIn,
    };
  };
  const stoppedAt = builds.stoppedAt ?? former.stoppedAt;
  return {
    namespaces,
    sides: { base: before, head: after },
    defaults,
    rulingOf,
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
  };
}

/** What speaks for workloads: with `isEverywhere` nothing but the repository's default. */
function sourcesOf(
  { configuration, target, server, isEverywhere }: Settings,
  labelsOf: PolicySources['labelsOf'],
): Pick<Configuration, 'targets'> & PolicySources {
  return isEverywhere
    ? { targets: [], target, server: undefined, labelsOf: () => undefined }
    : { targets: configuration.targets, target, server, labelsOf };
}

/** In each mode the strictest of several readings; and the namespace that enforces most, where it has a name. */
function strictestOf(
  readings: readonly (PolicyReading & { readonly namespace: string | undefined })[],
): Pick<Ruling, 'policy' | 'because' | 'namespace'> {
  const enforce = strictestIn('enforce', readings);
  const warn = strictestIn('warn', readings);
  const audit = strictestIn('audit', readings);
  const { namespace } = enforce;
  return {
    policy: { enforce: enforce.policy.enforce, warn: warn.policy.warn, audit: audit.policy.audit },
    because: { enforce: enforce.because.enforce, warn: warn.because.warn, audit: audit.because.audit },
    ...(namespace === undefined ? {} : { namespace }),
  };
}

/** Of several readings the first whose policy of a mode is the strictest: a base must pass in each of its overlays. */
function strictestIn<Reading extends PolicyReading>(mode: Mode, readings: readonly Reading[]): Reading {
  return readings.reduce((best, each) => (compareStrictness(each.policy[mode], best.policy[mode]) > 0 ? each : best));
}

/** Whether a policy has a check looked at in any mode. */
function asksFor(check: string, policy: Policy): boolean {
  return MODES.some((mode) => compareLevels(policy[mode].level, checkOf(check).level) >= 0);
}
