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
