import { join } from 'node:path';
import { afterEach } from 'vitest';
import { builtGoTool } from '../../../scripts/go-tools.ts';
import type { Fetcher, FetcherOptions } from '../../../src/render/fetch/fetcher.ts';
import { openFetcher } from '../../../src/render/fetch/fetcher.ts';
import type { FetchRules } from '../../../src/repository/fetch/fetch-rules.ts';
import type { HelmName } from '../../runner/programs.ts';
import { freshFolder } from './folders.ts';

/** Opens fetchers for the tests of a file, each with a home and a cache of its own, and closes them. */
export function useFetchers(helm: HelmName): (rules: Partial<FetchRules>, options?: FetcherOptions) => Fetcher {
  const opened: Fetcher[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((fetcher) => fetcher.close()));
  });
  return (rules, options = {}) => {
    const fetcher = openFetcher(
      { charts: [], git: [], redirects: [], ...rules },
      {
        helm: async () => ({ path: builtGoTool(helm) ?? '', version: 'v3' }),
        environment: freshEnvironment(),
        ...options,
      },
    );
    opened.push(fetcher);
    return fetcher;
  };
}

/** An environment with a home of its own, in which nobody has logged in. */
export function freshEnvironment(): NodeJS.ProcessEnv {
  const folder = freshFolder();
  return { HOME: folder, RUNNER_TOOL_CACHE: join(folder, 'tools') };
}

/** What was fetched, or why not, in a line. */
export function lineOf(result: Awaited<ReturnType<Fetcher['chart'] | Fetcher['git']>>): string {
  if ('reason' in result) return result.reason;
  return 'version' in result ? `version ${result.version}` : `commit ${result.commit}`;
}
