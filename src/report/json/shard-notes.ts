import type { Note } from '../../manifest/manifest.ts';
import type { ScannedManifest } from '../../scan/scan.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import { exemptionNotes } from '../settings-notes.ts';
import { jsonNote } from './json.ts';

/** What a shard of a scan says of the whole scan, for `report --merge` to compare with what the others say. */
export interface ShardNotes {
  /** Notes that hold where all shards have them: what matches nothing, and folders without a workload. */
  readonly ofAll: readonly object[];
  /** Exemptions that have expired, and were found to be needed: they hold where one shard has them. */
  readonly expired: readonly object[];
  /** Exemptions that match nothing. One may have another message where something else was found. */
  readonly stale: readonly object[];
  /** Violations of the baseline that were not found: those are paid that no shard found. */
  readonly paid: readonly object[];
}

/** Collects what a shard says of the whole. */
export interface ShardNotesOf {
  readonly see: (scanned: ScannedManifest) => void;
  /** The notes of the shard itself, of all that an outline has. */
  readonly own: (notes: readonly Note[]) => readonly Note[];
  readonly shardNotes: (outline: ScanOutline) => ShardNotes;
}

/** Starts to collect. */
export function shardNotesOf(): ShardNotesOf {
  const ofAll: Note[] = [];
  const isOfAll = new Set<number>();
  let seen = 0;
  return {
    see: (scanned) => {
      for (const note of scanned.manifest.notes) {
        if (scanned.isOfAll === true) {
          ofAll.push(note);
          isOfAll.add(seen);
        }
        seen += 1;
      }
    },
    own: (notes) => notes.filter((_, index) => !isOfAll.has(index)),
    shardNotes: ({ exemptions: { expired, stale }, baseline }) => ({
      ofAll: ofAll.map(jsonNote),
      expired: exemptionNotes({ expired, stale: [] }).map(jsonNote),
      stale: stale.map((exemption) => ({
        ...jsonNote(exemptionNotes({ expired: [], stale: [exemption] })[0] as Note),
        hasStandIn: exemption.standIn !== undefined,
      })),
      paid: (baseline?.paid ?? []).map(({ entry: { kind, namespace, name, place }, violations }) => {
        const { file, line, column } = place;
        return { file, line, column, kind, namespace: namespace ?? null, name, violations };
      }),
    }),
  };
}
