import { judge } from '../../src/compare/workloads/judge.ts';
import { readContent } from '../../src/manifest/content.ts';
import type { Policy } from '../../src/pss/policy.ts';
import { reachedLevel } from '../../src/scan/reached-level.ts';
import type { JudgedWorkload, Scan } from '../../src/scan/scan.ts';
import { NO_CONTEXT } from '../scan/no-context.ts';

const RESTRICTED = { level: 'restricted', version: 'latest' } as const;

export const ENFORCE: Policy = { enforce: RESTRICTED, warn: RESTRICTED, audit: RESTRICTED };

const DEFAULT = { from: 'default', stated: { by: 'nobody' } } as const;
const BECAUSE = { enforce: DEFAULT, warn: DEFAULT, audit: DEFAULT };

/** Returns a scan as the formats take it, of texts by path, with one policy for every workload. */
export function reportedScan(
  files: Readonly<Record<string, string>>,
  policy: Policy = ENFORCE,
  exemptOf: (workload: JudgedWorkload['workload']) => JudgedWorkload['exempt'] = () => [],
): Scan {
  const manifests = Object.entries(files).map(([path, text]) => {
    const manifest = readContent(path, { bytes: new TextEncoder().encode(text) });
    return {
      manifest,
      judged: manifest.workloads.map((workload) => ({
        workload,
        namespaces: [workload.identity.namespace],
        policy,
        because: BECAUSE,
        asked: [],
        exemptionOf: () => undefined,
        ...judge(workload, { policy, hardening: [] }),
        reached: reachedLevel(workload, { version: policy.enforce.version }),
        exempt: exemptOf(workload),
        isExemptAtAnyLevel: () => false,
      })),
      unjudgedIn: [],
    };
  });
  const exemptions = { used: [], stale: [], expired: [] };
  return { target: policy.enforce, manifests, exemptions, context: NO_CONTEXT };
}
