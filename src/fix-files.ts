import { repairManifest } from './fix/repair-manifest.ts';
import type { NamedContent } from './manifest/content.ts';
import { decodeText } from './manifest/content.ts';
import type { FixClass } from './pss/check.ts';
import type { LevelVersion } from './pss/verdict.ts';
import { formatSetter } from './pss/violation.ts';
import type { FixedFile, FixOutcome, RefusedRepair } from './report/fix.ts';
import { scanFiles } from './scan.ts';
import type { RepositoryFacts } from './target/file-roles.ts';

/** Repairs files in memory: all that a level asks for and that the fixes of these classes can give. */
export function fixFiles(
  files: readonly NamedContent[],
  facts: RepositoryFacts,
  target: LevelVersion,
  classes: readonly FixClass[],
): FixOutcome {
  const failing = new Set(
    scanFiles(files, facts, target).manifests.flatMap(({ manifest, judged }) =>
      judged.some(({ verdicts }) => !verdicts.enforce.allowed) ? [manifest.file] : [],
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
      targetOf: () => target,
      classes,
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
  return { files: fixed, repaired, refused, rest: scanFiles(after, facts, target) };
}
