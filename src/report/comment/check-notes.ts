import type { Finding } from '../../compare/workloads/compare-workload.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { DocsLinks } from '../links.ts';
import { rulePage } from '../links.ts';

/** Longer than the command of any check; in UTF-16 units. */
const LONGEST_COMMAND = 300;

/**
 * Writes the folded part of a comment in Markdown: for each check of the findings why it exists, how to verify it in a
 * running pod, and a link to its page.
 */
export function checkNotes(findings: readonly Pick<Finding, 'check' | 'docs'>[], links: DocsLinks): string {
  const docsOf = new Map(findings.map(({ check, docs }) => [check, docs]));
  const notes = [...docsOf].map(([id, { why, verify }]) => {
    return `- [${id}](${rulePage(links, id)}): ${why}\n  To verify: ${inlineCode(verify.command, LONGEST_COMMAND)} prints ${verify.expect}.`;
  });
  return `<details><summary>Why, and how to verify</summary>\n\n${notes.join('\n')}\n\n</details>`;
}
