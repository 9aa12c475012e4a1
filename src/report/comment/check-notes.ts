import { checkOf } from '../../pss/check-of.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { DocsLinks } from '../links.ts';
import { checkPage } from '../links.ts';

/** Longer than the command of any check; in UTF-16 units. */
const LONGEST_COMMAND = 300;

/**
 * Writes the folded part of a comment in Markdown: for each check why it exists, how to verify it in a running pod, and
 * a link to its page.
 */
export function checkNotes(checks: readonly string[], links: DocsLinks): string {
  const notes = [...new Set(checks)].map((id) => {
    const { why, verify } = checkOf(id).docs;
    return `- [${id}](${checkPage(links, id)}): ${why}\n  To verify: ${inlineCode(verify.command, LONGEST_COMMAND)} prints ${verify.expect}.`;
  });
  return `<details><summary>Why, and how to verify</summary>\n\n${notes.join('\n')}\n\n</details>`;
}
