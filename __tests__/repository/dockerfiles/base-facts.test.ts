import { describe, expect, test } from 'vitest';
import { baseFacts, isPublicImage } from '../../../src/repository/dockerfiles/users/base-facts.ts';
import { KNOWN_BASES } from '../../../src/repository/dockerfiles/users/known-bases.ts';

describe('what is known of base images', () => {
  test.each([
    ['node', 'node', 1000],
    ['docker.io/library/postgres:17-alpine', 'postgres', 70],
    ['postgres:17', 'postgres', 999],
    ['php:8.4-fpm-alpine', 'www-data', 82],
    ['php:8.4-fpm', 'www-data', 33],
    ['ubuntu:24.04', 'ubuntu', 1000],
    ['ubuntu:22.04', 'ubuntu', undefined],
    ['amazonlinux:2', 'nobody', 99],
    ['amazonlinux:2023', 'nobody', 65534],
    ['gcr.io/distroless/static-debian12:nonroot', 'nonroot', 65532],
    ['mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled', 'app', 1654],
    ['mcr.microsoft.com/dotnet/aspnet:7.0', 'app', undefined],
  ])('%s: %s is %s', (image, name, number) => {
    expect(baseFacts(image)?.users.get(name)).toBe(number);
  });

  test('no number is 0, every row has its source, and a user for programs is one of the row', () => {
    for (const { images, source, users, usersOf, programUser } of KNOWN_BASES) {
      const numbers = { ...users, ...Object.assign({}, ...Object.values(usersOf ?? {})) };
      expect(Object.values(numbers).every((number) => Number(number) > 0)).toBe(true);
      expect(source, images.join()).not.toBe('');
      if (programUser !== undefined) expect(Object.keys(numbers)).toContain(programUser);
    }
  });

  test('a public image is known by its whole name', () => {
    expect(isPublicImage('docker.io/library/redis')).toBe(true);
    expect(isPublicImage('ghcr.io/acme/redis')).toBe(false);
  });
});
