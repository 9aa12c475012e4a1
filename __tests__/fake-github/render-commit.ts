import type { GitCommit, GitPerson } from './git-object.ts';
import type { Json } from './render.ts';
import { apiUrl, htmlUrl, nodeId, renderUser } from './render.ts';
import type { FakeState } from './state.ts';

/** The account whose `noreply` address it is, or undefined. */
export function loginOf({ email }: GitPerson): string | undefined {
  if (email === 'noreply@github.com') return 'web-flow';
  return /^\d+\+(.+)@users\.noreply\.github\.com$/.exec(email)?.[1];
}

/** Commits that GitHub makes itself are signed by it. */
export function renderVerification(state: FakeState, commit: GitCommit): Json {
  const isSigned = state.signedCommits.has(commit.oid);
  return {
    verified: isSigned,
    reason: isSigned ? 'valid' : 'unsigned',
    signature: isSigned ? '-----BEGIN PGP SIGNATURE-----\n\nfake\n-----END PGP SIGNATURE-----\n' : null,
    payload: isSigned ? `tree ${commit.tree}\n` : null,
    verified_at: isSigned ? commit.committer.date : null,
  };
}

/** As `commits/{ref}`, `compare` and `pulls/N/commits` give a commit. */
export function renderCommit(state: FakeState, oid: string): Json {
  const commit = state.store.readCommit(oid);
  if (commit === undefined) throw new Error(`the store has no commit ${oid}`);
  const url = `${apiUrl(state)}/commits/${oid}`;
  const account = (person: GitPerson) => {
    const login = loginOf(person);
    return login === undefined ? null : renderUser(state, login);
  };
  return {
    sha: oid,
    node_id: nodeId('Commit', oid),
    url,
    html_url: `${htmlUrl(state)}/commit/${oid}`,
    comments_url: `${url}/comments`,
    commit: {
      url: `${apiUrl(state)}/git/commits/${oid}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: `${apiUrl(state)}/git/trees/${commit.tree}` },
      comment_count: 0,
      verification: renderVerification(state, commit),
    },
    author: account(commit.author),
    committer: account(commit.committer),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${apiUrl(state)}/commits/${sha}`,
      html_url: `${htmlUrl(state)}/commit/${sha}`,
    })),
  };
}

/** As a workflow run gives its head; null for a commit that is not there any more. */
export function renderCommitSimple(state: FakeState, oid: string): Json | null {
  const commit = state.store.readCommit(oid);
  if (commit === undefined) return null;
  const person = ({ name, email }: GitPerson) => ({ name, email });
  return {
    id: oid,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: commit.author.date,
    author: person(commit.author),
    committer: person(commit.committer),
  };
}
