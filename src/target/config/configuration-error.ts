/**
 * A user's mistake in an input, a flag or the config; the message names the remedy. Any other error is a bug of
 * pss-review.
 */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
