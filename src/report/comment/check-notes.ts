import { checkOf } from '../../pss/check-of.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { DocsLinks } from '../links.ts';
import { checkPage } from '../links.ts';

/** No command of a check is longer; in UTF-16 units. */
const LONGEST_COMMAND = 300;

/** What a comment folds away: of each check why it is one, how to see that it holds, and where to read on. */
export function checkNotes(checks: readonly string[], links: DocsLinks): string {
  const notes = [...new Set(checks)].map((id) => {
    const { why, verify } = checkOf(id).docs;
    return `- [${id}](${checkPage(links, id)}): ${why}\n  To verify: ${inlineCode(verify.command, LONGEST_COMMAND)} prints ${verify.expect}.`;
  });
  return `<details><summary>Why, and how to verify</summary>\n\n${notes.join('\n')}\n\n</details>`;
}
