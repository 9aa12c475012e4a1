import type { WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import type { Review, ReviewSuggestion, ShownFinding } from '../../review/review.ts';
import { shownFindings } from '../../review/review.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Anchor } from './anchor.ts';
import { bringerAnchor, canCommit, repairAnchor, shownFiles } from './anchor.ts';
import { joinCopies } from './join-copies.ts';

/** A comment before its text is written: findings that belong in one place. */
export interface Draft {
  readonly file: string;
  readonly anchor: Anchor;
  readonly findings: readonly ShownFinding[];
  readonly suggestion?: ReviewSuggestion;
  /** Whether the suggestion can be committed from this place, or is only shown. */
  readonly canCommit: boolean;
  /** Drafts of the same findings in other workloads and files, which this comment names. */
  readonly copies: readonly Draft[];
  /** All findings that this comment reports: its own, and those of copies that have no comment. */
  readonly reported: readonly ShownFinding[];
  /** The draft that has the words of this one, which has only its suggestion. */
  readonly original?: Draft;
}

/** Returns one draft for each place, in file order, and one for all places that need the same words. */
export function draftComments(review: Review): Draft[] {
  return joinCopies(draftByPlace(review), review);
}

/** Returns one draft for each place, with no copies yet. */
function draftByPlace(review: Review): Draft[] {
  const files = shownFiles([...review.change.files, ...unreadWithFindings(review)]);
  const suggestions = new Map(
    review.suggestions.flatMap((suggestion) => suggestion.findings.map((finding) => [finding, suggestion])),
  );
  const placed = shownFindings(review).map((shown): PlacedFinding => {
    const suggestion = suggestions.get(shown.finding);
    // The comment belongs in the file of the field, which may differ from that of the object.
    const { place, basePlaces, bringer } = shown.finding;
    const file = suggestion?.isInDiff ? suggestion.file : place.file;
    const anchor = repairAnchor(files.get(file), place.line, suggestion, basePlaces);
    if (anchor.at === 'lines' || bringer === undefined) return { shown, suggestion, file, anchor };
    const brought = bringerAnchor(files.get(bringer.file), bringer);
    return {
      shown,
      suggestion,
      ...(brought === undefined ? { file, anchor } : { file: bringer.file, anchor: brought }),
    };
  });
  return [...groupBy(gatherNeeds(placed), placeKey).values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    const { file, suggestion, anchor } = first;
    const findings = together.map((entry) => entry.shown);
    return [
      {
        file,
        anchor,
        copies: [],
        findings,
        reported: findings,
        canCommit: canCommit(suggestion),
        ...(suggestion ? { suggestion } : {}),
      },
    ];
  });
}

/** The changed files that were not read, and in which what was rendered of them has findings. */
function unreadWithFindings(review: Review): ChangedFile[] {
  const { unread = [] } = review.change;
  if (unread.length === 0) return [];
  const places = new Set(shownFindings(review).map(({ finding }) => finding.place.file));
  return unread.filter(({ path }) => places.has(path));
}

/** Findings with the same key go into one comment. */
function placeKey({ shown, suggestion, file, anchor }: PlacedFinding): string {
  return JSON.stringify([
    file,
    anchor,
    suggestion?.file ?? null,
    suggestion?.startLine ?? null,
    anchor.at === 'file' ? objectKey(shown) : null,
  ]);
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
