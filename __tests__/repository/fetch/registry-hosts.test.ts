import { describe, expect, it } from 'vitest';
import { namesHostItself } from '../../../src/repository/fetch/fetch-rules.ts';
import { lookupRules, namesRegistry, registryName } from '../../../src/repository/fetch/registry-hosts.ts';

describe('the registries of a config', () => {
  it('have several names', () => {
    expect(['index.docker.io', 'registry-1.docker.io', 'docker.io'].map(registryName)).toEqual(
      Array(3).fill('docker.io'),
    );
    expect(registryName('ghcr.io:443')).toBe('ghcr.io');
    expect(registryName('127.1')).toBeUndefined();
    expect(namesRegistry(['registry-1.docker.io'], 'docker.io')).toBe(true);
  });

  it('are hosts with their ports, and none below them', () => {
    expect(namesRegistry(['example.com'], 'registry.example.com')).toBe(false);
    expect(namesRegistry(['registry.example.com'], 'registry.example.com:5000')).toBe(false);
    expect(namesRegistry(['127.1'], '127.1')).toBe(false);
    expect(namesRegistry([], 'docker.io')).toBe(false);
  });

  it('may be asked wherever they are, and no others', () => {
    const rules = lookupRules(['docker.io', '10.0.0.5:5000', '127.1'], ['tokens.example.com']);
    const hosts = [
      'docker.io',
      'registry-1.docker.io',
      '10.0.0.5:5000',
      'tokens.example.com',
      'auth.docker.io',
      '10.0.0.5',
    ];
    expect(hosts.filter((host) => namesHostItself(rules, host))).toEqual(hosts.slice(0, 4));
    expect(rules.git).toEqual([]);
  });
});
