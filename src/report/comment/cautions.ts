import { cautionsOf } from '../cautions.ts';
import type { CommentSection } from './comment-text.ts';

/** Cautions that a comment shows unfolded; the others are in a `<details>` block. */
const MAX_CAUTIONS = 4;

/**
 * Returns a paragraph of Markdown for each caution: what a fix may break, or what to do where there is no suggestion.
 * Where a known program needs the violation, nobody should repair it.
 */
export function cautionLines(sections: readonly CommentSection[]): string[] {
  const pods = sections.map((section) => ({ owner: section, repairs: section.findings }));
  const lines = cautionsOf(pods, ({ need }) => need !== undefined).map(({ checks, text }) => {
    const names = checks.map((check) => `\`${check}\``).join(', ');
    return `⚠ ${names}: ${text}`;
  });
  if (lines.length <= MAX_CAUTIONS) return lines;
  const folded = lines.slice(MAX_CAUTIONS).join('\n\n');
  const summary = `<summary>${lines.length - MAX_CAUTIONS} more things that may break</summary>`;
  return [...lines.slice(0, MAX_CAUTIONS), `<details>${summary}\n\n${folded}\n\n</details>`];
}
