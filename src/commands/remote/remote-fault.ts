import { GraphqlResponseError } from '@octokit/graphql';
import { RequestError } from '@octokit/request-error';
import { refusedCall, UnusableAnswer } from '../../github/answer.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { RemoteName } from './remote-name.ts';

/** Longer answers are cut, as a page of a proxy may be; in UTF-16 units. */
const LONGEST_ANSWER = 300;

/**
 * Says in one sentence why GitHub does not give a repository, and what to do; other errors stay as they are.
 *
 * @param hasToken whether GitHub was asked as somebody
 */
export function remoteFault(error: unknown, { argument, ref }: RemoteName, hasToken: boolean): unknown {
  const fault = (why: string): ConfigurationError =>
    new ConfigurationError(`${visibleText(argument, LONGEST_ANSWER)}: ${why}`);
  if (error instanceof UnusableAnswer) return fault(`${error.message}: try it again`);
  if (error instanceof GraphqlResponseError) return fault(`GitHub does not give it: ${answered(error.message)}`);
  if (!(error instanceof RequestError)) return error;
  const { status, again } = refusedCall(error);
  const message = answered(error.message);
  const { host } = new URL(error.request.url);
  if (again !== undefined) {
    const remedy = hasToken ? 'try it then' : 'try it then, or set GITHUB_TOKEN: with a token it answers more often';
    return fault(`${host} was asked too often, and answers again after ${again}: ${remedy}`);
  }
  switch (status) {
    case 401:
      return fault(`${host} does not know the token of GITHUB_TOKEN or GH_TOKEN: renew it, or unset both`);
    case 403:
      return fault(`${host} does not give it: ${message}`);
    case 404:
      return fault(
        hasToken
          ? `no such file or folder, and ${host} has no such repository that the token may read`
          : `no such file or folder, and ${host} has no such public repository: for a private one set GITHUB_TOKEN`,
      );
    case 409:
      return fault('the repository is empty');
    case 422:
      return fault(`the repository has no branch, tag or commit ${visibleText(ref ?? 'HEAD', LONGEST_ANSWER)}`);
    default:
      return fault(
        status === 500 ? `${host} cannot be reached: ${message}` : `${host} answered with status ${status}: ${message}`,
      );
  }
}

/** What an answer says, on one line. */
function answered(message: string): string {
  return visibleText(message, LONGEST_ANSWER);
}
