import type { Finding } from '../../compare/workloads/compare-workload.ts';
import { isOfStandard } from '../../pss/check-of.ts';
import type { RuleDocs } from '../../pss/rule.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { DocsLinks } from '../links.ts';
import { playgroundExample, rulePage } from '../links.ts';

/** Longer than the command of any check; in UTF-16 units. */
const LONGEST_COMMAND = 300;

/**
 * Writes the folded part of a comment in Markdown: for each check of the findings why it exists, how to verify it in a
 * running pod, a link to its page, and one to an example in the playground.
 */
export function checkNotes(findings: readonly Pick<Finding, 'check' | 'docs'>[], links: DocsLinks): string {
  const docsOf = new Map(findings.map(({ check, docs }) => [check, docs]));
  const notes = [...docsOf].map(([id, { why, verify }]) => {
    return `- [${id}](${rulePage(links, id)}): ${why}${tryIt(id, links)}\n  To verify: ${verification(verify)}`;
  });
  return `<details><summary>Why, and how to verify</summary>\n\n${notes.join('\n')}\n\n</details>`;
}

/** A link to the example of a check; none for hardening rules, of which the playground says nothing. */
function tryIt(id: string, { playground }: DocsLinks): string {
  if (playground === undefined || !isOfStandard(id)) return '';
  return ` [Try it.](${playgroundExample(playground, id)})`;
}

/** What verifies a running pod, and what it must print: a sentence of Markdown. */
export function verification({ command, expect }: RuleDocs['verify']): string {
  return `${inlineCode(command, LONGEST_COMMAND)} prints ${expect}.`;
}
