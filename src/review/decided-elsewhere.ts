import type { Change } from '../compare/change.ts';
import type { Comparison, PlacesOf } from '../compare/workloads/compare-manifests.ts';
import { compareManifests } from '../compare/workloads/compare-manifests.ts';
import type { Finding, WorkloadChange } from '../compare/workloads/compare-workload.ts';
import { sharesLines } from '../fix/replace-lines.ts';
import type { Decider } from '../pss/rule.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import { headTexts } from '../repository/changed-file.ts';
import { isImageFile } from '../repository/dockerfiles/builds/image-builds.ts';
import type { Settings } from '../target/settings.ts';
import { groupBy } from '../text/group-by.ts';
import { firstChangedLine, hunksOf, showsLines } from './hunks.ts';
import type { Unchanged } from './read-sides.ts';
import { linesBefore } from './repairs/lines-before.ts';
import type { ReviewSuggestion, ShownFinding } from './review.ts';

/** The changed files in which something beside the manifests decides of violations, and which of them may be repaired. */
export interface DecidingFiles {
  readonly files: readonly ChangedFile[];
  /** Whether a repair is suggested: false where a program writes the file, or nobody wants what may break something. */
  readonly mayRepair: (path: string) => boolean;
}

/**
 * Whether a change may decide anew as which users images run, and the review says so in comments: then workloads of
 * unchanged manifests matter.
 */
export function decidesImages({ paths }: Pick<Change, 'paths'>, { hardening }: Pick<Settings, 'hardening'>): boolean {
  const isCommented = hardening.some(({ rule, choice }) => rule.id === 'image-user' && choice !== 'summary');
  return isCommented && paths.some(isImageFile);
}

/** Compares the workloads of unchanged manifests: returns those to which the change brings a violation, with what it brings. */
export function decidedInUnchanged({ all, affected }: Unchanged, placesOf: PlacesOf): WorkloadChange[] {
  const judged = new Set(affected.map(({ file }) => file));
  const manifests = all.filter(({ file }) => !judged.has(file));
  return compareManifests(manifests, manifests, new Map(), placesOf).workloads.flatMap((change) => {
    const findings = change.findings.filter(({ status, fix }) => status === 'introduced' && fix.decider !== undefined);
    return findings.length === 0 ? [] : [{ ...change, findings, omitted: [], advice: [], fixed: [] }];
  });
}

/**
 * Names, for each introduced finding of which a changed file beside the manifests decides, the changed line that brought
 * it. Where the diff shows the lines of the repair there, that repair is the finding's fix.
 */
export function withDeciders(comparison: Comparison, { files, mayRepair }: DecidingFiles): Comparison {
  const changed = new Set(files.flatMap(({ path, head }) => (head === undefined ? [] : [path])));
  const hunksAt = hunksOf(files);
  const decided = (finding: Finding): Finding => {
    const { decider } = finding.fix;
    if (finding.status !== 'introduced' || decider === undefined || !changed.has(decider.file)) return finding;
    const { file, column, repair } = decider;
    const hunks = hunksAt(file);
    const line = showsLines(hunks, decider.line, decider.line) ? decider.line : firstChangedLine(hunks);
    const brought = line === undefined ? finding : { ...finding, bringer: { file, line, column } };
    const isShown = repair !== undefined && showsLines(hunks, repair.startLine, repair.endLine);
    return isShown && mayRepair(file)
      ? { ...brought, fix: { class: 'careful', caution: repair.caution, decider } }
      : brought;
  };
  return {
    ...comparison,
    workloads: comparison.workloads.map((change) =>
      change.findings.every(({ fix }) => fix.decider === undefined)
        ? change
        : { ...change, findings: change.findings.map(decided) },
    ),
  };
}

/**
 * Makes the suggestions for the findings whose fix is a repair of a file beside the manifests: one for all that the same
 * lines repair. Where two repairs overlap, the first one is suggested.
 */
export function suggestDecided(shown: readonly ShownFinding[], files: readonly ChangedFile[]): ReviewSuggestion[] {
  const texts = headTexts(files);
  const wanted = shown.flatMap(({ finding }) => {
    const { decider } = finding.fix;
    return decider !== undefined && isFix(finding) ? [{ finding, decider }] : [];
  });
  const suggestions: ReviewSuggestion[] = [];
  for (const together of groupBy(wanted, ({ decider }) => JSON.stringify(decider)).values()) {
    const suggestion = suggestionOf(
      together.map(({ finding }) => finding),
      together[0]?.decider,
      texts,
    );
    if (suggestion === undefined) continue;
    const isTaken = suggestions.some((other) => other.file === suggestion.file && sharesLines(suggestion, other));
    if (!isTaken) suggestions.push(suggestion);
  }
  return suggestions;
}

/** Whether the fix of a finding is the repair of what decides it. */
export function isFix({ fix: { edits, podEdits, decider, class: fixClass } }: Finding): boolean {
  return fixClass === 'careful' && edits === undefined && podEdits === undefined && decider?.repair !== undefined;
}

function suggestionOf(
  findings: readonly Finding[],
  decider: Decider | undefined,
  texts: ReadonlyMap<string, string>,
): ReviewSuggestion | undefined {
  if (decider?.repair === undefined) return undefined;
  const { file, repair } = decider;
  const { startLine, endLine, lines } = repair;
  return {
    file,
    ...{ startLine, endLine, lines },
    before: linesBefore((texts.get(file) ?? '').split('\n'), repair),
    findings,
    repairs: findings.map(({ check, violation, fix }) => ({ check, violation, fix })),
    isInDiff: true,
    isCommittable: true,
  };
}
