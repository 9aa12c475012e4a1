import { FULL_HOST_SOURCE } from '../../../repository/fetch/fetch-rules.ts';
import { ConfigurationError } from '../configuration-error.ts';
import type { ListShape, TextShape } from '../strict-shape.ts';
import { pattern } from '../text-pattern.ts';

const REGISTRY_HOST: TextShape = pattern(
  new RegExp(FULL_HOST_SOURCE),
  'the host of a registry, such as docker.io or registry.example.com:5000',
);

/** The shape of the key `registry-lookup`. An empty list takes away what the input of the Action says. */
export const REGISTRY_LOOKUP_SHAPE: ListShape = {
  items: REGISTRY_HOST,
  isSet: true,
  description:
    'Registries that are asked as which user their images run: `docker.io`, `registry.example.com:5000`. Left out: none.',
};

/**
 * Reads the input `registry-lookup`: hosts, one a line or with commas between them.
 *
 * @returns undefined where it says nothing, so that others do
 * @throws ConfigurationError for what is no host
 */
export function parseRegistryLookup(text: string): string[] | undefined {
  const hosts = splitHosts(text);
  for (const host of hosts) {
    const fault = REGISTRY_HOST.text(host);
    if (fault !== undefined) throw new ConfigurationError(`registry-lookup: ${fault}`);
  }
  return hosts.length === 0 ? undefined : hosts;
}

/** The texts of a list of hosts: one a line or with commas between them. */
export function splitHosts(text: string): string[] {
  const hosts = text.split(/[\n,]/).map((host) => host.trim());
  return [...new Set(hosts)].filter((host) => host !== '');
}
