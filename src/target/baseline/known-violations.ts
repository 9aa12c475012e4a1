import type { Workload } from '../../manifest/manifest.ts';
import { isBelow } from '../../repository/paths.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Baseline, BaselineEntry, BaselineWorkload, ListedDebt } from './baseline.ts';
import { baselineWorkload, debtorOf, standsAt } from './baseline.ts';

/** What is left of a baseline, and what is paid of it. */
export interface BaselineUse {
  /** Violations that were found again. */
  readonly known: number;
  /** What was not found any more, by its workload. */
  readonly paid: readonly PaidDebt[];
  /** How many violations are paid, where that was read back from a report, and `paid` is empty. */
  readonly toldPaid?: number;
  /** The baseline without that, and with its workloads where they stand now. */
  readonly left: readonly ListedDebt[];
}

/** Violations of a baseline that are gone. */
export interface PaidDebt {
  readonly entry: BaselineEntry;
  /** `CHECK SETTER` each. */
  readonly violations: readonly string[];
}

/** Finds the violations of workloads in a baseline, one workload after the other. */
export interface BaselineWatch {
  /** Returns the violations of a workload that are known. Each entry of the baseline is for one workload. */
  readonly knownOf: (workload: Workload) => (violation: string) => boolean;
  /** Takes a file of which something was not judged: what it had may be there still. */
  readonly seeUnjudged: (file: string) => void;
  readonly use: () => BaselineUse;
}

/** What a scan looks at. */
interface ScannedPlaces {
  /** The files that are scanned. */
  readonly paths: ReadonlySet<string>;
  /** Whether these are all of the repository, but for those that the config leaves out. */
  readonly isWhole: boolean;
  /** The places of the baseline (`standsAt`) that are still there, whether they are scanned or not. */
  readonly standing: ReadonlySet<string>;
  /** Whether workloads are judged as the baseline was written: by the repository's own levels. */
  readonly isJudgedAlike: boolean;
  /** Whether anything is built. */
  readonly isBuilding: boolean;
}

/**
 * Watches what of a baseline is found again. A workload is known by what it is (group, kind, namespace, name, and which
 * pod) and where it stands: its file, or the root, values and release that build it. Where that is gone, as files and
 * folders are renamed, its entry is for the next workload that is the same. Lines play no part.
 */
export function watchBaseline(baseline: Baseline, places: ScannedPlaces): BaselineWatch {
  const { paths, isWhole, standing, isJudgedAlike, isBuilding } = places;
  const byDebtor = groupBy(baseline, debtorOf);
  const taken = new Map<BaselineEntry, { readonly own: BaselineWorkload; readonly found: Set<string> }>();
  const unjudged = new Set<string>();
  const isGone = (entry: BaselineWorkload): boolean => !standing.has(standsAt(entry));
  let known = 0;
  return {
    knownOf: (workload) => {
      const own = baselineWorkload(workload);
      const open = (byDebtor.get(debtorOf(own)) ?? []).filter((entry) => !taken.has(entry));
      const entry = open.find((each) => placeKey(each) === placeKey(own)) ?? open.find(isGone);
      if (entry === undefined) return () => false;
      const found = new Set<string>();
      taken.set(entry, { own, found });
      return (violation) => {
        if (!entry.violations.has(violation)) return false;
        if (!found.has(violation)) known++;
        found.add(violation);
        return true;
      };
    },
    seeUnjudged: (file) => unjudged.add(file),
    use: () => {
      const isLooked = (entry: BaselineEntry): boolean =>
        isJudgedAlike &&
        (isBuilding || entry.via === undefined) &&
        (taken.has(entry) || paths.has(entry.file) || (isWhole && isGone(entry))) &&
        ![...unjudged].some((file) => mayBeIn(entry, file));
      const entries = baseline.map((entry) => {
        const { own = entry, found } = taken.get(entry) ?? {};
        const isOpen = (violation: string): boolean => found?.has(violation) === true || !isLooked(entry);
        const violations = [...entry.violations];
        return {
          paid: { entry, violations: violations.filter((violation) => !isOpen(violation)) },
          left: { ...own, violations: new Set(violations.filter(isOpen)) },
        };
      });
      return {
        known,
        paid: entries.map(({ paid }) => paid).filter(({ violations }) => violations.length > 0),
        left: entries.map(({ left }) => left),
      };
    },
  };
}

/** Whether what was not judged of a file may be of a workload. */
function mayBeIn({ file, via }: BaselineEntry, unjudged: string): boolean {
  return file === unjudged || (via !== undefined && (via === unjudged || isBelow(unjudged, via === '.' ? '' : via)));
}

function placeKey({ file, via, values = [], release = '' }: BaselineWorkload): string {
  return JSON.stringify(via === undefined ? [file] : [via, values, release]);
}
