import type { RepairReader } from '../fix/reader.ts';
import { plainReader } from '../fix/reader.ts';
import { repairFile } from '../fix/repair-file.ts';
import { repairsOf } from '../fix/repairs-of.ts';
import type { SuggestOutcome, WorkloadRepairs } from '../fix/suggest.ts';
import { suggest } from '../fix/suggest.ts';
import type { Content, NamedContent } from '../manifest/content.ts';
import { decodeText } from '../manifest/content.ts';
import { compareStrictness } from '../pss/admission/compare-targets.ts';
import type { Policy } from '../pss/policy.ts';
import type { FixClass } from '../pss/rule.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import { formatSetter } from '../pss/violation.ts';
import { violationsAt } from '../pss/violations-at.ts';
import { needOf } from '../target/infrastructure/known-infrastructure.ts';
import { groupBy } from '../text/group-by.ts';
import { scanContents } from './collect-scan.ts';
import type { FixedFile, FixOutcome, RefusedRepair } from './fix.ts';
import type { JudgedWorkload, Scan } from './scan.ts';
import { isExempt } from './scan.ts';
import type { ScanRules } from './scan-files.ts';

/**
 * Repairs files in memory: makes all fixes of these classes for violations of the workloads' policies. Exempt
 * violations stay, and so do those that a known program needs, unless their fix is safe.
 */
export async function fixFiles(
  files: readonly NamedContent[],
  rules: ScanRules,
  classes: readonly FixClass[],
): Promise<FixOutcome> {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const scan = await scanContents(files, rules);
  const repairs = await repairFiles(scan, rules, (path) => contents.get(path), classes);
  const outcomes = new Map(repairs.map((outcome) => [outcome.file, outcome]));
  const fixed: FixedFile[] = [];
  const refused: RefusedRepair[] = [];
  let repaired = 0;
  for (const { path, content } of files) {
    const outcome = outcomes.get(path);
    if (outcome === undefined || !('bytes' in content)) continue;
    const { texts, suggestions, refusals, workloads } = outcome;
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
    const after = texts.get(path) ?? before;
    if (after !== before) fixed.push({ path, before, after });
  }
  const texts = new Map(fixed.map(({ path, after }) => [path, after]));
  const after = files.map((file): NamedContent => {
    const text = texts.get(file.path);
    return text === undefined ? file : { path: file.path, content: { bytes: new TextEncoder().encode(text) } };
  });
  return { files: fixed, repaired, refused, rest: await scanContents(after, rules) };
}

/** The files in which workloads that violate `enforce` or `warn` are repaired: only those are. */
export function failingFiles({ manifests }: Scan): string[] {
  const failing = manifests.flatMap(({ judged }) => judged).filter(isFailing);
  const files = failing.flatMap(({ workload, policy }) =>
    repairsOf(workload.pod, violationsAt(strictest(policy))).map((repair) => repairFile(workload, repair)),
  );
  return [...new Set(files)];
}

function isFailing({ verdicts: { enforce, warn } }: JudgedWorkload): boolean {
  return !(enforce.allowed && warn.allowed);
}

/** The result of repairing one file. */
export interface RepairOutcome extends SuggestOutcome {
  readonly file: string;
  /** The requested repairs. */
  readonly workloads: readonly WorkloadRepairs[];
}

/**
 * Repairs each file of a scan in which something violates its policy.
 *
 * @param contentOf the content of a file of the scan
 * @param reader how repaired files are read again; unset for plain files
 * @returns one result a file
 */
export async function repairFiles(
  scan: Scan,
  { settings }: Pick<ScanRules, 'settings'>,
  contentOf: (path: string) => Content | undefined,
  classes: readonly FixClass[],
  reader: RepairReader = plainReader(settings.podSpecs),
): Promise<RepairOutcome[]> {
  const outcomes: RepairOutcome[] = [];
  for (const [file, workloads] of wantedByFile(scan, classes)) {
    const content = contentOf(file);
    if (content === undefined || !('bytes' in content)) continue;
    const texts = new Map([[file, decodeText(content.bytes)]]);
    const outcome = await suggest({ texts, workloads, reader });
    outcomes.push({ ...outcome, file, workloads });
  }
  return outcomes;
}

/** The repairs by the file in which their edits belong, which may not be the workload's own. */
function wantedByFile({ manifests }: Scan, classes: readonly FixClass[]): Map<string, WorkloadRepairs[]> {
  const wanted = new Map<string, WorkloadRepairs[]>();
  for (const judged of manifests.flatMap((scanned) => scanned.judged).filter(isFailing)) {
    const { workload, policy, exempt } = judged;
    const findViolations = violationsAt(strictest(policy));
    const repairs = repairsOf(workload.pod, findViolations).filter(
      ({ check, violation, fix }) =>
        classes.includes(fix.class) &&
        !isExempt(exempt, check, violation) &&
        needOf(workload, { violation, fix }) === undefined,
    );
    for (const [file, repairsInFile] of groupBy(repairs, (repair) => repairFile(workload, repair))) {
      const wantedInFile = wanted.get(file) ?? [];
      wanted.set(file, wantedInFile);
      wantedInFile.push({ workload, findViolations, repairs: repairsInFile });
    }
  }
  return wanted;
}

/** The stricter policy of `enforce` and `warn`; the comments of a review ask for both, too. */
function strictest({ enforce, warn }: Policy): LevelVersion {
  return compareStrictness(enforce, warn) < 0 ? warn : enforce;
}
