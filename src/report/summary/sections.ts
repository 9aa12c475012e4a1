import { count } from '../../text/count.ts';

/** GitHub accepts 65,535 characters in the summary of a check run. */
export const MAX_SUMMARY = 65_535;

/** Entries of one list that are shown: nobody reads more. */
const MAX_ENTRIES = 100;

/**
 * Joins the sections of a report, without the empty ones. A text that is longer than GitHub accepts is cut after a
 * whole line. Markdown.
 */
export function joinSections(sections: readonly string[], omitted = 0): string {
  return cut(sections.filter((section) => section !== '').join('\n\n'), omitted);
}

/** Returns a section with a heading and a list, in Markdown; empty where there are no entries. */
export function listSection(title: string, entries: readonly string[]): string {
  if (entries.length === 0) return '';
  const shown = entries.slice(0, MAX_ENTRIES).map((entry) => `- ${entry}`);
  if (entries.length > MAX_ENTRIES) shown.push(`- … and ${entries.length - MAX_ENTRIES} more`);
  return `### ${title}\n\n${shown.join('\n')}`;
}

/** Cuts a text after a whole line, and says how many lines are left out, and how many places were before that. */
function cut(text: string, omitted: number): string {
  if (text.length <= MAX_SUMMARY) return text;
  const lines = text.split('\n');
  const note = (left: number) =>
    `\n\n… ${count(left, 'line')}${omitted === 0 ? '' : ` and ${count(omitted, 'more place')}`} left out here: the JSON report (the output \`report\`, or \`review --format json\`) has all of it.`;
  let kept = lines.length;
  let length = text.length;
  while (kept > 0 && length + note(lines.length).length > MAX_SUMMARY) {
    kept -= 1;
    length -= (lines[kept]?.length ?? 0) + 1;
  }
  return lines.slice(0, kept).join('\n') + note(lines.length - kept);
}
