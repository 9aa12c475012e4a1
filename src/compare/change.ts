import type { NamedContent } from '../manifest/content.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import type { ChangedConfiguration } from '../target/config/changed-configurations.ts';
import type { RepositoryReading } from '../target/repository-reading.ts';

/**
 * What the pull request changed, as plain values. `source/` makes them; later stages do not depend on where they came
 * from.
 */
export interface Change {
  /** The commit that base and head have in common; the head is compared with it. */
  readonly mergeBase: string;
  readonly head: string;
  readonly files: readonly ChangedFile[];
  /** The other changed files, without contents: what is rendered of them stands on their lines. Absent: not known. */
  readonly unread?: readonly ChangedFile[];
  /** The paths of all changed files, in head and in base; many of them are not read. */
  readonly paths: readonly string[];
  /** The paths of the submodules that are at another commit now; they are among the paths. */
  readonly modules: readonly string[];
  /** What is read of the whole repository: at the tip of the base branch, and with the changes. */
  readonly repository: { readonly base: RepositoryReading; readonly head: RepositoryReading };
  /** The config before and after, by path, where it changed: see `changedConfigurations`. */
  readonly configurations: ReadonlyMap<string, ChangedConfiguration>;
  /** Whether all Namespaces of the repository were read; else only those in files with a fitting name were. */
  readonly isWholeKnown: boolean;
  /** Whether commits need a `Signed-off-by` that GitHub does not add to those by its web pages. */
  readonly needsSignOff: boolean;
  /** Unchanged manifests that matter, as the level of their namespace may have changed. */
  readonly others: readonly NamedContent[];
  readonly gaps: readonly Gap[];
}

/** Something that could not be read or compared. */
export interface Gap {
  /** One sentence that includes the remedy. */
  readonly message: string;
  /** Whether changed files may be affected: then the review cannot succeed. */
  readonly hidesChanges: boolean;
}
