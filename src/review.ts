import type { Change, Content } from './compare/change.ts';
import { compareManifests } from './compare/compare-manifests.ts';
import type { Comparison } from './compare/compare-manifests.ts';
import type { Finding } from './compare/compare-workload.ts';
import { suggest } from './fix/suggest.ts';
import type { Manifest } from './manifest/manifest.ts';
import { readContent } from './manifest/read-content.ts';
import type { FixClass } from './pss/check.ts';
import { checkOf } from './pss/registry.ts';
import type { LevelVersion } from './pss/verdict.ts';
import { parseHunks, showsLines } from './report/hunks.ts';
import type { FailOn, Review, ReviewSuggestion } from './report/review.ts';
import { shownFindings } from './report/review.ts';
import type { ShownFinding } from './report/review.ts';
import { defaultPolicy } from './target/repository-target.ts';

export interface ReviewOptions {
  readonly target: LevelVersion;
  readonly failOn: FailOn;
  readonly suggestions: SuggestionChoice;
}

/** Which fixes are suggested: all that have edits, those that cannot break the program, or none. */
export const SUGGESTION_CHOICES = ['all', 'safe', 'none'] as const;

export type SuggestionChoice = (typeof SUGGESTION_CHOICES)[number];

/** The pure heart: from what changed to all that is to be said of it. */
export function reviewChange(change: Change, options: ReviewOptions): Review {
  const base = change.files.flatMap(({ path, previousPath, base: content }) => readSide(previousPath ?? path, content));
  const head = change.files.flatMap(({ path, head: content }) => readSide(path, content));
  const previousPaths = new Map(
    change.files.flatMap(({ path, previousPath }) => (previousPath === undefined ? [] : [[path, previousPath]])),
  );
  const policy = defaultPolicy(options.target);
  const comparison = compareManifests(base, head, previousPaths, () => policy);
  return { change, comparison, ...options, ...suggestFixes(change, comparison, options) };
}

/** One side of a changed file; nothing where the file is not on that side. */
function readSide(file: string, content: Content | undefined): Manifest[] {
  return content === undefined ? [] : [readContent(file, content)];
}

function suggestFixes(
  change: Change,
  comparison: Comparison,
  options: ReviewOptions,
): Pick<Review, 'suggestions' | 'refusals'> {
  const suggestions: ReviewSuggestion[] = [];
  const refusals = new Map<Finding, string>();
  if (options.suggestions === 'none') return { suggestions, refusals };
  const shown = shownFindings({ comparison, failOn: options.failOn }).filter((entry) => isWanted(entry, options));
  for (const { path, patch, head } of change.files) {
    const ofFile = shown.filter(({ change: { workload } }) => workload.file === path);
    if (ofFile.length === 0 || head === undefined || !('bytes' in head)) continue;
    const hunks = parseHunks(patch);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(head.bytes);
    const lines = text.split('\n');
    const changes = [...new Set(ofFile.map((entry) => entry.change))];
    const findings = changes.flatMap((entry) => ofFile.filter((one) => one.change === entry).map(({ finding }) => finding));
    const outcome = suggest({
      file: path,
      text,
      workloads: changes.map((entry) => ({
        workload: entry.workload,
        target: entry.policy[strictestMode(entry.findings)],
        repairs: ofFile
          .filter((one) => one.change === entry)
          .map(({ finding: { check, violation } }) => ({ check, violation, fix: checkOf(check).fix(violation, entry.workload.pod) })),
      })),
      shows: (startLine, endLine) => showsLines(hunks, startLine, endLine),
    });
    for (const suggestion of outcome.suggestions) {
      suggestions.push({
        ...suggestion,
        findings: suggestion.repairs.flatMap((index) => findings[index] ?? []),
        before: lines.slice(suggestion.startLine - 1, suggestion.endLine).map((line) => line.replace(/\r$/, '')),
      });
    }
    for (const { repair, reason } of outcome.refusals) {
      const finding = findings[repair];
      if (finding !== undefined) refusals.set(finding, reason);
    }
  }
  return { suggestions, refusals };
}

function isWanted({ change: { workload }, finding: { check, violation } }: ShownFinding, options: ReviewOptions): boolean {
  const fixClass: FixClass = checkOf(check).fix(violation, workload.pod).class;
  return options.suggestions === 'safe' ? fixClass === 'safe' : fixClass !== 'manual';
}

function strictestMode(findings: readonly Finding[]): Finding['mode'] {
  return (['enforce', 'warn', 'audit'] as const).find((mode) => findings.some((finding) => finding.mode === mode)) ?? 'enforce';
}

