import type { Place } from '../manifest/manifest.ts';
import { LABEL_PREFIX, PRIVILEGED_POLICY, parseNamespacePolicy } from '../pss/admission/namespace-policy.ts';
import type { ServerSettings } from '../pss/admission/server-settings.ts';
import { compareLevels, parseLevel } from '../pss/level.ts';
import type { Mode, Policy } from '../pss/policy.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { ClusterVersion } from '../pss/version.ts';
import type { Configuration } from './config/configuration.ts';
import type { Selectable } from './config/selector.ts';
import { isOfNamespaces, isSelected } from './config/selector.ts';

type Labels = Readonly<Record<string, string>>;

/** The sources of a workload's policy, besides the config's `targets`. */
export interface PolicySources {
  /** The repository's default: see `repositoryTarget`. */
  readonly target: LevelVersion;
  /** Who states its level. */
  readonly targetBy: DefaultSource;
  /** The content of the file that the config names under `pod-security-configuration`, and that name's place. */
  readonly server?: (ServerSettings & { readonly place?: Place | undefined }) | undefined;
  /** Returns a Namespace of the repository by its name; undefined if the repository does not have it. */
  readonly namespaceOf: (namespace: string) => LabelledNamespace | undefined;
}

/** The labels of a Namespace, and where each stands. */
export interface LabelledNamespace {
  readonly labels: Labels;
  readonly locateLabel: (label: string) => Place | undefined;
}

/** Who states the level of the repository's default. */
export type DefaultSource =
  /** The config, or the defaults of an organisation, at this place. */
  | { readonly by: 'config' | 'defaults'; readonly place: Place }
  /** An input of the Action, or a flag of the command line. */
  | { readonly by: 'input' | 'flag' }
  /** Nobody: it is assumed. */
  | { readonly by: 'nobody' };

/** The properties of a workload that its policy depends on. */
export interface PolicySubject extends Selectable {
  /** The runtime class of its pod; only the API server's own configuration exempts by it. */
  readonly runtimeClass?: string | undefined;
}

/**
 * The source of the policy in one mode. `levelFrom` is present where it states a version alone: the source of the level.
 */
export type PolicySource =
  /** An entry of the config's `targets`, its place, and whether it speaks of whole namespaces. */
  | { readonly from: 'config'; readonly place: Place; readonly isOfNamespaces: boolean }
  /** The labels of the Namespace, and the place of the one for this mode. */
  | {
      readonly from: 'namespace';
      readonly name: string;
      readonly place?: Place;
      /** Whether the API server refuses the Namespace for this label; then the policy is what it falls back to. */
      readonly isRefused?: true;
      readonly levelFrom?: PolicySource;
    }
  /** The API server's own configuration: its defaults, or its exemptions; and where the config names it. */
  | { readonly from: 'server'; readonly place?: Place; readonly levelFrom?: PolicySource }
  /** The repository's default, or what follows from it. */
  | { readonly from: 'default'; readonly stated: DefaultSource };

/** The policy of a workload, and the source of each mode. */
export interface PolicyReading {
  readonly policy: Policy;
  readonly because: Readonly<Record<Mode, PolicySource>>;
}

const UNCONFIGURED: Labels = {};

/**
 * Returns the policy of a workload and its sources. In each mode the first of these sources decides: the first entry of
 * the config's `targets` that matches the workload (later entries do not fill in modes that it leaves out); an
 * exemption in the API server's own configuration; the label of its Namespace, if the repository has it; a default in
 * the API server's own configuration; else enforce is the repository's default, warn follows a stricter enforce, and
 * audit is privileged.
 *
 * The config is treated as if the Namespace had such labels. The rest works as upstream: invalid labels fall back, and
 * if nothing states `warn`, it follows an `enforce` that is stated and stricter.
 */
export function policyOf(
  { targets }: Pick<Configuration, 'targets'>,
  { target, targetBy, server, namespaceOf }: PolicySources,
  workload: PolicySubject,
): PolicyReading {
  const entry = targets.find((candidate) => isSelected(candidate, workload));
  const { namespace } = workload;
  const isExempt = server !== undefined && isExemptBy(server, workload);
  const labelled = isExempt || namespace === undefined ? undefined : namespaceOf(namespace);
  const namespaceLabels = labelled?.labels;
  const defaults = isExempt || server === undefined ? PRIVILEGED_POLICY : server.policy;
  const labels: Record<string, string> = { ...(namespaceLabels ?? UNCONFIGURED) };
  const setLabel = (mode: Mode, { level, version }: LevelVersion): void => {
    labels[LABEL_PREFIX + mode] = level;
    labels[`${LABEL_PREFIX}${mode}-version`] = version;
  };
  if (!isExempt && !states(server, 'enforce') && !isLabelled(labels, 'enforce')) {
    // A version without a level applies to the repository's level.
    setLabel('enforce', { ...target, ...statedVersion(server), ...versionLabel(labels) });
  }
  if (entry?.enforce !== undefined) setLabel('enforce', entry.enforce);
  if (entry?.warn !== undefined) setLabel('warn', entry.warn);
  if (entry?.audit !== undefined) setLabel('audit', entry.audit);
  const clusterVersion = entry?.clusterVersion ?? target.clusterVersion;
  const policy = onCluster(parseNamespacePolicy(labels, defaults).policy, clusterVersion);
  const refused = new Set(parseNamespacePolicy(namespaceLabels ?? UNCONFIGURED).errors.map((error) => error.label));

  const sourceOf = (mode: Mode): PolicySource => {
    if (entry?.[mode] !== undefined) {
      return { from: 'config', place: entry.place, isOfNamespaces: isOfNamespaces(entry) };
    }
    const names = [mode, `${mode}-version`];
    const stated = names.filter((name) => isLabelled(namespaceLabels, name));
    const bad = stated.find((name) => refused.has(LABEL_PREFIX + name));
    const label = bad ?? stated[0];
    if (label !== undefined && namespace !== undefined) {
      const source = {
        from: 'namespace',
        name: namespace,
        ...placed(labelled?.locateLabel(LABEL_PREFIX + label)),
      } as const;
      if (bad !== undefined) return { ...source, isRefused: true };
      return stated.includes(mode) ? source : { ...source, levelFrom: unlabelledSource(mode, mode) };
    }
    return unlabelledSource(mode, ...names);
  };
  /** The source without the Namespace: the server's own configuration where it states one of these names. */
  const unlabelledSource = (mode: Mode, ...names: readonly string[]): PolicySource => {
    const byDefault: PolicySource = { from: 'default', stated: targetBy };
    if (!isExempt && !names.some((name) => states(server, name))) return byDefault;
    const source = { from: 'server', ...placed(server?.place) } as const;
    return isExempt || states(server, mode) ? source : { ...source, levelFrom: byDefault };
  };
  const enforce = sourceOf('enforce');
  const hasFollowed = !isLabelled(labels, 'warn') && follows(labels, policy.enforce, defaults.warn);
  return { policy, because: { enforce, warn: hasFollowed ? enforce : sourceOf('warn'), audit: sourceOf('audit') } };
}

function placed(place: Place | undefined): { readonly place?: Place } {
  return place === undefined ? {} : { place };
}

/** The policy as the server of a cluster judges by it. */
function onCluster(policy: Policy, clusterVersion: ClusterVersion | undefined): Policy {
  if (clusterVersion === undefined) return policy;
  const { enforce, warn, audit } = policy;
  return {
    enforce: { ...enforce, clusterVersion },
    warn: { ...warn, clusterVersion },
    audit: { ...audit, clusterVersion },
  };
}

/** Whether warn takes the value of enforce if no label states it. */
function follows(labels: Labels, enforce: LevelVersion, warn: LevelVersion): boolean {
  const isValid = parseLevel(labels[`${LABEL_PREFIX}enforce`] ?? '') !== undefined;
  return isValid && compareLevels(enforce.level, warn.level) > 0;
}

/**
 * Whether the API server's own configuration states a field. What it leaves out is privileged for the server, but here
 * it decides nothing.
 */
function states(server: ServerSettings | undefined, name: string): boolean {
  return server?.stated.has(name) ?? false;
}

function statedVersion(server: ServerSettings | undefined): Partial<LevelVersion> {
  return server !== undefined && states(server, 'enforce-version') ? { version: server.policy.enforce.version } : {};
}

function isLabelled(labels: Labels | undefined, name: string): boolean {
  return labels !== undefined && Object.hasOwn(labels, LABEL_PREFIX + name);
}

/** Returns the version in the label `enforce-version` as the server reads it; empty if the label is not set. */
function versionLabel(labels: Labels): Partial<LevelVersion> {
  if (!isLabelled(labels, 'enforce-version')) return {};
  return { version: parseNamespacePolicy(labels).policy.enforce.version };
}

/**
 * Whether the API server's own configuration exempts a workload.
 * https://kubernetes.io/docs/concepts/security/pod-security-admission/#exemptions
 */
export function isExemptBy(
  { exemptions }: Pick<ServerSettings, 'exemptions'>,
  { namespace, runtimeClass = '' }: Pick<PolicySubject, 'namespace' | 'runtimeClass'>,
): boolean {
  if (namespace !== undefined && namespace !== '' && exemptions.namespaces.includes(namespace)) return true;
  return runtimeClass !== '' && exemptions.runtimeClasses.includes(runtimeClass);
}
