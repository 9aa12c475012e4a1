import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { HtmlLinks } from '../html-parts.ts';
import { htmlWorkload } from '../html-workload.ts';
import { packedRows } from './packed-rows.ts';
import type { ShownWorkload } from './shown-workload.ts';

/**
 * Up to this many workloads are written as HTML, which can be read without JavaScript. With more of them the page would
 * grow too large for browsers: they are data, which the page's script draws when it is looked at.
 */
export const MOST_AS_HTML = 500;

/** The workloads of a page, which come one by one. */
export interface WorkloadRows {
  /** See `PackedRows`. */
  readonly see: (workload: ShownWorkload, rank: 0 | 1 | 2) => void;
  /** Whether they are data. */
  readonly areData: () => boolean;
  /** The rows as HTML, in their order; none where they are data. */
  readonly rows: (links: HtmlLinks) => Html;
  /** The data, in chunks of HTML; none where there are rows. */
  readonly data: (links: HtmlLinks) => Generator<string>;
}

type Seen = Parameters<WorkloadRows['see']>;

/** Starts without workloads. */
export function workloadRows(most = MOST_AS_HTML): WorkloadRows {
  let seen: Seen[] = [];
  let packed: ReturnType<typeof packedRows> | undefined;
  return {
    see: (...workload) => {
      if (packed !== undefined) packed.see(...workload);
      else seen.push(workload);
      if (seen.length <= most) return;
      packed = packedRows();
      for (const each of seen) packed.see(...each);
      seen = [];
    },
    areData: () => packed !== undefined,
    rows: (links) => {
      const inOrder = seen.toSorted(([, a], [, b]) => a - b);
      return html`${inOrder.map(([workload], index) => htmlWorkload(workload, index + 1, links))}`;
    },
    data: function* (links) {
      if (packed === undefined) return;
      yield '<script type="application/json" id="rows">';
      yield* packed.chunks(links);
      yield '</script>\n';
    },
  };
}
