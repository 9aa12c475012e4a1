/**
 * The levels of the Pod Security Standards, weakest first.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export const LEVELS = ['privileged', 'baseline', 'restricted'] as const;

export type Level = (typeof LEVELS)[number];

/** Reads a level as the API server does (case matters); undefined where it would refuse the text. */
export function parseLevel(text: string): Level | undefined {
  return LEVELS.find((level) => level === text);
}

/** Negative where `a` is weaker than `b`, positive where it is stricter, 0 where they are equal. */
export function compareLevels(a: Level, b: Level): number {
  return LEVELS.indexOf(a) - LEVELS.indexOf(b);
}
