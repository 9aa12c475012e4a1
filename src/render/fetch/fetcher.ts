import type { FetchRules } from '../../repository/fetch/fetch-rules.ts';
import { findHelm } from '../helm/find-helm.ts';
import type { FoundProgram } from '../tool/find-program.ts';
import type { FetchedChart } from './fetch-chart.ts';
import { fetchChart } from './fetch-chart.ts';
import { FetchFault } from './fetch-fault.ts';
import type { FetchedGit } from './fetch-git.ts';
import { fetchGit } from './fetch-git.ts';
import type { RunKind, RunOptions } from './fetch-run.ts';
import { openRun } from './fetch-run.ts';
import { findGit } from './find-git.ts';
import type { LoopbackProxy } from './proxy/loopback-proxy.ts';
import { startLoopbackProxy } from './proxy/loopback-proxy.ts';
import type { ReadIndexes } from './proxy/repository-session.ts';
import type { NotFetched, RemoteChart, RemoteGit } from './remote-source.ts';
import { wantedChart, wantedGit } from './remote-source.ts';

/** Fetches what the config names, each once in its life. */
export interface Fetcher {
  /** Rejects only for a fault of ours. */
  readonly chart: (chart: RemoteChart) => Promise<FetchedChart | NotFetched>;
  /** Likewise. */
  readonly git: (source: RemoteGit) => Promise<FetchedGit | NotFetched>;
  /** Ends what it has started. What is asked of it after that is not fetched. */
  readonly close: () => Promise<void>;
}

/** With what is fetched; what is left out is that of the machine. */
export interface FetcherOptions extends Partial<RunOptions> {
  readonly helm?: () => Promise<FoundProgram>;
  readonly git?: () => Promise<FoundProgram>;
}

/** The tools that fetch ask a proxy, and the files are kept. */
const CHARTS_AND_REPOSITORIES: RunKind<FetchedChart | FetchedGit, { readonly proxy: LoopbackProxy }> = {
  nouns: ['chart or repository', 'charts and repositories'],
  sizeOf: ({ files }) => [...files.values()].reduce((sum, { length }) => sum + length, 0),
  open: async () => ({ proxy: await startLoopbackProxy() }),
  close: ({ proxy }) => proxy.stop(),
};

/**
 * Opens a fetcher of charts and git repositories that are elsewhere. Nothing is read, started or asked before the first
 * of them is fetched.
 *
 * @param rules what the config of base allows
 */
export function openFetcher(rules: FetchRules, options: FetcherOptions = {}): Fetcher {
  const { environment = process.env, limits, network } = options;
  const run = openRun(rules, { environment, limits, network }, CHARTS_AND_REPOSITORIES);
  const [helm, git] = [foundOnce(options.helm ?? findHelm), foundOnce(options.git ?? findGit)];
  const indexes: ReadIndexes = new Map();
  return {
    chart: async (chart) => {
      const wanted = wantedChart(chart, rules);
      if ('reason' in wanted) return wanted;
      return await run.once(JSON.stringify(['chart', wanted]), async (session) =>
        fetchChart(wanted, { ...session, helm: await helm(), indexes }),
      );
    },
    git: async (source) => {
      const wanted = wantedGit(source, rules);
      if ('reason' in wanted) return wanted;
      return await run.once(JSON.stringify(['git', wanted]), async (session) =>
        fetchGit(wanted, { ...session, git: (await git()).path, environment }),
      );
    },
    close: run.close,
  };
}

/** Looks for a program when it is first needed, and once. */
function foundOnce(find: () => Promise<FoundProgram>): () => Promise<Extract<FoundProgram, { readonly path: string }>> {
  let found: Promise<FoundProgram> | undefined;
  return async () => {
    found ??= find();
    const program = await found;
    if ('fault' in program) throw new FetchFault(program.fault);
    return program;
  };
}
