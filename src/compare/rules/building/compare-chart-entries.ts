import type { ChartEntry } from '../../../target/config/building/charts-configuration.ts';
import { groupBy } from '../../../text/group-by.ts';
import { compareText } from '../../../text/order.ts';
import { joinTexts } from '../loosening.ts';

/** A change of an entry of `charts`, and what it means. */
interface ChartEntryChange {
  /** The line of the entry in head; absent where it is gone. */
  readonly line?: number;
  readonly message: string;
}

/**
 * Lists the changes with which a chart is rendered, and so judged, otherwise than before: releases that are gone or changed,
 * and the first ones of a chart, with which it is no longer rendered with the values files beside it.
 */
export function compareChartEntries(before: readonly ChartEntry[], after: readonly ChartEntry[]): ChartEntryChange[] {
  const [known, kept] = [new Set(before.map(textOf)), new Set(after.map(textOf))];
  const [was, is] = [groupBy(before, ({ path }) => path), groupBy(after, ({ path }) => path)];
  const first = [...is].flatMap(([path, entries]): ChartEntryChange[] => {
    const [entry] = entries;
    if (entry === undefined || was.has(path)) return [];
    const message = `the chart ${nameOf(path)} is rendered with the releases of the config alone, and no longer with the values files beside it`;
    return [{ line: entry.place.line, message }];
  });
  const gone = [...was].flatMap(([path, entries]): ChartEntryChange[] => {
    const lost = entries.filter((entry) => !kept.has(textOf(entry)));
    if (lost.length === 0) return [];
    const changed = (is.get(path) ?? []).find((entry) => !known.has(textOf(entry)));
    const releases = joinTexts(lost.map((entry) => entry.release ?? 'without a name'));
    const message = `the chart ${nameOf(path)} is no longer rendered as the release ${releases} had it: that may violate less`;
    return [{ ...(changed === undefined ? {} : { line: changed.place.line }), message }];
  });
  return [...first, ...gone];
}

function nameOf(path: string): string {
  return joinTexts([path || '.']);
}

function textOf({ place: _, set, ...entry }: ChartEntry): string {
  return JSON.stringify([entry, Object.entries(set).sort(([a], [b]) => compareText(a, b))]);
}
