import type { BotCommand } from './command.ts';
import { exemptCommand } from './exempt.ts';
import { explainCommand } from './explain.ts';
import { fixCommand } from './fix.ts';
import { helpCommand } from './help.ts';
import { ignoreCommand } from './ignore.ts';
import { planCommand } from './plan.ts';
import { recheckCommand } from './recheck.ts';

const OTHERS: readonly BotCommand[] = [
  explainCommand,
  recheckCommand,
  fixCommand,
  exemptCommand,
  planCommand,
  ignoreCommand,
];

/** All commands, in the order in which help lists them. */
export const BOT_COMMANDS: readonly BotCommand[] = [helpCommand(OTHERS), ...OTHERS];
