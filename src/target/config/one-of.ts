import { didYouMean } from '../../text/nearest.ts';
import { ConfigurationError } from './configuration-error.ts';

/**
 * A text that must be one of a few.
 *
 * @throws ConfigurationError that lists them
 */
export function oneOf<const T extends string>(name: string, choices: readonly T[], text: string): T {
  const choice = choices.find((one) => one === text);
  if (choice === undefined) {
    throw new ConfigurationError(
      `${name}: found ${JSON.stringify(text)}, expected one of ${choices.join(', ')}${didYouMean(text, choices)}`,
    );
  }
  return choice;
}
