import type { Octokit } from '@octokit/core';
import type { Octokit as Whole } from '@octokit/rest';

/**
 * The routes that are called, by the names that `@octokit/rest` gives them: its own table has a thousand, and takes time at
 * each start.
 */
export const ROUTES = {
  actions: {
    listWorkflowRunsForRepo: 'GET /repos/{owner}/{repo}/actions/runs',
    reRunWorkflow: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun',
  },
  apps: {
    createInstallationAccessToken: 'POST /app/installations/{installation_id}/access_tokens',
    getRepoInstallation: 'GET /repos/{owner}/{repo}/installation',
  },
  checks: {
    create: 'POST /repos/{owner}/{repo}/check-runs',
    get: 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}',
    listForRef: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
    update: 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
  },
  git: {
    createCommit: 'POST /repos/{owner}/{repo}/git/commits',
    createRef: 'POST /repos/{owner}/{repo}/git/refs',
    createTree: 'POST /repos/{owner}/{repo}/git/trees',
    getBlob: 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
    getCommit: 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
    getTree: 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
    updateRef: 'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
  },
  issues: {
    create: 'POST /repos/{owner}/{repo}/issues',
    createComment: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    deleteComment: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
    getComment: 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
    listForRepo: 'GET /repos/{owner}/{repo}/issues',
    update: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
    updateComment: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  },
  pulls: {
    createReview: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    createReviewComment: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments',
    deleteReviewComment: 'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}',
    get: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    list: 'GET /repos/{owner}/{repo}/pulls',
    listFiles: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    updateReviewComment: 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}',
  },
  reactions: {
    createForIssueComment: 'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
  },
  repos: {
    compareCommitsWithBasehead: 'GET /repos/{owner}/{repo}/compare/{basehead}',
    getCollaboratorPermissionLevel: 'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    getCommit: 'GET /repos/{owner}/{repo}/commits/{ref}',
    getContent: 'GET /repos/{owner}/{repo}/contents/{path}',
  },
} as const satisfies { readonly [Scope in keyof Rest]?: { readonly [Method in keyof Rest[Scope]]?: string } };

type Rest = Whole['rest'];
type Routes = typeof ROUTES;

/** The methods of these routes, with the parameters and answers that GitHub describes. */
type RestMethods = {
  readonly [Scope in keyof Routes]: Pick<Rest[Scope], keyof Rest[Scope] & keyof Routes[Scope]>;
};

/** Gives a client a method for each route that is called. */
export function restMethods({ request }: Octokit): { readonly rest: RestMethods } {
  const methodOf = (route: string): unknown => {
    const [method = '', url = ''] = route.split(' ');
    return request.defaults({ method, url });
  };
  const scopes = Object.entries(ROUTES).map(([scope, routes]) => [
    scope,
    Object.fromEntries(Object.entries(routes).map(([name, route]) => [name, methodOf(route)])),
  ]);
  return { rest: Object.fromEntries(scopes) as RestMethods };
}
