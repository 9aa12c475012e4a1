import type { Content } from '../../manifest/content.ts';
import { imageReference } from '../../pss/pod/image-reference.ts';
import { copyWithoutSource } from '../../text/without-source.ts';

/**
 * The files that set requests or limits of containers, by the images that they name. Only those of an image that is
 * asked for have to be read, and none is kept for it.
 */
export interface ResourceFiles {
  /** Returns the paths of an image by its repository in normal form: `docker.io/library/nginx`. */
  readonly pathsOf: (image: string) => readonly string[];
  /** The content of one of the files. */
  readonly contentOf: (path: string) => Content | undefined;
}

/** Collects the paths of files by the images that they name. Most of many thousands of images are in one file: it is no list. */
export class PathsByImage {
  readonly #paths = new Map<string, string | string[]>();

  add(image: string, path: string): void {
    const known = this.#paths.get(image);
    if (known === undefined) this.#paths.set(image, path);
    else if (typeof known === 'string') this.#paths.set(image, [known, path]);
    else known.push(path);
  }

  of(image: string): readonly string[] {
    const known = this.#paths.get(image) ?? [];
    return typeof known === 'string' ? [known] : known;
  }
}

/**
 * Matches what a text says of an image. It is a sieve before the file is read: what is written otherwise (behind an
 * alias, over two lines) is not found.
 */
const IMAGE = /\bimage["']?[ \t]*:[ \t]*["']?([^\s"',{}[\]#]+)/g;

const REQUESTS = /\brequests["']?[ \t]*:/g;
const LIMITS = /\blimits["']?[ \t]*:/g;

/** Lists the repositories of the images that a text names, where it sets requests or limits of anything. */
export function imagesWithResources(text: string): string[] {
  return text.search(REQUESTS) === -1 && text.search(LIMITS) === -1 ? [] : imagesIn(text);
}

/** Lists the repositories of the images that a text names, where some of their containers may lack requests or limits. */
export function imagesWithoutResources(text: string): string[] {
  const images = countOf(text, IMAGE);
  return countOf(text, REQUESTS) < images || countOf(text, LIMITS) < images ? imagesIn(text) : [];
}

function imagesIn(text: string): string[] {
  const found = [...text.matchAll(IMAGE)].flatMap(([, image]) => imageReference(image)?.repository ?? []);
  // A repository has many texts, and none is kept for the names that it mentions.
  return copyWithoutSource([...new Set(found)]);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The extended regular expression that git searches for to find the files that set requests or limits. */
export const LIMITS_OR_REQUESTS = `(requests|limits)["']?[[:space:]]*:`;

/** The registry and the folder that Docker adds to short names. */
const ADDED_BY_DOCKER = /^docker\.io\/(?:library\/)?/;

/**
 * The extended regular expression that git searches for, line by line, to find the files that name one of some images.
 *
 * @param repositories in normal form; at least one
 */
export function imageExpression(repositories: readonly string[]): string {
  const names = repositories.map((repository) => repository.replace(ADDED_BY_DOCKER, '').replaceAll(/[.[\]]/g, '\\$&'));
  return `image["']?[[:space:]]*:[[:space:]]*["']?([^[:space:]"']*/)?(${names.join('|')})([]:@"',}[:space:]]|$)`;
}
