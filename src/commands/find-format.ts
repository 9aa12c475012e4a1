import type { Format } from '../report/format.ts';
import { oneOf } from '../target/config/one-of.ts';

/**
 * Returns the format that the flag `--format` names.
 *
 * @throws ConfigurationError if it is none of the formats
 */
export function findFormat<F extends Format>(formats: readonly F[], id: string): F {
  const ids = formats.map((format) => format.id);
  return formats[ids.indexOf(oneOf('--format', ids, id))] as F;
}
