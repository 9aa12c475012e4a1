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

  test.each([
    ['node:24', 'root'],
    ['gcr.io/distroless/static-debian12', 'root'],
    ['gcr.io/distroless/static-debian12:nonroot', 'number'],
    ['gcr.io/distroless/base-debian12:debug-nonroot-amd64', 'number'],
    ['mcr.microsoft.com/dotnet/aspnet:8.0', 'root'],
    ['mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled', 'number'],
    ['mcr.microsoft.com/dotnet/aspnet:6.0-jammy-chiseled', 'unknown'],
    ['mcr.microsoft.com/dotnet/monitor:8', 'unknown'],
    ['registry.access.redhat.com/ubi9/ubi-minimal:9.6', 'root'],
    ['registry.access.redhat.com/ubi9/nodejs-22', 'unknown'],
    ['cgr.dev/chainguard/static', 'unknown'],
    ['docker:28-dind', 'root'],
    ['docker:28-dind-rootless', 'unknown'],
    ['haproxy:3.2', 'name'],
    ['memcached:1.6-alpine', 'name'],
    ['jenkins/jenkins:lts', 'name'],
    ['grafana/grafana:12.1.0', 'number'],
    ['nginxinc/nginx-unprivileged:1.29', 'number'],
    [`nginx@sha256:${'a'.repeat(64)}`, 'root'],
    [`gcr.io/distroless/static@sha256:${'a'.repeat(64)}`, 'unknown'],
    [`gcr.io/distroless/static:nonroot@sha256:${'a'.repeat(64)}`, 'number'],
    ['haproxy:2.2', undefined],
    ['grafana/grafana:6.7.4', undefined],
    ['traefik:1.7', undefined],
  ])('%s runs as %s', (image, runsAs) => {
    expect(baseFacts(image)?.runsAs).toBe(runsAs);
  });

  test.each([
    ['debian:13-slim', 'debian', true],
    ['alpine:3.22', 'alpine', true],
    ['bash:5', 'alpine', true],
    ['caddy:2', 'alpine', true],
    ['fedora:42', 'redhat', true],
    ['amazonlinux:2023', 'redhat', false],
    ['rockylinux:9-minimal', 'redhat', false],
    ['registry.access.redhat.com/ubi9/ubi-minimal', 'redhat', false],
    ['registry.access.redhat.com/ubi9', 'redhat', true],
    ['maven:3-amazoncorretto-21', 'plain', false],
    ['maven:3-amazoncorretto-21-debian', 'debian', true],
    ['openjdk:21-oraclelinux8', 'plain', false],
    ['gcr.io/distroless/static', 'none', false],
    [`python@sha256:${'a'.repeat(64)}`, 'plain', false],
  ])('%s is of %s; it has the commands that make users: %s', (image, family, makesUsers) => {
    expect(baseFacts(image)).toMatchObject({ family, makesUsers });
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
