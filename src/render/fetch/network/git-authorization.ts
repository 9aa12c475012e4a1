import { homedir } from 'node:os';
import type { RemoteAddress } from '../../../repository/fetch/remote-address.ts';
import { parseRemoteAddress } from '../../../repository/fetch/remote-address.ts';
import { ASKING_LIMITS } from '../../tool/find-program.ts';
import { runTool } from '../../tool/run-tool.ts';

/** The settings of a user's git, by which a workflow gives a token for one host or for some of its repositories. */
const HEADERS = String.raw`^http\..+\.extraheader$`;

/**
 * Reads the header `Authorization` that the user's own config of git (`git config --global`) has for a repository, in
 * `http.<address>.extraheader`: the longest address that the repository is at or below. One without an address, for all
 * hosts, is not taken, nor are helpers that keep credentials.
 *
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpltURLgt
 *
 * @param git the absolute path of git
 */
export async function gitAuthorization(
  address: RemoteAddress,
  git: string,
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const names = ['XDG_CONFIG_HOME', 'GIT_CONFIG_GLOBAL'];
  const own = names.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]]));
  const run = await runTool(git, ['config', '--global', '-z', '--get-regexp', HEADERS], {
    folder: '/',
    limits: ASKING_LIMITS,
    isBounded: true,
    environment: { ...Object.fromEntries(own), HOME: environment['HOME'] ?? homedir(), LC_ALL: 'C' },
  });
  if ('error' in run) return undefined;
  const found = run.output.split('\0').flatMap((entry) => {
    const [, url = '', header = ''] = /^http\.(.+)\.extraheader\n(.*)$/s.exec(entry) ?? [];
    const [, value] = /^authorization:\s*([\x20-\x7e]+)$/i.exec(header) ?? [];
    const at = parseRemoteAddress(url);
    return value !== undefined && at !== undefined && isAtOrBelow(address, at) ? [{ path: at.path, value }] : [];
  });
  return found.sort((a, b) => b.path.length - a.path.length)[0]?.value;
}

function isAtOrBelow(address: RemoteAddress, at: RemoteAddress): boolean {
  if (address.scheme !== at.scheme || address.host !== at.host) return false;
  return at.path === '' || address.path === at.path || address.path.startsWith(`${at.path}/`);
}
