import type { BaseFamily, KnownBase } from './known-base.ts';
import { KNOWN_PLATFORMS } from './known-platforms.ts';
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

/**
 * What is known of images that Dockerfiles begin from: the numbers of users that `USER` names, and how to make one.
 * A number is in here only where the image's own Dockerfile sets it.
 */
export const KNOWN_BASES: readonly KnownBase[] = [...KNOWN_SERVERS, ...KNOWN_PLATFORMS];
