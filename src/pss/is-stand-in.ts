import { STANDARD } from './evaluate.ts';

const OVERRIDES = new Set(
  STANDARD.checks.flatMap(({ id, revisions }) =>
    revisions.flatMap(({ overrides = [] }) => overrides.map((overridden) => `${id} ${overridden}`)),
  ),
);

/**
 * Whether one of two checks stands for the other at its own level: the restricted one overrides the baseline one, so that
 * each level asks for one of the two.
 */
export function isStandIn(one: string, other: string): boolean {
  return OVERRIDES.has(`${one} ${other}`) || OVERRIDES.has(`${other} ${one}`);
}
