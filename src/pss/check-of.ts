import type { Check } from './check.ts';
import { STANDARD } from './evaluate.ts';

const BY_ID = new Map(STANDARD.checks.map((check) => [check.id, check]));

/**
 * Returns the check with one of upstream's ids.
 *
 * @throws Error for an unknown id: ids come from verdicts, so that is a bug in this program
 */
export function checkOf(id: string): Check {
  const check = BY_ID.get(id);
  if (check === undefined) throw new Error(`no check has the id ${id}`);
  return check;
}

/** Whether an id is that of a check of the standard, and not of a hardening rule. */
export function isOfStandard(id: string): boolean {
  return BY_ID.has(id);
}
