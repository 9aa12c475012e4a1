import type { Policy } from '../policy.ts';
import { PRIVILEGED_POLICY } from './namespace-policy.ts';

/**
 * What the API server's configuration exempts from Pod Security Admission: exact names, no patterns.
 * https://kubernetes.io/docs/concepts/security/pod-security-admission/#exemptions
 */
export interface Exemptions {
  readonly namespaces: readonly string[];
  readonly runtimeClasses: readonly string[];
  readonly usernames: readonly string[];
}

/** The part of the API server's configuration that is about Pod Security Admission. */
export interface ServerSettings {
  /** The defaults for what the labels of a Namespace do not set. */
  readonly policy: Policy;
  /** The defaults that the configuration file sets, by their names in the file: `enforce`, `warn-version`. */
  readonly stated: ReadonlySet<string>;
  readonly exemptions: Exemptions;
}

/** The settings of a server without such configuration: `privileged` in every mode, and no exemptions. */
export const DEFAULT_SETTINGS: ServerSettings = {
  policy: PRIVILEGED_POLICY,
  stated: new Set(),
  exemptions: { namespaces: [], runtimeClasses: [], usernames: [] },
};
