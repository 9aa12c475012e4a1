import type { AskedRule } from '../hardening/asked-rule.ts';
import { askingBy } from '../hardening/asked-rule.ts';
import type { Surroundings } from '../hardening/surroundings.ts';
import type { Workload } from '../manifest/manifest.ts';
import { compareStrictness } from '../pss/admission/compare-targets.ts';
import { checkOf } from '../pss/check-of.ts';
import { evaluate } from '../pss/evaluate.ts';
import { compareLevels } from '../pss/level.ts';
import type { Pod } from '../pss/pod/pod.ts';
import type { Mode, Policy } from '../pss/policy.ts';
import { MODES } from '../pss/policy.ts';
import type { Violation } from '../pss/rule.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { ClusterVersion } from '../pss/version.ts';
import type { RepositoryNamespace } from '../repository/repository-namespaces.ts';
import { distinctBy } from '../text/group-by.ts';
import type { Configuration, Exemption } from './config/configuration.ts';
import type { Selectable } from './config/selector.ts';
import { isOfNamespaces, pathClasses } from './config/selector.ts';
import type { ExemptionSubject } from './exemptions.ts';
import { exemptionFinder, exemptionSubject, selectableOf } from './exemptions.ts';
import { namesByFile, namesOfFile } from './names-by-file.ts';
import { namespaceByPath } from './namespace-by-path.ts';
import type { PlacedReading } from './placed-readings.ts';
import { placedReadings } from './placed-readings.ts';
import type { PolicyReading, PolicySource, PolicySources } from './policy-of.ts';
import { policyOf } from './policy-of.ts';
import { selectingFiles } from './selecting-file.ts';
import type { Settings } from './settings.ts';

/** The policy and exemptions of one workload: in each mode the strictest of all namespaces that it gets into. */
export interface Ruling extends PolicyReading {
  /** The namespace with the strictest enforce; absent if it is unknown. */
  readonly namespace?: string;
  /** All known namespaces that it gets into: several overlays may use one base. */
  readonly namespaces: readonly string[];
  /** The hardening rules that it is asked to follow. */
  readonly hardening: readonly AskedRule[];
  /** Returns what entries of the config must select to select the workload: one item for each namespace and path. */
  readonly selectables: () => readonly Selectable[];
  /** Returns the properties of a violation that exemptions look at: one item for each of its namespaces. */
  readonly subjectsOf: (check: string, violation: Violation) => readonly ExemptionSubject[];
  /** Returns the exemption of a violation if it is exempt in every namespace that asks for the check. */
  readonly exemptionOf: (check: string, violation: Violation) => Exemption | undefined;
  /** Whether a violation is exempt in all of its namespaces, whatever they ask for. */
  readonly isExemptAtAnyLevel: (check: string, violation: Violation) => boolean;
  /** Returns the version of the cluster with one of its namespaces; undefined where nothing states it. */
  readonly clusterVersionIn: (namespace: string) => ClusterVersion | undefined;
  /** Returns the exemption that covers a violation in one namespace. */
  readonly exemptionIn: (namespace: string, check: string, violation: Violation) => Exemption | undefined;
}

/** Where a workload is, as its ruling finds it. */
export interface RuledPlace {
  /** The namespaces that it gets into; undefined stands for one that is not known. */
  readonly namespaces: readonly (string | undefined)[];
  readonly policy: Policy;
}

/**
 * Returns a function that gives the policy and exemptions of a workload, by its own path and by those of places that
 * deploy it from elsewhere: in each mode the strictest of them holds, and an exemption where all of them have it.
 *
 * @param today the day of the run in UTC, `YYYY-MM-DD`
 * @param namespaces those whose labels count
 * @param namesOf tells the namespaces that a workload gets into, from its file and its own namespace
 * @param aroundOf tells what hardening rules may know of a workload in one of its namespaces
 */
export function rulingsBy(
  settings: Settings,
  today: string,
  namespaces: readonly RepositoryNamespace[],
  namesOf: (file: string, ownNamespace: string | undefined) => readonly (string | undefined)[],
  aroundOf: (workload: Workload, ruled: RuledPlace) => Surroundings,
): (workload: Workload, places?: readonly string[]) => Ruling {
  const { configuration } = settings;
  const byName = new Map(namespaces.map(({ name, strictest }) => [name, strictest]));
  const { targets, ...sources } = sourcesOf(settings, (name) => byName.get(name));
  const exemptionOf = exemptionFinder(configuration.exemptions, today);
  const readingsOf = placedReadings(targets, sources);
  const namesIn = namesByFile(namesOf);
  const strictestFor = strictestBy();
  const selectingFile = selectingFiles(configuration);
  const askedIn = askingBy(settings.hardening);
  const classOf = pathClasses([...configuration.targets, ...configuration.exemptions]);
  return (workload, places = []) => {
    const { identity, pod, deployedBy, hasAssumedNamespace } = workload;
    const file = selectingFile(workload);
    const { file: writtenIn } = workload;
    const files = places.length === 0 ? [file] : distinctBy([file, ...places], classOf);
    const stated = hasAssumedNamespace ? undefined : identity.namespace;
    const ownNamespace = stated ?? namespaceByPath(configuration, file);
    // What was built has the namespace that it is built with.
    const { all, known } = deployedBy === undefined ? namesIn(file, ownNamespace) : namesOfFile([ownNamespace]);
    const { kind, name } = identity;
    const runtimeClass = pod.spec?.runtimeClassName;
    const readingsAt = files.map((path) =>
      readingsOf({ file: path, writtenIn, kind, name, runtimeClass, namespaces: all }),
    );
    const [ofFile = []] = readingsAt;
    const readings = readingsAt.length === 1 ? ofFile : readingsAt.flat();
    const selectables = new Map<string | undefined, readonly Selectable[]>();
    const selectablesIn = (namespace: string | undefined): readonly Selectable[] => {
      const places =
        selectables.get(namespace) ?? files.map((path) => selectableOf({ file: path, identity }, namespace, writtenIn));
      selectables.set(namespace, places);
      return places;
    };
    const subjectsIn = (
      namespace: string | undefined,
      check: string,
      violation: Violation,
    ): readonly ExemptionSubject[] => {
      const own =
        deployedBy === undefined ? [] : [selectableOf({ ...placeOf(violation), identity }, namespace, writtenIn)];
      return [...selectablesIn(namespace), ...own].map((place) => exemptionSubject(place, check, violation));
    };
    const placeOf = ({ path }: Violation) => workload.locate(path);
    const exemptionIn = (namespace: string | undefined, check: string, violation: Violation): Exemption | undefined => {
      const exemptions = subjectsIn(namespace, check, violation).map(exemptionOf);
      // What was built is exempt by what deploys it, or by the file that has the field.
      if (deployedBy !== undefined) return exemptions.find((exemption) => exemption !== undefined);
      return exemptions.includes(undefined) ? undefined : exemptions[0];
    };
    const strictest = strictestFor(readings, pod);
    const around = aroundOf(workload, { namespaces: all, policy: strictest.policy });
    const hardening = askedIn(around);
    return {
      namespaces: known,
      hardening,
      selectables: () => all.flatMap(selectablesIn),
      subjectsOf: (check, violation) => all.flatMap((namespace) => subjectsIn(namespace, check, violation)),
      exemptionOf: (check, violation) => {
        if (configuration.exemptions.length === 0) return undefined;
        const asking = readings.filter(({ policy }) => asksFor(check, policy, hardening));
        const exemptions = asking.map(({ namespace }) => exemptionIn(namespace, check, violation));
        return exemptions.includes(undefined) ? undefined : exemptions[0];
      },
      isExemptAtAnyLevel: (check, violation) =>
        all.every((namespace) => exemptionIn(namespace, check, violation) !== undefined),
      clusterVersionIn: (namespace) =>
        readings.find((reading) => reading.namespace === namespace)?.policy.enforce.clusterVersion,
      exemptionIn,
      ...strictest,
    };
  };
}

/**
 * Returns a function that gives the enforce of all workloads of a Namespace without its labels, and its source, from the
 * name of the Namespace. Of the config's `targets` only the entries that select by namespaces alone speak of all.
 */
export function unlabelledBy(
  settings: Settings,
): (namespace: string) => { enforce: LevelVersion; because: PolicySource } {
  const { targets, ...sources } = sourcesOf(settings, () => undefined);
  const ofNamespaces = targets.filter(isOfNamespaces);
  return (namespace) => {
    const subject = { namespace, file: '', kind: '', name: '' };
    const { policy, because } = policyOf({ targets: ofNamespaces }, sources, subject);
    return { enforce: policy.enforce, because: because.enforce };
  };
}

/** Returns the sources of policies: with `isEverywhere` only the repository's default. */
function sourcesOf(
  { configuration, target, targetBy, server, isEverywhere }: Settings,
  namespaceOf: PolicySources['namespaceOf'],
): Pick<Configuration, 'targets'> & PolicySources {
  if (isEverywhere) return { targets: [], target, targetBy, namespaceOf: () => undefined };
  const place = configuration.places.get('pod-security-configuration');
  return {
    targets: configuration.targets,
    target,
    targetBy,
    server: server === undefined ? undefined : { ...server, place },
    namespaceOf,
  };
}

type Strictest = Pick<Ruling, 'policy' | 'because' | 'namespace'>;

/** Returns `strictestOf`, which is asked once of a list of readings where the pod makes no difference. */
function strictestBy(): (readings: readonly PlacedReading[], pod: Pod) => Strictest {
  const known = new WeakMap<readonly PlacedReading[], Strictest>();
  return (readings, pod) => {
    const before = known.get(readings);
    if (before !== undefined) return before;
    const strictest = strictestOf(readings, pod);
    const versions = new Set(readings.map(({ policy }) => policy.enforce.clusterVersion));
    if (versions.size < 2) known.set(readings, strictest);
    return strictest;
  };
}

/** Combines several readings: in each mode the strictest one, and the namespace that enforces most, if it is known. */
function strictestOf(readings: readonly PlacedReading[], pod: Pod): Strictest {
  const [enforce, warn, audit] = [
    strictestIn('enforce', readings, pod),
    strictestIn('warn', readings, pod),
    strictestIn('audit', readings, pod),
  ];
  const { namespace } = enforce;
  return {
    policy: { enforce: enforce.policy.enforce, warn: warn.policy.warn, audit: audit.policy.audit },
    because: { enforce: enforce.because.enforce, warn: warn.because.warn, audit: audit.because.audit },
    ...(namespace === undefined ? {} : { namespace }),
  };
}

/**
 * Returns the first reading with the strictest policy of a mode: a base must pass in each of its overlays. Of clusters
 * with different versions neither is the stricter one in itself, so at one level the one that finds more in the pod is.
 */
function strictestIn<Reading extends PolicyReading>(mode: Mode, readings: readonly Reading[], pod: Pod): Reading {
  const findings = ({ policy }: Reading): number => evaluate(pod, policy[mode]).results.length;
  const compare = (a: Reading, b: Reading): number => {
    const [one, other] = [a.policy[mode], b.policy[mode]];
    if (one.clusterVersion === other.clusterVersion) return compareStrictness(one, other);
    return compareLevels(one.level, other.level) || findings(a) - findings(b) || compareStrictness(one, other);
  };
  return readings.reduce((best, reading) => (compare(reading, best) > 0 ? reading : best));
}

/** Whether a policy includes a check in any mode; hardening rules are asked under every policy. */
function asksFor(check: string, policy: Policy, hardening: readonly AskedRule[]): boolean {
  if (hardening.some(({ id }) => id === check)) return true;
  return MODES.some((mode) => compareLevels(policy[mode].level, checkOf(check).level) >= 0);
}
