import type { WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import { formatSetter } from '../../pss/violation.ts';
import { isInstallFile } from '../../review/generated-file.ts';
import type { Review, ReviewSuggestion, ShownFinding } from '../../review/review.ts';
import { shownFindings } from '../../review/review.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Anchor } from './anchor.ts';
import { canCommit, repairAnchor, shownFiles } from './anchor.ts';

/** A comment before its text is written: findings that belong in one place. */
export interface Draft {
  readonly file: string;
  readonly anchor: Anchor;
  readonly findings: readonly ShownFinding[];
  readonly suggestion?: ReviewSuggestion;
  /** Whether the suggestion can be committed from this place, or is only shown. */
  readonly canCommit: boolean;
  /** Drafts with the same content in other files, which this comment also covers. */
  readonly copies: readonly Draft[];
}

/**
 * The number of files with the same finding from which on one comment covers all of them, even where people write each
 * file.
 */
const MANY_COPIES = 4;

/**
 * Returns one draft for each place, in file order. Drafts with the same content in generated files, or in many files,
 * are joined into one.
 */
export function draftComments(review: Review): Draft[] {
  const groups = groupBy(draftByPlace(review), signatureOf);
  const isGenerated = ({ file }: Draft): boolean => review.generated.has(file) || isInstallFile(file);
  return [...groups.values()].flatMap((group) => {
    const written = group.filter((draft) => !isGenerated(draft));
    const files = new Set(group.map(({ file }) => file));
    const [first = group[0] as Draft, ...others] = written;
    if (files.size < 2 || group.length !== files.size) return group;
    if (written.length >= MANY_COPIES || written.length === 0)
      return [{ ...first, copies: group.filter((draft) => draft !== first) }];
    return [{ ...first, copies: group.filter(isGenerated) }, ...others];
  });
}

/** Identifies the content of a draft, without its place. */
function signatureOf({ findings, anchor }: Draft): string {
  return JSON.stringify([
    anchor.at,
    ...findings.map(({ change: { workload }, finding }) => [
      workload.identity.kind,
      workload.identity.name,
      finding.check,
      formatSetter(finding.violation),
      // Long, and the same for all findings of one check of a workload: its length and its beginning tell enough apart.
      finding.detail.length,
      finding.detail.slice(0, 200),
    ]),
  ]);
}

/** Returns one draft for each place, with no copies yet. */
function draftByPlace(review: Review): Draft[] {
  const files = shownFiles(review.change.files);
  const suggestions = new Map(
    review.suggestions.flatMap((suggestion) => suggestion.findings.map((finding) => [finding, suggestion])),
  );
  const placed = shownFindings(review).map((shown): PlacedFinding => {
    const suggestion = suggestions.get(shown.finding);
    // The comment belongs in the file of the field, which may differ from that of the object.
    const { place, basePlaces } = shown.finding;
    const file = suggestion?.isInDiff ? suggestion.file : place.file;
    return { shown, suggestion, file, anchor: repairAnchor(files.get(file), place.line, suggestion, basePlaces) };
  });
  return [...groupBy(gatherNeeds(placed), placeKey).values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    const { file, suggestion, anchor } = first;
    return [
      {
        file,
        anchor,
        copies: [],
        findings: together.map((entry) => entry.shown),
        canCommit: canCommit(suggestion),
        ...(suggestion ? { suggestion } : {}),
      },
    ];
  });
}

/** Findings with the same key go into one comment. */
function placeKey({ shown, suggestion, file, anchor }: PlacedFinding): string {
  return JSON.stringify([file, anchor, suggestion?.startLine ?? null, anchor.at === 'file' ? objectKey(shown) : null]);
}

interface PlacedFinding {
  readonly shown: ShownFinding;
  readonly suggestion: ReviewSuggestion | undefined;
  readonly file: string;
  readonly anchor: Anchor;
}

/**
 * Moves all findings that a known program needs to one place (in the diff, if one of them is there), so that one
 * comment is about all of them: none of their lines is to be repaired.
 */
function gatherNeeds(placed: readonly PlacedFinding[]): PlacedFinding[] {
  const places = new Map<WorkloadChange, Pick<PlacedFinding, 'file' | 'anchor'>>();
  const isNeed = ({ shown: { finding } }: PlacedFinding): boolean => finding.need !== undefined;
  for (const { shown, file, anchor } of placed.filter(isNeed)) {
    const earlier = places.get(shown.change)?.anchor;
    if (earlier === undefined || (earlier.at !== 'lines' && anchor.at === 'lines'))
      places.set(shown.change, { file, anchor });
  }
  return placed.map((entry) => (isNeed(entry) ? { ...entry, ...places.get(entry.shown.change) } : entry));
}

function objectKey({ change: { workload } }: ShownFinding): string {
  return JSON.stringify([workload.file, workload.document, workload.objectPath, workload.via ?? null]);
}
