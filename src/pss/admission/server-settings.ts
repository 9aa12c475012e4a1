import type { Policy } from '../policy.ts';
import { PRIVILEGED_POLICY } from './namespace-policy.ts';

/**
 * Whom the API server's own configuration exempts: names that must be equal, without patterns.
 * https://kubernetes.io/docs/concepts/security/pod-security-admission/#exemptions
 */
export interface Exemptions {
  readonly namespaces: readonly string[];
  readonly runtimeClasses: readonly string[];
  readonly usernames: readonly string[];
}

/** What the API server is told of Pod Security by its own configuration. */
export interface ServerSettings {
  /** For what the labels of a Namespace leave open. */
  readonly policy: Policy;
  /** Which of its defaults it states itself, by their names in the file: `enforce`, `warn-version`. */
  readonly stated: ReadonlySet<string>;
  readonly exemptions: Exemptions;
}

/** A server that is told nothing: everything is privileged, and nobody exempt. */
export const DEFAULT_SETTINGS: ServerSettings = {
  policy: PRIVILEGED_POLICY,
  stated: new Set(),
  exemptions: { namespaces: [], runtimeClasses: [], usernames: [] },
};
