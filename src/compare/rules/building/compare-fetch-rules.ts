import type { FetchRules } from '../../../repository/fetch/fetch-rules.ts';
import { coversGlobs } from '../covers-globs.ts';
import { joinTexts } from '../loosening.ts';

/** A change of a key in `fetch`, as `fetch.charts`, and what it means. */
interface FetchRuleChange {
  readonly key: string;
  readonly message: string;
}

const MEANINGS = {
  charts: {
    what: 'charts of',
    more: 'are fetched, rendered and judged',
    less: 'are no longer fetched, and so no longer judged',
  },
  git: {
    what: 'repositories of',
    more: 'are fetched, built and judged',
    less: 'are no longer fetched, and so no longer judged',
  },
  redirects: {
    what: 'the hosts',
    more: 'may answer for others, where nothing proves what comes from there',
    less: 'no longer answer for others, and what they would have given is not judged',
  },
} as const;

/**
 * Lists the changes with which less can be fetched, and so judged, and those with which a run asks more hosts: a pull
 * request that names one brings, once merged, what that host gives.
 */
export function compareFetchRules(before: FetchRules, after: FetchRules): FetchRuleChange[] {
  return (['charts', 'git', 'redirects'] as const).flatMap((name) => {
    const [gone, added] = [uncovered(before[name], after[name]), uncovered(after[name], before[name])];
    const say = (texts: readonly string[], meaning: string): FetchRuleChange[] =>
      texts.length === 0
        ? []
        : [{ key: `fetch.${name}`, message: `${MEANINGS[name].what} ${joinTexts(texts)} ${meaning}` }];
    return [...say(gone, MEANINGS[name].less), ...say(added, MEANINGS[name].more)];
  });
}

/** The patterns that no other list is sure to cover. Other than in lists of paths, an empty one covers nothing. */
function uncovered(patterns: readonly string[], others: readonly string[]): string[] {
  return patterns.filter((pattern) => others.length === 0 || !coversGlobs(others, [pattern]));
}
