import { describe, expect, it } from 'vitest';
import { parseRegistryLookup } from '../../../../src/target/config/building/registry-lookup-shape.ts';
import { ConfigurationError } from '../../../../src/target/config/configuration-error.ts';
import { readConfiguration } from '../../../../src/target/config/read-configuration.ts';
import { settingsOf } from '../../../../src/target/settings.ts';
import { NO_FACTS } from '../../../repository/no-facts.ts';

describe('the input registry-lookup', () => {
  it('has hosts, one a line or with commas between them', () => {
    expect(parseRegistryLookup('docker.io\n  ghcr.io,quay.io:443 ,\r\n\nghcr.io\n')).toEqual([
      'docker.io',
      'ghcr.io',
      'quay.io:443',
    ]);
  });

  it('says nothing where it is empty', () => {
    expect(['', ' \n', ',\n,'].map(parseRegistryLookup)).toEqual([undefined, undefined, undefined]);
  });

  it('has nothing else', () => {
    for (const host of ['https://ghcr.io', 'ghcr.io/example', '*.example.com', 'GHCR.io', 'ghcr.io docker.io'])
      expect(() => parseRegistryLookup(`docker.io\n${host}`), host).toThrow(
        new ConfigurationError(
          `registry-lookup: found ${JSON.stringify(host)}, expected the host of a registry, such as docker.io or registry.example.com:5000`,
        ),
      );
  });

  it('comes after the config, also where that names none', () => {
    const registries = (text: string, asked: readonly string[] | undefined): readonly string[] => {
      const config = readConfiguration('c.yml', text);
      const reading = { facts: NO_FACTS, patchFiles: new Map(), contents: new Map(), config };
      const request = { config: 'c.yml', asked: { registryLookup: asked }, first: 'config' } as const;
      return settingsOf(reading, request).registryLookup;
    };
    expect(registries('', undefined)).toEqual([]);
    expect(registries('', ['quay.io'])).toEqual(['quay.io']);
    expect(registries('registry-lookup: [ghcr.io]', ['quay.io'])).toEqual(['ghcr.io']);
    expect(registries('registry-lookup: []', ['quay.io'])).toEqual([]);
  });
});
