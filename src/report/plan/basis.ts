/** What a review rests on: of two of one commit, that which rests on more knows better. */
export interface ReviewBasis {
  /** How many roots and charts were built. */
  readonly built: number;
  /** Whether all Namespaces of the repository were read, as from a checkout; else only those in files with a fitting name. */
  readonly isWhole: boolean;
}

/** The basis of a review of which nothing is known. */
const NO_BASIS: ReviewBasis = { built: 0, isWhole: false };

/**
 * Whether a review rests on less than another one of the same commit: then it only adds to what that said. What is built
 * counts first: it says more of the pods than Namespaces do.
 */
export function restsOnLess({ built, isWhole }: ReviewBasis, other: ReviewBasis = NO_BASIS): boolean {
  return built < other.built || (built === other.built && other.isWhole && !isWhole);
}

/** Writes a basis as one word: `3`, `3w`. */
export function basisWord({ built, isWhole }: ReviewBasis): string {
  return `${built}${isWhole ? 'w' : ''}`;
}

/** Reads that word; nothing is known of a text that is none. */
export function parseBasis(word: string): ReviewBasis {
  const [, built, whole] = /^(\d+)(w?)$/.exec(word) ?? [];
  return built === undefined ? NO_BASIS : { built: Number(built), isWhole: whole === 'w' };
}
