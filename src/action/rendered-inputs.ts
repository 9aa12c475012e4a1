import type { GivenPaths } from '../render/given/given-paths.ts';
import { givenPaths } from '../render/given/given-paths.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { GUARDED_EVENTS } from '../target/renders-on.ts';

/**
 * Returns what the inputs of the Action hand over; undefined where they are not set. On events whose token may write, for
 * files that anybody may have written, they are refused: nothing of a pull request is to be rendered there, and what
 * another run rendered may say anything.
 *
 * @param workspace the folder of the checkout, out of which nothing is read
 * @throws ConfigurationError on such an event, and where one of the inputs is missing
 */
export function renderedInputs(
  inputs: Parameters<typeof givenPaths>[0],
  workspace: string,
  event: string | undefined,
): GivenPaths | undefined {
  const given = givenPaths(inputs, '', { folder: workspace, root: workspace, isConfined: true });
  if (given === undefined || !GUARDED_EVENTS.some((guarded) => guarded === event)) return given;
  throw new ConfigurationError(
    `${given.head.input}: not read on ${event}, where the token may write and a pull request says what is rendered: render and review in a job of pull_request, and leave the inputs out here`,
  );
}

/** Why a scan of a branch does not read them. */
export const NOT_COMPARED =
  'What `rendered-base` and `rendered-head` name was not read: they are compared in pull requests and merge groups; `pss-review scan` judges what is rendered of a branch.';
