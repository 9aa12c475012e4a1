import type { KnownBase } from './known-base.ts';
import { library } from './known-base.ts';

/** The images of .NET that programs are built on. */
const DOTNET = ['', 'nightly/'].flatMap((folder) =>
  ['aspnet', 'runtime', 'runtime-deps', 'sdk'].map((name) => `mcr.microsoft.com/dotnet/${folder}${name}`),
);

/** The universal base images of Red Hat: `ubi9`, `ubi9/ubi-minimal`. */
const universalBases = (...endings: string[]): string[] =>
  ['ubi7', 'ubi8', 'ubi9', 'ubi10'].flatMap((name) =>
    ['registry.access.redhat.com', 'registry.redhat.io'].flatMap((registry) =>
      endings.map((ending) => `${registry}/${name}${ending}`),
    ),
  );

/** Images for programs in a language, and bare ones. */
export const KNOWN_PLATFORMS: readonly KnownBase[] = [
  {
    images: library('node'),
    users: { node: 1000 },
    programUser: 'node',
    source: 'https://github.com/nodejs/docker-node/tree/f27d936f (2026-08)',
  },
  {
    images: DOTNET,
    tags: /^(?:[89]|[1-9][0-9])\..*(?:chiseled|distroless)/,
    family: 'none',
    users: { app: 1654 },
    environment: { APP_UID: '1654' },
    programUser: 'app',
    runsAs: 'number',
    source: 'https://github.com/dotnet/dotnet-docker/blob/main/documentation/ubuntu-chiseled.md (2026-08)',
  },
  {
    images: DOTNET,
    tags: /chiseled|distroless/,
    family: 'none',
    runsAs: 'unknown',
    source: 'https://github.com/dotnet/dotnet-docker/issues/4506 (before .NET 8 with other numbers)',
  },
  {
    images: DOTNET,
    tags: /^(?:[89]|[1-9][0-9])\.[^a-z]*(?:-|$)|^latest$/,
    users: { app: 1654 },
    environment: { APP_UID: '1654' },
    programUser: 'app',
    source:
      'https://github.com/dotnet/dotnet-docker/blob/main/src/runtime-deps/10.0/alpine3.23/amd64/Dockerfile (2026-08)',
  },
  {
    images: [...DOTNET, 'mcr.microsoft.com/dotnet/core/'],
    source: 'https://github.com/dotnet/dotnet-docker/issues/4506 (no user before .NET 8)',
  },
  {
    images: ['mcr.microsoft.com/dotnet/'],
    family: 'plain',
    runsAs: 'unknown',
    source: 'https://github.com/dotnet/dotnet-docker (tools, as monitor, run as a user of their own from .NET 8 on)',
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
    tags: /nonroot/,
    family: 'none',
    users: { nonroot: 65532 },
    programUser: 'nonroot',
    runsAs: 'number',
    source:
      'https://github.com/GoogleContainerTools/distroless/blob/11eeda55665c/static/static.bzl (looked up 2026-11)',
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
    // Most as `nonroot`, some as root.
    runsAs: 'unknown',
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
    images: universalBases('', '/ubi', '/ubi-init'),
    family: 'redhat',
    source: 'https://catalog.redhat.com/software/base-images (looked up 2026-11)',
  },
  {
    images: universalBases('-minimal', '-micro', '/ubi-minimal', '/ubi-micro'),
    family: 'redhat',
    lacksUseradd: true,
    source: 'https://catalog.redhat.com/software/base-images (without shadow-utils; looked up 2026-11)',
  },
  {
    images: ['registry.access.redhat.com/', 'registry.redhat.io/'],
    family: 'redhat',
    users: { default: 1001 },
    // Those that build programs in a language run as 1001.
    runsAs: 'unknown',
    source: 'https://github.com/sclorg/s2i-base-container/blob/0412400924f8/core/Dockerfile.rhel9 (looked up 2026-11)',
  },
  {
    images: library('centos'),
    tags: /^(?:7|centos7)/,
    family: 'redhat',
    users: { nobody: 99 },
    source: 'https://fedoraproject.org/wiki/Changes/RenameNobodyUser (2018)',
  },
  {
    images: library('amazonlinux'),
    tags: /^[12](?:\.|$)/,
    family: 'redhat',
    users: { nobody: 99 },
    lacksUseradd: true,
    source: 'https://fedoraproject.org/wiki/Changes/RenameNobodyUser (2018)',
  },
  {
    images: [...library('amazonlinux'), 'public.ecr.aws/amazonlinux/amazonlinux'],
    family: 'redhat',
    lacksUseradd: true,
    source: 'https://docs.aws.amazon.com/linux/al2023/ug/minimal-container.html (without shadow-utils)',
  },
  {
    images: library('rockylinux', 'almalinux', 'oraclelinux'),
    tags: /minimal|slim/,
    family: 'redhat',
    lacksUseradd: true,
    source: 'https://pagure.io/setup/blob/master/f/passwd',
  },
  {
    images: [...library('fedora', 'centos', 'rockylinux', 'almalinux', 'oraclelinux'), 'quay.io/centos/'],
    family: 'redhat',
    source: 'https://pagure.io/setup/blob/master/f/passwd',
  },
  { images: library('alpine', 'busybox'), family: 'alpine', source: 'see FAMILY_USERS' },
  {
    images: library('docker', 'caddy'),
    tags: /^(?!.*(?:rootless|windows|nanoserver|ubi)).*$/,
    family: 'alpine',
    source:
      'https://github.com/docker-library/docker, https://github.com/caddyserver/caddy-docker (built on Alpine; looked up 2026-11)',
  },
  { images: library('docker', 'caddy'), family: 'plain', runsAs: 'unknown', source: 'as above (`rootless` as a user)' },
  {
    images: library('bash', 'composer'),
    family: 'alpine',
    source: 'https://github.com/tianon/docker-bash, https://github.com/composer/docker (built on Alpine)',
  },
  {
    images: library('traefik'),
    tags: /^(?:v?[23](?:\.|-|$)|latest$)/,
    family: 'alpine',
    source: 'https://github.com/traefik/traefik-library-image (built on Alpine from v2 on)',
  },
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
      ...['haskell', 'clojure', 'r-base', 'pypy', 'gcc', 'ghost'],
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
    tags: /^(?:[89]|[1-9][0-9])\.(?!.*ubuntu)|^(?:latest|main)$/,
    family: 'alpine',
    users: { grafana: 472 },
    programUser: 'grafana',
    runsAs: 'number',
    source: 'https://grafana.com/docs/grafana/latest/setup-grafana/installation/docker/ (looked up 2026-11)',
  },
  {
    images: ['docker.io/jenkins/jenkins'],
    users: { jenkins: 1000 },
    programUser: 'jenkins',
    runsAs: 'name',
    source: 'https://github.com/jenkinsci/docker/tree/ab3f5e0a (2026-08)',
  },
];
