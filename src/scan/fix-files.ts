import { changedObjects } from '../compare/changed-objects.ts';
import { suggestRepairs } from '../fix/built/suggest-repairs.ts';
import type { RepairReader } from '../fix/reader.ts';
import { builtReader, plainReader } from '../fix/reader.ts';
import { repairFile } from '../fix/repair-file.ts';
import { repairsOf } from '../fix/repairs-of.ts';
import type { SuggestOutcome, WorkloadRepairs } from '../fix/suggest.ts';
import type { Repair } from '../fix/suggestion.ts';
import { violationsUnder } from '../hardening/asked-rule.ts';
import type { Content, NamedContent } from '../manifest/content.ts';
import { decodeText } from '../manifest/content.ts';
import type { Note } from '../manifest/manifest.ts';
import { strictestTarget } from '../pss/admission/compare-targets.ts';
import type { FixClass } from '../pss/rule.ts';
import { formatSetter } from '../pss/violation.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import { chartFileOf } from '../repository/helm/chart-files.ts';
import { reachedChanges } from '../repository/kustomize/alterations/reached-changes.ts';
import { reachedNotes } from '../repository/role-notes.ts';
import { needOf } from '../target/infrastructure/known-infrastructure.ts';
import { scanContents } from './collect-scan.ts';
import type { FixedFile, FixOutcome, MadeRepairs, RefusedRepair } from './fix.ts';
import type { JudgedWorkload, Scan, ScannedManifest } from './scan.ts';
import { isExempt } from './scan.ts';
import type { ScanRules } from './scan-files.ts';

/**
 * Repairs files in memory: makes all fixes of these classes for violations of the workloads' policies. Exempt
 * violations stay, and so do those that a known program needs, unless their fix is safe.
 *
 * @param isWhole whether these are all files of the repository
 */
export async function fixFiles(
  scanned: readonly NamedContent[],
  rules: ScanRules,
  classes: readonly FixClass[],
  isWhole = true,
): Promise<FixOutcome> {
  const scan = await scanContents(scanned, rules, isWhole);
  const files = [...scanned, ...helpersOf(scanned, rules)];
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const repairs = await repairFiles(scan, rules, (path) => contents.get(path), classes);
  const refused = repairs.flatMap(refusedRepairs);
  const made = repairs.flatMap(madeRepairs);
  const texts = new Map(repairs.flatMap((outcome) => [...outcome.texts]));
  const fixed = files.flatMap(({ path, content }): FixedFile[] => {
    const after = texts.get(path);
    const before = after === undefined || !('bytes' in content) ? undefined : decodeText(content.bytes);
    return after === undefined || before === undefined || after === before ? [] : [{ path, before, after }];
  });
  const changed = new Map(fixed.map(({ path, after }) => [path, after]));
  const after = scanned.map((file): NamedContent => {
    const text = changed.get(file.path);
    return text === undefined ? file : { path: file.path, content: { bytes: new TextEncoder().encode(text) } };
  });
  const rendering = changed.size === 0 ? rules.rendering : await rules.rendering.again(changed);
  const unbuilt = unbuiltNotes(fixed, rules);
  return { files: fixed, made, refused, unbuilt, rest: await scanContents(after, { ...rules, rendering }, isWhole) };
}

/** The files of charts that are no manifests, as templates that others include: of charts that are scanned as a whole. */
function helpersOf(files: readonly NamedContent[], { rendering }: ScanRules): NamedContent[] {
  const known = new Set(files.map(({ path }) => path));
  return [...rendering.chartTexts].flatMap(([path, text]) => {
    const [chart] = path.split(/(?:^|\/)templates\//);
    const isOfScan = known.has(chartFileOf(chart ?? '')) && !known.has(path) && chart !== path;
    return isOfScan ? [{ path, content: { bytes: new TextEncoder().encode(text) } }] : [];
  });
}

/** The notes on kustomizations that may alter what was repaired; what was built was proved to hold. */
function unbuiltNotes(fixed: readonly FixedFile[], { facts, rendering }: ScanRules): Note[] {
  const bytesOf = (text: string): Content => ({ bytes: new TextEncoder().encode(text) });
  const alone = fixed.filter(({ path }) => !rendering.sources.has(path));
  const changed = alone.map(({ path, before, after }): ChangedFile => {
    return { path, status: 'modified', base: bytesOf(before), head: bytesOf(after) };
  });
  return reachedNotes(reachedChanges(facts, facts, changedObjects(changed), new Set(alone.map(({ path }) => path))));
}

function madeRepairs({ suggestions, workloads }: RepairOutcome): MadeRepairs[] {
  const done = new Set(suggestions.flatMap(({ repairs }) => repairs));
  return workloads
    .map(({ workload, repairs }) => ({ workload, repairs: repairs.filter((repair) => done.has(repair)) }))
    .filter(({ repairs }) => repairs.length > 0);
}

function refusedRepairs({ refusals, workloads }: RepairOutcome): RefusedRepair[] {
  const owners = new Map(
    workloads.flatMap(({ workload, repairs }) => repairs.map((repair) => [repair, workload] as const)),
  );
  return refusals.flatMap(({ repair, ...refusal }) => {
    const { check, violation } = repair;
    const workload = owners.get(repair);
    if (workload === undefined) return [];
    const place = workload.locate(violation.path);
    return [{ workload, place, violation, check, setter: formatSetter(violation), ...refusal }];
  });
}

/** The files in which workloads that violate `enforce` or `warn` are repaired: only those are. */
export function failingFiles({ manifests }: Scan): string[] {
  const files = manifests.flatMap(({ judged }) =>
    judged.flatMap((each) => requiredRepairs(each).map((repair) => repairFile(each.workload, repair))),
  );
  return [...new Set(files)];
}

/**
 * The repairs of all that a workload's `enforce` or `warn` asks for, and of the hardening rules that count as much. None
 * where nothing of that fails.
 */
function requiredRepairs({ workload: { pod }, policy, verdicts, hardening, asked }: JudgedWorkload): Repair[] {
  const rules = hardening.flatMap(({ rule, mode }) => (mode === 'audit' ? [] : [rule]));
  if (verdicts.enforce.allowed && verdicts.warn.allowed && rules.length === 0) return [];
  return repairsOf(pod, violationsUnder(strictestTarget(policy.enforce, policy.warn), rules, asked));
}

/** The result of repairing one file, or files of which something is built. */
export interface RepairOutcome extends SuggestOutcome {
  /** The requested repairs. */
  readonly workloads: readonly WorkloadRepairs[];
}

/** The workloads of a scan, or of some of its files: of what was built there are all, or none. */
interface ScannedWorkloads {
  readonly manifests: readonly Pick<ScannedManifest, 'judged'>[];
}

/**
 * Repairs the files of a scan in which something violates its policy: each file that is judged alone by itself, and
 * those of which something is built all at once, as one workload may depend on several of them.
 *
 * @param contentOf the content of a file of the scan
 */
export async function repairFiles(
  scan: ScannedWorkloads,
  { settings, rendering, isBuilt }: Pick<ScanRules, 'settings' | 'rendering' | 'isBuilt'>,
  contentOf: (path: string) => Content | undefined,
  classes: readonly FixClass[],
): Promise<RepairOutcome[]> {
  const outcomes: RepairOutcome[] = [];
  const repair = async (files: Iterable<string>, workloads: readonly WorkloadRepairs[], reader: RepairReader) => {
    const texts = new Map(
      [...files].flatMap((file): [string, string][] => {
        const content = contentOf(file);
        return content !== undefined && 'bytes' in content ? [[file, decodeText(content.bytes)]] : [];
      }),
    );
    if (texts.size === 0) return;
    outcomes.push({ workloads, ...(await suggestRepairs({ texts, workloads, reader }, rendering)) });
  };
  const plain = plainReader(settings.podSpecs, isBuilt);
  const built: WorkloadRepairs[] = [];
  const byFile = new Map<string, WorkloadRepairs[]>();
  for (const judged of scan.manifests.flatMap((scanned) => scanned.judged)) {
    const wanted = wantedRepairs(judged, classes);
    // A repair may reach any workload that was built: all of them are evaluated again.
    if (judged.workload.via !== undefined) built.push(wanted);
    else if (wanted.repairs.length > 0) addTo(byFile, wanted);
  }
  for (const [file, workloads] of byFile) await repair([file], workloads, plain);
  if (built.some(({ repairs }) => repairs.length > 0)) {
    const homes = [...rendering.blocks.values()].map(({ file }) => file);
    const files = new Set([...rendering.sources, ...homes, ...rendering.texts.keys()]);
    await repair(files, built, builtReader(rendering));
  }
  return outcomes;
}

function wantedRepairs(judged: JudgedWorkload, classes: readonly FixClass[]): WorkloadRepairs {
  const { workload, policy, exempt, asked } = judged;
  const repairs = requiredRepairs(judged).filter(
    ({ check, violation, fix }) =>
      classes.includes(fix.class) &&
      !isExempt(exempt, check, violation) &&
      needOf(workload, { violation, fix }) === undefined,
  );
  return { workload, findViolations: violationsUnder(strictestTarget(policy.enforce, policy.warn), asked), repairs };
}

/** Adds the repairs of a workload to those of its file. */
function addTo(byFile: Map<string, WorkloadRepairs[]>, wanted: WorkloadRepairs): void {
  const { file } = wanted.workload;
  const inFile = byFile.get(file);
  if (inFile === undefined) byFile.set(file, [wanted]);
  else inFile.push(wanted);
}
