import { didYouMean } from '../../text/nearest.ts';
import { ConfigurationError } from './configuration-error.ts';

/**
 * Returns a text that must be one of a few choices.
 *
 * @param name the input or flag, for the error
 * @throws ConfigurationError that lists the choices
 */
export function oneOf<const T extends string>(name: string, choices: readonly T[], text: string): T {
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) {
    throw new ConfigurationError(
      `${name}: found ${JSON.stringify(text)}, expected one of ${choices.join(', ')}${didYouMean(text, choices)}`,
    );
  }
  return choice;
}
