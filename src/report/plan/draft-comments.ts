import type { Finding, WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import { formatSetter } from '../../pss/violation.ts';
import { isInstallFile } from '../../review/generated-file.ts';
import type { Review, ReviewSuggestion, ShownFinding } from '../../review/review.ts';
import { shownFindings } from '../../review/review.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Anchor, ShownFile } from './anchor.ts';
import { anchorAt, linesAnchor, shownFiles } from './anchor.ts';

/** A comment before it is words: what stands together in one place. */
export interface Draft {
  readonly file: string;
  readonly anchor: Anchor;
  readonly findings: readonly ShownFinding[];
  readonly suggestion?: ReviewSuggestion;
  /** Whether the suggestion can be committed from here, or is only shown. */
  readonly canCommit: boolean;
  /** The same in other files, which this comment speaks for. */
  readonly copies: readonly Draft[];
}

/** Files with the same finding from which on one comment speaks for all, though people write each of them. */
const MANY_COPIES = 4;

/** One draft a place, in file order; what is the same in generated files, or in many files, is one draft. */
export function draftComments(review: Review): Draft[] {
  const groups = groupBy(draftPlaces(review), signatureOf);
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

/** What a draft says, but for the place. */
function signatureOf({ findings, anchor }: Draft): string {
  return JSON.stringify([
    anchor.at,
    ...findings.map(({ change: { workload }, finding }) => [
      workload.identity.kind,
      workload.identity.name,
      finding.check,
      formatSetter(finding.violation),
      finding.detail,
    ]),
  ]);
}

function draftPlaces(review: Review): Draft[] {
  const files = shownFiles(review.change.files);
  const suggestions = new Map(review.suggestions.flatMap((one) => one.findings.map((finding) => [finding, one])));
  const placed = shownFindings(review).map((shown): PlacedFinding => {
    const suggestion = suggestions.get(shown.finding);
    // The field, not the object, says which file the comment belongs to.
    const file = suggestion?.isInDiff ? suggestion.file : shown.finding.place.file;
    return { shown, suggestion, file, anchor: anchorOf(shown.finding, suggestion, files.get(file)) };
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
        findings: together.map((one) => one.shown),
        canCommit: suggestion?.isInDiff === true && suggestion.isCommittable,
        ...(suggestion ? { suggestion } : {}),
      },
    ];
  });
}

/** What is together in one comment has the same key. */
function placeKey({ shown, suggestion, file, anchor }: PlacedFinding): string {
  return JSON.stringify([
    file,
    anchor,
    suggestion?.startLine ?? null,
    anchor.at === 'file' ? workloadKey(shown) : null,
  ]);
}

interface PlacedFinding {
  readonly shown: ShownFinding;
  readonly suggestion: ReviewSuggestion | undefined;
  readonly file: string;
  readonly anchor: Anchor;
}

/** One answer for all that a known program needs, where the first of it stands in the diff: no line is the one to repair. */
function gatherNeeds(placed: readonly PlacedFinding[]): PlacedFinding[] {
  const homes = new Map<WorkloadChange, Pick<PlacedFinding, 'file' | 'anchor'>>();
  const isNeed = ({ shown: { finding } }: PlacedFinding): boolean => finding.need !== undefined;
  for (const { shown, file, anchor } of placed.filter(isNeed)) {
    const former = homes.get(shown.change)?.anchor;
    if (former === undefined || (former.at !== 'lines' && anchor.at === 'lines'))
      homes.set(shown.change, { file, anchor });
  }
  return placed.map((each) => (isNeed(each) ? { ...each, ...homes.get(each.shown.change) } : each));
}

function anchorOf(
  { place, basePlaces }: Finding,
  suggestion: ReviewSuggestion | undefined,
  shown: ShownFile | undefined,
): Anchor {
  if (suggestion?.isInDiff) return linesAnchor(shown, suggestion.startLine, suggestion.endLine);
  return anchorAt(shown, place.line, basePlaces);
}

function workloadKey({ change: { workload } }: ShownFinding): string {
  return JSON.stringify([workload.file, workload.document, workload.objectPath]);
}
