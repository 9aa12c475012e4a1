import type { BaseFamily, KnownBase } from './known-base.ts';
import { library } from './known-base.ts';
import { KNOWN_SERVERS } from './known-servers.ts';

/**
 * The users that every image of a family has, for those whose number is the same in all.
 * Debian: https://salsa.debian.org/debian/base-passwd/-/blob/master/passwd.master;
 * Alpine: https://gitlab.alpinelinux.org/alpine/aports/-/blob/master/main/alpine-baselayout/passwd;
 * Red Hat: https://pagure.io/setup/blob/master/f/passwd.
 */
export const FAMILY_USERS: Readonly<Record<BaseFamily, Readonly<Record<string, number>>>> = {
  debian: { daemon: 1, bin: 2, 'www-data': 33, backup: 34, nobody: 65534 },
  alpine: { bin: 1, daemon: 2, guest: 405, nobody: 65534 },
  redhat: { bin: 1, daemon: 2, nobody: 65534 },
  none: { nobody: 65534 },
  plain: {},
};

/** Images for programs in a language, and bare ones. */
const LANGUAGES: readonly KnownBase[] = [
  {
    images: library('node'),
    users: { node: 1000 },
    programUser: 'node',
    source: 'https://github.com/nodejs/docker-node/tree/f27d936f (2026-08)',
  },
  {
    images: ['mcr.microsoft.com/dotnet/'],
    tags: /chiseled|distroless/,
    family: 'none',
    users: { app: 1654 },
    environment: { APP_UID: '1654' },
    programUser: 'app',
    source: 'https://github.com/dotnet/dotnet-docker/blob/main/documentation/ubuntu-chiseled.md (2026-08)',
  },
  {
    images: ['mcr.microsoft.com/dotnet/'],
    tags: /^(?:[89]|[1-9][0-9])\.[^a-z]*(?:-|$)|^latest$/,
    users: { app: 1654 },
    environment: { APP_UID: '1654' },
    programUser: 'app',
    source:
      'https://github.com/dotnet/dotnet-docker/blob/main/src/runtime-deps/10.0/alpine3.23/amd64/Dockerfile (2026-08)',
  },
  {
    images: ['mcr.microsoft.com/dotnet/'],
    source: 'https://github.com/dotnet/dotnet-docker/issues/4506 (no user before .NET 8)',
  },
  {
    images: library('gradle'),
    users: { gradle: 1000 },
    programUser: 'gradle',
    source: 'https://github.com/gradle/docker-gradle (looked up 2026-11)',
  },
  {
    images: ['docker.io/oven/bun'],
    users: { bun: 1000 },
    programUser: 'bun',
    source: 'https://github.com/oven-sh/bun/tree/main/dockerhub (looked up 2026-11)',
  },
  {
    images: ['gcr.io/distroless/'],
    tags: /^(?!.*debug).*$/,
    family: 'none',
    users: { nonroot: 65532 },
    programUser: 'nonroot',
    source:
      'https://github.com/GoogleContainerTools/distroless/blob/2bbbfedeee0d/common/variables.bzl (looked up 2026-11)',
  },
  {
    images: ['gcr.io/distroless/'],
    family: 'plain',
    users: { nonroot: 65532, nobody: 65534 },
    programUser: 'nonroot',
    source:
      'https://github.com/GoogleContainerTools/distroless/blob/2bbbfedeee0d/common/variables.bzl (looked up 2026-11)',
  },
  {
    images: ['cgr.dev/chainguard/'],
    family: 'none',
    users: { nonroot: 65532 },
    programUser: 'nonroot',
    source: 'https://edu.chainguard.dev/chainguard/chainguard-images/reference/static/overview/ (looked up 2026-11)',
  },
  {
    images: library('ubuntu'),
    tags: /^(?:23\.(?:04|10)|2[4-9]|latest|noble|plucky|questing|resolute)/,
    family: 'debian',
    users: { ubuntu: 1000 },
    source: 'https://bugs.launchpad.net/cloud-images/+bug/2005129 (from 23.04)',
  },
  {
    images: ['registry.access.redhat.com/', 'registry.redhat.io/'],
    family: 'redhat',
    users: { default: 1001 },
    source: 'https://github.com/sclorg/s2i-base-container/blob/0412400924f8/core/Dockerfile.rhel9 (looked up 2026-11)',
  },
  {
    images: [...library('centos'), ...library('amazonlinux')],
    tags: /^(?:[12](?:\.|$)|7|centos7)/,
    family: 'redhat',
    users: { nobody: 99 },
    source: 'https://fedoraproject.org/wiki/Changes/RenameNobodyUser (2018)',
  },
  {
    images: [
      ...library('fedora', 'centos', 'amazonlinux', 'rockylinux', 'almalinux', 'oraclelinux'),
      'quay.io/centos/',
      'public.ecr.aws/amazonlinux/amazonlinux',
    ],
    family: 'redhat',
    source: 'https://pagure.io/setup/blob/master/f/passwd',
  },
  { images: library('alpine', 'busybox'), family: 'alpine', source: 'see FAMILY_USERS' },
  {
    images: library('php'),
    usersOf: { alpine: { 'www-data': 82 } },
    source: 'https://github.com/docker-library/php/tree/445bf414 (2026-07)',
  },
  {
    images: library('debian', 'ubuntu', 'buildpack-deps'),
    family: 'debian',
    source: 'see FAMILY_USERS',
  },
  {
    images: library(
      ...[
        'python',
        'golang',
        'ruby',
        'rust',
        'perl',
        'openjdk',
        'maven',
        'tomcat',
        'elixir',
        'erlang',
        'swift',
        'julia',
      ],
      ...['caddy', 'traefik', 'docker', 'bash', 'haskell', 'clojure', 'r-base', 'pypy', 'gcc', 'composer', 'ghost'],
    ),
    source: 'https://github.com/docker-library/official-images (2026-06)',
  },
  {
    images: library('eclipse-temurin'),
    tags: /^(?!.*(?:ubi|nanoserver)).*$/,
    source: 'https://github.com/adoptium/containers/tree/d8d18d67 (2026-08)',
  },
  {
    images: library('amazoncorretto'),
    tags: /alpine|debian/,
    source: 'https://github.com/corretto/corretto-docker',
  },
  {
    images: ['docker.io/grafana/grafana'],
    family: 'alpine',
    users: { grafana: 472 },
    programUser: 'grafana',
    setsUser: true,
    source: 'https://grafana.com/docs/grafana/latest/setup-grafana/installation/docker/ (looked up 2026-11)',
  },
  {
    images: ['docker.io/jenkins/jenkins'],
    users: { jenkins: 1000 },
    programUser: 'jenkins',
    setsUser: true,
    source: 'https://github.com/jenkinsci/docker/tree/ab3f5e0a (2026-08)',
  },
];

/**
 * What is known of images that Dockerfiles begin from: the numbers of users that `USER` names, and how to make one.
 * A number is in here only where the image's own Dockerfile sets it.
 */
export const KNOWN_BASES: readonly KnownBase[] = [...KNOWN_SERVERS, ...LANGUAGES];
