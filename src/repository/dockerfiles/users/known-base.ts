/**
 * How users are made in an image: `debian` and `redhat` have `useradd`, `alpine` has BusyBox's `adduser`; `none` has no
 * shell; of `plain` it is not known.
 */
export type BaseFamily = 'debian' | 'redhat' | 'alpine' | 'none' | 'plain';

/**
 * As whom an image runs by its config: `root`, the number of its user for programs, that user's name, or one that the
 * table does not tell.
 */
export type BaseUser = 'root' | 'number' | 'name' | 'unknown';

/** A row of the table of known bases; the first row that fits an image counts. */
export interface KnownBase {
  /** Repositories with their domain; one that ends in `/` stands for all below it. */
  readonly images: readonly string[];
  /** The tags it is about; all where absent. A digest without a tag is in no row that has tags. */
  readonly tags?: RegExp;
  /** Absent where the tag tells: Alpine or Debian. */
  readonly family?: BaseFamily;
  readonly users?: Readonly<Record<string, number>>;
  /** Users whose number depends on the family. */
  readonly usersOf?: Readonly<Partial<Record<BaseFamily, Readonly<Record<string, number>>>>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly programUser?: string;
  /** Root where absent; else RUN does not run as root. */
  readonly runsAs?: BaseUser;
  /** Whether its shell lacks the commands that make a user. */
  readonly lacksUseradd?: boolean;
  readonly wayOut?: string;
  /** Where the numbers stand, with the date of that commit, or of the look-up. */
  readonly source: string;
}

const LIBRARY = 'docker.io/library/';

/** The official images of these names. */
export const library = (...names: string[]): string[] => names.map((name) => `${LIBRARY}${name}`);
