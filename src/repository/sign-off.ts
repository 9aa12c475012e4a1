import type { Content } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';

/** Files whose existence says that commits are signed off: the settings of the DCO app, and the certificate itself. */
const CERTIFICATES = ['.github/dco.yml', 'DCO', 'DCO.txt', 'DCO.md'];

/** The files that tell contributors what is expected of them, where GitHub looks for them. */
const GUIDELINES = ['CONTRIBUTING.md', '.github/CONTRIBUTING.md', 'docs/CONTRIBUTING.md'];

const SIGNED_OFF = /\bsigned-off-by\b|\bdeveloper certificate of origin\b/i;

/** The paths of the files that may ask for a sign-off; none of them is a manifest. */
export const SIGN_OFF_PATHS: readonly string[] = [...CERTIFICATES, ...GUIDELINES];

/**
 * Whether a repository asks for a `Signed-off-by` in each commit, as far as its files say: a certificate or the settings
 * of an app that checks it, or a word in the guidelines for contributors.
 * https://github.com/dcoapp/app
 */
export function asksForSignOff(contents: ReadonlyMap<string, Content>): boolean {
  return (
    CERTIFICATES.some((path) => contents.has(path)) ||
    GUIDELINES.some((path) => SIGNED_OFF.test(textOfContent(contents.get(path)) ?? ''))
  );
}
