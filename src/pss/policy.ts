import type { LevelVersion } from './verdict.ts';

/**
 * The modes of Pod Security Admission, strictest first: `enforce` rejects pods, `warn` warns the user, `audit`
 * annotates the audit log.
 * https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
export const MODES = ['enforce', 'warn', 'audit'] as const;

export type Mode = (typeof MODES)[number];

/** The level and version that a pod is judged against in each mode. */
export type Policy = Readonly<Record<Mode, LevelVersion>>;
