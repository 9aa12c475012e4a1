import type { AnyRule } from '../hardening/every-rule.ts';
import { EVERY_RULE } from '../hardening/every-rule.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { didYouMean } from '../text/nearest.ts';

/**
 * Finds the check or hardening rule with an id, or the only one whose id begins with it; upper and lower case do not matter.
 *
 * @throws ConfigurationError if there is none, or more than one
 */
export function findRule(id: string): AnyRule {
  const known = EVERY_RULE.map((rule) => rule.id);
  const matching = EVERY_RULE.filter((rule) => rule.id.toLowerCase().startsWith(id.toLowerCase()));
  const rule = matching.find((candidate) => candidate.id.length === id.length) ?? matching[0];
  if (rule === undefined || (matching.length > 1 && rule.id.length !== id.length)) {
    const near =
      matching.length > 1
        ? ` (did you mean ${matching.map((candidate) => candidate.id).join(' or ')}?)`
        : didYouMean(id, known);
    throw new ConfigurationError(`no check ${id}${near}; there are ${known.join(', ')}`);
  }
  return rule;
}
