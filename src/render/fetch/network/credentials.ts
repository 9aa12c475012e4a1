import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import { readSingleDocument } from '../../../manifest/yaml/read-single-document.ts';
import { parseRemoteAddress } from '../../../repository/fetch/remote-address.ts';

/** What the workflow has logged in to, before this run. */
export interface Credentials {
  /** The header `Authorization` for a repository of a registry: `host` and `path` as in its address. */
  readonly ofRegistry: (host: string, path: string) => string | undefined;
  /** That for a repository of charts, by its whole address without a slash at its end. */
  readonly ofRepository: (address: string) => string | undefined;
}

/** How Docker names its own registry in its config. */
const DOCKER_HUB = ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io', 'registry-1.docker.io'];

/**
 * Reads what `helm registry login`, `docker login` and `helm repo add --username` have written, and nothing else: no
 * helper that keeps credentials is run.
 *
 * - `HELM_REGISTRY_CONFIG`, else `registry/config.json` of Helm's config; then `config.json` of Docker's.
 * - `HELM_REPOSITORY_CONFIG`, else `repositories.yaml` of Helm's config.
 *
 * https://helm.sh/docs/helm/helm/, https://docs.docker.com/reference/cli/docker/login/
 */
export async function readCredentials(environment: NodeJS.ProcessEnv): Promise<Credentials> {
  const home = environment['HOME'] ?? homedir();
  const ownConfig =
    process.platform === 'darwin'
      ? join(home, 'Library/Preferences')
      : (environment['XDG_CONFIG_HOME'] ?? join(home, '.config'));
  const helm = environment['HELM_CONFIG_HOME'] ?? join(ownConfig, 'helm');
  const docker = environment['DOCKER_CONFIG'] ?? join(home, '.docker');
  const [ofHelm, ofDocker, repositories] = await Promise.all([
    readMapping(environment['HELM_REGISTRY_CONFIG'] ?? join(helm, 'registry/config.json')),
    readMapping(join(docker, 'config.json')),
    readMapping(environment['HELM_REPOSITORY_CONFIG'] ?? join(helm, 'repositories.yaml')),
  ]);
  const logins = [ofHelm, ofDocker].map(loginsOf);
  const named = repositoriesOf(repositories);
  return {
    ofRegistry: (host, path) => {
      const names = DOCKER_HUB.includes(host) ? DOCKER_HUB : prefixesOf(host, path);
      return logins.flatMap((known) => names.map((name) => known.get(name))).find((login) => login !== undefined);
    },
    ofRepository: (address) => named.get(address),
  };
}

/** The header that a name and a password make. */
export function basicAuthorization(name: string, password: string): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}

/** `host/a/b`, `host/a`, `host`: the longest is the most specific. */
function prefixesOf(host: string, path: string): string[] {
  const names = path === '' ? [] : path.split('/');
  return [...names.map((_, index) => `${host}/${names.slice(0, names.length - index).join('/')}`), host];
}

/** The headers by the names that a config of Docker's form has for hosts, without `https://`. */
function loginsOf(config: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(
    Object.entries(mappingOf(config['auths'])).flatMap(([name, value]): [string, string][] => {
      const { auth, username, password } = mappingOf(value);
      if (typeof auth === 'string' && /^[A-Za-z0-9+/]+=*$/.test(auth)) return [[hostOf(name), `Basic ${auth}`]];
      if (typeof username !== 'string' || typeof password !== 'string') return [];
      return [[hostOf(name), basicAuthorization(username, password)]];
    }),
  );
}

function hostOf(name: string): string {
  return DOCKER_HUB.includes(name) ? name : name.replace(/^https:\/\//, '').replace(/\/+$/, '');
}

function repositoriesOf(config: Readonly<Record<string, unknown>>): Map<string, string> {
  const { repositories } = config;
  return new Map(
    (Array.isArray(repositories) ? repositories : []).flatMap((entry: unknown): [string, string][] => {
      const { url, username, password } = mappingOf(entry);
      if (typeof url !== 'string' || typeof username !== 'string' || typeof password !== 'string') return [];
      if (username === '' || parseRemoteAddress(url) === undefined) return [];
      return [[url.replace(/\/+$/, ''), basicAuthorization(username, password)]];
    }),
  );
}

async function readMapping(path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const { value } = readSingleDocument(await readFile(path, 'utf8'));
    return mappingOf(value && plainOf(value));
  } catch {
    return {};
  }
}

/** The value without the nodes that it was read from. */
function plainOf(value: JsonValue): unknown {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(plainOf);
  return Object.fromEntries([...value.entries.values()].map((entry) => [entry.name, plainOf(entry.value)]));
}

function mappingOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
