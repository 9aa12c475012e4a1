import { askRule, failureOf } from '../hardening/asked-rule.ts';
import type { AnyRule } from '../hardening/every-rule.ts';
import { isCheck } from '../hardening/every-rule.ts';
import { NOTHING_AROUND } from '../hardening/surroundings.ts';
import { readText } from '../manifest/read-manifest.ts';
import type { Check } from '../pss/check.ts';
import { withImages } from '../pss/checks/shared/images.ts';
import type { FixClass } from '../pss/rule.ts';
import { OFFICIAL_PLAYGROUND, playgroundExample } from './links.ts';

/** Explains each class of fix. */
const CLASS_MEANS: Readonly<Record<FixClass, string>> = {
  safe: 'it rarely changes what the program does',
  careful: 'it may change what the program does, and the comment says how to find out',
  manual: 'there is advice, and no suggestion',
};

/**
 * Writes the page of a check or hardening rule in Markdown, for `docs/checks/<id>.md`, `docs/hardening/<id>.md` and for
 * `pss-review explain`.
 */
export function renderRulePage(rule: AnyRule): string {
  const { docs, id } = rule;
  const sections = [
    `# ${id}: ${docs.title}`,
    docs.what,
    isCheck(rule) ? originOf(rule) : `Known since: ${rule.docs.since}`,
    `## Why\n\n${docs.why}`,
    `## Fields\n\n${list(docs.fields.map((field) => `\`${field}\``))}`,
    ...(isCheck(rule) ? [`Allowed: ${rule.docs.allowed}.`, ...versions(rule)] : []),
    `## ${isCheck(rule) ? 'Not allowed' : 'Not contained'}\n\n${fence('yaml', docs.example.bad)}`,
    ...(isCheck(rule) ? [`[Try it in the playground](${playgroundExample(OFFICIAL_PLAYGROUND, id)}).`] : []),
    `## ${isCheck(rule) ? 'Allowed' : 'Contained'}\n\n${fence('yaml', docs.example.good)}`,
    `## The fix\n\n${docs.fix.what}`,
    ...(docs.fix.classes.length === 0 ? [] : [list(docs.fix.classes.map(meaningOf))]),
    ...cautionsOf(rule).map((caution) => `> ${caution}`),
    `## In a running pod\n\n${fence('sh', docs.verify.command)}`,
    `prints ${docs.verify.expect}.`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function meaningOf(fixClass: FixClass): string {
  return `*${fixClass}*: ${CLASS_MEANS[fixClass]}`;
}

function originOf(check: Check): string {
  const { level, revisions, source } = check;
  return list([`Level: ${level}`, `Since: ${revisions[0]?.since}`, ...overrides(check), `Upstream: <${source}>`]);
}

function overrides({ revisions }: Check): string[] {
  const ids = revisions.at(-1)?.overrides ?? [];
  return ids.length === 0 ? [] : [`Stands in for: ${ids.map((id) => `[${id}](${id}.md)`).join(', ')}`];
}

function versions({ revisions, docs }: Check): string[] {
  if (revisions.length === 1) return [];
  const rows = revisions.map(({ since }) => `| ${since} | ${docs.history?.[since] ?? ''} |`);
  return [`## Versions\n\n${['| since | what holds |', '|---|---|', ...rows].join('\n')}`];
}

/** The cautions that a comment about the bad example would contain. */
function cautionsOf(rule: AnyRule): string[] {
  const around = isCheck(rule) ? NOTHING_AROUND : (rule.docs.exampleAround?.bad ?? NOTHING_AROUND);
  const asked = isCheck(rule) ? rule : askRule({ rule, choice: 'summary' }, around);
  const cautions = readText('example.yaml', rule.docs.example.bad).workloads.flatMap(({ pod }) => {
    const violations = isCheck(rule)
      ? (rule.revisions.at(-1)?.evaluate(pod)?.violations ?? [])
      : (failureOf(rule, rule.answers(pod, around))?.violations ?? []);
    return violations.flatMap((violation) => {
      const { caution, cautionAlso, cautionImage } = asked.fix(violation, pod);
      if (caution === undefined) return [];
      const text = withImages(caution, cautionImage === undefined ? [] : [cautionImage]);
      return [cautionAlso === undefined ? text : `${text} ${cautionAlso}`];
    });
  });
  return [...new Set(cautions)];
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
