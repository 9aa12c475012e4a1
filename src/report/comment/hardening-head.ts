import { formatFailures } from '../../pss/message.ts';
import { distinctBy } from '../../text/group-by.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { workloadTitle } from '../names.ts';
import type { CommentSection } from './comment-text.ts';
import type { Paragraph } from './write-comment.ts';

/** Whether a part of a comment is about hardening rules, of which no API server says anything. */
export function isOfHardening({ findings }: CommentSection): boolean {
  return findings.some(({ isHardening }) => isHardening);
}

/** The first lines on what does not follow hardening rules: that it is advice, or that the repository enforces it. */
export function hardeningHead({ change, findings }: CommentSection): Paragraph[] {
  const title = workloadTitle(change.workload);
  const isEnforced = findings.some(({ mode }) => mode === 'enforce');
  const head = isEnforced
    ? `**${title} does not follow the hardening rules that this repository enforces**`
    : `**Advice on hardening ${title}**: beyond the standard; it blocks nothing`;
  const quotes = distinctBy(findings, ({ check }) => check).map(
    ({ check, reason, detail }) => `> \`${check}\`: ${plainOrCode(formatFailures([{ reason, detail }]))}`,
  );
  return [{ text: head }, { text: quotes.join('\n>\n') }];
}
