import { STANDARD } from './evaluate.ts';
import type { Violation } from './rule.ts';
import { keyInPod } from './violation.ts';

/** The baseline check that each restricted check overrides, by their ids. */
const OVERRIDDEN: ReadonlyMap<string, string> = new Map(
  STANDARD.checks.flatMap(({ id, revisions }) =>
    revisions.flatMap(({ overrides = [] }) => overrides.map((overridden): [string, string] => [id, overridden])),
  ),
);

/** Whether one of two checks stands for the other at its own level, so that each level asks for one of the two. */
export function isStandIn(one: string, other: string): boolean {
  return OVERRIDDEN.get(one) === other || OVERRIDDEN.get(other) === one;
}

/**
 * A text that identifies a violation in one pod, whichever level asks for it: where a restricted check overrides a
 * baseline check, both find the same.
 */
export function violationKey(check: string, violation: Violation): string {
  return `${OVERRIDDEN.get(check) ?? check} ${keyInPod(violation)}`;
}
