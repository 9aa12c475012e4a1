import type { ScanOutline } from '../../scan/scan-outline.ts';
import { withoutFailing } from '../../scan/scan-outline.ts';
import type { DocsLinks } from '../links.ts';
import type { Narrowing } from '../narrowing.ts';
import { narrower } from '../narrowing.ts';
import type { ScanPrinter } from '../scan-printer.ts';
import type { ScanBlocks } from '../text/scan-conclusion.ts';
import type { TextPlace, TextStore } from '../text-store.ts';
import type { Diagnostic, LevelledDiagnostics, SuggestedLines } from './diagnostic.ts';
import { noticeDiagnostic, violationDiagnostic } from './diagnostic.ts';
import type { Notice } from './notices.ts';
import { scanNotices } from './notices.ts';
import { suggestionChooser } from './rdjson.ts';
import type { PlaceTaker, RepairsOf } from './repaired-places.ts';
import { placeFinder } from './repaired-places.ts';

/** What the diagnostics of a scan need besides the scan. */
export interface ScanDiagnosticsOptions {
  readonly links: DocsLinks;
  /** Tells whether a scan fails: where what was not judged makes it fail, that is said as an error. */
  readonly blocks: ScanBlocks;
  /** Keeps the diagnostics until the scan has ended. */
  readonly store: TextStore;
  readonly only?: Narrowing;
  /** Repairs the scanned texts; absent: there are no suggestions. */
  readonly repairsOf?: RepairsOf;
}

/** Prints the diagnostics of a scan at its end, as `print` does. */
export function scanDiagnostics(
  { links, blocks, store, only, repairsOf }: ScanDiagnosticsOptions,
  print: (diagnostics: LevelledDiagnostics, outline: ScanOutline) => Iterable<string>,
): ScanPrinter {
  const { listed, words } = narrower(only);
  const notices = scanNotices();
  const kept: KeptDiagnostic[] = [];
  const places = placeFinder(diagnosticTaker(kept, links, store), repairsOf);
  return {
    manifest: async ({ manifest, judged }) => {
      notices.see(manifest);
      await places.see(manifest, listed(judged));
      return '';
    },
    end: async (outline) => {
      const lessFixes = await places.end();
      const isUnjudgedFailing = blocks({ ...withoutFailing(outline), notEvaluated: [] });
      const rest = [...lessFixes, ...notices.of(outline, words())].map((notice) =>
        noticeDiagnostic(isUnjudgedFailing ? withError(notice) : notice, links),
      );
      return print(storedDiagnostics(kept, rest, store), outline);
    },
    drop: store.drop,
  };
}

/** A diagnostic whose JSON was put into the store. */
interface KeptDiagnostic {
  level?: Diagnostic['level'];
  place?: TextPlace;
}

/** Makes diagnostics of places, and puts them into the store. */
function diagnosticTaker(kept: KeptDiagnostic[], links: DocsLinks, store: TextStore): PlaceTaker<KeptDiagnostic> {
  // What was read back from the store is no longer known to be the same suggestion.
  const suggestionOf = suggestionChooser();
  return {
    found: () => {
      const ticket: KeptDiagnostic = {};
      kept.push(ticket);
      return ticket;
    },
    repaired: (ticket, together, suggestions) => {
      const suggestion = suggestionOf({ place: together[0].place, suggestions });
      const diagnostic = violationDiagnostic(together, suggestion === undefined ? [] : [linesOf(suggestion)], links);
      ticket.level = diagnostic.level;
      ticket.place = store.put(JSON.stringify(diagnostic));
    },
  };
}

/** The lines of a suggestion, without the repairs that it makes. */
function linesOf({ file, startLine, endLine, lines }: SuggestedLines): SuggestedLines {
  return { file, startLine, endLine, lines };
}

function storedDiagnostics(
  kept: readonly KeptDiagnostic[],
  rest: readonly Diagnostic[],
  store: TextStore,
): LevelledDiagnostics {
  function* chosen(isChosen: (level: Diagnostic['level'] | undefined) => boolean): Generator<Diagnostic> {
    for (const { level, place } of kept) {
      if (place !== undefined && isChosen(level)) yield JSON.parse(store.get(place)) as Diagnostic;
    }
    yield* rest.filter(({ level }) => isChosen(level));
  }
  return { all: () => chosen(() => true), ofLevel: (level) => chosen((each) => each === level) };
}

function withError(notice: Notice): Notice {
  return notice.isUnjudged ? { ...notice, level: 'error' } : notice;
}
