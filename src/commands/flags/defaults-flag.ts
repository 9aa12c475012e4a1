import { Option } from 'commander';
import { defaultsOverlay } from '../../compare/rules/defaults/defaults-overlay.ts';
import { today } from '../../source/today.ts';
import type { ConfigurationRequest } from '../../target/config/configuration-of.ts';
import { readDefaults } from '../../target/config/defaults/read-defaults.ts';
import { newerVersions } from '../../target/newer-version.ts';
import { readFlagFile } from './read-flag-file.ts';

/** The option of every command that judges. */
export const DEFAULTS_OPTION = new Option(
  '--defaults <file>',
  "what the organisation holds its repositories to, as in the Action's input defaults: the repository's config may loosen of it what its may lists (default: nothing)",
);

/**
 * Reads the defaults that a flag names. Other flags play no part in what a repository's config may loosen, so that the
 * answer is that of the Action.
 *
 * @throws ConfigurationError where the file is not there, or has mistakes
 */
export async function defaultsRequest(file: string | undefined): Promise<Pick<ConfigurationRequest, 'overlay'>> {
  if (file === undefined) return {};
  const defaults = readDefaults(file, await readFlagFile('--defaults', file));
  for (const message of newerVersions(defaults.configuration, `${file}: `))
    process.stderr.write(`pss-review: ${message}\n`);
  return { overlay: defaultsOverlay(defaults, {}, today()) };
}
