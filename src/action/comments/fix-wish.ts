import type { FixChoice } from '../../report/answers/fix-answer.ts';
import { globFault, matchesGlobs } from '../../repository/matches-globs.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';

/** What `/pss fix` is to repair: which fixes, in which files, and at which head. */
export interface FixWish {
  readonly choice: FixChoice;
  /** Paths of files and folders, and globs; empty for all files. */
  readonly paths: readonly string[];
  /** The hash of the head, or its first digits, at least 12. */
  readonly at?: string;
}

/**
 * Reads `[safe|all] [PATH…] [at SHA]`. Paths may begin with `./`, end with `/`, and stand between backticks.
 *
 * @throws ConfigurationError for what is no such wish
 */
export function parseFixWish(rest: string): FixWish {
  const words = rest.split(/\s+/).filter((word) => word !== '');
  const first = words[0]?.toLowerCase();
  const choice = first === 'safe' || first === 'all' ? first : undefined;
  const others = choice === undefined ? words : words.slice(1);
  const place = others.indexOf('at');
  const sha = place === -1 ? undefined : (others[place + 1] ?? '').toLowerCase();
  if (sha !== undefined && !/^[0-9a-f]{12,40}$/.test(sha)) {
    throw new ConfigurationError('expected a hash of at least 12 hexadecimal digits behind "at"');
  }
  const paths = others.filter((_, index) => place === -1 || (index !== place && index !== place + 1)).map(plainPath);
  for (const fault of paths.map(globFault)) if (fault !== undefined) throw new ConfigurationError(fault);
  return { choice: choice ?? 'all', paths, ...(sha !== undefined && { at: sha }) };
}

function plainPath(word: string): string {
  const path = word.replace(/^`(.+)`$/, '$1').replace(/^(!?)(?:\.\/)+/, '$1');
  return path.replace(/(?<=.)\/+$/, '');
}

/** Returns whether a file is among those that are wished for. */
export function isWishedFile({ paths }: Pick<FixWish, 'paths'>): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const globs = paths.flatMap((path) => [path, `${path}/**`]);
  return (file) => paths.includes(file) || matchesGlobs(globs, file);
}
