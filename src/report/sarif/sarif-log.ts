import type { Log, Notification, Result } from 'sarif';
import type { DocsLinks } from '../links.ts';
import type { ScanCounts } from '../scan-counts.ts';
import { MAX_RESULTS } from './gravest-results.ts';
import { sarifCategory } from './sarif-category.ts';
import type { TextOf } from './sarif-fingerprints.ts';
import { SOURCE_ROOT } from './sarif-location.ts';
import { sarifRules } from './sarif-rules.ts';

/** What a SARIF log needs besides its results. */
export interface SarifOptions {
  /** The version of pss-review, as semantic versioning writes it. */
  readonly version: string;
  /**
   * Distinguishes reports on one commit: see `sarifCategory`. Absent: the category of a run that leaves all options at
   * their default.
   */
  readonly category?: string;
  /** Returns the text of a file in which results are, for their fingerprints: see `fingerprinter`. */
  readonly textOf: TextOf;
  /**
   * Whether results that an exemption covers are suppressed (the default) or left out: code scanning ignores
   * suppressions, and would open an alert for each.
   */
  readonly exempt?: 'suppressed' | 'left-out';
}

/** What a SARIF log contains. */
interface LogContent {
  readonly results: readonly Result[];
  readonly notifications: readonly Notification[];
  /** The numbers of a scan. */
  readonly counts?: ScanCounts;
}

/** Code scanning shows only so many results of a run. */
const SHOWN_RESULTS = 5_000;

/**
 * Writes one run of pss-review in SARIF 2.1.0. A log exists only when the run has ended, so `executionSuccessful` is
 * always true; the notifications contain what could not be judged.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function sarifLog(
  { results, notifications, counts }: LogContent,
  links: DocsLinks,
  { version, category = sarifCategory([]) }: Pick<SarifOptions, 'version' | 'category'>,
): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'pss-review',
            informationUri: links.docs,
            semanticVersion: version,
            rules: sarifRules(links),
          },
        },
        automationDetails: { id: `${category}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'the root of the repository' } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: [...notifications] }],
        results: [...results],
        ...(counts === undefined ? {} : { properties: { ...counts } }),
      },
    ],
  };
}

/** Says how many violations are left out because exemptions cover them. */
export function exemptNotifications(count: number): Notification[] {
  if (count === 0) return [];
  const text = `${count} ${count === 1 ? 'violation that an exemption covers is' : 'violations that exemptions cover are'} left out`;
  return [{ descriptor: { id: 'exempt' }, level: 'note', message: { text } }];
}

/** Says how many of all results are left out, or not shown. */
export function limitNotifications(count: number): Notification[] {
  if (count <= SHOWN_RESULTS) return [];
  const excess = count - MAX_RESULTS;
  const text =
    excess > 0
      ? `${excess} of ${count} results are left out: code scanning takes ${MAX_RESULTS} in a run; the report in JSON has all`
      : `code scanning shows ${SHOWN_RESULTS} of ${count} results`;
  return [{ descriptor: { id: 'too-many-results' }, level: excess > 0 ? 'warning' : 'note', message: { text } }];
}
