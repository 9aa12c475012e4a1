import type { Place } from '../../manifest/manifest.ts';
import { fenced } from '../../text/markdown.ts';
import { visibleText } from '../../text/visible-text.ts';
import { diffLines } from '../comment/fix-paragraphs.ts';
import type { ListedCopy } from '../comment/write-comment.ts';
import { placeCode } from '../names.ts';
import { joinSections, listSection, MAX_SUMMARY } from './sections.ts';

/** Longer places are cut in a diff; in UTF-16 units. */
const LONGEST_PLACE = 200;

/** A remark that no comment contains, with the text that the comment would have. */
export interface SummaryEntry {
  readonly place: Place | undefined;
  readonly body: string;
}

/** A remark that no comment contains, and for which another text has the words. */
export interface SummaryCopy extends ListedCopy {
  readonly place: Place | undefined;
}

/** The remarks that no comment contains. */
export interface Uncommented {
  readonly entries: readonly SummaryEntry[];
  readonly copies: readonly SummaryCopy[];
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
  { entries, copies, omitted, isUnsure }: Uncommented,
  notes: readonly string[],
): string {
  const heading = isUnsure ? '### Perhaps without a comment in the diff' : '### Without a comment in the diff';
  const sections = (fixes: string): string[] => [
    conclusion,
    listSection('Not published', notes),
    ...findings,
    ...(entries.length + copies.length === 0 ? [] : [heading, ...entries.map(entryOf)]),
    copies.map(copyLine).join('\n'),
    fixes,
    ...details,
  ];
  const room = MAX_SUMMARY - joinSections(sections(''), omitted).length;
  return joinSections(sections(copiedFixes(copies, room)), omitted);
}

function copyLine({ place, line }: SummaryCopy): string {
  return `- ${place === undefined ? '' : `${placeCode(place)}: `}${line}`;
}

/** The length of what is around the fixes, in UTF-16 units, and of a fence that is as long as any in a manifest. */
const FRAME = 400;

/** The fixes of as many copies as there is room for, as one diff, folded: Markdown, or the empty text. */
function copiedFixes(copies: readonly SummaryCopy[], room: number): string {
  const fixes = copies.flatMap(({ place, fix }) =>
    place === undefined || fix === undefined
      ? []
      : [[`@@ ${visibleText(`${fix.file}:${fix.startLine}`, LONGEST_PLACE)} @@`, ...diffLines(fix)]],
  );
  const shown: string[] = [];
  let [left, number] = [room - FRAME, 0];
  for (const lines of fixes) {
    left -= lines.reduce((sum, line) => sum + line.length + 1, 0);
    if (left < 0) break;
    number += 1;
    shown.push(...lines);
  }
  if (number === 0) return '';
  const some = number < fixes.length ? `, of the first ${number} of ${fixes.length}: \`pss-review fix\` makes all` : '';
  return `<details><summary>Their fixes, as diffs${some}</summary>\n\n${fenced('diff', shown)}\n\n</details>`;
}

function entryOf({ place, body }: SummaryEntry): string {
  const where = place === undefined ? '' : `#### ${placeCode(place)}\n\n`;
  return `${where}${body}`;
}
