import { repairManifest } from './fix/repair-manifest.ts';
import type { NamedContent } from './manifest/content.ts';
import { decodeText } from './manifest/content.ts';
import type { FixClass } from './pss/check.ts';
import { compareStrictness } from './pss/compare-targets.ts';
import type { Policy } from './pss/policy.ts';
import type { LevelVersion } from './pss/verdict.ts';
import { formatSetter } from './pss/violation.ts';
import type { FixedFile, FixOutcome, RefusedRepair } from './report/fix.ts';
import type { ScanRules } from './scan.ts';
import { scanFiles } from './scan.ts';
import { knownInfrastructure } from './target/known-infrastructure.ts';

/**
 * Repairs files in memory: all that is asked of their workloads and that the fixes of these classes can give. Exempt
 * workloads, and programs that are known to need their nodes, are left alone but for safe fixes.
 */
export function fixFiles(files: readonly NamedContent[], rules: ScanRules, classes: readonly FixClass[]): FixOutcome {
  const failing = new Set(
    scanFiles(files, rules).manifests.flatMap(({ manifest, judged }) =>
      judged.some(({ verdicts }) => !(verdicts.enforce.allowed && verdicts.warn.allowed)) ? [manifest.file] : [],
    ),
  );
  const fixed: FixedFile[] = [];
  const refused: RefusedRepair[] = [];
  let repaired = 0;
  const after = files.map((file): NamedContent => {
    const { path, content } = file;
    if (!failing.has(path) || !('bytes' in content)) return file;
    const before = decodeText(content.bytes);
    const { text, suggestions, refusals, workloads } = repairManifest({
      file: path,
      text: before,
      targetOf: (workload) => strictest(rules.rulingOf(workload).policy),
      classes,
      isLeft: (workload, { check, violation, fix }) =>
        rules.rulingOf(workload).exemptionOf(check, violation) !== undefined ||
        (fix.class !== 'safe' && knownInfrastructure(workload) !== undefined),
      podSpecs: rules.settings.podSpecs,
    });
    repaired += suggestions.reduce((sum, { repairs }) => sum + repairs.length, 0);
    for (const { repair, reason } of refusals) {
      const owner = workloads.find(({ repairs }) => repairs.includes(repair));
      if (owner === undefined) continue;
      const { check, violation } = repair;
      refused.push({ place: owner.workload.locate(violation.path), check, setter: formatSetter(violation), reason });
    }
    if (text === before) return file;
    fixed.push({ path, before, after: text });
    return { path, content: { bytes: new TextEncoder().encode(text) } };
  });
  return { files: fixed, repaired, refused, rest: scanFiles(after, rules) };
}

/** What rejects pods, or what warns of them, as the comments of a review ask for both. */
function strictest({ enforce, warn }: Policy): LevelVersion {
  return compareStrictness(enforce, warn) < 0 ? warn : enforce;
}
