import type { Log } from 'sarif';
import type { RepairOutcome } from '../../scan/fix-files.ts';
import type { Scan } from '../../scan/scan.ts';
import { outlineOf } from '../../scan/scan-outline.ts';
import { scanNotices } from '../diagnostics/notices.ts';
import { scanViolations } from '../diagnostics/scan-violations.ts';
import type { DocsLinks } from '../links.ts';
import type { Narrowing } from '../narrowing.ts';
import { scanCounts } from '../scan-counts.ts';
import type { SarifOptions } from './sarif-log.ts';
import { sarifLog } from './sarif-log.ts';
import { notificationOf } from './sarif-notifications.ts';

/** What the SARIF log of a scan needs besides the scan. */
export interface ScanSarifOptions extends SarifOptions {
  /**
   * The outcomes of repairing the scanned texts, from which the results get their fixes. Absent: there are no fixes.
   */
  readonly repairs?: readonly RepairOutcome[];
  /** Leaves out the results of some workloads, and says so in a notification; the counts are of all of them. */
  readonly only?: Narrowing;
}

/** Prints `scan --format sarif`: SARIF 2.1.0, with a result for each place at which a workload fails a check. */
export function scanSarif(scan: Scan, links: DocsLinks, options: ScanSarifOptions): Log {
  const violations = scanViolations(scan, options.only, options.repairs);
  const notifications = scanNotices(scan, options.only).map(notificationOf);
  const counts = scanCounts(outlineOf(scan));
  return sarifLog({ violations, policy: [], notifications, counts }, links, options);
}
