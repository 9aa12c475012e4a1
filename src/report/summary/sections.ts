import { count } from '../../text/count.ts';

/** GitHub takes 65,535 characters in a check run's summary. */
const MAX_SUMMARY = 65_535;

/** Entries of one list that are shown: more are not read. */
const MAX_ENTRIES = 100;

/** Sections of a report in Markdown, without the empty ones; cut at a whole line, from the end, to what GitHub takes. */
export function joinSections(sections: readonly string[]): string {
  return cut(sections.filter((section) => section !== '').join('\n\n'));
}

/** A section with a heading; empty where there are no entries. */
export function listSection(title: string, entries: readonly string[]): string {
  if (entries.length === 0) return '';
  const shown = entries.slice(0, MAX_ENTRIES).map((entry) => `- ${entry}`);
  if (entries.length > MAX_ENTRIES) shown.push(`- … and ${entries.length - MAX_ENTRIES} more`);
  return `### ${title}\n\n${shown.join('\n')}`;
}

function cut(text: string): string {
  if (text.length <= MAX_SUMMARY) return text;
  const lines = text.split('\n');
  const note = (left: number) =>
    `\n\n… ${count(left, 'line')} left out here: the JSON report (the output \`report\`, or \`review --format json\`) has all of it.`;
  let kept = lines.length;
  let length = text.length;
  while (kept > 0 && length + note(lines.length).length > MAX_SUMMARY) {
    kept -= 1;
    length -= (lines[kept]?.length ?? 0) + 1;
  }
  return lines.slice(0, kept).join('\n') + note(lines.length - kept);
}
