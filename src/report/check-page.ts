import { readText } from '../manifest/read-manifest.ts';
import type { Check } from '../pss/check.ts';
import { withImages } from '../pss/checks/shared/images.ts';
import type { FixClass } from '../pss/rule.ts';

/** Explains each class of fix. */
const CLASS_MEANS: Readonly<Record<FixClass, string>> = {
  safe: 'it rarely changes what the program does',
  careful: 'it may change what the program does, and the comment says how to find out',
  manual: 'there is advice, and no suggestion',
};

/** Writes the page of a check in Markdown, for `docs/checks/<id>.md` and for `pss-review explain`. */
export function renderCheckPage(check: Check): string {
  const { docs, id, level, revisions, source } = check;
  const sections = [
    `# ${id}: ${docs.title}`,
    docs.what,
    list([`Level: ${level}`, `Since: ${revisions[0]?.since}`, ...overrides(check), `Upstream: <${source}>`]),
    `## Why\n\n${docs.why}`,
    `## Fields\n\n${list(docs.fields.map((field) => `\`${field}\``))}`,
    `Allowed: ${docs.allowed}.`,
    ...versions(check),
    `## Not allowed\n\n${fence('yaml', docs.example.bad)}`,
    `## Allowed\n\n${fence('yaml', docs.example.good)}`,
    `## The fix\n\n${docs.fix.what}`,
    list(docs.fix.classes.map((fixClass) => `*${fixClass}*: ${CLASS_MEANS[fixClass]}`)),
    ...cautionsOf(check).map((caution) => `> ${caution}`),
    `## In a running pod\n\n${fence('sh', docs.verify.command)}`,
    `prints ${docs.verify.expect}.`,
  ];
  return `${sections.join('\n\n')}\n`;
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
function cautionsOf(check: Check): string[] {
  const cautions = readText('example.yaml', check.docs.example.bad).workloads.flatMap(({ pod }) => {
    const violations = check.revisions.at(-1)?.evaluate(pod)?.violations ?? [];
    return violations.flatMap((violation) => {
      const { caution, cautionImage } = check.fix(violation, pod);
      return caution === undefined ? [] : [withImages(caution, cautionImage === undefined ? [] : [cautionImage])];
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
