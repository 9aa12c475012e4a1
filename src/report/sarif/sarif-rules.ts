import type { ReportingDescriptor } from 'sarif';
import type { AnyRule } from '../../hardening/every-rule.ts';
import { EVERY_RULE, isCheck } from '../../hardening/every-rule.ts';
import { fenced } from '../../text/markdown.ts';
import type { DocsLinks } from '../links.ts';
import { rulePage } from '../links.ts';
import { plainText } from '../text/plain-text.ts';
import { POLICY_RULE } from './sarif-policy.ts';

/** Returns every check and hardening rule, whether a workload fails it or not, so that all reports have the same rules. */
export function sarifRules(links: DocsLinks): ReportingDescriptor[] {
  return [...EVERY_RULE.map((rule) => ruleOf(rule, links)), { ...POLICY_RULE, helpUri: links.docs }];
}

const POSITIONS = new Map([...EVERY_RULE, POLICY_RULE].map(({ id }, index) => [id, index]));

/**
 * Returns the position of a rule in the list of rules.
 *
 * @throws Error for an id that no rule has, which would be a bug: the ids of checks come from verdicts
 */
export function ruleIndex(id: string): number {
  const index = POSITIONS.get(id);
  if (index === undefined) throw new Error(`no rule has the id ${id}`);
  return index;
}

function ruleOf(rule: AnyRule, links: DocsLinks): ReportingDescriptor {
  const { id, docs } = rule;
  const page = rulePage(links, id);
  const help = helpOf(rule);
  const { level, since } = isCheck(rule) ? { level: rule.level, since: rule.revisions[0]?.since } : HARDENING;
  return {
    id,
    name: nameOf(docs.title),
    shortDescription: { text: docs.title },
    fullDescription: { text: plainText(`${docs.what} ${docs.why}`) },
    help: { text: `${plainText(help)}\n\nMore: ${page}`, markdown: `${help}\n\n[More](${page})` },
    helpUri: page,
    defaultConfiguration: { level: 'error' },
    properties: {
      level,
      since,
      precision: 'very-high',
      tags: ['security', 'kubernetes', 'pod-security', level],
    },
  };
}

/** The properties of a hardening rule, which has no level of the standard. */
const HARDENING = { level: 'hardening', since: undefined };

/** Returns the name of a rule: in Pascal case, and different from its id. */
function nameOf(title: string): string {
  const parts = title.match(/[A-Za-z0-9]+/g) ?? [];
  return `PodSecurity${parts.map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join('')}`;
}

function helpOf(rule: AnyRule): string {
  const { what, why, fields, fix, verify, example } = rule.docs;
  return [
    what,
    `**Why:** ${why}`,
    `**Fields:** ${fields.map((field) => `\`${field}\``).join(', ')}`,
    ...(isCheck(rule) ? [`**Allowed:** ${rule.docs.allowed}.`] : []),
    isCheck(rule) ? '**A pod that is rejected:**' : '**A pod that does not follow it:**',
    fenced('yaml', example.bad.trimEnd().split('\n')),
    isCheck(rule) ? '**A pod that passes:**' : '**A pod that follows it:**',
    fenced('yaml', example.good.trimEnd().split('\n')),
    `**The fix:** ${fix.what}`,
    `**In a running pod:** \`${verify.command}\` prints ${verify.expect}.`,
  ].join('\n\n');
}
