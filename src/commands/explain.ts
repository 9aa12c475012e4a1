import { Argument } from 'commander';
import { STANDARD } from '../pss/evaluate.ts';
import { renderCheckPage } from '../report/check-page.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Command } from './command.ts';

/** `pss-review explain`: prints the page of a check. */
export const explainCommand: Command = {
  name: 'explain',
  description: 'what a check asks for, why, since when, and an example',
  argument: new Argument('<check>', 'the id of a check, as comments and scan name it'),
  options: [],
  run: async ({ output }, id: string) => {
    await output.write(renderCheckPage(findCheck(id)));
    return 0;
  },
};

/**
 * Finds the check with an id, or the only one whose id begins with it; upper and lower case do not matter.
 *
 * @throws ConfigurationError if there is none, or more than one
 */
function findCheck(id: string): (typeof STANDARD.checks)[number] {
  const known = STANDARD.checks.map((check) => check.id);
  const matching = STANDARD.checks.filter((check) => check.id.toLowerCase().startsWith(id.toLowerCase()));
  const check = matching.find((candidate) => candidate.id.length === id.length) ?? matching[0];
  if (check === undefined || (matching.length > 1 && check.id.length !== id.length)) {
    const near =
      matching.length > 1
        ? ` (did you mean ${matching.map((candidate) => candidate.id).join(' or ')}?)`
        : didYouMean(id, known);
    throw new ConfigurationError(`no check ${id}${near}; there are ${known.join(', ')}`);
  }
  return check;
}
