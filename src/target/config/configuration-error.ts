/** A user's mistake in an input, a flag or the config; the sentence says the remedy. Anything else thrown is our bug. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
