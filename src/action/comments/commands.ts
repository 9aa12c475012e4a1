import type { BotCommand } from './command.ts';
import { botExempt } from './exempt.ts';
import { botExplain } from './explain.ts';
import { botFix } from './fix.ts';
import { botHelp } from './help.ts';
import { botIgnore } from './ignore.ts';
import { botPlan } from './plan.ts';
import { botRecheck } from './recheck.ts';

const OTHERS: readonly BotCommand[] = [botExplain, botRecheck, botFix, botExempt, botPlan, botIgnore];

/** All commands, in the order in which help lists them. */
export const BOT_COMMANDS: readonly BotCommand[] = [botHelp(OTHERS), ...OTHERS];
