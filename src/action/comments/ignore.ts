import type { BotCommand } from './command.ts';

/** `/pss ignore`: there is no such command, and the answer says what there is instead. */
export const botIgnore: BotCommand = {
  word: 'ignore',
  usage: '',
  summary: '',
  isForClosed: true,
  run: async () => ({ text: TEXT, isDone: false }),
};

const TEXT = [
  'There is no `/pss ignore`: a comment would silence a finding for this pull request alone, where nobody sees it later, and the cluster refuses the pods all the same.',
  'What may stay has a reason in the config of the base branch, and a day on which it ends: `/pss exempt CHECK until DATE: reason` writes the lines. A file that is no workload that runs (an example, the input of a test) is left out by `paths` there.',
].join('\n\n');
