import type { Place } from '../../manifest/manifest.ts';
import { placeCode } from '../names.ts';
import { joinSections, listSection } from './sections.ts';

/** A remark that no comment contains, with the text that the comment would have. */
export interface SummaryEntry {
  readonly place: Place | undefined;
  readonly body: string;
}

/** The remarks that no comment contains. */
export interface Uncommented {
  readonly entries: readonly SummaryEntry[];
  /** How many more there are, for which a summary has no room. */
  readonly omitted: number;
  /** Whether some of them may have a comment all the same: GitHub did not say. */
  readonly isUnsure: boolean;
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
 * @param notes what could not be published, and why: Markdown
 */
export function writeSummary(
  { conclusion, findings, details }: SummarySections,
  { entries, omitted, isUnsure }: Uncommented,
  notes: readonly string[],
): string {
  const heading = isUnsure ? '### Perhaps without a comment in the diff' : '### Without a comment in the diff';
  const sections = [
    conclusion,
    listSection('Not published', notes),
    ...findings,
    ...(entries.length === 0 ? [] : [heading, ...entries.map(entryOf)]),
    ...details,
  ];
  return joinSections(sections, omitted);
}

function entryOf({ place, body }: SummaryEntry): string {
  const where = place === undefined ? '' : `#### ${placeCode(place)}\n\n`;
  return `${where}${body}`;
}
