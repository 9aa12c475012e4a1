import { imageReference } from '../../../pss/pod/image-reference.ts';
import type { BaseFamily, KnownBase } from './known-base.ts';
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
  /** Whether the image's config sets a user of its own. */
  readonly setsUser: boolean;
}

/**
 * Returns what the table of known bases says of an image; undefined where its reference is none, or in no row.
 *
 * @param image a reference, as `node:24-alpine`
 */
export function baseFacts(image: string): BaseFacts | undefined {
  const name = imageReference(image);
  if (name === undefined) return undefined;
  const { repository, tag = '' } = name;
  const row = KNOWN_BASES.find(({ images, tags }) => {
    return images.some((pattern) => isLike(repository, pattern)) && (tags === undefined || tags.test(tag || 'latest'));
  });
  return row === undefined ? undefined : factsOf(row, repository, tag);
}

/** Whether a repository is a well-known public image, which a repository is not taken to build by its name alone. */
export function isPublicImage(repository: string): boolean {
  return KNOWN_BASES.some(({ images }) => images.some((pattern) => isLike(repository, pattern)));
}

function factsOf(row: KnownBase, repository: string, tag: string): BaseFacts {
  const family = row.family ?? familyByTag(tag);
  const users = new Map(Object.entries({ ...FAMILY_USERS[family], ...row.users, ...row.usersOf?.[family] }));
  return {
    repository,
    family,
    users,
    source: row.source,
    environment: new Map(Object.entries(row.environment ?? {})),
    setsUser: row.setsUser === true,
    ...(row.programUser !== undefined && { programUser: row.programUser }),
    ...(row.wayOut !== undefined && { wayOut: row.wayOut }),
  };
}

/** Official images are built on Debian, but for tags that name Alpine. */
function familyByTag(tag: string): BaseFamily {
  return /alpine/.test(tag) ? 'alpine' : 'debian';
}

/** Whether a repository is a row's, or stands below it where that ends in `/`. */
function isLike(repository: string, pattern: string): boolean {
  return pattern.endsWith('/') ? repository.startsWith(pattern) : repository === pattern;
}
