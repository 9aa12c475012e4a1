import type { Change } from '../../compare/change.ts';
import type { Finding, WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import { suggestRepairs } from '../../fix/built/suggest-repairs.ts';
import type { RepairReader } from '../../fix/reader.ts';
import { builtReader, plainReader } from '../../fix/reader.ts';
import { repairFile } from '../../fix/repair-file.ts';
import type { Repair } from '../../fix/suggestion.ts';
import { violationsUnder } from '../../hardening/asked-rule.ts';
import { decodeText } from '../../manifest/content.ts';
import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import { strictestTarget } from '../../pss/admission/compare-targets.ts';
import { isOfStandard } from '../../pss/check-of.ts';
import type { Policy } from '../../pss/policy.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import type { Rendering } from '../../repository/rendering.ts';
import type { SuggestionChoice } from '../../target/config/configuration.ts';
import { needRefusal } from '../../target/infrastructure/need-refusal.ts';
import { groupBy } from '../../text/group-by.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { isFix, suggestDecided } from '../decided-elsewhere.ts';
import { generatorRemarks } from '../generated-file.ts';
import { hunksOf, showsLines } from '../hunks.ts';
import type { Review, Showing, ShownFinding } from '../review.ts';
import { shownFindings } from '../review.ts';
import { givenRefusals } from './given-refusals.ts';
import { linesBefore } from './lines-before.ts';

/** Which findings to suggest fixes for, and how their files are read again. */
export interface SuggestionOptions {
  readonly suggestions: SuggestionChoice;
  readonly podSpecs: PodSpecs;
  /** Whether a kustomization builds from a file of head. */
  readonly isBuilt: (path: string) => boolean;
  /** What was built of head. */
  readonly rendering: Rendering;
  /** All workloads that were built, also those of which the review says nothing. */
  readonly built: readonly WorkloadChange[];
}

/** The suggestions of a review, and why other findings have none. */
type Fixes = Pick<Review, 'suggestions' | 'refusals' | 'meant'>;

/**
 * Makes verified suggestions for the findings that a review shows, and tells why the others have none.
 *
 * @param generated paths of changed files that a program generates
 */
export async function suggestFixes(
  change: Change,
  showing: Showing,
  generated: ReadonlySet<string>,
  options: SuggestionOptions,
): Promise<Fixes> {
  const refusals = new Map<Finding, string>();
  const shown = shownFindings(showing);
  for (const { finding } of shown) {
    if (finding.need !== undefined) refusals.set(finding, needRefusal(finding.need));
  }
  if (options.suggestions === 'none') return { suggestions: [], refusals, meant: new Map() };
  const contents = headContents(change.files);
  const given: ShownFinding[] = [];
  const remarks = new Map<string, (line: number) => string | undefined>();
  const wanted: ShownFinding[] = [];
  for (const entry of shown) {
    if (refusals.has(entry.finding) || isFix(entry.finding) || !isWanted(entry, options)) continue;
    if (entry.change.workload.isGiven) {
      given.push(entry);
      continue;
    }
    if (wanted.length === MAX_REPAIRS) {
      refusals.set(entry.finding, TOO_MANY);
      continue;
    }
    const file = repairFile(entry.change.workload, entry.finding);
    const bytes = contents.get(file);
    if (bytes !== undefined && generated.has(file)) {
      const remarkAt = remarks.get(file) ?? generatorRemarks(bytes);
      remarks.set(file, remarkAt);
      refusals.set(entry.finding, generatedRefusal(remarkAt, entry));
    } else if (bytes !== undefined || entry.change.workload.via !== undefined) wanted.push(entry);
  }
  // What a program generates is no place for any edit, whichever finding it is for.
  const files = change.files.filter(({ path }) => !generated.has(path));
  const outcomes = [
    await suggestFor(files, contents, aloneOf(wanted), plainReader(options.podSpecs, options.isBuilt), options),
    await suggestFor(files, contents, builtOf(wanted, options.built), builtReader(options.rendering), options),
  ];
  const suggestions = [...outcomes.flatMap((outcome) => outcome.suggestions), ...suggestDecided(shown, change.files)];
  const ofOutcomes = outcomes.flatMap((outcome) => [...outcome.refusals]);
  return {
    suggestions,
    refusals: new Map([...refusals, ...givenRefusals(given, suggestions), ...ofOutcomes]),
    meant: new Map(outcomes.flatMap(({ meant }) => [...meant])),
  };
}

/** The most repairs that are tried in a review: comments and summary have room for fewer, and each takes its time. */
const MAX_REPAIRS = 1_000;

const TOO_MANY = 'there are too many findings to try all their repairs: `pss-review fix` does';

/** The contents of the changed files in head, by path. */
function headContents(files: readonly ChangedFile[]): Map<string, Uint8Array> {
  return new Map(
    files.flatMap(({ path, head }): [string, Uint8Array][] =>
      head !== undefined && 'bytes' in head ? [[path, head.bytes]] : [],
    ),
  );
}

function generatedRefusal(
  remarkAt: (line: number) => string | undefined,
  { finding: { place }, change: { workload } }: ShownFinding,
): string {
  const remark = remarkAt(place.file === workload.file ? workload.line : place.line);
  const says = remark === undefined ? ', as its name says' : ` (${inlineCode(remark)})`;
  return `written by a program${says}: repair its source, and run the program again`;
}

type FindingsByWorkload = ReadonlyMap<WorkloadChange, readonly Finding[]>;

function byWorkload(wanted: readonly ShownFinding[]): Map<WorkloadChange, Finding[]> {
  return new Map(
    [...groupBy(wanted, ({ change }) => change)].map(([change, entries]) => [
      change,
      entries.map(({ finding }) => finding),
    ]),
  );
}

/** The findings to repair in workloads that each stand in one document. */
function aloneOf(wanted: readonly ShownFinding[]): FindingsByWorkload {
  return byWorkload(wanted.filter(({ change }) => change.workload.via === undefined));
}

/**
 * The findings to repair in workloads that were built. A repair may reach any of them: those without such findings must
 * not become worse.
 */
function builtOf(wanted: readonly ShownFinding[], built: readonly WorkloadChange[]): FindingsByWorkload {
  const inBuilt = wanted.filter(({ change }) => change.workload.via !== undefined);
  if (inBuilt.length === 0) return new Map();
  return new Map([...built.map((change): [WorkloadChange, Finding[]] => [change, []]), ...byWorkload(inBuilt)]);
}

/** Makes all suggestions at once, as one file may be edited for several workloads. */
async function suggestFor(
  files: readonly ChangedFile[],
  contents: ReadonlyMap<string, Uint8Array>,
  workloads: FindingsByWorkload,
  reader: RepairReader,
  { rendering }: SuggestionOptions,
): Promise<Fixes> {
  if (workloads.size === 0) return { suggestions: [], refusals: new Map(), meant: new Map() };
  const findings = new Map<Repair, Finding>();
  const texts = new Map([
    // Of what did not change, the comment shows what is to be done.
    ...(reader.isLocal ? [] : rendering.chartTexts),
    ...files.flatMap(({ path }): [string, string][] => {
      const bytes = contents.get(path);
      return bytes === undefined ? [] : [[path, decodeText(bytes)]];
    }),
  ]);
  const hunksAt = hunksOf(files);
  // Repairs of the standard may bring advice, as they may change fields that only advice speaks of.
  const advised = new Set(
    [...workloads].flatMap(([{ workload }, wanted]) =>
      wanted.every(({ check }) => isOfStandard(check)) && reader.isLocal ? [] : [workload.file],
    ),
  );
  const request = {
    texts,
    reader,
    workloads: [...workloads].map(([change, wanted]) => ({
      workload: change.workload,
      findViolations: violationsUnder(
        targetOf(change.policy, wanted),
        advised.has(change.workload.file) ? change.asked : [],
        change.asked,
      ),
      repairs: wanted.map((finding): Repair => {
        const { check, violation, fix } = finding;
        const repair = { check, violation, fix };
        findings.set(repair, finding);
        return repair;
      }),
    })),
    shows: (file: string, startLine: number, endLine: number) => showsLines(hunksAt(file), startLine, endLine),
  };
  const outcome = await suggestRepairs(request, rendering);
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const known = lines.get(file) ?? (texts.get(file) ?? rendering.texts.get(file) ?? '').split('\n');
    lines.set(file, known);
    return known;
  };
  const refused = outcome.refusals.flatMap((refusal) => {
    const finding = findings.get(refusal.repair);
    return finding === undefined ? [] : [{ ...refusal, finding }];
  });
  return {
    suggestions: outcome.suggestions.map((suggestion) => ({
      ...suggestion,
      findings: suggestion.repairs.flatMap((repair) => findings.get(repair) ?? []),
      before: linesBefore(linesOf(suggestion.file), suggestion),
    })),
    refusals: new Map(refused.map(({ finding, reason }) => [finding, reason])),
    meant: new Map(
      refused.flatMap(({ finding, comment }): [Finding, string][] =>
        comment === undefined ? [] : [[finding, comment]],
      ),
    ),
  };
}

function isWanted({ finding: { fix } }: ShownFinding, options: SuggestionOptions): boolean {
  return options.suggestions === 'safe' ? fix.class === 'safe' : fix.class !== 'manual';
}

/** The strictest of what `enforce`, `warn` and the findings ask for: suggestions must hold for all of it. */
function targetOf(policy: Policy, findings: readonly Finding[]): LevelVersion {
  return strictestTarget(policy.enforce, policy.warn, ...findings.map(({ mode }) => policy[mode]));
}
