import { formatFailures } from '../../pss/message.ts';
import { cappedList } from '../../text/capped-list.ts';
import { distinctBy, groupBy } from '../../text/group-by.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { workloadTitle } from '../names.ts';
import type { CommentSection } from './comment-text.ts';
import type { Paragraph } from './write-comment.ts';

/** Whether a part of a comment is about hardening rules, of which no API server says anything. */
export function isOfHardening({ findings }: CommentSection): boolean {
  return findings.some(({ isHardening }) => isHardening);
}

/** Workloads that one head names. */
const MAX_NAMED = 5;

/**
 * The first lines on what does not follow hardening rules: that it is advice, or that the repository enforces it. There is
 * one head for all workloads that do not follow the same rules: those that run one image, say.
 */
export function hardeningHeads(sections: readonly CommentSection[]): Paragraph[][] {
  const groups = groupBy(sections, ({ findings }) => JSON.stringify([isEnforcedIn(findings), quotesOf(findings)]));
  return [...groups.values()].flatMap((together) => {
    const findings = together[0]?.findings ?? [];
    const titles = new Set(together.map(({ change }) => workloadTitle(change.workload)));
    const names = cappedList([...titles], MAX_NAMED);
    const does = titles.size === 1 ? 'does' : 'do';
    const head = isEnforcedIn(findings)
      ? `**${names} ${does} not follow the hardening rules that this repository enforces**`
      : `**Advice on hardening ${names}**: beyond the standard; it blocks nothing`;
    return [[{ text: head }, { text: quotesOf(findings) }]];
  });
}

function isEnforcedIn(findings: CommentSection['findings']): boolean {
  return findings.some(({ mode }) => mode === 'enforce');
}

function quotesOf(findings: CommentSection['findings']): string {
  return distinctBy(findings, ({ check }) => check)
    .map(({ check, reason, detail }) => `> \`${check}\`: ${plainOrCode(formatFailures([{ reason, detail }]))}`)
    .join('\n>\n');
}
