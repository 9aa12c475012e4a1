import type { AuditQuestion } from '../hardening/audit-questions.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { Review } from '../review/review.ts';
import type { Scan } from '../scan/scan.ts';
import type { RepairsOf } from './diagnostics/repaired-places.ts';
import type { ScanOrigin } from './json/scan-origin.ts';
import type { DocsLinks } from './links.ts';
import type { MergedPage } from './merge/merged-page.ts';
import type { ReviewPlan } from './plan/review-plan.ts';
import type { ScanPrinter } from './scan-printer.ts';
import { wholePrinter } from './scan-printer.ts';
import type { Display } from './text/display.ts';
import type { ScanTextOptions } from './text/scan-text.ts';
import type { TextStore } from './text-store.ts';

/** A format in which the command line prints its results. */
export interface Format {
  /** The value of the flag `--format`. */
  readonly id: string;
  /** Who or what uses the format: Markdown, without a full stop. */
  readonly purpose: string;
  /** Whether its scans need what is around workloads, whatever the flags: for the hardening checklist, or for fixes. */
  readonly hasChecklist?: true;
  /** Whether it can be printed of reports in JSON, too: see `report --merge`. */
  readonly isMerged?: true;
  /** Loads how the format prints a scan; absent where it cannot. */
  readonly scan?: () => Promise<ScanPrinting>;
  /** Loads how it prints a review, likewise. */
  readonly review?: () => Promise<ReviewPrinting>;
}

/**
 * Prints a scan while it runs, without storing it (`stream`), or at its end: of what it made of the manifests (`held`), or of
 * all that was found (`whole`).
 */
export type ScanPrinting =
  | { readonly stream: (options: ScanFormatOptions) => ScanPrinter }
  | { readonly held: (options: ScanFormatOptions) => ScanPrinter }
  | { readonly whole: (scan: Scan, options: ScanFormatOptions) => string | Promise<string> };

/** Prints a review as one text. */
export type ReviewPrinting = (review: Review, options: ReviewFormatOptions) => string;

/** What a format may use besides the results. */
interface FormatOptions {
  readonly links: DocsLinks;
  /** The version of pss-review. */
  readonly version: string;
  /** Distinguishes this report from others on the same commit: see `sarifCategory`. */
  readonly category: string;
  /** How the text is shown; other formats are the same everywhere. */
  readonly display: Display;
}

/** What a format of a scan may use. */
export interface ScanFormatOptions extends FormatOptions, ScanTextOptions {
  /** The repository's default. */
  readonly target: LevelVersion;
  /** Repairs the files of a scan, in memory: SARIF contains fixes. */
  readonly repairsOf: RepairsOf;
  /** Returns the text of a scanned file: SARIF has hashes of lines. */
  readonly textOf: (file: string) => string | undefined;
  /** Keeps what is printed at the end. */
  readonly store: TextStore;
  /** The question of the flag `--only`: only the workloads that answer it with yes are listed. */
  readonly only?: AuditQuestion | undefined;
  /** The title of the HTML page. */
  readonly title: string;
  /** What JSON says of where it comes from; absent: nothing. */
  readonly origin?: ScanOrigin | undefined;
  /** What a merged report does not have; absent where it is a scan itself. */
  readonly merged?: MergedPage | undefined;
}

/** What a format of a review may use. */
export interface ReviewFormatOptions extends FormatOptions {
  readonly plan: ReviewPlan;
}

/** A format that can print a scan or a review, as `What` says. */
export type FormatOf<What extends 'scan' | 'review'> = Format & Required<Pick<Format, What>>;

/** Loads the printer of a format. It prints while the scan runs where the format can. */
export async function scanPrinter(format: FormatOf<'scan'>, options: ScanFormatOptions): Promise<ScanPrinter> {
  const scan = await format.scan();
  if ('stream' in scan) return scan.stream(options);
  return 'held' in scan ? scan.held(options) : wholePrinter((all) => scan.whole(all, options));
}
