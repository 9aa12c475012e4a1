import { plural } from '../../../text/plural.ts';

/**
 * The command that prints the config of an image, with its `User`, as a code span; `withImages` puts names in the place
 * of `IMAGE`. It asks the registry, so the image need not be pulled.
 * https://github.com/google/go-containerregistry/blob/main/cmd/crane/doc/crane_config.md
 */
export const IMAGE_CONFIG = '`crane config IMAGE`';

/** The names of images in one caution are together no longer than this, in UTF-16 units; the first is always named. */
const LONGEST_NAMES = 200;

/**
 * Puts image names into the command of a caution that prints the configs of images, once for each. People copy the
 * command into a shell, so only names without special characters go into it; where there is none, the word `IMAGE` stays.
 */
export function withImages(caution: string, images: readonly string[]): string {
  const distinct = [...new Set(images)];
  const named: string[] = [];
  let length = 0;
  for (const image of distinct.filter(isPlain)) {
    length += image.length + 1;
    if (named.length > 0 && length > LONGEST_NAMES) break;
    named.push(image);
  }
  if (named.length === 0) return caution;
  const omitted = distinct.length - named.length;
  const more = omitted === 0 ? '' : ` (and the same for ${omitted} more ${plural('image', omitted)})`;
  const commands = named.map((image) => IMAGE_CONFIG.replace('IMAGE', () => image)).join(', ');
  return caution.replaceAll(IMAGE_CONFIG, () => `${commands}${more}`);
}

function isPlain(image: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._/:@-]{0,254}$/.test(image);
}
