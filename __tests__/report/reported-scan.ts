import { judge } from '../../src/compare/judge.ts';
import { readContent } from '../../src/manifest/content.ts';
import type { Policy } from '../../src/pss/policy.ts';
import type { ReportedScan, ReportedWorkload } from '../../src/report/reported-violation.ts';

const RESTRICTED = { level: 'restricted', version: 'latest' } as const;

export const ENFORCE: Policy = { enforce: RESTRICTED, warn: RESTRICTED, audit: RESTRICTED };

/** What the formats are made from, of a tree of texts: every workload held to one policy. */
export function reportedScan(
  files: Readonly<Record<string, string>>,
  policy: Policy = ENFORCE,
  exemptOf: (workload: ReportedWorkload['workload']) => NonNullable<ReportedWorkload['exempt']> = () => [],
): ReportedScan {
  const manifests = Object.entries(files).map(([path, text]) => {
    const manifest = readContent(path, { bytes: new TextEncoder().encode(text) });
    return {
      manifest,
      judged: manifest.workloads.map((workload) => ({
        workload,
        verdicts: judge(workload, policy),
        exempt: exemptOf(workload),
      })),
    };
  });
  return { target: policy.enforce, manifests };
}
