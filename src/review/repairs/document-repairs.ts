import type { PolicyChange } from '../../compare/policy-change.ts';
import type { Comparison, NotEvaluatedChange } from '../../compare/workloads/compare-manifests.ts';
import { repairDocument } from '../../fix/repair-document.ts';
import { replaceLines } from '../../fix/replace-lines.ts';
import type { Suggestion } from '../../fix/suggestion.ts';
import type { Manifest, Note, Workload } from '../../manifest/manifest.ts';
import type { Policy } from '../../pss/policy.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import { showsLines } from '../hunks.ts';
import { linesBefore } from './lines-before.ts';
import type { RepairEffects } from './repair-effects.ts';
import { effectsOn, findWorse } from './repair-effects.ts';
import type { RepairableFile } from './repairable-file.ts';
import { overlap, repairableFiles } from './repairable-file.ts';
import { onlyRemoving } from './set-elsewhere.ts';
import type { SuggestionOptions } from './suggest-fixes.ts';
import type { Wanted } from './wanted-repairs.ts';
import { wantedOfDocument, wantedOfLabel, wantedOfNotes } from './wanted-repairs.ts';

/** What a review remarks on that is no violation: a document that cannot be read, a field that does nothing, a label. */
export type Remarked = NotEvaluatedChange | Note | PolicyChange;

/** A suggestion, and the lines that it replaces, without line endings. */
export interface ShownSuggestion extends Suggestion {
  readonly before: readonly string[];
}

/** A suggestion that repairs a document, and what it brings beside that. */
export interface ShownRepair extends ShownSuggestion {
  readonly effects: RepairEffects;
}

/** What a review says of documents beside their violations. */
export interface DocumentRemarks {
  /** The notes on fields in the wrong place or case that a line of the pull request writes. */
  readonly writtenNotes: readonly Note[];
  /** Verified suggestions. */
  readonly repairs: ReadonlyMap<Remarked, ShownRepair>;
  /** Why there is no suggestion, where it is known what was meant: Markdown, without a full stop. */
  readonly unrepaired: ReadonlyMap<Remarked, string>;
}

/** What is known of a review before. */
interface Reviewed {
  readonly files: readonly ChangedFile[];
  /** The lines that each changed file writes. */
  readonly writtenLines: (path: string) => ReadonlySet<number>;
  /** The manifests of head. */
  readonly heads: readonly Manifest[];
  readonly comparison: Comparison;
  readonly policy: readonly PolicyChange[];
  /** The suggestions that repair violations: none of these may touch their lines. */
  readonly suggestions: readonly Suggestion[];
  /** The policy of a workload that could not be read before. */
  readonly policyOf: (workload: Workload) => Policy;
}

/** Files with more of these than people read are not repaired one by one. */
const MAX_REPAIRS = 50;

/** Finds what to say of documents beside their violations, and repairs what one edit repairs. */
export function documentRemarks(
  { files, writtenLines, heads, comparison: { notEvaluated, notes }, policy, suggestions, policyOf }: Reviewed,
  options: Pick<SuggestionOptions, 'suggestions' | 'podSpecs' | 'isBuilt'>,
): DocumentRemarks {
  const writtenNotes = notes.filter(
    ({ code, file, line }) => code === 'misplaced-field' && writtenLines(file).has(line),
  );
  const repairs = new Map<Remarked, ShownRepair>();
  const unrepaired = new Map<Remarked, string>();
  if (options.suggestions === 'none') return { writtenNotes, repairs, unrepaired };
  for (const note of writtenNotes) if (note.refusal !== undefined) unrepaired.set(note, note.refusal);
  const wanted: Wanted[] = [
    ...notEvaluated.filter(({ introduced }) => introduced).flatMap(wantedOfDocument),
    ...wantedOfNotes(writtenNotes),
    ...policy.flatMap((change) => wantedOfLabel(change, heads)),
  ];
  const repairable = repairableFiles(files, suggestions, options);
  for (const each of wanted.slice(0, MAX_REPAIRS)) {
    const file = repairable(each.file);
    if (file === undefined || each.subjects.some((subject) => repairs.has(subject))) continue;
    const made = repairOf(each, file, policyOf);
    for (const subject of each.subjects) {
      if ('refusal' in made) unrepaired.set(subject, made.refusal);
      else repairs.set(subject, made);
    }
    if (!('refusal' in made)) file.others.push(made);
  }
  for (const subject of repairs.keys()) unrepaired.delete(subject);
  return { writtenNotes, repairs, unrepaired };
}

/** A suggestion, or why there is none. */
type Made = ShownRepair | { readonly refusal: string };

/** Makes a suggestion that holds alone and together with the others for the file. */
function repairOf(wanted: Wanted, file: RepairableFile, policyOf: Reviewed['policyOf']): Made {
  const made = repairWholly(wanted, file, policyOf);
  if (!('refusal' in made)) return made;
  const removing = onlyRemoving(wanted, file);
  const removed = removing === undefined ? made : repairWholly(removing, file, policyOf);
  return 'refusal' in removed ? made : { ...removed, effects: { ...removed.effects, isSetElsewhere: true } };
}

/** A document with more mistakes than these is left to people. */
const MAX_FURTHER = 12;

/** Repairs what is wanted, and what else is wrong in the same document, as long as it is known what was meant. */
function repairWholly(wanted: Wanted, file: RepairableFile, policyOf: Reviewed['policyOf']): Made {
  const further: string[] = [];
  let { edits } = wanted;
  for (;;) {
    const { made, after } = repairOnce({ ...wanted, edits }, file);
    if (!('refusal' in made) && after !== undefined)
      return { ...made, effects: { ...effectsOn(file.before, after, policyOf), further, isSetElsewhere: false } };
    const next = after === undefined || further.length === MAX_FURTHER ? undefined : wanted.further?.(after);
    if (next === undefined) return 'refusal' in made ? made : { refusal: TOO_MANY };
    further.push(next.message);
    edits = [...edits, ...next.edits];
  }
}

const TOO_MANY = 'there are too many of these to try each';

/** A suggestion that replaces more lines hides what it changes. */
const MAX_LINES = 40;

/** Makes a suggestion of some edits. `after` is how the file is read with them, where it could be written. */
function repairOnce(
  wanted: Wanted,
  file: RepairableFile,
): { readonly made: ShownSuggestion | { readonly refusal: string }; readonly after: Manifest | undefined } {
  const { text, hunks, read, before } = file;
  let after: Manifest | undefined;
  const repair = repairDocument({
    texts: new Map([[wanted.file, text]]),
    shows: (_, startLine, endLine) => showsLines(hunks, startLine, endLine),
    at: { file: wanted.file, document: wanted.document },
    edits: wanted.edits,
    findFault: (repaired) => {
      after = read(repaired);
      return after === undefined ? TOO_MANY : (wanted.findFault(before, after) ?? findWorse(before, after));
    },
  });
  if ('refusal' in repair) return { made: repair, after };
  const { suggestion } = repair;
  const { startLine, endLine } = suggestion;
  if (endLine - startLine >= MAX_LINES)
    return { made: { refusal: 'it would replace too many lines' }, after: undefined };
  if (!holdsWithOthers(suggestion, wanted, file)) return { made: { refusal: CLASH }, after: undefined };
  return { made: { ...suggestion, before: linesBefore(text.split('\n'), suggestion) }, after };
}

const CLASH = 'another suggestion here changes the same place; once that is committed, a next run looks again';

/** Whether a suggestion still repairs what it is for where the other ones for its file are committed, too. */
function holdsWithOthers(suggestion: Suggestion, wanted: Wanted, { text, read, others }: RepairableFile): boolean {
  if (others.length === 0) return true;
  if (others.some((other) => overlap(suggestion, other))) return false;
  const without = read(replaceLines(text, others));
  const together = read(replaceLines(text, [...others, suggestion]));
  if (without === undefined || together === undefined) return false;
  return (wanted.findFault(without, together) ?? findWorse(without, together)) === undefined;
}
