import type { Place } from '../../manifest/manifest.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { joinSections, listSection } from './sections.ts';

/** A remark that no comment contains, with the text that the comment would have. */
export interface SummaryEntry {
  readonly place: Place | undefined;
  readonly body: string;
}

/** The parts of a summary that do not depend on what was published: Markdown, some of them empty. */
export interface SummarySections {
  readonly conclusion: string;
  /** What people must know, then a table with a row for each workload. */
  readonly findings: readonly string[];
  readonly details: readonly string[];
}

/**
 * Writes the report in Markdown: the conclusion, then what people must know, then a row for each workload, and then
 * what is reported nowhere else. A text that is longer than GitHub accepts is cut after a whole line.
 *
 * @param uncommented the remarks that no comment contains
 * @param notes what could not be published, and why: Markdown
 */
export function writeSummary(
  { conclusion, findings, details }: SummarySections,
  uncommented: readonly SummaryEntry[],
  notes: readonly string[],
): string {
  return joinSections([
    conclusion,
    listSection('Not published', notes),
    ...findings,
    ...(uncommented.length === 0 ? [] : ['### Without a comment in the diff', ...uncommented.map(entryOf)]),
    ...details,
  ]);
}

function entryOf({ place, body }: SummaryEntry): string {
  const where = place === undefined ? '' : `#### ${inlineCode(`${place.file}:${place.line}`)}\n\n`;
  return `${where}${body}`;
}
