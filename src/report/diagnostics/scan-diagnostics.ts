import type { RepairOutcome } from '../../scan/fix-files.ts';
import type { Scan } from '../../scan/scan.ts';
import { outlineOf, withoutFailing } from '../../scan/scan-outline.ts';
import type { DocsLinks } from '../links.ts';
import type { Narrowing } from '../narrowing.ts';
import type { ScanBlocks } from '../text/scan-conclusion.ts';
import type { Diagnostic } from './diagnostic.ts';
import { diagnosticsOf } from './diagnostic.ts';
import { scanNotices } from './notices.ts';
import { scanViolations } from './scan-violations.ts';

/** What the diagnostics of a scan need besides the scan. */
export interface ScanDiagnosticsOptions {
  readonly links: DocsLinks;
  /** Tells whether a scan fails: where what was not judged makes it fail, that is said as an error. */
  readonly blocks: ScanBlocks;
  readonly only?: Narrowing;
  /** The outcomes of repairing the scanned texts; absent: there are no suggestions. */
  readonly repairs?: readonly RepairOutcome[];
}

/** Returns the diagnostics of a scan. */
export function scanDiagnostics(scan: Scan, { links, blocks, only, repairs }: ScanDiagnosticsOptions): Diagnostic[] {
  const violations = scanViolations(scan, only, repairs);
  const isUnjudgedFailing = blocks({ ...withoutFailing(outlineOf(scan)), notEvaluated: [] });
  const notices = scanNotices(scan, only).map((notice) =>
    notice.isUnjudged && isUnjudgedFailing ? { ...notice, level: 'error' as const } : notice,
  );
  return diagnosticsOf({ violations, policy: [], notices }, links);
}
