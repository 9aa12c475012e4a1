import type { Token } from '../permissions.ts';
import { isPermitted, notAccessibleText } from '../permissions.ts';
import { moveHead, testMerge } from '../pushes.ts';
import { numberOf, parseNodeId } from '../render.ts';
import type { FakeState } from '../state.ts';
import { graphqlError, objectFields } from './objects.ts';

export interface NewCommit {
  branch: { repositoryNameWithOwner?: string | null; branchName?: string | null; id?: string | null };
  expectedHeadOid: string;
  message: { headline: string; body?: string | null };
  fileChanges?: {
    additions?: { path: string; contents: string }[] | null;
    deletions?: { path: string }[] | null;
  } | null;
}

/**
 * `createCommitOnBranch`: atomic, and only onto the head that the caller has seen. The commit is the token's login's, of
 * now, and signed by GitHub. A file keeps its mode, and a new one is an ordinary file
 * (https://github.com/babarot/gh-infra/pull/167). No token of this repository writes to a fork.
 */
export function createCommit(state: FakeState, token: Token, input: NewCommit): Record<string, unknown> {
  const { owner, name } = state.options;
  const { pull, store } = state;
  const id = input.branch.id == null ? undefined : parseNodeId(input.branch.id);
  const repository = id === undefined ? input.branch.repositoryNameWithOwner : `${owner}/${name}`;
  const branch = (id?.id ?? input.branch.branchName ?? '').replace(/^refs\/heads\//, '');
  const ref = `refs/heads/${branch}`;
  const isPermittedHere = isPermitted(token, [{ scope: 'contents', access: 'write' }], state.options.isPublic);
  if (repository?.toLowerCase() !== `${owner}/${name}`.toLowerCase() || !isPermittedHere) {
    throw graphqlError('FORBIDDEN', notAccessibleText(token));
  }
  const head = store.resolve(ref);
  if (head === undefined) throw graphqlError('NOT_FOUND', `No such branch: ${branch}`);
  if (head !== input.expectedHeadOid) {
    throw graphqlError(
      'STALE_DATA',
      `Expected branch to point to "${input.expectedHeadOid}" but it did not. Pull and try again.`,
    );
  }
  requireUnprotected(state, branch);

  const files = new Map(store.readFiles(head));
  for (const { path } of input.fileChanges?.deletions ?? []) {
    if (!files.delete(path)) throw graphqlError('UNPROCESSABLE', `A file does not exist at path "${path}"`);
  }
  for (const { path, contents } of input.fileChanges?.additions ?? []) {
    files.set(path, { mode: files.get(path)?.mode ?? '100644', content: Buffer.from(contents, 'base64') });
  }
  const message = [input.message.headline, input.message.body].filter(Boolean).join('\n\n');
  const { login } = token;
  const author = { name: login, email: `${numberOf(login)}+${login}@users.noreply.github.com` };
  const [oid = ''] = store.commit([{ ref, tree: files, message, parents: [head], author, date: state.now() }]);
  state.signedCommits.add(oid);
  if (ref === `refs/heads/${pull.head.ref}` && pull.head.repository.owner === owner) moveHead(state, oid, token);
  else if (ref === `refs/heads/${pull.base.ref}`) testMerge(state);
  return {
    commit: objectFields(state, oid),
    ref: { __typename: 'Ref', name: branch, target: objectFields(state, oid) },
    clientMutationId: null,
  };
}

/**
 * The type for a classic protection, and the text for a ruleset, which has another type:
 * https://github.com/Thinkmill/keystatic/issues/1598 and the pull request 1601 there. The type for a ruleset is assumed.
 */
function requireUnprotected(state: FakeState, branch: string): void {
  const rule = 'Changes must be made through a pull request.';
  const protection = state.options.protectedBranches[branch];
  if (protection === 'classic') throw graphqlError('BRANCH_PROTECTION_RULE_VIOLATION', rule);
  if (protection === 'ruleset') throw graphqlError('UNPROCESSABLE', `Repository rule violations found\n\n${rule}\n\n`);
}
