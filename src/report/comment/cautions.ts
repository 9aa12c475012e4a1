import type { Review } from '../../review/review.ts';
import { cappedList } from '../../text/capped-list.ts';
import { count } from '../../text/count.ts';
import { cautionsOf } from '../cautions.ts';
import { workloadTitle } from '../names.ts';
import type { CommentCopy, CommentSection } from './comment-text.ts';
import { copyName } from './copies.ts';

/** Cautions that a comment shows unfolded; the others are in a `<details>` block. */
const MAX_CAUTIONS = 4;

/** Workloads that one caution names. */
const MAX_NAMES = 5;

/**
 * Returns a paragraph of Markdown for each caution: what a fix may break, or what to do where there is no suggestion. It
 * names the workloads where it is not about all of the comment and its copies. Where a known program needs the
 * violation, or a comment shows that it is meant, nobody should repair it.
 */
export function cautionLines(
  sections: readonly CommentSection[],
  copies: readonly CommentCopy[],
  { meant }: Pick<Review, 'meant'>,
): string[] {
  const [own] = sections;
  if (own === undefined) return [];
  const isAlone = new Set(sections.map(({ change }) => change)).size === 1;
  const pods = [
    ...sections.map((section) => ({
      name: isAlone ? 'here' : `in ${workloadTitle(section.change.workload)}`,
      section,
    })),
    ...copies.flatMap((copy) => copy.sections.map((section) => ({ name: `in ${copyName(copy, own)}`, section }))),
  ].map(({ name, section }) => ({ owner: name, repairs: section.findings }));
  const all = new Set(pods.map(({ owner }) => owner)).size;
  const isPointless = (finding: CommentSection['findings'][number]): boolean =>
    finding.need !== undefined || meant.has(finding);
  const lines = cautionsOf(pods, isPointless).map(({ checks, text, owners }) => {
    const names = checks.map((check) => `\`${check}\``).join(', ');
    return `⚠ ${names}${owners.length < all ? `, ${cappedList(owners, MAX_NAMES)}` : ''}: ${text}`;
  });
  if (lines.length <= MAX_CAUTIONS) return lines;
  const folded = lines.slice(MAX_CAUTIONS).join('\n\n');
  const summary = `<summary>${count(lines.length - MAX_CAUTIONS, 'more thing')} that may break</summary>`;
  return [...lines.slice(0, MAX_CAUTIONS), `<details>${summary}\n\n${folded}\n\n</details>`];
}
