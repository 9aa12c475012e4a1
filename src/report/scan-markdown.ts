import { inlineCode } from '../pss/inline-code.ts';
import { formatViolates, formatWouldViolate } from '../pss/message.ts';
import { formatSetter } from '../pss/violation.ts';
import { exemptionNotes } from './exemption-notes.ts';
import type { DocsLinks } from './links.ts';
import { checkPage } from './links.ts';
import { tableRow, words } from './markdown.ts';
import type { ReportedScan, ReportedViolation, ReportedWorkload } from './reported-violation.ts';
import { reportedViolations } from './reported-violation.ts';
import { count } from './sections.ts';

/** No path and no name is longer; in UTF-16 units. */
const LONGEST = 500;

/** A workload with what it breaks: never empty. */
interface Failing {
  readonly judged: ReportedWorkload;
  readonly violations: readonly ReportedViolation[];
}

/**
 * `scan --format markdown`: all that was found, by namespace, for a wiki or a pipe. Nothing is cut, as there is no limit
 * to keep.
 */
export function scanMarkdown({ target, manifests, exemptions }: ReportedScan, links: DocsLinks): string {
  const judged = manifests.flatMap((entry) => entry.judged);
  const failing = judged
    .map((one): Failing => ({ judged: one, violations: reportedViolations(one) }))
    .filter(({ violations }) => violations.length > 0);
  const notEvaluated = manifests.flatMap(({ manifest }) => manifest.notEvaluated);
  const notes = [
    ...manifests.flatMap(({ manifest }) => manifest.notes),
    ...(exemptions === undefined ? [] : exemptionNotes(exemptions)),
  ];
  const other = manifests.reduce((sum, { manifest }) => sum + manifest.other, 0);
  const rejected = failing.filter(({ violations }) => violations.some(rejects)).length;
  const sections = [
    '# Pod Security',
    `**${rejected} rejected of ${count(judged.length, 'workload')}, ${count(notEvaluated.length, 'document')} not evaluated.** ${count(other, 'other document')}. Where nothing more specific holds: ${target.level}:${target.version}.`,
    ...listSection('Not evaluated', notEvaluated),
    ...namespacesOf(failing).flatMap(([namespace, own]) => [
      namespace === undefined ? '## No namespace' : `## Namespace ${inlineCode(namespace)}`,
      ...own.map((one) => workloadSection(one, links)),
    ]),
    ...listSection('Notes', notes),
  ];
  return `${sections.join('\n\n')}\n`;
}

function rejects({ mode, exemption }: ReportedViolation): boolean {
  return mode === 'enforce' && exemption === undefined;
}

/** By name; those without one come last. */
function namespacesOf(failing: readonly Failing[]): [string | undefined, Failing[]][] {
  const namespaces = new Map<string | undefined, Failing[]>();
  for (const one of failing) {
    const { namespace } = one.judged.workload.identity;
    const own = namespaces.get(namespace);
    if (own === undefined) namespaces.set(namespace, [one]);
    else own.push(one);
  }
  return [...namespaces].sort(([a], [b]) => (a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1));
}

function workloadSection({ judged: { workload, verdicts }, violations }: Failing, links: DocsLinks): string {
  const { kind, name } = workload.identity;
  const pod = workload.podKey === undefined ? '' : `, ${code(workload.podKey)}`;
  const { enforce, warn, audit } = verdicts;
  const said = enforce.allowed ? (warn.allowed ? audit : warn) : enforce;
  const format = enforce.allowed ? formatWouldViolate : formatViolates;
  const rows = violations.map(({ check, violation, place, mode, exemption }) => {
    return tableRow([
      `[${check}](${checkPage(links, check)})`,
      code(formatSetter(violation)),
      code(`${place.file}:${place.line}`),
      mode,
      exemption === undefined ? '' : words(exemption),
    ]);
  });
  return [
    `### ${words(kind)} ${code(name)}${pod}`,
    `${code(`${workload.file}:${workload.line}`)}`,
    `> ${format(said.target, words(said.message))}`,
    ['| check | set by | place | mode | exempt |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function listSection(
  title: string,
  entries: readonly { readonly file: string; readonly line: number; readonly message: string }[],
): string[] {
  if (entries.length === 0) return [];
  const lines = entries.map(({ file, line, message }) => `- ${code(`${file}:${line}`)}: ${words(message)}`);
  return [`## ${title}\n\n${lines.join('\n')}`];
}

function code(text: string): string {
  return inlineCode(text, LONGEST);
}
