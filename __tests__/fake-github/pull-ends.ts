import { headRefName } from './pushes.ts';
import type { FakeState } from './state.ts';

export interface MergeOptions {
  readonly by?: string;
  /** One commit without the head as a parent, as "Squash and merge" makes it. */
  readonly isSquashed?: boolean;
}

export function closePull({ pull, now }: FakeState): void {
  if (pull.state === 'closed') return;
  pull.state = 'closed';
  pull.closedAt = now();
}

/** Merges into the base branch; returns the commit, which is also the `merge_commit_sha` from now on. */
export function mergePull(state: FakeState, { by = 'maintainer', isSquashed = false }: MergeOptions): string {
  const { pull, store } = state;
  const ref = `refs/heads/${pull.base.ref}`;
  const base = store.resolve(ref) ?? pull.base.sha;
  const title = `Merge pull request #${pull.number} from ${pull.head.repository.owner}/${pull.head.ref}`;
  const merged = store.merge(base, pull.head.sha, title);
  if (pull.state === 'closed' || merged === undefined) throw new Error('the pull request cannot be merged');
  const oid = isSquashed ? store.commitTree(`${merged}^{tree}`, [base], `${pull.title} (#${pull.number})`) : merged;
  store.updateRef(ref, oid);
  pull.mergeSha = oid;
  closePull(state);
  pull.merged = { by, at: pull.closedAt ?? '' };
  return oid;
}

/** The pull request goes on naming the branch and its last commit, and is closed by it. */
export function deleteHeadBranch(state: FakeState): void {
  state.store.git(['update-ref', '-d', headRefName(state)]);
  closePull(state);
}
