import type { ScanOutline } from '../../scan/scan-outline.ts';
import { countsLine, scanCounts, unjudgedWords, violatingWords } from '../scan-counts.ts';
import type { Display } from './display.ts';
import { wrapText } from './wrap-text.ts';

/** Whether what a scan found makes the run fail: then the exit code is 1. */
export type ScanBlocks = (outline: ScanOutline) => boolean;

/** The first lines of a scan as text: whether it passes and why, then the counts. */
export function conclusionLines(outline: ScanOutline, blocks: ScanBlocks, { width, style }: Display): string[] {
  return [...wrapText(conclusion(outline, blocks, style), width), ...wrapText(countsLine(outline), width)];
}

function conclusion(outline: ScanOutline, blocks: ScanBlocks, style: Display['style']): string {
  const counts = scanCounts(outline);
  const { rejected, workloads, notEvaluated, notJudged } = counts;
  const says = [violatingWords(outline), ...unjudgedWords(counts)].join(', ');
  if (blocks(outline)) return style('failure', `✗ fails: ${says}`);
  if (rejected + outline.breakingRules > 0 || notEvaluated > 0) return style('warning', `! does not fail: ${says}`);
  if (notJudged > 0) return style('warning', `! passes, but not all was judged: ${says}`);
  if (workloads === 0) return style('warning', '! nothing to judge: no workload was found');
  return style('success', `✓ passes: ${says}`);
}
