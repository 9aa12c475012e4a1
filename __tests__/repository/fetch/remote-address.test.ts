import { describe, expect, it } from 'vitest';
import {
  formatRemoteAddress,
  isLoopbackHost,
  parseRemoteAddress,
} from '../../../src/repository/fetch/remote-address.ts';

describe('an address of elsewhere', () => {
  it.each([
    ['https://charts.example.com', 'https://charts.example.com'],
    ['HTTPS://Charts.Example.com:443/Stable/', 'https://charts.example.com/Stable'],
    ['http://charts.example.com:80/', 'http://charts.example.com'],
    ['oci://GHCR.io/example/charts', 'oci://ghcr.io/example/charts'],
    ['oci://[::1]:5000/a', 'oci://[::1]:5000/a'],
    ['https://github.com/example/web.git', 'https://github.com/example/web.git'],
  ])('is written in one way: %s', (text, expected) => {
    const address = parseRemoteAddress(text);
    expect(address && formatRemoteAddress(address)).toBe(expected);
    expect(parseRemoteAddress(expected)).toEqual(address);
  });

  it.each([
    '',
    'charts.example.com',
    'file:///etc',
    'git@github.com:example/web',
    'ssh://git@github.com/example/web',
    'https://user@charts.example.com',
    'https://good.example.com@evil.example.com/a',
    'https://good.example.com\\@evil.example.com/a',
    'https://charts.example.com/a/../b',
    'https://charts.example.com/./b',
    'https://charts.example.com//b',
    'https://charts.example.com/%2e%2e/b',
    'https://charts.example.com/a?b',
    'https://charts.example.com/a#b',
    'https://charts.example.com/a b',
    'https://charts.example.com/a\n',
    'https://chärts.example.com/a',
    'https://-charts.example.com',
    'https:///a',
    'https://xn--a.example.com/a',
    'https://charts.example.com:99999/a',
    'https://127.1/a',
    'oci://2130706433/a',
    'https://[0:0:0:0:0:0:0:1]/a',
  ])('that could be read in two ways is none: %j', (text) => {
    expect(parseRemoteAddress(text)).toBeUndefined();
  });

  it('is read as the URL that is asked for', () => {
    for (const text of ['https://charts.example.com/a/b~c', 'http://127.0.0.1:5000/a', 'https://[::1]:8443/a@b']) {
      const address = parseRemoteAddress(text);
      expect(address && new URL(formatRemoteAddress(address)).host).toBe(address?.host);
    }
  });

  it('is this machine by a name or an address', () => {
    const own = ['localhost', 'localhost:5000', '127.0.0.1', '127.1.2.3:80', '[::1]:5000'];
    const others = ['localhost.example.com', '127.0.0.1.example.com', '10.0.0.1', '[::2]', '128.0.0.1'];
    expect(own.map(isLoopbackHost)).toEqual(own.map(() => true));
    expect(others.map(isLoopbackHost)).toEqual(others.map(() => false));
  });
});
