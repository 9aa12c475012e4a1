import { LOOK } from './html-look.ts';

/** The style of the page: light, dark and for paper. The page's content policy allows it by its hash. */
export const STYLE = `${LOOK}.bar { display: block; width: 100%; height: 0.9rem; border-radius: 4px; background: var(--panel); }
.bar .privileged, .bar .not-met { fill: var(--bad-fill); }
.bar .baseline { fill: var(--mid-fill); }
.bar .restricted, .bar .met { fill: var(--good-fill); }
.bar .unknown { fill: var(--line); }
.tiles { display: grid; gap: 1rem; margin: 0.75rem 0 0; padding: 0; list-style: none; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
.tiles li { padding: 0.8rem 1rem; border: 1px solid var(--line); border-radius: 8px; }
.tiles a { color: var(--text); text-decoration: none; }
.tiles a:hover .question { text-decoration: underline; }
.tiles b { font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tiles .question { display: block; color: var(--link); font-weight: 600; }
.tiles p { margin: 0.25rem 0 0; color: var(--muted); font-size: 0.87rem; line-height: 1.4; }
.levels a { display: flex; align-items: center; gap: 0.6rem; }
.levels .share { margin-left: auto; color: var(--muted); }

.scroll { overflow-x: auto; margin: 0 0 1rem; container-type: inline-size; }
table { border-collapse: collapse; width: 100%; font-size: 0.92em; }
caption { position: sticky; left: 0; max-width: 100cqi; padding: 0 0 0.4rem; text-align: left; font-weight: 600; }
th, td { padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: break-word; max-width: 40rem; }
thead th { color: var(--muted); font-weight: 600; vertical-align: bottom; white-space: nowrap; }
thead td { border-bottom: 0; }
tfoot th, tfoot td { border-bottom: 0; border-top: 1px solid var(--muted); font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th.number, td.number { padding-left: 0.4rem; }

.matrix { width: auto; min-width: 60%; }
.matrix th:first-child { min-width: 10rem; padding-right: 1.5rem; }
.matrix thead th[scope="colgroup"] { border-bottom: 0; padding: 0 0.6rem 0.3rem; border-left: 1px solid var(--line); }
.matrix .check { height: 13.5rem; padding: 0; vertical-align: bottom; min-width: 2.6rem; }
.matrix .check span { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); margin: 0 0.55rem 0.5rem; white-space: nowrap; font-weight: 400; }
.matrix td.number { padding: 0.35rem 0.6rem; min-width: 2.6rem; }
.matrix .none { color: var(--muted); }
.matrix tbody td[class*="heat"] a { color: var(--heat-text); font-weight: 600; text-decoration: none; display: block; }
.matrix tbody td[class*="heat"] a:hover { text-decoration: underline; }
.matrix th a, .matrix tfoot a { color: inherit; text-decoration: none; }
.matrix tbody th a { color: var(--link); }
.matrix th a:hover, .matrix tfoot a:hover { text-decoration: underline; }
.heat1 { background: var(--heat1); } .heat2 { background: var(--heat2); } .heat3 { background: var(--heat3); } .heat4 { background: var(--heat4); }

summary { cursor: pointer; }
details.section { margin: 0 0 0.5rem; }
details.section > summary { padding: 0.5rem 0; color: var(--link); }
details.plan { border: 1px solid var(--line); border-radius: 8px; }
details.plan > summary { padding: 0.6rem 1rem; color: var(--text); }
details.plan > summary h3 { display: inline; margin: 0 0.4rem 0 0; }
details.plan > .body { padding: 0.5rem 1rem 0.25rem; border-top: 1px solid var(--line); }
.pair { display: grid; gap: 0 2.5rem; grid-template-columns: 3fr 2fr; }
.steps { margin: 0.5rem 0; padding: 0 0 0 1.4rem; }
.steps li::marker { color: var(--muted); font-weight: 600; }
.steps p { margin-bottom: 0.4rem; }
.steps strong { text-transform: capitalize; margin-right: 0.4rem; }
.practices .why { display: block; font-size: 0.87rem; }
.practices td.share { width: 22%; padding: 0.7rem 0 0 1.5rem; }

form { display: grid; gap: 0.75rem 1rem; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); align-items: end; margin: 0 0 1rem; padding: 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; }
form[hidden] { display: none; }
.field label { display: block; margin-bottom: 0.15rem; font-size: 0.87rem; font-weight: 600; }
.field.wide { grid-column: span 2; }
.field.buttons { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0.5rem; }
input, select, button { width: 100%; min-height: 2.25rem; padding: 0.3rem 0.6rem; border: 1px solid var(--muted); border-radius: 6px; background: var(--page); color: var(--text); font: inherit; }
button { width: auto; padding-inline: 1rem; cursor: pointer; }
button:hover { border-color: var(--link); color: var(--link); }
input.set, select.set { border-color: var(--link); box-shadow: inset 0 0 0 1px var(--link); }
.count { margin: 0 0 0.5rem; font-weight: 600; }
.more { max-width: none; margin: 0.75rem 0; text-align: center; }
.more:not(:has(button:not([hidden]))) { display: none; }
.on-paper { display: none; }

.heads, details.workload > summary { display: grid; grid-template-columns: 7rem minmax(0, 3fr) minmax(0, 1.6fr) minmax(0, 3fr) minmax(0, 3.4fr); gap: 0 1rem; align-items: baseline; padding: 0.4rem 0.75rem 0.4rem 1.75rem; }
.heads { color: var(--muted); font-size: 0.87rem; font-weight: 600; border-bottom: 1px solid var(--muted); }
details.workload { border-bottom: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 2.2rem; }
details.workload > summary { position: relative; list-style: none; overflow-wrap: anywhere; }
details.workload > summary::-webkit-details-marker { display: none; }
details.workload > summary::before { content: "▸"; position: absolute; left: 0.5rem; top: 0.4rem; color: var(--muted); }
details.workload[open] > summary::before { content: "▾"; }
details.workload > summary:hover { background: var(--panel); }
details.workload[open] > summary { background: var(--panel); }
details.workload .badge { justify-self: start; }
.blocking { color: var(--muted); font-size: 0.87rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
details.workload[open] .blocking { white-space: normal; }
.workload .body { padding: 0.75rem 0.75rem 0.5rem 1.75rem; }
.workload table { font-size: 0.87rem; }
.workload caption { padding-top: 0.25rem; }
.violations td:nth-last-child(3), .answers td:last-child, .checklist td:last-child, .rest tbody th { font: 0.87em/1.6 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.violations th, .violations td:nth-last-child(4), .answers td:nth-last-child(2), .checklist td[class] { white-space: nowrap; }
.checklist .met { color: var(--good); font-weight: 600; }
.checklist .not-met { color: var(--bad); font-weight: 600; }
.checklist .unknown, .checklist .not-applicable { color: var(--muted); font-weight: 600; }
footer { margin-top: 2rem; padding-block: 1.5rem 3rem; color: var(--muted); font-size: 0.87rem; }

@media screen and (max-width: 60rem) {
  .pair { grid-template-columns: 1fr; }
  .heads { display: none; }
  details.workload > summary { grid-template-columns: 1fr; }
  .field.wide { grid-column: auto; }
}
@media print {
  :root {
    --text: #000; --muted: #444; --page: #fff; --panel: #fff; --line: #bbb; --link: #000;
    --bad: #a40e26; --bad-back: #fff; --mid: #744500; --mid-back: #fff; --good: #0f5c28; --good-back: #fff;
    --bad-fill: #d1495b; --mid-fill: #e0a63a; --good-fill: #3a9a5b;
    --heat1: #fff; --heat2: #fff; --heat3: #fff; --heat4: #fff; --heat-text: #000;
  }
  html { font-size: 8pt; }
  body { line-height: 1.35; }
  th, td { padding-block: 0.15rem; }
  header, main, footer { max-width: none; padding: 0; }
  nav, form, .skip, #no-script, .heads, .more, .passing { display: none; }
  .on-paper { display: revert; }
  a { color: inherit; text-decoration: none; }
  section { padding-top: 1rem; }
  details.failing::details-content { content-visibility: visible; block-size: auto; }
  details.workload > summary, details.plan > summary, tr, pre, blockquote, .tiles li { break-inside: avoid; }
  details.workload > summary, h2, h3, caption { break-after: avoid; }
  details.workload > summary::before { content: none; }
  details.workload > summary { padding-left: 0; }
  .workload .body { padding: 0.2rem 0; }
  .workload p, .workload blockquote, .workload .scroll { margin-bottom: 0.3rem; }
  .failing .blocking { display: none; }
  .blocking { white-space: normal; }
  details.workload:not([open]) .answers, .for-paper .answers, details.workload:not([open]) .checklist, .for-paper .checklist { display: none; }
  details.workload > summary { grid-template-columns: 6rem 2fr 1fr 2fr 2fr; }
  .matrix .check, .matrix td.number { min-width: 1.6rem; padding-inline: 0.2rem; }
  .matrix .check span { margin-inline: 0.1rem; }
  .badge { border: 1px solid currentColor; }
  .bar { print-color-adjust: exact; }
  .scroll { overflow: visible; }
  details.workload { content-visibility: visible; }
}
`;
