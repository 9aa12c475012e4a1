import type { PodSpecs } from '../manifest/kinds/pod-specs.ts';
import { NO_POD_SPECS } from '../manifest/kinds/pod-specs.ts';
import type { Workload } from '../manifest/manifest.ts';
import type { Document } from '../manifest/yaml/document.ts';
import { readDocuments } from '../manifest/yaml/document.ts';
import { evaluate } from '../pss/evaluate.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import { applyGroups, replacementOf } from './apply.ts';
import { askFor } from './ask-for.ts';
import type { Group } from './group-pieces.ts';
import { solveDocument } from './solve-document.ts';
import { habitsOf } from './splice/layout.ts';
import { sheetOf } from './splice/sheet.ts';
import type { TextLines } from './splice/text-lines.ts';
import { textLines } from './splice/text-lines.ts';
import type { Refusal, Repair, Suggestion } from './suggestion.ts';
import type { Budget } from './trial.ts';

/** What trying the repairs of one file may cost: a few seconds. */
const BUDGET: Budget = { reads: 3_000_000, writes: 300_000 };

/** All of one file that someone wants repaired. */
export interface SuggestRequest {
  readonly file: string;
  /** The file's content, decoded; a byte order mark, if there is one, included. */
  readonly text: string;
  readonly workloads: readonly WorkloadRepairs[];
  /** Kinds that hold pods, beside those that are known here: as the workloads were read. */
  readonly podSpecs?: PodSpecs;
  /** Whether a hunk shows all these lines (from 1, inclusive), with no deleted row between. Everything, where absent. */
  readonly shows?: (startLine: number, endLine: number) => boolean;
}

export interface WorkloadRepairs {
  readonly workload: Workload;
  readonly target: LevelVersion;
  /** Only these violations are repaired, and no container is touched that has none of them. */
  readonly repairs: readonly Repair[];
}

export interface SuggestOutcome {
  /** In file order; they do not overlap, and hold each alone and all together. */
  readonly suggestions: readonly Suggestion[];
  /** One for each repair that has edits and is in no suggestion. */
  readonly refusals: readonly Refusal[];
  /** The text with all suggestions applied. */
  readonly text: string;
}

/**
 * Turns repairs into suggestions, each of which was applied, read again and judged again: its violations are gone, no
 * other came, nothing became invalid, no other value changed, and every byte outside its lines is what it was.
 */
export function suggest(request: SuggestRequest): SuggestOutcome {
  const lines = textLines(request.text);
  const budget = { ...BUDGET };
  const groups: Group[] = [];
  const reasons = new Map<Repair, string>();
  for (const document of readDocuments(request.text)) {
    const own = request.workloads.filter(({ workload }) => workload.document === document.index);
    if (own.length === 0) continue;
    const outcome = suggestInDocument(request, document, lines, own, budget);
    groups.push(...outcome.groups);
    for (const [repair, reason] of outcome.refused) reasons.set(repair, reason);
  }
  const isCommittable = !request.text.includes('\r');
  const suggestions = groups.map((group): Suggestion => {
    const { startLine, endLine, repairs } = group;
    return {
      file: request.file,
      startLine,
      endLine,
      lines: replacementOf(lines, group)
        .replace(/\r?\n$/, '')
        .split(/\r?\n/),
      repairs: [...repairs],
      isInDiff: request.shows?.(startLine, endLine) ?? true,
      isCommittable,
    };
  });
  const done = new Set(suggestions.flatMap(({ repairs }) => repairs));
  const refusals = request.workloads
    .flatMap(({ repairs }) => repairs)
    .filter((repair) => (repair.fix.edits ?? repair.fix.podEdits) !== undefined && !done.has(repair))
    .map((repair) => ({ repair, reason: reasons.get(repair) ?? 'the text has nothing that the repair could change' }));
  return { suggestions, refusals, text: applyGroups(lines, groups) };
}

function suggestInDocument(
  { file, shows = () => true, podSpecs = NO_POD_SPECS }: SuggestRequest,
  document: Document,
  lines: TextLines,
  workloads: readonly WorkloadRepairs[],
  budget: Budget,
): { groups: readonly Group[]; refused: ReadonlyMap<Repair, string> } {
  const sheet = sheetOf(document, lines, shows);
  const page = { sheet, habits: habitsOf(sheet) };
  const judged = workloads.map((each) => ({ ...each, verdict: evaluate(each.workload.pod, each.target) }));
  const asked = judged.map((each) => askFor(page, each));
  const { groups, refused } = solveDocument({
    file,
    document,
    page,
    judged,
    asks: asked.flatMap(({ asks }) => asks),
    budget,
    podSpecs,
  });
  return { groups, refused: new Map([...asked.flatMap((each) => [...each.refused]), ...refused]) };
}
