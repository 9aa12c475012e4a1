import githubAppJwt from 'universal-github-app-jwt';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import { answerOf } from '../answer.ts';
import type { ClientOptions, GitHubClient } from '../client.ts';
import { createClient, NO_RETRIES } from '../client.ts';

/** An App that makes commits in place of the job's token: what it pushes starts workflows. */
export interface AppCredentials {
  readonly id: string;
  /** The private key in PEM. */
  readonly privateKey: string;
}

/**
 * Opens a client with a token of an App for one repository, which may write contents and nothing else. The token ends
 * after an hour.
 * https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app
 *
 * @throws ConfigurationError where the App is not installed there, or its id or key is none
 */
export async function openAppClient(
  { id, privateKey }: AppCredentials,
  { owner, repo }: { readonly owner: string; readonly repo: string },
  options: Omit<ClientOptions, 'token'>,
): Promise<GitHubClient> {
  const { token: jwt } = await githubAppJwt({ id, privateKey: privateKey.replaceAll('\\n', '\n') }).catch(
    (error: unknown) => {
      throw new ConfigurationError(`app-private-key: ${(error as Error).message}`);
    },
  );
  const asApp = createClient({ ...options, token: jwt });
  const installation = await answerOf(asApp.rest.apps.getRepoInstallation({ owner, repo }));
  if ('refused' in installation) {
    throw new ConfigurationError(
      `app-id: the App ${id} is not installed in ${owner}/${repo} (${installation.refused.message})`,
    );
  }
  const made = await answerOf(
    asApp.rest.apps.createInstallationAccessToken({
      installation_id: installation.ok.data.id,
      repositories: [repo],
      permissions: { contents: 'write' },
      request: NO_RETRIES,
    }),
  );
  if ('refused' in made) {
    throw new ConfigurationError(
      `app-id: the App ${id} may not write contents of ${owner}/${repo} (${made.refused.message})`,
    );
  }
  return createClient({ ...options, token: made.ok.data.token });
}
