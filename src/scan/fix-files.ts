import type { RepairOutcome } from '../fix/repair-manifest.ts';
import { repairManifest } from '../fix/repair-manifest.ts';
import type { Content, NamedContent } from '../manifest/content.ts';
import { decodeText } from '../manifest/content.ts';
import { compareStrictness } from '../pss/admission/compare-targets.ts';
import type { FixClass } from '../pss/check.ts';
import type { Policy } from '../pss/policy.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import { formatSetter } from '../pss/violation.ts';
import { needOf } from '../target/infrastructure/known-infrastructure.ts';
import { scanContents } from './collect-scan.ts';
import type { FixedFile, FixOutcome, RefusedRepair } from './fix.ts';
import type { Scan } from './scan.ts';
import type { ScanRules } from './scan-files.ts';

/**
 * Repairs files in memory: all that is asked of their workloads and that the fixes of these classes can give. Exempt
 * workloads, and programs that are known to need their nodes, are left alone but for safe fixes.
 */
export async function fixFiles(
  files: readonly NamedContent[],
  rules: ScanRules,
  classes: readonly FixClass[],
): Promise<FixOutcome> {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const outcomes = repairFiles(await scanContents(files, rules), rules, (path) => contents.get(path), classes);
  const fixed: FixedFile[] = [];
  const refused: RefusedRepair[] = [];
  let repaired = 0;
  const after = files.map((file): NamedContent => {
    const { path, content } = file;
    const outcome = outcomes.get(path);
    if (outcome === undefined || !('bytes' in content)) return file;
    const { text, suggestions, refusals, workloads } = outcome;
    const owners = new Map(
      workloads.flatMap((owner) => owner.repairs.map((repair) => [repair, owner.workload] as const)),
    );
    repaired += suggestions.reduce((sum, { repairs }) => sum + repairs.length, 0);
    for (const { repair, reason } of refusals) {
      const { check, violation } = repair;
      const place = owners.get(repair)?.locate(violation.path);
      if (place !== undefined) refused.push({ place, check, setter: formatSetter(violation), reason });
    }
    const before = decodeText(content.bytes);
    if (text === before) return file;
    fixed.push({ path, before, after: text });
    return { path, content: { bytes: new TextEncoder().encode(text) } };
  });
  return { files: fixed, repaired, refused, rest: await scanContents(after, rules) };
}

/** The files of a scan in which something rejects pods, or warns of them. */
export function failingFiles({ manifests }: Scan): string[] {
  const failing = manifests.filter(({ judged }) =>
    judged.some(({ verdicts: { enforce, warn } }) => !(enforce.allowed && warn.allowed)),
  );
  return failing.map(({ manifest }) => manifest.file);
}

/**
 * What repairing each file of a scan gives that violates something, by path.
 *
 * @param contentOf what is in a file of the scan
 */
export function repairFiles(
  scan: Scan,
  rules: ScanRules,
  contentOf: (path: string) => Content | undefined,
  classes: readonly FixClass[],
): Map<string, RepairOutcome> {
  return new Map(
    failingFiles(scan).flatMap((file): [string, RepairOutcome][] => {
      const content = contentOf(file);
      if (content === undefined || !('bytes' in content)) return [];
      const outcome = repairManifest({
        file,
        text: decodeText(content.bytes),
        targetOf: (workload) => {
          const { policy, exemptionOf } = rules.rulingOf(workload);
          return {
            ...strictest(policy),
            isLeft: ({ check, violation, fix }) =>
              exemptionOf(check, violation) !== undefined ||
              (fix.class !== 'safe' && needOf(workload, { check, violation }) !== undefined),
          };
        },
        classes,
        podSpecs: rules.settings.podSpecs,
      });
      return [[file, outcome]];
    }),
  );
}

/** What rejects pods, or what warns of them, as the comments of a review ask for both. */
function strictest({ enforce, warn }: Policy): LevelVersion {
  return compareStrictness(enforce, warn) < 0 ? warn : enforce;
}
