import { plural } from '../../../text/plural.ts';

/** The command that prints the user of an image, as a code span; `withImages` puts names in the place of `IMAGE`. */
export const INSPECT_USER = "`docker inspect -f '{{.Config.User}}' IMAGE`";

/** The image names in one command are together no longer than this, in UTF-16 units; the first is always named. */
const LONGEST_COMMAND = 300;

/**
 * Puts image names into the command of a caution that prints the users of images. People copy the command into a shell,
 * so only names without special characters go into it; where there is none, the word `IMAGE` stays.
 */
export function withImages(caution: string, images: readonly string[]): string {
  const distinct = [...new Set(images)];
  const named: string[] = [];
  let length = 0;
  for (const image of distinct.filter(isPlain)) {
    length += image.length + 1;
    if (named.length > 0 && length > LONGEST_COMMAND) break;
    named.push(image);
  }
  if (named.length === 0) return caution;
  const omitted = distinct.length - named.length;
  const more = omitted === 0 ? '' : ` (and the same for ${omitted} more ${plural('image', omitted)})`;
  return caution.replaceAll(INSPECT_USER, () => `${INSPECT_USER.replace('IMAGE', () => named.join(' '))}${more}`);
}

function isPlain(image: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._/:@-]{0,254}$/.test(image);
}
