import type { RefusedCall } from '../report/plan/publishing-notes.ts';
import { queryAnswerOf } from './answer.ts';
import type { GitHubClient } from './client.ts';

/** The login of the token's account, which REST does not tell to a job's own token: bots end in `[bot]`. */
export async function viewerLogin(
  client: GitHubClient,
): Promise<{ readonly ok: string } | { readonly refused: RefusedCall }> {
  const answer = await queryAnswerOf(
    client.graphql<{ readonly viewer: { readonly login: string } }>('query { viewer { login } }'),
  );
  return 'ok' in answer ? { ok: answer.ok.viewer.login } : answer;
}
