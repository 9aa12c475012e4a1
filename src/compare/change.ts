import type { NamedContent } from '../manifest/content.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import type { ChangedConfiguration } from '../target/config/changed-configurations.ts';
import type { RepositoryReading } from '../target/repository-reading.ts';

/** What the pull request changed, as plain values: `source/` makes them, nothing after it asks where they came from. */
export interface Change {
  /** The commit that base and head have in common; what the head is compared with. */
  readonly mergeBase: string;
  readonly head: string;
  readonly files: readonly ChangedFile[];
  /** What the whole repository says of itself, at the tip of the base branch, and with the changes. */
  readonly repository: { readonly base: RepositoryReading; readonly head: RepositoryReading };
  /** The config as the head found it and leaves it, where it changed: see `changedConfigurations`. */
  readonly configurations: ReadonlyMap<string, ChangedConfiguration>;
  /** Whether every Namespace of the repository is among them; else those are that are called so. */
  readonly isWholeKnown: boolean;
  /** Manifests that did not change, where they matter: the level of their namespace may have. */
  readonly others: readonly NamedContent[];
  readonly gaps: readonly Gap[];
}

/** Something that could not be known. */
export interface Gap {
  /** One sentence, with the remedy. */
  readonly message: string;
  /** Whether changed files may be behind it: then nobody can say that the pull request is fine. */
  readonly hidesChanges: boolean;
}
