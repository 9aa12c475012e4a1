import type { ReportingDescriptor } from 'sarif';
import type { Check } from '../../pss/check.ts';
import { STANDARD } from '../../pss/evaluate.ts';
import { fenced } from '../../text/markdown.ts';
import type { DocsLinks } from '../links.ts';
import { checkPage } from '../links.ts';
import { plainText } from '../text/plain-text.ts';
import { POLICY_RULE } from './sarif-policy.ts';

/** Returns every check as a rule, whether a workload fails it or not, so that the rules of all reports are the same. */
export function sarifRules(links: DocsLinks): ReportingDescriptor[] {
  return [...STANDARD.checks.map((check) => ruleOf(check, links)), { ...POLICY_RULE, helpUri: links.docs }];
}

const POSITIONS = new Map([...STANDARD.checks, POLICY_RULE].map(({ id }, index) => [id, index]));

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

function ruleOf(check: Check, links: DocsLinks): ReportingDescriptor {
  const { id, level, revisions, docs } = check;
  const page = checkPage(links, id);
  const help = helpOf(check);
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
      since: revisions[0]?.since,
      precision: 'very-high',
      tags: ['security', 'kubernetes', 'pod-security', level],
    },
  };
}

/** Returns the name of a rule: in Pascal case, and different from its id. */
function nameOf(title: string): string {
  const parts = title.match(/[A-Za-z0-9]+/g) ?? [];
  return `PodSecurity${parts.map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join('')}`;
}

function helpOf({ docs }: Check): string {
  const { what, why, fields, allowed, fix, verify, example } = docs;
  return [
    what,
    `**Why:** ${why}`,
    `**Fields:** ${fields.map((field) => `\`${field}\``).join(', ')}`,
    `**Allowed:** ${allowed}.`,
    '**A pod that is rejected:**',
    fenced('yaml', example.bad.trimEnd().split('\n')),
    '**A pod that passes:**',
    fenced('yaml', example.good.trimEnd().split('\n')),
    `**The fix:** ${fix.what}`,
    `**In a running pod:** \`${verify.command}\` prints ${verify.expect}.`,
  ].join('\n\n');
}
