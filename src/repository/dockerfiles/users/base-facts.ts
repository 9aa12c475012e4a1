import { imageReference } from '../../../pss/pod/image-reference.ts';
import type { BaseFamily, BaseUser, KnownBase } from './known-base.ts';
import { FAMILY_USERS, KNOWN_BASES } from './known-bases.ts';

/** What is known of an image that a Dockerfile begins from. */
export interface BaseFacts {
  /** `docker.io/library/node` */
  readonly repository: string;
  readonly family: BaseFamily;
  /** The numbers of its users by name, without root. */
  readonly users: ReadonlyMap<string, number>;
  /** Where these numbers stand. */
  readonly source: string;
  readonly environment: ReadonlyMap<string, string>;
  /** The user that its publisher made for programs. */
  readonly programUser?: string;
  /** What to do where the image runs as root for a reason, in words. */
  readonly wayOut?: string;
  readonly runsAs: BaseUser;
  /** Whether it has the commands that make a user. */
  readonly makesUsers: boolean;
}

/**
 * Returns what the table of known bases says of an image; undefined where its reference is none, or in no row.
 *
 * @param image a reference, as `node:24-alpine`
 */
export function baseFacts(image: string): BaseFacts | undefined {
  const name = imageReference(image);
  if (name === undefined) return undefined;
  const { repository, digest } = name;
  // What only a digest names may be any of the variants.
  const tag = name.tag ?? (digest === undefined ? 'latest' : undefined);
  const rows = KNOWN_BASES.filter(({ images }) => images.some((pattern) => isLike(repository, pattern)));
  const row = rows.find(({ tags }) => (tag === undefined ? tags === undefined : (tags?.test(tag) ?? true)));
  if (row === undefined) return undefined;
  const facts = factsOf(row, repository, tag);
  return tag === undefined && rows.length > 1 ? { ...facts, runsAs: 'unknown' } : facts;
}

/** Whether a repository is a well-known public image, which a repository is not taken to build by its name alone. */
export function isPublicImage(repository: string): boolean {
  return KNOWN_BASES.some(({ images }) => images.some((pattern) => isLike(repository, pattern)));
}

function factsOf(row: KnownBase, repository: string, tag: string | undefined): BaseFacts {
  const family = row.family ?? familyByTag(tag);
  const users = new Map(Object.entries({ ...FAMILY_USERS[family], ...row.users, ...row.usersOf?.[family] }));
  return {
    repository,
    family,
    users,
    source: row.source,
    environment: new Map(Object.entries(row.environment ?? {})),
    runsAs: row.runsAs ?? 'root',
    makesUsers: family !== 'none' && family !== 'plain' && row.lacksUseradd !== true,
    ...(row.programUser !== undefined && { programUser: row.programUser }),
    ...(row.wayOut !== undefined && { wayOut: row.wayOut }),
  };
}

/** Tags of official images that are built on neither Debian nor Alpine, or for Windows. */
const OTHER_FAMILY =
  /corretto|[.-]al20|amazonlinux|centos|fedora|graalvm|mariner|azurelinux|oracle|rhel|ubi|busybox|nanoserver|windows/;

/** Official images are built on Debian or Ubuntu, but for tags that name another system. */
function familyByTag(tag: string | undefined): BaseFamily {
  if (tag === undefined) return 'plain';
  if (/alpine/.test(tag)) return 'alpine';
  return OTHER_FAMILY.test(tag) && !/debian/.test(tag) ? 'plain' : 'debian';
}

/** Whether a repository is a row's, or stands below it where that ends in `/`. */
function isLike(repository: string, pattern: string): boolean {
  return pattern.endsWith('/') ? repository.startsWith(pattern) : repository === pattern;
}
