import { formatViolates } from '../../pss/message.ts';
import type { JudgedWorkload } from '../../scan/scan.ts';
import { isRejected } from '../../scan/scan.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode, tableRow } from '../../text/markdown.ts';
import { copyWithoutSource } from '../../text/without-source.ts';
import { placeCode, variantCode, workloadTitle } from '../names.ts';

/** The summary of a check run has no room for more. */
const MAX_REJECTED = 1000;

/** Collects the workloads whose pods the API server rejects for a violation that is not exempt, without keeping them. */
export interface RejectedTable {
  readonly see: (judged: JudgedWorkload) => void;
  /** A table of the first 1000, and how many more there are: Markdown. Empty where none is rejected. */
  readonly table: () => string;
}

/** Starts to collect. */
export function rejectedTable(): RejectedTable {
  const rows: string[] = [];
  let rejected = 0;
  return {
    see: (judged) => {
      if (!isRejected(judged)) return;
      rejected += 1;
      if (rows.length < MAX_REJECTED) rows.push(copyWithoutSource(rowOf(judged)));
    },
    table: () => {
      if (rejected === 0) return '';
      const more = rejected - rows.length;
      return [
        '| workload | namespace | place | what the API server says |',
        '| --- | --- | --- | --- |',
        ...rows,
        ...(more > 0 ? [tableRow([`… and ${more} more`, '', '', ''])] : []),
      ].join('\n');
    },
  };
}

function rowOf({ workload, verdicts: { enforce } }: JudgedWorkload): string {
  const { namespace } = workload.identity;
  return tableRow([
    workloadTitle(workload),
    namespace === undefined ? '' : inlineCode(namespace),
    `${placeCode(workload)}${variantCode(workload)}`,
    formatViolates(enforce.target, plainOrCode(enforce.message)),
  ]);
}
