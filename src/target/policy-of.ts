import type { Place } from '../manifest/manifest.ts';
import { LABEL_PREFIX, PRIVILEGED_POLICY, parseNamespacePolicy } from '../pss/admission/namespace-policy.ts';
import type { ServerSettings } from '../pss/admission/server-settings.ts';
import { compareLevels, parseLevel } from '../pss/level.ts';
import type { Mode, Policy } from '../pss/policy.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { Configuration } from './config/configuration.ts';
import type { Selectable } from './config/selector.ts';
import { isSelected } from './config/selector.ts';

type Labels = Readonly<Record<string, string>>;

/** What speaks for workloads, beside the config's `targets`. */
export interface PolicySources {
  /** The repository's default: see `repositoryTarget`. */
  readonly target: LevelVersion;
  /** What the file says that the config names under `pod-security-configuration`. */
  readonly server?: ServerSettings | undefined;
  /** The labels of a Namespace of the repository, by its name; undefined for one that it does not hold. */
  readonly labelsOf: (namespace: string) => Labels | undefined;
}

/** A workload as policies see it. */
export interface PolicySubject extends Selectable {
  /** Of its pod; only the server's own configuration exempts by it. */
  readonly runtimeClass?: string | undefined;
}

/** Who says what applies in a mode. */
export type PolicySource =
  /** An entry of `targets`, and where it stands. */
  | { readonly from: 'config'; readonly place: Place }
  /** The labels of the Namespace. */
  | { readonly from: 'namespace'; readonly name: string }
  /** The API server's own configuration: its defaults, or its exemptions. */
  | { readonly from: 'server' }
  /** The repository's default, and what follows from it. */
  | { readonly from: 'default' };

export interface PolicyReading {
  readonly policy: Policy;
  readonly because: Readonly<Record<Mode, PolicySource>>;
}

const UNCONFIGURED: Labels = {};

/**
 * What applies to a workload, and who says so. For each mode the first that speaks: the first entry of the config's
 * `targets` that matches the workload (the modes that it leaves out are for the next source, not for later entries); an
 * exemption of the server's own configuration; the label of its Namespace, where the repository holds it; a default that
 * the server's own configuration states; else enforce is the repository's default, warn follows a stricter enforce, audit is
 * privileged.
 *
 * What the config says is read as if the Namespace were labelled so. All else is then as upstream does it: bad labels
 * fall back, and where nobody states `warn` it follows an `enforce` that is stated and stricter.
 */
export function policyOf(
  { targets }: Pick<Configuration, 'targets'>,
  { target, server, labelsOf }: PolicySources,
  workload: PolicySubject,
): PolicyReading {
  const entry = targets.find((each) => isSelected(each, workload));
  const { namespace } = workload;
  const isExempt = server !== undefined && isExemptBy(server, workload);
  const written = isExempt || namespace === undefined ? undefined : labelsOf(namespace);
  const defaults = isExempt || server === undefined ? PRIVILEGED_POLICY : server.policy;
  const labels: Record<string, string> = { ...(written ?? UNCONFIGURED) };
  const label = (mode: Mode, said: LevelVersion): void => {
    labels[LABEL_PREFIX + mode] = said.level;
    labels[`${LABEL_PREFIX}${mode}-version`] = said.version;
  };
  if (!isExempt && !states(server, 'enforce') && !isLabelled(labels, 'enforce')) {
    // A version alone is for the repository's level.
    label('enforce', { ...target, ...statedVersion(server), ...versionLabel(labels) });
  }
  if (entry?.enforce !== undefined) label('enforce', entry.enforce);
  if (entry?.warn !== undefined) label('warn', entry.warn);
  if (entry?.audit !== undefined) label('audit', entry.audit);
  const { policy } = parseNamespacePolicy(labels, defaults);

  const sourceOf = (mode: Mode): PolicySource => {
    if (entry?.[mode] !== undefined) return { from: 'config', place: entry.place };
    const isSaid = [mode, `${mode}-version`].some((name) => isLabelled(written, name));
    if (isSaid && namespace !== undefined) return { from: 'namespace', name: namespace };
    const isServers = isExempt || [mode, `${mode}-version`].some((name) => states(server, name));
    return isServers ? { from: 'server' } : { from: 'default' };
  };
  const enforce = sourceOf('enforce');
  const hasFollowed = !isLabelled(labels, 'warn') && follows(labels, policy.enforce, defaults.warn);
  return { policy, because: { enforce, warn: hasFollowed ? enforce : sourceOf('warn'), audit: sourceOf('audit') } };
}

/** Whether warn becomes what enforce is, where no label says what it is. */
function follows(labels: Labels, enforce: LevelVersion, warn: LevelVersion): boolean {
  const isValid = parseLevel(labels[`${LABEL_PREFIX}enforce`] ?? '') !== undefined;
  return isValid && compareLevels(enforce.level, warn.level) > 0;
}

/** What it leaves out is privileged for the server; for the repository's judge it says nothing. */
function states(server: ServerSettings | undefined, name: string): boolean {
  return server?.stated.has(name) ?? false;
}

function statedVersion(server: ServerSettings | undefined): Partial<LevelVersion> {
  return server !== undefined && states(server, 'enforce-version') ? { version: server.policy.enforce.version } : {};
}

function isLabelled(labels: Labels | undefined, name: string): boolean {
  return labels !== undefined && Object.hasOwn(labels, LABEL_PREFIX + name);
}

/** What `enforce-version` says, as the server takes it; nothing where it is not set. */
function versionLabel(labels: Labels): Partial<LevelVersion> {
  if (!isLabelled(labels, 'enforce-version')) return {};
  return { version: parseNamespacePolicy(labels).policy.enforce.version };
}

/** https://kubernetes.io/docs/concepts/security/pod-security-admission/#exemptions */
function isExemptBy({ exemptions }: ServerSettings, { namespace, runtimeClass = '' }: PolicySubject): boolean {
  if (namespace !== undefined && namespace !== '' && exemptions.namespaces.includes(namespace)) return true;
  return runtimeClass !== '' && exemptions.runtimeClasses.includes(runtimeClass);
}
