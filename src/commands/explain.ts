import { Argument } from 'commander';
import { STANDARD } from '../pss/evaluate.ts';
import { renderCheckPage } from '../report/check-page.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Command } from './command.ts';

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

/** The check with an id, or the only one whose id begins so, in whatever case. */
function findCheck(id: string): (typeof STANDARD.checks)[number] {
  const known = STANDARD.checks.map((one) => one.id);
  const same = STANDARD.checks.filter((one) => one.id.toLowerCase().startsWith(id.toLowerCase()));
  const check = same.find((one) => one.id.length === id.length) ?? same[0];
  if (check === undefined || (same.length > 1 && check.id.length !== id.length)) {
    const near = same.length > 1 ? ` (did you mean ${same.map((one) => one.id).join(' or ')}?)` : didYouMean(id, known);
    throw new ConfigurationError(`no check ${id}${near}; there are ${known.join(', ')}`);
  }
  return check;
}
