import { GitStore } from './git-store.ts';
import type { FakeGitHubOptions } from './options.ts';
import { withDefaults } from './options.ts';
import { testMerge } from './pushes.ts';
import { RateMeter } from './rate-limits.ts';
import type { FakeState, Pull } from './state.ts';

/** The repository with its branches and the open pull request, in an empty directory. */
export function createState(given: FakeGitHubOptions, dir: string): FakeState {
  const options = withDefaults(given);
  const store = new GitStore(dir);
  const { baseRef, headRef, forkOwner, owner, name } = options;
  const base = `refs/heads/${baseRef}`;
  const head = forkOwner === undefined ? `refs/heads/${headRef}` : `refs/forks/${forkOwner}/${headRef}`;
  const commits = store.commit([
    { ref: base, tree: options.base, message: 'Begin', parents: [] },
    { ref: head, tree: options.head, message: options.title, parents: [':1'] },
    ...options.baseAfterFork.map((tree, index) => ({
      ref: base,
      tree,
      message: `Go on (${index + 1})`,
      parents: [index === 0 ? ':1' : `:${index + 2}`],
    })),
  ]);
  const [mergeBase = '', headSha = ''] = commits;
  const baseSha = options.baseAfterFork.length === 0 ? mergeBase : (commits.at(-1) ?? '');
  store.git(['symbolic-ref', 'HEAD', base]);
  const pull: Pull = {
    number: options.number,
    title: options.title,
    author: options.author,
    state: 'open',
    isLocked: false,
    base: { ref: baseRef, sha: baseSha },
    head: { ref: headRef, sha: headSha, repository: { owner: forkOwner ?? owner, name } },
    mergeBase,
    mergeSha: null,
  };
  let lastId = 1000;
  let lastSecond = Date.parse('2025-06-15T16:00:00Z');
  const state: FakeState = {
    options,
    store,
    pull,
    reviews: [],
    comments: [],
    issueComments: [],
    reactions: [],
    issues: [],
    checkRuns: [],
    workflowRuns: [],
    startedWorkflows: [],
    signedCommits: new Set(),
    issuedTokens: new Map(),
    faults: [],
    rates: new RateMeter(options.rateLimits),
    hang: createHang(),
    errors: [],
    origin: '',
    nextId: () => {
      lastId += 1;
      return lastId;
    },
    now: () => {
      lastSecond += 1000;
      return `${new Date(lastSecond).toISOString().slice(0, 19)}Z`;
    },
  };
  store.updateRef(`refs/pull/${pull.number}/head`, headSha);
  testMerge(state);
  return state;
}

function createHang(): FakeState['hang'] {
  let begin: () => void = () => {};
  const hasBegun = new Promise<void>((done) => {
    begin = done;
  });
  return { begin: () => begin(), hasBegun };
}
