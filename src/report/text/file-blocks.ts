import type { JudgedWorkload, ScannedManifest } from '../../scan/scan.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { Display } from './display.ts';
import { LONGEST_NAME, linesText } from './text-lines.ts';

/**
 * Prints the workloads of a scan file by file: an empty line and the name of each file once, then the lines of its
 * workloads; nothing of a file whose workloads have no lines. Manifests of one file follow each other.
 */
export function fileBlocks(
  linesOf: (judged: JudgedWorkload) => string[],
  { style }: Display,
): (scanned: ScannedManifest) => string {
  let last: string | undefined;
  return ({ judged }) =>
    linesText(
      judged.flatMap((one) => {
        const lines = linesOf(one);
        const { file } = one.workload;
        if (lines.length === 0) return [];
        const head = file === last ? [] : ['', style('heading', visibleText(file, LONGEST_NAME))];
        last = file;
        return [...head, ...lines];
      }),
    );
}
