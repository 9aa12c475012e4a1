import { UnusableAnswer } from './answer.ts';

/** How many files of a pull request GitHub lists at most. */
export const MAX_LISTED_FILES = 3000;

/**
 * Proves that a list of files is whole.
 *
 * @param listed how many files GitHub listed
 * @param changed how many files the pull request has changed, by another answer; undefined if GitHub does not tell
 * @throws UnusableAnswer if the two differ: the list is cut, or of another head
 */
export function proveCount(listed: number, changed: number | undefined): void {
  if (changed === undefined) {
    throw new UnusableAnswer(
      'GitHub does not say which files the pull request has, beside a list that may be of another head',
    );
  }
  if (listed !== Math.min(changed, MAX_LISTED_FILES)) {
    throw new UnusableAnswer(`GitHub lists ${listed} files of the pull request, and says that it has ${changed}`);
  }
}
