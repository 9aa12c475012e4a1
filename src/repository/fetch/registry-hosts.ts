import type { FetchRules } from './fetch-rules.ts';
import { parseRemoteAddress } from './remote-address.ts';

/** The name of Docker's own registry in references of images, and the hosts that stand for it. */
const DOCKER_HUB = 'docker.io';
const HUB_HOST = 'registry-1.docker.io';
const HUB_HOSTS = ['index.docker.io', HUB_HOST];

/**
 * The host of a registry as it is compared: `index.docker.io` is `docker.io`, and `ghcr.io:443` is `ghcr.io`.
 *
 * @returns undefined for what no request can go to
 */
export function registryName(host: string): string | undefined {
  const name = parseRemoteAddress(`oci://${host}`)?.host;
  return name !== undefined && HUB_HOSTS.includes(name) ? DOCKER_HUB : name;
}

/**
 * Returns what may be asked where the config of images is read: the registries themselves, in full, so that they may have
 * private addresses, and may be asked by the proxy of the runner.
 *
 * @param hosts the key `registry-lookup` of the config
 * @param redirects `fetch.redirects` of the config: these may make the tokens of a registry, too
 */
export function lookupRules(hosts: readonly string[], redirects: readonly string[]): FetchRules {
  const names = hosts.flatMap((host) => registryName(host) ?? []);
  const asked = names.flatMap((name) => (name === DOCKER_HUB ? [name, HUB_HOST] : [name]));
  return { charts: asked.map((host) => `oci://${host}/**`), git: [], redirects };
}

/** Whether the key `registry-lookup` names a registry. */
export function namesRegistry(hosts: readonly string[], host: string): boolean {
  const name = registryName(host);
  return name !== undefined && hosts.some((named) => registryName(named) === name);
}
