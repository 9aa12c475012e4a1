import type { Result } from 'sarif';

/** Code scanning refuses a run with more results. */
export const MAX_RESULTS = 25_000;

/** How grave a result is: the gravest is 0. What nothing suppresses comes before what is suppressed, then errors first. */
export function gravityOf(level: Result['level'], isSuppressed: boolean): number {
  return (isSuppressed ? 3 : 0) + (level === 'error' ? 0 : level === 'warning' ? 1 : 2);
}

/** Chooses the gravest results while they come: of equally grave ones, the first. */
export interface ResultChoice {
  /** Counts a result. Returns its number among those of its rank; undefined where graver ones leave no room for it. */
  readonly see: (rank: number) => number | undefined;
  /** Whether a result with this number is among the gravest of those that came so far. */
  readonly isKept: (rank: number, number: number) => boolean;
  /** How many results came. */
  readonly count: () => number;
}

/** Starts to choose the results that fit into a run. */
export function resultChoice(): ResultChoice {
  const counts: number[] = [];
  const isKept = (rank: number, number: number): boolean =>
    sumOf(counts.filter((_, other) => other < rank)) + number < MAX_RESULTS;
  return {
    see: (rank) => {
      const number = counts[rank] ?? 0;
      counts[rank] = number + 1;
      return isKept(rank, number) ? number : undefined;
    },
    isKept,
    count: () => sumOf(counts),
  };
}

/** Chooses the results that fit into a run, in their order. */
export function gravestResults(results: readonly Result[]): Result[] {
  const choice = resultChoice();
  const seen = results.map((result) => {
    const rank = gravityOf(result.level, (result.suppressions ?? []).length > 0);
    return { result, rank, number: choice.see(rank) };
  });
  return seen.flatMap(({ result, rank, number }) =>
    number !== undefined && choice.isKept(rank, number) ? [result] : [],
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
