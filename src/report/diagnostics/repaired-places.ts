import type { Suggestion } from '../../fix/suggestion.ts';
import type { Workload } from '../../manifest/manifest.ts';
import { workloadKey } from '../../manifest/workload-key.ts';
import { formatPath } from '../../pss/pod/path.ts';
import type { Violation } from '../../pss/rule.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { RepairOutcome } from '../../scan/fix-files.ts';
import { reportedViolations } from '../../scan/reported-violation.ts';
import type { JudgedWorkload, ScannedManifest } from '../../scan/scan.ts';
import type { Notice } from './notices.ts';
import { suggestionPicker } from './suggestion-picker.ts';
import type { SamePlace } from './violations-by-place.ts';
import { violationsByPlace } from './violations-by-place.ts';

/** Repairs the texts of workloads, in memory: all of a file, and all that was built, are asked for together. */
export type RepairsOf = (judged: readonly JudgedWorkload[]) => Promise<readonly RepairOutcome[]>;

/** Takes the places at which a scan finds violations. */
export interface PlaceTaker<Ticket> {
  /** Called for all places, in their order. Returns what stands for the place; undefined where it is left out. */
  readonly found: (together: SamePlace) => Ticket | undefined;
  /** Called once for each ticket: at the end of the file, or of the scan where the workload was built. */
  readonly repaired: (ticket: Ticket, together: SamePlace, suggestions: readonly Suggestion[]) => void;
}

/** Finds places while a scan runs. */
export interface PlaceFinder {
  /** Takes the next manifest, and those of its workloads that are listed. */
  readonly see: (
    manifest: Pick<ScannedManifest['manifest'], 'file'>,
    listed: readonly JudgedWorkload[],
  ) => Promise<void>;
  /** Finds what is left after the last manifest. Returns what the suggestions leave out. */
  readonly end: () => Promise<readonly Notice[]>;
}

/**
 * Finds the places at which the workloads of a scan violate their policy, each with the suggestions that stand there.
 * Files that are judged alone are repaired one by one. What was built is kept, as a repair may reach all of it.
 *
 * @param repairsOf absent: there are no suggestions, and nothing is kept
 */
export function placeFinder<Ticket>({ found, repaired }: PlaceTaker<Ticket>, repairsOf?: RepairsOf): PlaceFinder {
  const picker = suggestionPicker();
  const built = { judged: [] as JudgedWorkload[], places: [] as TakenPlace<Ticket>[] };
  const isKept = ({ workload }: { readonly workload: Workload }): boolean =>
    repairsOf !== undefined && workload.via !== undefined;
  let file: string | undefined;
  let ofFile: JudgedWorkload[] = [];

  async function repair(judged: readonly JudgedWorkload[], places: readonly TakenPlace<Ticket>[]): Promise<void> {
    const isAsked = places.some(({ together }) => together[0].exemption === undefined);
    const suggestions = suggestionsOf(isAsked && repairsOf ? await repairsOf(judged) : []);
    for (const { ticket, together } of places) {
      const [{ workload, exemption }] = together;
      const wanted = together.map((reported) => ({ suggestion: suggestions.get(keyOf(workload, reported)) }));
      repaired(ticket, together, exemption === undefined && suggestions.size > 0 ? picker.pick(wanted) : []);
    }
  }

  async function endFile(): Promise<void> {
    const judged = ofFile;
    ofFile = [];
    const violations = judged.flatMap((each) => reportedViolations(each).violations);
    const places = violationsByPlace(violations).flatMap((together): TakenPlace<Ticket>[] => {
      const ticket = found(together);
      return ticket === undefined ? [] : [{ ticket, together }];
    });
    built.judged.push(...judged.filter(isKept));
    built.places.push(...places.filter(({ together: [first] }) => isKept(first)));
    await repair(
      judged.filter((each) => !isKept(each)),
      places.filter(({ together: [first] }) => !isKept(first)),
    );
  }

  return {
    see: async (manifest, listed) => {
      if (manifest.file !== file) await endFile();
      file = manifest.file;
      ofFile.push(...listed);
    },
    end: async () => {
      await endFile();
      await repair(built.judged, built.places);
      return picker.notices();
    },
  };
}

/** A place that is not left out. */
interface TakenPlace<Ticket> {
  readonly ticket: Ticket;
  readonly together: SamePlace;
}

/** Returns the suggestion for each violation, by the key of the violation. */
function suggestionsOf(outcomes: readonly RepairOutcome[]): Map<string, Suggestion> {
  const owners = new Map(
    outcomes.flatMap(({ workloads }) =>
      workloads.flatMap(({ workload, repairs }) => repairs.map((repair) => [repair, workload] as const)),
    ),
  );
  const suggestions = outcomes.flatMap((outcome) => outcome.suggestions);
  return new Map(
    suggestions.flatMap((suggestion) =>
      suggestion.repairs.flatMap((repair) => {
        const workload = owners.get(repair);
        return workload === undefined ? [] : [[keyOf(workload, repair), suggestion] as const];
      }),
    ),
  );
}

/** Identifies a violation: each time that the text is read, it has the same key. */
function keyOf(
  workload: Workload,
  { check, violation }: { readonly check: string; readonly violation: Violation },
): string {
  return JSON.stringify([workloadKey(workload), formatPath(violation.path), check, formatSetter(violation)]);
}
