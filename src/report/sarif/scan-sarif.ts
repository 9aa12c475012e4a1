import { scanNotices } from '../diagnostics/notices.ts';
import type { PlaceTaker, RepairsOf } from '../diagnostics/repaired-places.ts';
import { placeFinder } from '../diagnostics/repaired-places.ts';
import { jsonList, jsonOf, jsonText } from '../json/json.ts';
import type { DocsLinks } from '../links.ts';
import type { Narrowing } from '../narrowing.ts';
import { narrower } from '../narrowing.ts';
import { scanCounts } from '../scan-counts.ts';
import type { ScanPrinter } from '../scan-printer.ts';
import type { TextPlace, TextStore } from '../text-store.ts';
import type { ResultChoice } from './gravest-results.ts';
import { gravityOf, resultChoice } from './gravest-results.ts';
import { fingerprinter } from './sarif-fingerprints.ts';
import type { SarifOptions } from './sarif-log.ts';
import { exemptNotifications, limitNotifications, sarifLog } from './sarif-log.ts';
import { notificationOf } from './sarif-notifications.ts';
import { fingerprintsOf, levelOfPlace, placeResult } from './sarif-results.ts';

/** What the SARIF log of a scan needs besides the scan. */
export interface ScanSarifOptions extends SarifOptions {
  readonly links: DocsLinks;
  /** Keeps the results until the scan has ended. */
  readonly store: TextStore;
  /** Repairs the scanned texts, from which the results get their fixes. */
  readonly repairsOf: RepairsOf;
  /** Leaves out the results of some workloads, and says so in a notification; the counts are of all of them. */
  readonly only?: Narrowing;
}

/**
 * Prints `scan --format sarif`: SARIF 2.1.0, with a result for each place at which a workload fails a check. Of the
 * results only those are repaired and kept that may be among the gravest, which alone fit into a run.
 */
export function scanSarif(options: ScanSarifOptions): ScanPrinter {
  const { links, store, only, repairsOf } = options;
  const { listed, words } = narrower(only);
  const notices = scanNotices();
  const choice = resultChoice();
  const results: KeptResult[] = [];
  const { taker, leftOut } = resultTaker(options, choice, results);
  const places = placeFinder(taker, repairsOf);
  return {
    manifest: async ({ manifest, judged }) => {
      notices.see(manifest);
      await places.see(manifest, listed(judged));
      return '';
    },
    end: async (outline) => {
      const lessFixes = await places.end();
      const notifications = [
        ...exemptNotifications(leftOut()),
        ...limitNotifications(choice.count()),
        ...[...lessFixes, ...notices.of(outline, words())].map(notificationOf),
      ];
      const log = sarifLog({ results: [], notifications, counts: scanCounts(outline) }, links, options);
      const kept = results.filter(({ rank, number }) => choice.isKept(rank, number));
      return withResults(jsonText(log), kept, store);
    },
    drop: store.drop,
  };
}

/** A result whose JSON was put into the store. */
interface KeptResult {
  readonly rank: number;
  /** Its number among the results of its rank. */
  readonly number: number;
  place?: TextPlace;
}

/** A result that is not in the store yet. Its fingerprints are not kept beyond that. */
interface FoundResult {
  readonly kept: KeptResult;
  readonly fingerprints: ReturnType<typeof fingerprintsOf>;
}

/** Makes results of places, and puts them into the store. */
function resultTaker(
  { textOf, store, exempt = 'suppressed' }: ScanSarifOptions,
  choice: ResultChoice,
  results: KeptResult[],
): { readonly taker: PlaceTaker<FoundResult>; readonly leftOut: () => number } {
  const fingerprint = fingerprinter(textOf);
  let leftOut = 0;
  return {
    leftOut: () => leftOut,
    taker: {
      found: (together) => {
        const isExempt = together[0].exemption !== undefined;
        if (isExempt && exempt === 'left-out') {
          leftOut += together.length;
          return undefined;
        }
        const rank = gravityOf(levelOfPlace(together), isExempt);
        const number = choice.see(rank);
        if (number === undefined) return undefined;
        const kept: KeptResult = { rank, number };
        results.push(kept);
        return { kept, fingerprints: fingerprintsOf(together, fingerprint) };
      },
      repaired: ({ kept, fingerprints }, together, suggestions) => {
        kept.place = store.put(jsonOf(placeResult(together, fingerprints, suggestions)));
      },
    },
  };
}

/** The list of a log's results while there are none, and how far its line is indented. */
const NO_RESULTS = '\n      "results": []';
const INDENT = 6;

/** Writes results into the JSON of a log that has none. */
function* withResults(log: string, results: readonly KeptResult[], store: TextStore): Generator<string> {
  const end = log.indexOf(NO_RESULTS) + NO_RESULTS.length;
  yield log.slice(0, end - '[]'.length);
  yield* jsonList(textsOf(results, store), INDENT);
  yield log.slice(end);
}

function* textsOf(results: readonly KeptResult[], store: TextStore): Generator<string> {
  for (const { place } of results) if (place !== undefined) yield store.get(place);
}
