import type { HardeningRule } from '../hardening/hardening-rule.ts';
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
import type { Selectable } from './config/selector.ts';
import type { ExemptionSubject } from './exemptions.ts';
import { exemptionFinder, exemptionSubject, selectableOf } from './exemptions.ts';
import { namespaceByPath } from './namespace-by-path.ts';
import type { PolicyReading, PolicySources } from './policy-of.ts';
import { policyOf } from './policy-of.ts';
import { defaultPolicy } from './repository-target.ts';
import type { Settings } from './settings.ts';

/** The policy and exemptions of one workload: in each mode the strictest of all namespaces that it gets into. */
export interface Ruling extends PolicyReading {
  /** The namespace with the strictest enforce; absent if it is unknown. */
  readonly namespace?: string;
  /** All known namespaces that it gets into: several overlays may use one base. */
  readonly namespaces: readonly string[];
  /** The hardening rules that it is asked to follow. */
  readonly hardening: readonly HardeningRule[];
  /** Returns the properties of a violation that exemptions look at: one item for each of its namespaces. */
  readonly subjectsOf: (check: string, violation: Violation) => readonly ExemptionSubject[];
  /** Returns the exemption of a violation if it is exempt in every namespace that asks for the check. */
  readonly exemptionOf: (check: string, violation: Violation) => Exemption | undefined;
  /** Returns the exemption that covers a violation in one namespace. */
  readonly exemptionIn: (namespace: string, check: string, violation: Violation) => Exemption | undefined;
}

/** The rules that a repository sets for its workloads. */
export interface Rules {
  /** The namespaces of the base branch, and those that only head has. */
  readonly namespaces: readonly RepositoryNamespace[];
  /** The namespaces of each side. */
  readonly sides: Readonly<Record<'base' | 'head', readonly RepositoryNamespace[]>>;
  /** The policy of Namespaces without labels. */
  readonly defaults: Policy;
  /** Returns the policy and exemptions of a workload of head. */
  readonly rulingOf: (workload: Workload) => Ruling;
  /** The kustomization at which the build budget ran out: then the namespaces of workloads are not fully known. */
  readonly stoppedAt?: string;
}

/**
 * Returns the rules of a repository. Config and labels are those at the tip of the base branch, so that a pull request
 * cannot weaken the rules it is judged by; a Namespace that only head has counts with its own labels. Both sides decide
 * which namespaces a workload gets into: see `workloadNamespaces`.
 *
 * @param today the day of the run in UTC, `YYYY-MM-DD`
 * @param formerPath returns the path in base of a file of head; undefined for a file that base does not have
 */
export function rulesOf(
  base: Repository,
  head: Repository,
  settings: Settings,
  today: string,
  formerPath: (path: string) => string | undefined,
): Rules {
  const { configuration, hardening, target } = settings;
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
  const exemptionOf = exemptionFinder(configuration.exemptions, today);
  const rulingOf = (workload: Workload): Ruling => {
    const { identity, pod } = workload;
    const file = settings.fromRoot(workload.file);
    const foundNamespaces = namesOf(workload.file, identity.namespace ?? namespaceByPath(configuration, file));
    const { kind, name } = identity;
    const readings = foundNamespaces.map((namespace) => ({
      namespace,
      ...policyOf({ targets }, sources, {
        file,
        kind,
        name,
        namespace,
        runtimeClass: pod.spec?.runtimeClassName,
      }),
    }));
    const selectables = new Map<string | undefined, Selectable>();
    const subjectIn = (namespace: string | undefined, check: string, violation: Violation): ExemptionSubject => {
      const selectable = selectables.get(namespace) ?? selectableOf({ file, identity }, namespace);
      selectables.set(namespace, selectable);
      return exemptionSubject(selectable, check, violation);
    };
    const exemptionIn = (namespace: string | undefined, check: string, violation: Violation): Exemption | undefined =>
      exemptionOf(subjectIn(namespace, check, violation));
    return {
      ...strictestOf(readings),
      namespaces: foundNamespaces.filter((namespace) => namespace !== undefined),
      hardening,
      subjectsOf: (check, violation) => foundNamespaces.map((namespace) => subjectIn(namespace, check, violation)),
      exemptionOf: (check, violation) => {
        if (configuration.exemptions.length === 0) return undefined;
        const asking = readings.filter(({ policy }) => asksFor(check, policy, hardening));
        const exemptions = asking.map(({ namespace }) => exemptionIn(namespace, check, violation));
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

/** Returns the sources of policies: with `isEverywhere` only the repository's default. */
function sourcesOf(
  { configuration, target, server, isEverywhere }: Settings,
  labelsOf: PolicySources['labelsOf'],
): Pick<Configuration, 'targets'> & PolicySources {
  return isEverywhere
    ? { targets: [], target, server: undefined, labelsOf: () => undefined }
    : { targets: configuration.targets, target, server, labelsOf };
}

/** Combines several readings: in each mode the strictest one, and the namespace that enforces most, if it is known. */
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

/** Returns the first reading with the strictest policy of a mode: a base must pass in each of its overlays. */
function strictestIn<Reading extends PolicyReading>(mode: Mode, readings: readonly Reading[]): Reading {
  return readings.reduce((best, reading) =>
    compareStrictness(reading.policy[mode], best.policy[mode]) > 0 ? reading : best,
  );
}

/** Whether a policy includes a check in any mode; hardening rules are asked under every policy. */
function asksFor(check: string, policy: Policy, hardening: readonly HardeningRule[]): boolean {
  if (hardening.some(({ id }) => id === check)) return true;
  return MODES.some((mode) => compareLevels(policy[mode].level, checkOf(check).level) >= 0);
}
