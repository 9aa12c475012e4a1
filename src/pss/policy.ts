import type { LevelVersion } from './verdict.ts';

/**
 * The modes of Pod Security Admission, strictest first: `enforce` rejects pods, `warn` tells the user, `audit` the log.
 * https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
export const MODES = ['enforce', 'warn', 'audit'] as const;

export type Mode = (typeof MODES)[number];

/** What a pod is judged against in each mode. */
export type Policy = Readonly<Record<Mode, LevelVersion>>;
