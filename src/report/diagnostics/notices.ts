import type { Gap } from '../../compare/change.ts';
import type { Manifest, NotEvaluated, Note } from '../../manifest/manifest.ts';
import { isUnjudged } from '../../manifest/unjudged.ts';
import type { Review } from '../../review/review.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import { settingsNotes } from '../settings-notes.ts';

/** Something that a report must say beside violations: what could not be judged never counts as clean. */
export interface Notice {
  /** What it is about: `not-evaluated/REASON`, `not-judged/CODE`, `note/CODE`, `gap` … */
  readonly id: string;
  readonly level: 'error' | 'warning' | 'note';
  /** Plain text, which may quote a manifest. */
  readonly message: string;
  /** Where it is; absent where it is about the whole run. Without a column it is the whole line. */
  readonly place?: { readonly file: string; readonly line: number; readonly column?: number };
  /** Whether it is of something that was seen and not judged, or not evaluated. */
  readonly isUnjudged?: true;
}

/** What tells the notices of a review. */
export type NoticedReview = Pick<Review, 'comparison' | 'change'>;

/** Tells what a scan says beside violations, without keeping its manifests. */
export interface ScanNotices {
  readonly see: (manifest: Pick<Manifest, 'notEvaluated' | 'notes'>) => void;
  /**
   * Returns the notices of all manifests, in their order, and of the settings.
   *
   * @param narrowed says which workloads are left out; undefined where none is
   */
  readonly of: (outline: ScanOutline, narrowed: string | undefined) => Notice[];
}

/** Starts to take notices. */
export function scanNotices(): ScanNotices {
  // The outline has the entries and the notes, but not which of them are of one manifest: this has where each begins.
  const starts: { readonly unread: number; readonly noted: number }[] = [];
  let [unread, noted] = [0, 0];
  return {
    see: ({ notEvaluated, notes }) => {
      if (notEvaluated.length + notes.length > 0) starts.push({ unread, noted });
      unread += notEvaluated.length;
      noted += notes.length;
    },
    of: ({ notEvaluated, notes, ...outline }, narrowed) => [
      ...(narrowed === undefined
        ? []
        : [{ id: 'narrowed', level: 'note' as const, message: `of the workloads, ${narrowed}` }]),
      ...starts.flatMap((start, index) => [
        ...notEvaluated
          .slice(start.unread, starts[index + 1]?.unread)
          .map((entry) => notEvaluatedNotice(entry, entry.isForeign ? 'warning' : 'error')),
        ...notes.slice(start.noted, starts[index + 1]?.noted).map(noteNotice),
      ]),
      ...settingsNotes(outline).map(noteNotice),
    ],
  };
}

/** Returns what a review says beside violations. */
export function reviewNotices({ comparison, change }: NoticedReview): Notice[] {
  return [
    ...change.gaps.map(gapNotice),
    ...comparison.notEvaluated.map((entry) => notEvaluatedNotice(entry, entry.introduced ? 'error' : 'warning')),
    ...comparison.notes.map(noteNotice),
  ];
}

function notEvaluatedNotice({ file, line, reason, message }: NotEvaluated, level: Notice['level']): Notice {
  const id = `not-evaluated/${reason}`;
  return { id, level, message: `not evaluated: ${message}`, place: { file, line }, isUnjudged: true };
}

/** One that stands for what was not judged says so. */
function noteNotice({ file, line, column, code, message }: Note): Notice {
  const place = { file, line, column };
  if (!isUnjudged({ code })) return { id: `note/${code}`, level: 'note', message, place };
  return { id: `not-judged/${code}`, level: 'note', message: `not judged: ${message}`, place, isUnjudged: true };
}

function gapNotice({ message, hidesChanges }: Gap): Notice {
  return { id: 'gap', level: hidesChanges ? 'error' : 'warning', message };
}
