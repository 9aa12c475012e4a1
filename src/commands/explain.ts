import { Argument } from 'commander';
import { findRule } from '../report/find-rule.ts';
import { renderRulePage } from '../report/rule-page.ts';
import type { Command } from './command.ts';

/** `pss-review explain`: prints the page of a check, or of a hardening rule. */
export const explainCommand: Command = {
  argument: new Argument('<check>', 'the id of a check, as comments and scan name it'),
  options: [],
  run: async ({ output }, id: string) => {
    await output.write(renderRulePage(findRule(id)));
    return 0;
  },
};
