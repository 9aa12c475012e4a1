import type { Change, ChangedFile } from './compare/change.ts';
import type { Comparison } from './compare/compare-manifests.ts';
import { compareManifests } from './compare/compare-manifests.ts';
import type { Finding } from './compare/compare-workload.ts';
import { suggest } from './fix/suggest.ts';
import type { Repair } from './fix/suggestion.ts';
import type { NamedContent } from './manifest/content.ts';
import { decodeText } from './manifest/content.ts';
import type { Manifest } from './manifest/manifest.ts';
import type { FixClass } from './pss/check.ts';
import { checkOf } from './pss/check-of.ts';
import { inlineCode } from './pss/inline-code.ts';
import { MODES } from './pss/policy.ts';
import type { LevelVersion } from './pss/verdict.ts';
import { readFiles } from './read-files.ts';
import { generatorRemark, isGeneratedFile } from './report/generated-file.ts';
import { parseHunks, showsLines } from './report/hunks.ts';
import { needRefusal } from './report/infrastructure-note.ts';
import type { FailOn, Review, ReviewSuggestion, ShownFinding } from './report/review.ts';
import { shownFindings } from './report/review.ts';
import type { FileRole } from './target/file-roles.ts';
import { changedRole, fileRoles } from './target/file-roles.ts';
import { needOf } from './target/known-infrastructure.ts';
import { isManifestPath } from './target/manifest-paths.ts';
import { defaultPolicy } from './target/repository-target.ts';

export interface ReviewOptions {
  readonly target: LevelVersion;
  readonly failOn: FailOn;
  readonly suggestions: SuggestionChoice;
  /** What tells two judges of one pull request apart: the name of the check run. */
  readonly scope: string;
}

/** Which fixes are suggested: all that have edits, those that cannot break the program, or none. */
export const SUGGESTION_CHOICES = ['all', 'safe', 'none'] as const;

export type SuggestionChoice = (typeof SUGGESTION_CHOICES)[number];

/** The pure heart: from what changed to all that is to be said of it. */
export function reviewChange(change: Change, options: ReviewOptions): Review {
  const { base, head } = readSides(change);
  const previousPaths = new Map(
    change.files.flatMap(({ path, previousPath }) => (previousPath === undefined ? [] : [[path, previousPath]])),
  );
  const policy = defaultPolicy(options.target);
  const comparison = compareManifests(base, head, previousPaths, () => policy);
  const generated = new Set(change.files.filter(isGenerated).map(({ path }) => path));
  return { change, comparison, ...options, generated, ...suggestFixes(change, comparison, generated, options) };
}

/** Both sides of the changed files; nothing of a file that is not on that side, or is no manifest by its name there. */
function readSides(change: Change): { readonly base: Manifest[]; readonly head: Manifest[] } {
  const roleBefore = fileRoles(change.facts.base);
  const roleAfter = fileRoles(change.facts.head);
  const roles = { base: new Map<string, FileRole>(), head: new Map<string, FileRole>() };
  const files = { base: [] as NamedContent[], head: [] as NamedContent[] };
  for (const { path, previousPath = path, base, head } of change.files) {
    const role = changedRole(
      base === undefined ? undefined : roleBefore(previousPath),
      head === undefined ? undefined : roleAfter(path),
    );
    roles.base.set(previousPath, role);
    roles.head.set(path, role);
    if (base !== undefined && isManifestPath(previousPath)) files.base.push({ path: previousPath, content: base });
    if (head !== undefined && isManifestPath(path)) files.head.push({ path, content: head });
  }
  const read = (side: 'base' | 'head') => readFiles(files[side], (path) => roles[side].get(path) ?? { is: 'manifest' });
  return { base: read('base'), head: read('head') };
}

function suggestFixes(
  change: Change,
  comparison: Comparison,
  generated: ReadonlySet<string>,
  options: ReviewOptions,
): Pick<Review, 'suggestions' | 'refusals'> {
  const suggestions: ReviewSuggestion[] = [];
  const refusals = new Map<Finding, string>();
  const shown = shownFindings({ comparison, failOn: options.failOn });
  for (const {
    change: { workload },
    finding,
  } of shown) {
    const known = needOf(workload, finding);
    if (known !== undefined) refusals.set(finding, needRefusal(known));
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
    const outcome = suggestForFile(file, text, ofFile);
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

function isGenerated({ path, head }: ChangedFile): boolean {
  return head !== undefined && 'bytes' in head && isGeneratedFile(path, head.bytes);
}

function suggestForFile(
  { path, patch, localPatch }: ChangedFile,
  text: string,
  shown: readonly ShownFinding[],
): Pick<Review, 'suggestions' | 'refusals'> {
  const findings = new Map<Repair, Finding>();
  const changes = [...new Set(shown.map((entry) => entry.change))];
  const hunks = parseHunks(patch ?? localPatch);
  const outcome = suggest({
    file: path,
    text,
    workloads: changes.map((change) => {
      const own = shown.filter((entry) => entry.change === change).map(({ finding }) => finding);
      const repairs = own.map((finding): Repair => {
        const { check, violation } = finding;
        const repair = { check, violation, fix: checkOf(check).fix(violation, change.workload.pod) };
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

function isWanted(
  { change: { workload }, finding: { check, violation } }: ShownFinding,
  options: ReviewOptions,
): boolean {
  const fixClass: FixClass = checkOf(check).fix(violation, workload.pod).class;
  return options.suggestions === 'safe' ? fixClass === 'safe' : fixClass !== 'manual';
}

function strictestMode(findings: readonly Finding[]): Finding['mode'] {
  return MODES.find((mode) => findings.some((finding) => finding.mode === mode)) ?? 'enforce';
}
