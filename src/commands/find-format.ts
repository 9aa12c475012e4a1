import type { Format } from '../report/formats.ts';
import { oneOf } from '../target/config/one-of.ts';

/**
 * The format that the flag `--format` names.
 *
 * @throws ConfigurationError where it is none of these
 */
export function findFormat<F extends Format>(formats: readonly F[], id: string): F {
  const ids = formats.map((one) => one.id);
  return formats[ids.indexOf(oneOf('--format', ids, id))] as F;
}
