/**
 * Returns the category of a report in SARIF. Of several reports on one commit, code scanning keeps those of different
 * categories side by side; of those with the same category it keeps the last, and closes the alerts of the others. So
 * runs with different options have different categories, and a run has the same one every time.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#runautomationdetails-object
 *
 * @param options what distinguishes the run from others, in a few words; empty for a run with all defaults
 */
export function sarifCategory(options: readonly string[]): string {
  return ['pss-review', ...options].join('/');
}
