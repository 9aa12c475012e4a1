import type { ReachedGroup } from '../../scan/reached-groups.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { tableRow } from '../../text/markdown.ts';

/** Rows of a table: nobody reads more, and the JSON report has all. */
const MAX_ROWS = 100;

/**
 * Returns a Markdown table of the level that all workloads of a namespace pass, whatever their policy. Empty where
 * there are no namespaces.
 */
export function namespaceTable({ namespaces }: Pick<ScanOutline, 'namespaces'>): string {
  return namespaces.length === 0 ? '' : groupTable('namespace', namespaces, '(not named)');
}

/** Returns the same table for directories; empty where there is only one. */
export function directoryTable({ directories }: Pick<ScanOutline, 'directories'>): string {
  return directories.length < 2 ? '' : groupTable('directory', directories, inlineCode('.'));
}

function groupTable(title: string, groups: readonly ReachedGroup[], unnamed: string): string {
  const more = groups.length - MAX_ROWS;
  return [
    `| ${title} | workloads | all reach | rejected | keeps from the next |`,
    '| --- | ---: | --- | ---: | --- |',
    ...groups
      .slice(0, MAX_ROWS)
      .map(({ name = '', workloads, level, rejected, next, blocking }) =>
        tableRow([
          name === '' ? unnamed : inlineCode(name),
          ...[workloads, level, rejected].map(String),
          next === undefined
            ? ''
            : `${next}: ${blocking.map((blocker) => `${blocker.check} (${blocker.workloads})`).join(', ')}`,
        ]),
      ),
    ...(more > 0 ? [tableRow([`… and ${more} more`, '', '', '', ''])] : []),
  ].join('\n');
}
