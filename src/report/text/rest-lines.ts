import { isUnjudged } from '../../manifest/unjudged.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { EqualEntries } from '../equal-entries.ts';
import { equalEntries, placesList, timesText } from '../equal-entries.ts';
import { settingsNotes } from '../settings-notes.ts';
import type { Display, TextRole } from './display.ts';
import { placeText } from './text-lines.ts';
import { wrapText } from './wrap-text.ts';

/** Longer sentences are cut; in UTF-16 units. */
const LONGEST_SENTENCE = 600;

/** The words before an entry, as the counts have them, and their colours. */
type Word = 'not evaluated' | 'not judged' | 'note';
const ROLES: Readonly<Record<Word, TextRole>> = {
  'not evaluated': 'failure',
  'not judged': 'warning',
  note: 'aside',
};

/** A line about a file: what was not evaluated, what was not judged, or a note. */
export interface RestEntry {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly word: Word;
}

/** The documents that were not evaluated, then what was not judged, then the other notes. */
export function restEntries(outline: ScanOutline): RestEntry[] {
  const { notEvaluated, notes } = outline;
  const judged = notes.map((note): RestEntry => ({ ...note, word: isUnjudged(note) ? 'not judged' : 'note' }));
  return [
    ...notEvaluated.map((entry): RestEntry => ({ ...entry, word: 'not evaluated' })),
    ...judged.filter(({ word }) => word === 'not judged'),
    ...judged.filter(({ word }) => word === 'note'),
    ...settingsNotes(outline).map((note): RestEntry => ({ ...note, word: 'note' })),
  ];
}

/** Returns an empty line and a line for each entry, where there are any. Equal ones share a line, with their number. */
export function restLines(entries: readonly RestEntry[], display: Display): string[] {
  const groups = equalEntries(entries, ({ word, message }) => `${word} ${message}`);
  const lines = groups.flatMap((group) => groupLines(group, display));
  const isCut = groups.some(({ named, size }) => size > named.length);
  const rest = isCut ? [display.style('aside', '(… stands for further places: --format json has all)')] : [];
  return lines.length === 0 ? [] : ['', ...lines, ...rest];
}

function groupLines(group: EqualEntries<RestEntry>, { width, style }: Display): string[] {
  const { word, message } = group.first;
  const says = visibleText(message, LONGEST_SENTENCE);
  const places = placesList(group, ({ file, line }) => style('place', placeText({ file, line })));
  const text =
    group.size === 1
      ? `${places}: ${style(ROLES[word], word)}: ${says}`
      : `${style(ROLES[word], `${word} ${timesText(group.size)}`)}: ${says} (${places})`;
  return wrapText(text, width - 2).map((line, index) => (index === 0 ? line : `  ${line}`));
}
