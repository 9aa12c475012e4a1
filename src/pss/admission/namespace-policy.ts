import type { Level } from '../level.ts';
import { compareLevels, LEVELS, parseLevel } from '../level.ts';
import { quoteGo } from '../message.ts';
import type { Mode, Policy } from '../policy.ts';
import type { LevelVersion } from '../verdict.ts';
import { parseVersion } from '../version.ts';

/** The prefix of the labels of Pod Security Admission. */
export const LABEL_PREFIX = 'pod-security.kubernetes.io/';

/** A label that the API server refuses. */
export interface LabelError {
  /** The whole key: `pod-security.kubernetes.io/enforce`. */
  readonly label: string;
  readonly value: string;
  /**
   * The API server's words: `metadata.labels[…]: Invalid value: "…": must be one of privileged, baseline, restricted`.
   */
  readonly message: string;
}

/** The policy that labels of a Namespace set, and what is wrong with them. */
export interface NamespacePolicy {
  readonly policy: Policy;
  /** Empty where the API server accepts the labels. */
  readonly errors: readonly LabelError[];
}

const PRIVILEGED: LevelVersion = { level: 'privileged', version: 'latest' };

/** The policy of a namespace without labels on a server without configured defaults. */
export const PRIVILEGED_POLICY: Policy = { enforce: PRIVILEGED, warn: PRIVILEGED, audit: PRIVILEGED };

/**
 * Reads the policy from a Namespace's labels; the defaults apply where a label is absent. There is always a policy,
 * even with errors: a bad `enforce` becomes restricted, a bad `warn` or `audit` privileged, a bad version latest.
 * Without a `warn` label, `warn` follows an `enforce` label that is valid and stricter.
 * https://github.com/kubernetes/pod-security-admission/blob/master/api/helpers.go (PolicyToEvaluate)
 */
export function parseNamespacePolicy(
  labels: Readonly<Record<string, string>>,
  defaults: Policy = PRIVILEGED_POLICY,
): NamespacePolicy {
  const errors: LabelError[] = [];
  const enforce = readMode('enforce', 'restricted');
  const audit = readMode('audit', 'privileged');
  let warn = readMode('warn', 'privileged');

  const isEnforceValid = parseLevel(labelOf('enforce') ?? '') !== undefined;
  if (labelOf('warn') === undefined && isEnforceValid && compareLevels(enforce.level, warn.level) > 0) {
    const version = labelOf('warn-version') === undefined ? enforce.version : warn.version;
    warn = { level: enforce.level, version };
  }
  return { policy: { enforce, warn, audit }, errors };

  function readMode(mode: Mode, fallback: Level): LevelVersion {
    let { level, version } = defaults[mode];
    const levelText = labelOf(mode);
    if (levelText !== undefined) {
      level = parseLevel(levelText) ?? refuse(mode, levelText, `must be one of ${LEVELS.join(', ')}`, fallback);
    }
    const versionText = labelOf(`${mode}-version`);
    if (versionText !== undefined) {
      version =
        parseVersion(versionText) ?? refuse(`${mode}-version`, versionText, 'must be "latest" or "v1.x"', 'latest');
    }
    return { level, version };
  }

  function labelOf(name: string): string | undefined {
    const label = LABEL_PREFIX + name;
    return Object.hasOwn(labels, label) ? labels[label] : undefined;
  }

  function refuse<T>(name: string, value: string, expected: string, fallback: T): T {
    const label = LABEL_PREFIX + name;
    errors.push({ label, value, message: `metadata.labels[${label}]: Invalid value: ${quoteGo(value)}: ${expected}` });
    return fallback;
  }
}
