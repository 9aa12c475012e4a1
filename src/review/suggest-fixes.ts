import type { Change } from '../compare/change.ts';
import type { Comparison } from '../compare/workloads/compare-manifests.ts';
import type { Finding } from '../compare/workloads/compare-workload.ts';
import { suggest } from '../fix/suggest.ts';
import type { Repair } from '../fix/suggestion.ts';
import { decodeText } from '../manifest/content.ts';
import type { PodSpecs } from '../manifest/kinds/pod-specs.ts';
import { MODES } from '../pss/policy.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import type { FailOn, SuggestionChoice } from '../target/config/configuration.ts';
import { needRefusal } from '../target/infrastructure/need-refusal.ts';
import { inlineCode } from '../text/inline-code.ts';
import { generatorRemark } from './generated-file.ts';
import { parseHunks, showsLines } from './hunks.ts';
import type { Review, ReviewSuggestion, ShownFinding } from './review.ts';
import { shownFindings } from './review.ts';

/** Which findings are wanted a fix for, and what is needed to read their files again. */
export interface SuggestionOptions {
  readonly failOn: FailOn;
  readonly suggestions: SuggestionChoice;
  readonly podSpecs: PodSpecs;
}

/**
 * The verified fixes of what a review shows, and why others have none.
 *
 * @param generated changed files that a program writes
 */
export function suggestFixes(
  change: Change,
  comparison: Comparison,
  generated: ReadonlySet<string>,
  options: SuggestionOptions,
): Pick<Review, 'suggestions' | 'refusals'> {
  const suggestions: ReviewSuggestion[] = [];
  const refusals = new Map<Finding, string>();
  const shown = shownFindings({ comparison, failOn: options.failOn });
  for (const { finding } of shown) {
    if (finding.need !== undefined) refusals.set(finding, needRefusal(finding.need));
  }
  if (options.suggestions === 'none') return { suggestions, refusals };
  const wanted = shown.filter((entry) => !refusals.has(entry.finding) && isWanted(entry, options));
  for (const file of change.files) {
    const ofFile = wanted.filter((entry) => entry.change.workload.file === file.path);
    if (ofFile.length === 0 || file.head === undefined || !('bytes' in file.head)) continue;
    const { bytes } = file.head;
    const text = decodeText(bytes);
    if (generated.has(file.path)) {
      for (const entry of ofFile) refusals.set(entry.finding, generatedRefusal(text, bytes, entry));
      continue;
    }
    const outcome = suggestForFile(file, text, ofFile, options.podSpecs);
    suggestions.push(...outcome.suggestions);
    for (const [finding, reason] of outcome.refusals) refusals.set(finding, reason);
  }
  return { suggestions, refusals };
}

function generatedRefusal(text: string, bytes: Uint8Array, { change: { workload } }: ShownFinding): string {
  const remark = generatorRemark(text, bytes, workload.line);
  const says = remark === undefined ? ', as its name says' : ` (${inlineCode(remark)})`;
  return `written by a program${says}: repair its source, and run the program again`;
}

function suggestForFile(
  { path, patch, localPatch }: ChangedFile,
  text: string,
  shown: readonly ShownFinding[],
  podSpecs: PodSpecs,
): Pick<Review, 'suggestions' | 'refusals'> {
  const findings = new Map<Repair, Finding>();
  const changes = [...new Set(shown.map((entry) => entry.change))];
  const hunks = parseHunks(patch ?? localPatch);
  const outcome = suggest({
    file: path,
    text,
    podSpecs,
    workloads: changes.map((change) => {
      const own = shown.filter((entry) => entry.change === change).map(({ finding }) => finding);
      const repairs = own.map((finding): Repair => {
        const { check, violation, fix } = finding;
        const repair = { check, violation, fix };
        findings.set(repair, finding);
        return repair;
      });
      return { workload: change.workload, target: change.policy[strictestMode(own)], repairs };
    }),
    shows: (startLine, endLine) => showsLines(hunks, startLine, endLine),
  });
  const lines = text.split('\n');
  return {
    suggestions: outcome.suggestions.map((suggestion) => ({
      ...suggestion,
      findings: suggestion.repairs.flatMap((repair) => findings.get(repair) ?? []),
      before: lines.slice(suggestion.startLine - 1, suggestion.endLine).map((line) => line.replace(/\r$/, '')),
    })),
    refusals: new Map(
      outcome.refusals.flatMap(({ repair, reason }): [Finding, string][] => {
        const finding = findings.get(repair);
        return finding === undefined ? [] : [[finding, reason]];
      }),
    ),
  };
}

function isWanted({ finding: { fix } }: ShownFinding, options: SuggestionOptions): boolean {
  return options.suggestions === 'safe' ? fix.class === 'safe' : fix.class !== 'manual';
}

function strictestMode(findings: readonly Finding[]): Finding['mode'] {
  return MODES.find((mode) => findings.some((finding) => finding.mode === mode)) ?? 'enforce';
}
