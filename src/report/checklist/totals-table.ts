import { tableRow } from '../../text/markdown.ts';
import type { ChecklistTotal } from './checklist-totals.ts';

/** Writes how often each answer was given, as a table with a row a practice: Markdown. */
export function totalsTable(totals: readonly ChecklistTotal[]): string {
  const rows = totals.map(({ title, counts }) =>
    tableRow([title, ...[counts.met, counts['not met'], counts.unknown, counts['not applicable']].map(String)]),
  );
  const head = '| practice | met | not met | unknown | not applicable |\n| --- | ---: | ---: | ---: | ---: |';
  return [head, ...rows].join('\n');
}
