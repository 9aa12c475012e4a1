import type { Check } from './check.ts';
import { STANDARD } from './evaluate.ts';

const BY_ID = new Map(STANDARD.checks.map((check) => [check.id, check]));

/**
 * The check with an id of upstream's.
 *
 * @throws Error for an id that is none: ids come from verdicts, so it would be a bug of ours
 */
export function checkOf(id: string): Check {
  const check = BY_ID.get(id);
  if (check === undefined) throw new Error(`no check has the id ${id}`);
  return check;
}
