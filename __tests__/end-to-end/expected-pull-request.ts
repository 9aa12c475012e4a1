/** `expect.json` of a recorded pull request: what the API server's own library says of it, before and after. */
export interface ExpectedPullRequest {
  readonly target: string;
  readonly workloads: readonly ExpectedWorkload[];
  readonly removed: readonly unknown[];
  readonly notEvaluated: readonly { readonly file: string; readonly document: number }[];
  readonly conclusion: string;
}

export interface ExpectedWorkload {
  readonly file: string;
  readonly document: number;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly message: string;
  readonly base: string | null;
  readonly introduced: readonly string[];
  readonly existing: readonly string[];
  readonly fixed: readonly string[];
}

/** The part of the report's contract that is compared. */
export interface Report {
  readonly base: string;
  readonly head: string;
  readonly conclusion: string;
  readonly workloads: readonly {
    readonly file: string;
    readonly document: number;
    readonly via: string | null;
    readonly workload: { readonly kind: string; readonly namespace: string | null; readonly name: string };
    readonly level: string;
    readonly version: string;
    readonly message: string;
    readonly baseMessage: string | null;
    readonly findings: readonly {
      readonly check: string;
      readonly setter: string;
      readonly status: string;
      readonly placement: string;
      readonly exemption: string | null;
      readonly file: string;
      readonly line: number;
    }[];
    readonly fixed: readonly { readonly check: string; readonly setter: string }[];
  }[];
  readonly removed: readonly unknown[];
  readonly notEvaluated: readonly {
    readonly file: string;
    readonly document: number;
    readonly introduced: boolean;
    readonly reason: string;
    readonly message: string;
  }[];
  readonly policy: readonly {
    readonly kind: string;
    readonly file: string;
    readonly line: number;
    readonly name: string;
    readonly change: string;
    readonly severity: string;
    readonly placement: string;
    readonly message: string;
    readonly rejects: readonly {
      readonly file: string;
      readonly line: number;
      readonly workload: { readonly kind: string; readonly name: string };
      readonly findings: readonly { readonly check: string; readonly status: string }[];
    }[];
  }[];
  readonly notes: readonly { readonly file: string; readonly code: string; readonly message: string }[];
}

/** A report in the words of `expect.json`, so that the two can be compared whole. */
export function asExpected(report: Report): Omit<ExpectedPullRequest, 'target'> {
  return {
    workloads: report.workloads.map(({ file, document, workload, message, baseMessage, findings, fixed }) => {
      const now = checksOf(findings);
      const before = new Set([...checksOf(findings.filter(({ status }) => status === 'existing')), ...checksOf(fixed)]);
      return {
        file,
        document,
        kind: workload.kind,
        ...(workload.namespace === null ? {} : { namespace: workload.namespace }),
        name: workload.name,
        message,
        base: baseMessage,
        introduced: checksOf(findings.filter(({ status }) => status === 'introduced')),
        existing: now.filter((check) => before.has(check)),
        fixed: checksOf(fixed),
      };
    }),
    removed: report.removed,
    notEvaluated: report.notEvaluated.map(({ file, document }) => ({ file, document })),
    conclusion: report.conclusion,
  };
}

function checksOf(entries: readonly { readonly check: string }[]): string[] {
  return [...new Set(entries.map(({ check }) => check))].sort();
}
