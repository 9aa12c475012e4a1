import type { Place } from '../../manifest/manifest.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { joinSections, listSection } from './sections.ts';

/** What no comment carries, as the comment would say it. */
export interface SummaryEntry {
  readonly place: Place | undefined;
  readonly body: string;
}

/** The sections of a summary that do not depend on what was published: Markdown, some of them empty. */
export interface SummarySections {
  readonly conclusion: string;
  /** What people must know, then a row a workload. */
  readonly findings: readonly string[];
  readonly details: readonly string[];
}

/**
 * The report in Markdown: the conclusion first, then what people must know, then a row a workload and what stands nowhere
 * else. Cut at a whole line, from the end, where it would be longer than GitHub takes.
 *
 * @param notes what could not be published, and why: Markdown
 */
export function writeSummary(
  { conclusion, findings, details }: SummarySections,
  rest: readonly SummaryEntry[],
  notes: readonly string[],
): string {
  return joinSections([
    conclusion,
    listSection('Not published', notes),
    ...findings,
    ...(rest.length === 0 ? [] : ['### Without a comment in the diff', ...rest.map(entryOf)]),
    ...details,
  ]);
}

function entryOf({ place, body }: SummaryEntry): string {
  const where = place === undefined ? '' : `#### ${inlineCode(`${place.file}:${place.line}`)}\n\n`;
  return `${where}${body}`;
}
