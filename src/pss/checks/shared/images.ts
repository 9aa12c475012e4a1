import { plural } from '../../../text/plural.ts';

/** The command that prints the user of an image, as a code span; `withImages` says of which one. */
export const INSPECT_USER = "`docker inspect -f '{{.Config.User}}' IMAGE`";

/** What one command names; in UTF-16 units. */
const LONGEST_COMMAND = 300;

/**
 * A caution with the command that prints the users of these images. People copy it into a shell, so an image goes into
 * it only where its name is plain; where none is, the word `IMAGE` stays.
 */
export function withImages(caution: string, images: readonly string[]): string {
  const all = [...new Set(images)];
  const named: string[] = [];
  let length = 0;
  for (const image of all.filter(isPlain)) {
    length += image.length + 1;
    if (named.length > 0 && length > LONGEST_COMMAND) break;
    named.push(image);
  }
  if (named.length === 0) return caution;
  const left = all.length - named.length;
  const more = left === 0 ? '' : ` (and the same for ${left} more ${plural('image', left)})`;
  return caution.replaceAll(INSPECT_USER, () => `${INSPECT_USER.replace('IMAGE', () => named.join(' '))}${more}`);
}

function isPlain(image: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._/:@-]{0,254}$/.test(image);
}
