import { GraphqlResponseError } from '@octokit/graphql';
import { RequestError } from '@octokit/request-error';
import { refusedCall, UnusableAnswer } from '../github/answer.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';

const AGAIN = 'run the job again';

/**
 * Says why a run cannot be done, and what to do: a mistake in the configuration, or what GitHub refuses. Undefined for
 * all other errors, which are mistakes of pss-review.
 */
export function reasonOf(error: unknown): string | undefined {
  if (error instanceof ConfigurationError) return error.message;
  if (error instanceof UnusableAnswer) return `${error.message}: ${AGAIN}`;
  if (error instanceof GraphqlResponseError) return `GitHub refused a query: ${error.message}; ${permissionRemedy()}`;
  if (error instanceof RequestError) return requestReason(error);
  return undefined;
}

function requestReason(error: RequestError): string {
  const { method, url } = error.request;
  const { status, message, needs, again } = refusedCall(error);
  const what = `GitHub answered ${status} to ${method} ${new URL(url).pathname}: ${message}`;
  if (again !== undefined) return `${what}; a rate limit of GitHub is exceeded: ${AGAIN} after ${again}`;
  return status === 403 || status === 404 ? `${what}; ${permissionRemedy(needs)}` : `${what}; ${AGAIN}`;
}

/** @param needs the permissions that GitHub asks for, where it names them */
function permissionRemedy(needs = 'contents: read and pull-requests: read'): string {
  return `${AGAIN}, and if that does not help give it the permissions that this needs (${needs})`;
}
