import type { Log, Notification, Result } from 'sarif';
import type { PolicyChange } from '../../compare/policy-change.ts';
import type { ReportedViolation } from '../../scan/reported-violation.ts';
import type { DocsLinks } from '../links.ts';
import { sarifCategory } from './sarif-category.ts';
import { SOURCE_ROOT } from './sarif-location.ts';
import { sarifResults } from './sarif-results.ts';
import { sarifRules } from './sarif-rules.ts';

export interface SarifOptions {
  /** The version of pss-review, as semantic versioning writes it. */
  readonly version: string;
  /** What tells two reports on one commit apart: see `sarifCategory`. Absent: that of a run that leaves all at its default. */
  readonly category?: string;
  /**
   * Results that an exemption covers are suppressed (the default), or left out: code scanning does not read suppressions,
   * and would open an alert for each.
   */
  readonly exempt?: 'suppressed' | 'left-out';
}

/** What a log tells of. */
interface Told {
  readonly violations: readonly ReportedViolation[];
  /** What a pull request does to what it is judged by. */
  readonly policy: readonly PolicyChange[];
  readonly notifications: readonly Notification[];
}

/** Code scanning refuses a run with more results, and shows so many of those that it takes. */
const MAX_RESULTS = 25_000;
const SHOWN_RESULTS = 5_000;

/**
 * One run of pss-review in SARIF 2.1.0. The run has come to its end whenever there is a log: what it could not judge is
 * among the notifications.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function sarifLog(
  { violations, policy, notifications }: Told,
  links: DocsLinks,
  { version, category = sarifCategory([]), exempt = 'suppressed' }: SarifOptions,
): Log {
  const reported = violations.filter(({ exemption }) => exempt === 'suppressed' || exemption === undefined);
  const results = sarifResults(reported, policy);
  const kept = gravest(results);
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
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [
              ...exemptNotifications(violations.length - reported.length),
              ...limitNotifications(results.length),
              ...notifications,
            ],
          },
        ],
        results: kept,
      },
    ],
  };
}

/** The results that fit into a run, in their order: those that nothing suppresses first, and errors before warnings. */
function gravest(results: readonly Result[]): Result[] {
  if (results.length <= MAX_RESULTS) return [...results];
  const rank = ({ level, suppressions = [] }: Result): number =>
    (suppressions.length > 0 ? 3 : 0) + (level === 'error' ? 0 : level === 'warning' ? 1 : 2);
  const kept = new Set(results.toSorted((a, b) => rank(a) - rank(b)).slice(0, MAX_RESULTS));
  return results.filter((result) => kept.has(result));
}

function exemptNotifications(count: number): Notification[] {
  if (count === 0) return [];
  const text = `${count} ${count === 1 ? 'violation that an exemption covers is' : 'violations that exemptions cover are'} left out`;
  return [{ descriptor: { id: 'exempt' }, level: 'note', message: { text } }];
}

function limitNotifications(count: number): Notification[] {
  if (count <= SHOWN_RESULTS) return [];
  const left = count - MAX_RESULTS;
  const text =
    left > 0
      ? `${left} of ${count} results are left out: code scanning takes ${MAX_RESULTS} in a run; the report in JSON has all`
      : `code scanning shows ${SHOWN_RESULTS} of ${count} results`;
  return [{ descriptor: { id: 'too-many-results' }, level: left > 0 ? 'warning' : 'note', message: { text } }];
}
