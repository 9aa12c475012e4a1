import { inlineCode } from './inline-code.ts';

/**
 * The command that prints the user of an image, as a code span. People copy it into a shell, so an image goes into it
 * only where its name is plain; else the word `IMAGE` stands for it.
 */
export function inspectUser(image: string | undefined): string {
  const name = image !== undefined && /^[A-Za-z0-9][A-Za-z0-9._/:@-]{0,90}$/.test(image) ? image : 'IMAGE';
  return inlineCode(`docker inspect -f '{{.Config.User}}' ${name}`);
}
