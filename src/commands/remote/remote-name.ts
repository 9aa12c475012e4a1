import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ConfigurationError } from '../../target/config/configuration-error.ts';

/** A repository of GitHub, as an argument names it. */
export interface RemoteName {
  readonly owner: string;
  readonly repo: string;
  /** A branch, a tag or a commit; absent for the default branch. */
  readonly ref?: string;
  /** As it was written. */
  readonly argument: string;
}

/**
 * `owner/name`, and `@ref` behind it. Owners of old may end with a hyphen, and those whom a company manages have an underscore.
 * https://docs.github.com/en/rest/repos/repos#create-an-organization-repository
 * https://docs.github.com/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication
 */
const SHAPE = /^([A-Za-z\d][\w-]{0,38})\/(?!\.{1,2}(?:@|$))([\w.-]{1,100})(?:@(.+))?$/;

/** What is a file that is not there, and no repository. */
const FILE = /\.(?:ya?ml|json)$/i;

/**
 * Finds the repository of GitHub that arguments name: `owner/name` or `owner/name@ref`. A path that is there is a path, and so
 * is one in a folder that is there, and a manifest.
 *
 * @returns undefined where they are paths
 * @throws ConfigurationError where something stands beside a repository
 */
export async function remoteNameIn(
  paths: readonly string[],
  folder: string = process.cwd(),
): Promise<RemoteName | undefined> {
  const names = await Promise.all(paths.map((path) => remoteName(path, folder)));
  const found = names.find((name) => name !== undefined);
  if (found !== undefined && paths.length > 1)
    throw new ConfigurationError(
      `${found.argument}: found other paths beside it, and a repository of GitHub is scanned in a run of its own`,
    );
  return found;
}

async function remoteName(argument: string, folder: string): Promise<RemoteName | undefined> {
  const [, owner = '', repo = '', ref] = SHAPE.exec(argument) ?? [];
  if (owner === '' || FILE.test(argument)) return undefined;
  const isThere = await Promise.all([argument, owner].map((path) => exists(resolve(folder, path))));
  if (isThere.includes(true)) return undefined;
  return { owner, repo, argument, ...(ref === undefined ? {} : { ref }) };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
