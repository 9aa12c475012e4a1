import { inlineCode } from '../../text/inline-code.ts';
import { didYouMean } from '../../text/nearest.ts';
import type { BotCommand } from './command.ts';

/** `/pss help`: lists the commands. */
export function botHelp(others: readonly BotCommand[]): BotCommand {
  const command: BotCommand = {
    word: 'help',
    usage: '',
    summary: 'this list',
    isForClosed: true,
    run: async () => ({ text: listOf([command, ...others]), isDone: true }),
  };
  return command;
}

/** Answers a word that is no command: with the list of those that are. */
export function unknownText(word: string, commands: readonly BotCommand[]): string {
  const words = commands.map((command) => command.word);
  return `There is no command ${inlineCode(word)}${didYouMean(word, words)}.\n\n${listOf(commands)}`;
}

function listOf(commands: readonly BotCommand[]): string {
  const rows = commands
    .filter(({ summary }) => summary !== '')
    .map(
      ({ word, usage, summary }) =>
        `| \`/pss ${word}${usage === '' ? '' : ` ${usage.replaceAll('|', '\\|')}`}\` | ${summary} |`,
    );
  return [
    'A command is the first line of a comment, by somebody who may write to this repository:',
    ['| command | does |', '| --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}
