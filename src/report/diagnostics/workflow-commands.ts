import { visibleText } from '../../text/visible-text.ts';
import type { Diagnostic, LevelledDiagnostics } from './diagnostic.ts';

const COMMAND_OF = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** No path is longer. In UTF-16 units. */
const LONGEST_PATH = 4_096;

/**
 * Prints commands to a runner of GitHub Actions, one on each line, those of what blocks first: for each step it shows
 * ten of a level as annotations, and the others in the log alone. The last line is for people.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 *
 * @param conclusion the last line
 */
export function* workflowCommands({ ofLevel }: LevelledDiagnostics, conclusion: string): Generator<string> {
  for (const level of ['error', 'warning', 'info'] as const) {
    for (const diagnostic of ofLevel(level)) yield `${commandOf(diagnostic)}\n`;
  }
  // A runner would also obey `##[…]` in a line that is no other command.
  yield `pss-review: ${conclusion.replaceAll('##[', '## [')}\n`;
}

function commandOf({ level, rule, subject, message, place }: Diagnostic): string {
  const properties = {
    ...(place && { file: visibleText(place.file, LONGEST_PATH), line: place.line }),
    ...(place?.column === undefined ? {} : { col: place.column }),
    title: `${subject}: ${rule}`,
  };
  const words = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${COMMAND_OF[level]} ${words.join(',')}::${escapedMessage(message)}`;
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapedMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
