import { jsonList, jsonOf } from '../json/json.ts';
import type { Diagnostic } from './diagnostic.ts';

/** An issue of a report of GitLab's Code Quality. */
interface CodeQualityIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const SEVERITY_OF = { error: 'critical', warning: 'minor', info: 'info' } as const;

/** What is about the whole run: GitLab takes no issue without a path. */
const WHOLE_RUN = { file: '.', line: 1 };

/**
 * Prints the report that GitLab shows in a merge request: by `fingerprint` it knows an issue again, and tells those of
 * the merge request from those of its target branch.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function* codeQuality(diagnostics: Iterable<Diagnostic>): Generator<string> {
  yield* jsonList(issuesOf(diagnostics), 0);
  yield '\n';
}

/** The JSON of each issue. Those that have one mark, as two objects of one name do, are told apart by a number. */
function* issuesOf(diagnostics: Iterable<Diagnostic>): Generator<string> {
  const counts = new Map<string, number>();
  for (const { level, rule, subject, message, place: { file, line } = WHOLE_RUN, mark } of diagnostics) {
    const count = (counts.get(mark) ?? 0) + 1;
    counts.set(mark, count);
    const issue: CodeQualityIssue = {
      description: `${subject}: ${message}`,
      check_name: rule,
      fingerprint: `${mark}:${count}`,
      severity: SEVERITY_OF[level],
      location: { path: file, lines: { begin: line } },
    };
    yield jsonOf(issue);
  }
}
