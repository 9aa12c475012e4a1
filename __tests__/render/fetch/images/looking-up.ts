import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { RunOptions } from '../../../../src/render/fetch/fetch-run.ts';
import type { ImageUsers, LookedUpUser } from '../../../../src/render/fetch/images/image-users.ts';
import { openImageUsers } from '../../../../src/render/fetch/images/image-users.ts';
import { freshEnvironment } from '../fetching.ts';

/** Opens look-ups for the tests of a file, each with a home and a cache of its own, and closes them. */
export function useLookups(): (
  hosts: readonly string[],
  options?: Partial<RunOptions>,
  redirects?: readonly string[],
) => ImageUsers {
  const opened: ImageUsers[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((users) => users.close()));
  });
  return (registryLookup, options = {}, redirects = []) => {
    const users = openImageUsers(
      { registryLookup, fetch: { charts: [], git: [], redirects } },
      { environment: freshEnvironment(), ...options },
    );
    opened.push(users);
    return users;
  };
}

/** The user, or why it is unknown, in a line. */
export function userLine(found: LookedUpUser): string {
  if ('reason' in found) return found.reason;
  const { user, platform } = found;
  const says = 'number' in user ? [user.number] : [];
  const name = 'name' in user && user.kind === 'name' ? [user.name] : [];
  return `${[user.kind, ...name, ...says].join(' ')} on ${platform}`;
}

/** An environment in which somebody has logged in to a host by `docker login`. */
export function loggedInTo(host: string, login: string): NodeJS.ProcessEnv {
  const environment = freshEnvironment();
  const folder = join(environment['HOME'] ?? '', '.docker');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'config.json'),
    JSON.stringify({ auths: { [host]: { auth: Buffer.from(login).toString('base64') } } }),
  );
  return environment;
}
