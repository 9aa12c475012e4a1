import type { Note } from '../../manifest/manifest.ts';
import { isUnjudged } from '../../manifest/unjudged.ts';
import type { Conclusion } from '../../review/review.ts';
import { CONCLUSION_MARKS } from '../../review/review.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { placeCode } from '../names.ts';
import { countsLine, scanCounts, unjudgedWords, violatingWords } from '../scan-counts.ts';
import { assumedServer } from './assumed-server.ts';
import { scanExemptionSections } from './exemption-sections.ts';
import { directoryTable, namespaceTable } from './group-table.ts';
import { joinSections, listSection } from './sections.ts';

/** The check run's title and summary for a scan of a whole branch. */
export interface ScanSummary {
  /** In a few words, without a full stop. */
  readonly title: string;
  /** Markdown: the conclusion first, then the workloads that are rejected, then what was not judged. */
  readonly summary: string;
}

/** What a summary of a scan has beside its outline: Markdown. */
export interface SummaryParts {
  /** The table of the workloads that are rejected; empty where none is. */
  readonly rejected: string;
  /** What could not be published, and why. */
  readonly notes: readonly string[];
  /** Further sections at the end. */
  readonly sections: readonly string[];
}

/** Writes the title and the summary of a scan. */
export function summarizeScan(
  outline: ScanOutline,
  conclusion: Conclusion,
  { rejected, notes, sections }: SummaryParts,
): ScanSummary {
  const { notEvaluated } = outline;
  const counts = scanCounts(outline);
  const title = [violatingWords(outline), ...unjudgedWords(counts)].join('; ');
  const summary = joinSections([
    `${CONCLUSION_MARKS[conclusion]} **${title}.**`,
    listSection('Not published', notes),
    listSection('Not evaluated', notEvaluated.map(placedLine)),
    listSection('Not judged', outline.notes.filter(isUnjudged).map(placedLine)),
    namespaceTable(outline),
    rejected,
    ...scanExemptionSections(outline),
    listSection('Notes', outline.notes.filter((note) => !isUnjudged(note)).map(placedLine)),
    directoryTable(outline),
    counts.workloads === 0 ? '' : assumedServer([outline.target]),
    ...sections,
    `${countsLine(outline)}.`,
  ]);
  return { title, summary };
}

function placedLine(entry: Pick<Note, 'file' | 'line' | 'message'>): string {
  return `${placeCode(entry)}: ${plainOrCode(entry.message)}`;
}
