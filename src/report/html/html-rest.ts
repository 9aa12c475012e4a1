import type { NotEvaluated, Note } from '../../manifest/manifest.ts';
import { isUnjudged } from '../../manifest/unjudged.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import { settingsNotes } from '../settings-notes.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import type { HtmlLinks } from './html-parts.ts';
import { placeLink } from './html-parts.ts';
import { shownPlace } from './rows/shown-workload.ts';

/** A table with more rows would make the page too large for browsers. */
const MOST_ROWS = 2_000;

/** The sections on what was not evaluated, and why, and on notes. */
export function htmlRest(outline: ScanOutline, links: HtmlLinks): Html {
  const { notEvaluated, notes } = outline;
  const unjudged = notes.filter(isUnjudged);
  const others = [...notes.filter((note) => !isUnjudged(note)), ...settingsNotes(outline)];
  return html`<section id="not-evaluated" aria-labelledby="not-evaluated-title">
<h2 id="not-evaluated-title">Not evaluated, not judged</h2>
${notEvaluated.length + unjudged.length === 0 ? html`<p>Everything that was found was evaluated.</p>` : html`<p>Nothing here counts as clean.</p>`}
${table('Not evaluated: documents that could not be read', notEvaluated, ({ reason }) => reason, links)}${table('Not judged: seen, but nothing to judge by itself', unjudged, ({ code }) => code, links)}</section>
${
  others.length === 0
    ? undefined
    : html`<section id="notes" aria-labelledby="notes-title">
<h2 id="notes-title">Notes</h2>
${table('Worth knowing; no verdict depends on it', others, ({ code }) => code, links)}</section>
`
}`;
}

function table<T extends NotEvaluated | Note>(
  caption: string,
  entries: readonly T[],
  reasonOf: (entry: T) => string,
  links: HtmlLinks,
): Html {
  if (entries.length === 0) return html``;
  const more = entries.length - MOST_ROWS;
  const rows = entries.slice(0, MOST_ROWS).map(
    (entry) =>
      html`<tr><th scope="row">${placeLink(shownPlace(entry), links)}</th><td>${reasonOf(entry)}</td><td>${entry.message}</td></tr>
`,
  );
  return html`<div class="scroll"><table class="rest">
<caption>${caption} (${entries.length})</caption>
<thead><tr><th scope="col">Place</th><th scope="col">Reason</th><th scope="col">What was found</th></tr></thead>
<tbody>
${rows}${
  more <= 0
    ? undefined
    : html`<tr><td colspan="3">… and ${more} more: <code>--format json</code> lists all of them</td></tr>
`
}</tbody>
</table></div>
`;
}
