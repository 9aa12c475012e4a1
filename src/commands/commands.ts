import type { Command } from './command.ts';
import { explainCommand } from './explain.ts';
import { fixCommand } from './fix.ts';
import { initCommand } from './init.ts';
import { locateCommand } from './locate.ts';
import { planCommand } from './plan.ts';
import { reportCommand } from './report.ts';
import { reviewCommand } from './review.ts';
import { scanCommand } from './scan.ts';

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  scanCommand,
  reportCommand,
  reviewCommand,
  fixCommand,
  explainCommand,
  initCommand,
  planCommand,
  locateCommand,
];
