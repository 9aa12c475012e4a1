import type { Token } from './permissions.ts';
import { followPush } from './review-comments.ts';
import type { FakeState } from './state.ts';

/** Where the head branch lives: a fork's is no branch of this repository. */
export function headRefName(state: FakeState): string {
  const { head } = state.pull;
  const isFork = head.repository.owner !== state.options.owner;
  return isFork ? `refs/forks/${head.repository.owner}/${head.ref}` : `refs/heads/${head.ref}`;
}

/**
 * Makes `oid` the head, as a push does: the diff, the test merge and the places of comments follow. A push by the job's
 * own token starts no workflow.
 * https://docs.github.com/actions/concepts/security/github_token#when-github_token-triggers-workflow-runs
 *
 * @param token of the push, where it came through the API
 */
export function moveHead(state: FakeState, oid: string, token?: Token): void {
  const { pull, store } = state;
  const oldHead = pull.head.sha;
  store.updateRef(headRefName(state), oid);
  // A closed pull request keeps the head that it had.
  if (pull.state === 'closed') return;
  if (token?.kind !== 'GITHUB_TOKEN') state.startedWorkflows.push(oid);
  store.updateRef(`refs/pull/${pull.number}/head`, oid);
  pull.head.sha = oid;
  pull.base.sha = store.resolve(`refs/heads/${pull.base.ref}`) ?? pull.base.sha;
  pull.mergeBase = store.mergeBase(pull.base.sha, oid) ?? pull.mergeBase;
  testMerge(state);
  followPush(state, oldHead);
}

/** https://docs.github.com/actions/reference/events-that-trigger-workflows#pull_request: no merge, no run. */
export function testMerge(state: FakeState): void {
  const { pull, store } = state;
  if (pull.state === 'closed') return;
  const base = store.resolve(`refs/heads/${pull.base.ref}`) ?? pull.base.sha;
  const merge = store.merge(base, pull.head.sha, `Merge ${pull.head.sha} into ${base}`);
  pull.mergeSha = merge ?? null;
  const ref = `refs/pull/${pull.number}/merge`;
  if (merge !== undefined) store.updateRef(ref, merge);
  else store.ask(['update-ref', '-d', ref]);
}
