import { describe, expect, it } from 'vitest';
import type { FetchRules } from '../../../src/repository/fetch/fetch-rules.ts';
import {
  FETCHES_NOTHING,
  isRedirectHost,
  namesChart,
  namesGit,
  namesHostItself,
} from '../../../src/repository/fetch/fetch-rules.ts';
import { parseRemoteAddress } from '../../../src/repository/fetch/remote-address.ts';

function rulesOf(rules: Partial<FetchRules>): FetchRules {
  return { ...FETCHES_NOTHING, ...rules };
}

function names(pattern: string, repository: string, name = 'web'): boolean {
  const address = parseRemoteAddress(repository);
  if (address === undefined) throw new Error(repository);
  return namesChart(rulesOf({ charts: [pattern] }), address, name);
}

describe('the rules of fetching', () => {
  it('name nothing where there are none', () => {
    const address = parseRemoteAddress('https://charts.example.com/a');
    if (address === undefined) throw new Error();
    expect(namesChart(FETCHES_NOTHING, address, 'web')).toBe(false);
    expect(namesGit(FETCHES_NOTHING, address)).toBe(false);
    expect(isRedirectHost(FETCHES_NOTHING, 'a.example.com')).toBe(false);
    expect(namesHostItself(FETCHES_NOTHING, 'a.example.com')).toBe(false);
  });

  it.each([
    ['oci://ghcr.io/example/**', 'oci://ghcr.io/example/charts'],
    ['oci://ghcr.io/example/**', 'oci://ghcr.io/example'],
    ['oci://ghcr.io/example/*', 'oci://ghcr.io/example'],
    ['oci://ghcr.io/example/web', 'oci://ghcr.io/example'],
    ['https://charts.example.com/**', 'https://charts.example.com'],
    ['https://charts.example.com/**', 'https://charts.example.com/stable'],
    ['https://charts.example.com', 'https://charts.example.com'],
    ['https://charts.example.com/stable', 'https://charts.example.com/stable'],
    ['https://charts.example.com:443/stable/', 'https://charts.example.com/stable'],
    ['https://*.example.com/**', 'https://a.b.example.com/stable'],
    ['https://*.example.com:443/**', 'https://a.example.com/stable'],
    ['https://*.example.com:8443/**', 'https://a.example.com:8443/stable'],
    ['http://127.0.0.1:8080/**', 'http://127.0.0.1:8080/charts'],
  ])('%s names a chart of %s', (pattern, repository) => {
    expect(names(pattern, repository)).toBe(true);
  });

  it.each([
    ['oci://ghcr.io/example/**', 'oci://ghcr.io/examples'],
    ['oci://ghcr.io/example/**', 'oci://ghcr.io.evil.example.com/example'],
    ['oci://ghcr.io/example/**', 'https://ghcr.io/example'],
    ['oci://ghcr.io/example/**', 'oci://ghcr.io:5000/example'],
    ['oci://ghcr.io/example/*', 'oci://ghcr.io/example/charts'],
    ['oci://ghcr.io/example/web', 'oci://ghcr.io/example/web-of-others'],
    ['https://charts.example.com', 'https://charts.example.com/stable'],
    ['https://charts.example.com/**', 'http://charts.example.com/stable'],
    ['https://*.example.com/**', 'https://example.com/stable'],
    ['https://*.example.com/**', 'https://aexample.com/stable'],
    ['https://*.example.com/**', 'https://a.example.com:8443/stable'],
  ])('%s does not name a chart of %s', (pattern, repository) => {
    expect(names(pattern, repository)).toBe(false);
  });

  it('name git repositories with and without their ending', () => {
    const named = (pattern: string, url: string): boolean => {
      const address = parseRemoteAddress(url);
      return address !== undefined && namesGit(rulesOf({ git: [pattern] }), address);
    };
    expect(named('https://github.com/example/**', 'https://github.com/example/web.git')).toBe(true);
    expect(named('https://github.com/example/web', 'https://github.com/example/web.git')).toBe(true);
    expect(named('https://github.com/example/web.git', 'https://github.com/example/web.git')).toBe(true);
    expect(named('https://github.com/example/web.git', 'https://github.com/example/web')).toBe(true);
    expect(named('https://github.com/*/web.git', 'https://github.com/example/web')).toBe(true);
    expect(named('https://github.com/example/web', 'https://github.com/example/web.github')).toBe(false);
    expect(named('https://github.com/example/**', 'https://github.com/examples/web')).toBe(false);
  });

  it('name a host itself, and not by a star', () => {
    const rules = rulesOf({
      charts: ['oci://*.example.com/**'],
      git: ['http://10.0.0.1/a'],
      redirects: ['b.example.com'],
    });
    expect(
      ['a.example.com', '*.example.com', '10.0.0.1', 'b.example.com'].map((host) => namesHostItself(rules, host)),
    ).toEqual([false, true, true, true]);
    expect(isRedirectHost(rulesOf({ redirects: ['*.blob.example.com'] }), 'eu.blob.example.com')).toBe(true);
    expect(isRedirectHost(rules, 'c.example.com')).toBe(false);
  });
});
