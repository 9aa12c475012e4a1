import type { Note } from '../../manifest/manifest.ts';
import { formatTargetOnServer } from '../../pss/server-name.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import { count } from '../../text/count.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { ReadPaid, ReadReport, ReadShardNotes } from '../json/read/read-report.ts';
import type { ShardOrigin } from '../json/scan-origin.ts';
import { paidNote } from '../settings-notes.ts';

/** A shard of a scan, read back. */
export type ShardReport = ReadReport & { readonly shard: ShardOrigin; readonly ofWhole: ReadShardNotes };

/** What a scan as a whole would have written; its results are those of its parts, one after the other. */
export interface JoinedShards extends Omit<ReadReport, 'results'> {
  readonly parts: readonly Pick<ReadReport, 'file' | 'results'>[];
}

/** Whether a report is a shard. */
export function isShard(report: ReadReport): report is ShardReport {
  return report.shard !== undefined && report.ofWhole !== undefined;
}

/**
 * Joins the shards of one scan into what the scan as a whole would have written.
 *
 * @throws ConfigurationError where they are not of one scan, or not each exactly once
 */
export function joinShards(shards: readonly ShardReport[]): JoinedShards {
  requireWhole(shards);
  const inOrder = shards.toSorted((a, b) => a.shard.index - b.shard.index);
  const [{ shard: _, ofWhole: __, ...first }] = inOrder as [ShardReport];
  const of = inOrder.map(({ ofWhole }) => ofWhole);
  const own = inOrder.flatMap(({ notes }) => notes);
  // These are the last that a scan says of its folders, behind what holds of all shards.
  const isLast = ({ code }: Note): boolean => code === 'other-repository';
  const paid = paidInAll(of.map((each) => each.paid));
  const baselines = inOrder.flatMap(({ baseline }) => baseline ?? []);
  return {
    ...first,
    parts: inOrder,
    notes: [
      ...own.filter((note) => !isLast(note)),
      ...inAll(of.map(({ ofAll }) => ofAll)),
      ...own.filter(isLast),
      ...inAny(of.map(({ expired }) => expired)),
      ...staleInAll(of),
      ...paid.map(paidNote),
    ],
    notEvaluated: inOrder.flatMap(({ notEvaluated }) => notEvaluated),
    other: inOrder.reduce((sum, { other }) => sum + other, 0),
    // One of the jobs may have been asked for it alone.
    ...(inOrder.some(({ failOn }) => failOn === 'unjudged') && { failOn: 'unjudged' as const }),
    ...(baselines.length > 0 && {
      baseline: {
        known: baselines.reduce((sum, { known }) => sum + known, 0),
        paid: paid.reduce((sum, { violations }) => sum + violations.length, 0),
      },
    }),
  };
}

/** @throws ConfigurationError where the shards do not add up */
function requireWhole(shards: readonly ShardReport[]): void {
  const [first, ...others] = shards;
  if (first === undefined) return;
  for (const other of others) {
    const difference = differenceOf(first, other);
    if (difference !== undefined)
      throw new ConfigurationError(
        `shards that do not add up: ${first.file} and ${other.file} are of different scans: ${difference}`,
      );
  }
  const { of } = first.shard;
  const files = new Map<number, string[]>();
  for (const { shard, file } of shards) files.set(shard.index, [...(files.get(shard.index) ?? []), file]);
  const missing = missingOf(files, of);
  const twice = [...files].filter(([, found]) => found.length > 1);
  if (missing === undefined && twice.length === 0) return;
  const says = [
    ...(missing === undefined ? [] : [`missing ${missing}`]),
    ...twice.map(([index, found]) => `found shard ${index} ${count(found.length, 'time')} (${found.join(', ')})`),
  ];
  throw new ConfigurationError(
    `shards that do not add up: of ${of}, ${says.join('; ')}: merge each shard of one scan once`,
  );
}

/** The most shards that an error names. */
const MAX_NAMED = 10;

function missingOf(files: ReadonlyMap<number, unknown>, of: number): string | undefined {
  const missing = of - files.size;
  if (missing === 0) return undefined;
  const named: number[] = [];
  for (let index = 1; index <= of && named.length < MAX_NAMED; index++) if (!files.has(index)) named.push(index);
  return `${named.join(', ')}${missing > named.length ? `, … (${missing} in all)` : ''}`;
}

/** Says in what two shards are of different scans; undefined where they are of one. */
function differenceOf(a: ShardReport, b: ShardReport): string | undefined {
  const [one, other] = [a.shard, b.shard];
  const unlike = (name: string, of: string, than: string): string => `${name} ${of}, and ${than}`;
  if (one.of !== other.of) return unlike('shards of', String(one.of), `of ${other.of}`);
  const targets = [a, b].map(({ target }) => formatTargetOnServer(target));
  if (targets[0] !== targets[1]) return unlike('target', String(targets[0]), String(targets[1]));
  if (one.program !== other.program) return unlike('pss-review', shown(one.program), shown(other.program));
  if (one.commit !== other.commit) return unlike('commit', shown(one.commit ?? 'none'), shown(other.commit ?? 'none'));
  if (one.flags.join(' ') !== other.flags.join(' '))
    return unlike('flags', shown(one.flags.join(' ') || 'none'), shown(other.flags.join(' ') || 'none'));
  return one.files === other.files
    ? undefined
    : 'the files that they list are others, or have other sizes: check out the same commit with the same line endings';
}

function shown(text: string): string {
  return visibleText(text, 200);
}

/** The notes that all shards have. */
function inAll(lists: readonly (readonly Note[])[]): readonly Note[] {
  const [first = [], ...others] = lists;
  const known = others.map((notes) => new Set(notes.map(keyOf)));
  return first.filter((note) => known.every((keys) => keys.has(keyOf(note))));
}

/** The notes that some shard has, each once, by their places. */
function inAny(lists: readonly (readonly Note[])[]): Note[] {
  const notes = new Map(lists.flat().map((note) => [keyOf(note), note]));
  return [...notes.values()].sort(byPlace);
}

/** The exemptions that no shard found a use for: with what one of them found in their place. */
function staleInAll(shards: readonly ReadShardNotes[]): Note[] {
  const at = ({ file, line, column }: Note): string => JSON.stringify([file, line, column]);
  const [first, ...others] = shards.map(({ stale }) => new Map(stale.map((each) => [at(each.note), each])));
  return [...(first ?? [])].flatMap(([place, own]) => {
    const all = [own, ...others.flatMap((notes) => notes.get(place) ?? [])];
    return all.length < shards.length ? [] : [(all.find(({ hasStandIn }) => hasStandIn) ?? own).note];
  });
}

/** What no shard found of the baseline. */
function paidInAll(lists: readonly (readonly ReadPaid[])[]): ReadPaid[] {
  const at = ({ entry: { place } }: ReadPaid): string => JSON.stringify([place.file, place.line, place.column]);
  const [first = [], ...others] = lists;
  const known = others.map((list) => new Map(list.map((each) => [at(each), new Set(each.violations)])));
  return first
    .map((each) => ({
      ...each,
      violations: each.violations.filter((violation) =>
        known.every((entries) => entries.get(at(each))?.has(violation)),
      ),
    }))
    .filter(({ violations }) => violations.length > 0);
}

function keyOf(note: Note): string {
  return JSON.stringify([note.file, note.line, note.column, note.path, note.code, note.message]);
}

function byPlace(a: Note, b: Note): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}
