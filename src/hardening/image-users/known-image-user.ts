import type { Decider } from '../../pss/rule.ts';

/** As which user an image runs, as far as its Dockerfile, its registry or a table of known images tells. */
export interface KnownImageUser {
  /**
   * `number`: one that is not 0; `root`: 0, `root`, or none; `name`: a name, which the kubelet cannot verify; `no-number`:
   * digits that are no user's number.
   */
  readonly kind: 'number' | 'root' | 'name' | 'no-number' | 'unknown';
  /** Who says so and what, or why nobody knows: a few words. Plain text. */
  readonly says: string;
  /** Whether a Dockerfile says it that only a name tells to be the image's: it may make another. */
  readonly isByName?: boolean;
  /** That of the user, also of a name whose number is known. */
  readonly number?: number;
  /** What the kubelet says where the pod asks for `runAsNonRoot`; absent where it starts the container. */
  readonly refusal?: string;
  /** How the image is repaired, or what to do instead: Markdown, sentences. */
  readonly remedy?: string;
  /** The line of the repository's Dockerfile that decides, and its repair; absent where no Dockerfile of it does. */
  readonly decider?: Decider;
}
