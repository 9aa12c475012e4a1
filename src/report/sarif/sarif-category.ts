/**
 * The category of a report in SARIF. Of several reports on one commit code scanning takes those of different categories
 * side by side; of those of one category it keeps the last, and closes the alerts of the others. So reports of runs that
 * ask for different things have different categories, and a run has the same one every time.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#runautomationdetails-object
 *
 * @param asked what tells the run apart from others, in a few words; none for a run that leaves all at its default
 */
export function sarifCategory(asked: readonly string[]): string {
  return ['pss-review', ...asked].join('/');
}
