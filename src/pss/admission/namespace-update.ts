import { quoteGo } from '../message.ts';
import type { Pod } from '../pod/pod.ts';
import type { Mode, Policy } from '../policy.ts';
import type { LevelVersion } from '../verdict.ts';
import type { ClusterVersion } from '../version.ts';
import { mayRejectMore } from './compare-targets.ts';
import type { LabelError } from './namespace-policy.ts';
import { LABEL_PREFIX, parseNamespacePolicy } from './namespace-policy.ts';
import { warnOfRunningPods } from './running-pods.ts';
import type { ServerSettings } from './server-settings.ts';
import { DEFAULT_SETTINGS } from './server-settings.ts';

type Labels = Readonly<Record<string, string>>;

/** A Namespace that is created, or whose labels change. */
export interface NamespaceUpdate {
  readonly name: string;
  /** Absent where the Namespace is created. */
  readonly before?: Labels;
  readonly after: Labels;
  /** The pods that run in it, in the order in which the server lists them: decoded, with the server's defaults. */
  readonly pods: readonly Pod[];
  /** The version of the server that answers; absent: the newest that is known. */
  readonly clusterVersion?: ClusterVersion;
}

/** The API server's answer to a `NamespaceUpdate`, in its words. */
export interface NamespaceAnswer {
  readonly allowed: boolean;
  /** In the server's order; the user sees each as one line. */
  readonly warnings: readonly string[];
  /** One error where the update is not allowed, else none: `Namespace "prod" is invalid: metadata.labels[…]: …`. */
  readonly errors: readonly string[];
}

/** The order in which the server names the modes of a policy that it ignores. */
const NAMED_MODES: readonly Mode[] = ['enforce', 'audit', 'warn'];

/**
 * Answers the creation or relabelling of a Namespace as the API server does: it refuses wrong labels (unless they were
 * wrong in the same way before), and warns of running pods that the new `enforce` would reject, which never make it
 * refuse the update. The server's time limit of one second is not modelled: all pods up to its limit of 3000 are
 * judged.
 * https://github.com/kubernetes/pod-security-admission/blob/master/admission/admission.go (ValidateNamespace)
 */
export function answerNamespaceUpdate(
  { name, before, after, pods, clusterVersion }: NamespaceUpdate,
  { policy: defaults, exemptions }: ServerSettings = DEFAULT_SETTINGS,
): NamespaceAnswer {
  const requested = parseNamespacePolicy(after, defaults);
  const previous = before === undefined ? undefined : parseNamespacePolicy(before, defaults);
  if (requested.errors.length > 0 && (previous === undefined || !areEqual(requested.errors, previous.errors))) {
    return {
      allowed: false,
      warnings: [],
      errors: [`Namespace ${quoteGo(name)} is invalid: ${joinErrors(requested.errors)}`],
    };
  }
  const { enforce } = requested.policy;
  if (previous !== undefined && !mayRejectMore(previous.policy.enforce, enforce)) return ALLOWED;
  if (name !== '' && exemptions.namespaces.includes(name)) {
    return allowedWith(warnOfExemption(name, requested.policy, after, defaults));
  }
  if (previous === undefined) return ALLOWED;
  const target = clusterVersion === undefined ? enforce : { ...enforce, clusterVersion };
  return allowedWith(warnOfRunningPods(name, target, pods, exemptions));
}

const ALLOWED = allowedWith([]);

function allowedWith(warnings: readonly string[]): NamespaceAnswer {
  return { allowed: true, warnings, errors: [] };
}

function areEqual(a: readonly LabelError[], b: readonly LabelError[]): boolean {
  return a.length === b.length && a.every(({ message }, index) => message === b[index]?.message);
}

/** Joins errors as Go's aggregate does, which would leave out equal ones: those of labels are always distinct. */
function joinErrors(errors: readonly LabelError[]): string {
  const messages = errors.map(({ message }) => message).join(', ');
  return errors.length === 1 ? messages : `[${messages}]`;
}

function warnOfExemption(name: string, policy: Policy, labels: Labels, defaults: Policy): string[] {
  const isPrivileged = NAMED_MODES.every((mode) => policy[mode].level === 'privileged');
  if (isPrivileged || NAMED_MODES.every((mode) => areEquivalent(policy[mode], defaults[mode]))) return [];
  const ignored = NAMED_MODES.filter((mode) => policy[mode].level !== 'privileged' && isLabelled(mode, labels));
  const named = ignored.map((mode) => `${mode}=${policy[mode].level}:${policy[mode].version}`).join(', ');
  return [`namespace ${quoteGo(name)} is exempt from Pod Security, and the policy (${named}) will be ignored`];
}

function isLabelled(mode: Mode, labels: Labels): boolean {
  return [mode, `${mode}-version`].some((name) => Object.hasOwn(labels, LABEL_PREFIX + name));
}

function areEquivalent(a: LevelVersion, b: LevelVersion): boolean {
  return a.level === b.level && (a.level === 'privileged' || a.version === b.version);
}
