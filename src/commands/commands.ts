import type { Command } from './command.ts';

/** A command as the help of all of them names it; itself it is loaded when it is asked for. */
export interface NamedCommand {
  readonly name: string;
  readonly description: string;
  readonly load: () => Promise<Command>;
}

/** All commands, in the order of the help. */
export const COMMANDS: readonly NamedCommand[] = [
  {
    name: 'scan',
    description: 'evaluate files or folders',
    load: async () => (await import('./scan.ts')).scanCommand,
  },
  {
    name: 'report',
    description: 'one report of several scans: the parts of one, or many repositories',
    load: async () => (await import('./report.ts')).reportCommand,
  },
  {
    name: 'review',
    description: 'what the bot would say of the checked-out branch, offline',
    load: async () => (await import('./review.ts')).reviewCommand,
  },
  {
    name: 'fix',
    description: 'apply the fixes to files or folders',
    load: async () => (await import('./fix.ts')).fixCommand,
  },
  {
    name: 'explain',
    description: 'what a check asks for, why, since when, and an example',
    load: async () => (await import('./explain.ts')).explainCommand,
  },
  {
    name: 'init',
    description: 'write the workflow and a config for this repository; what is there already stays as it is',
    load: async () => (await import('./init.ts')).initCommand,
  },
  {
    name: 'plan',
    description: 'how each namespace reaches its next level; --apply writes the labels that it can carry today',
    load: async () => (await import('./plan.ts')).planCommand,
  },
  {
    name: 'locate',
    description: 'which workload, file and line a message of the cluster is about, and the fix',
    load: async () => (await import('./locate.ts')).locateCommand,
  },
];
