import { LOOK } from '../../src/report/html/html-look.ts';

const NAVIGATION = `nav { margin-top: 0; }
nav summary { cursor: pointer; color: var(--link); }
nav details { flex: 1 1 auto; }
nav details[open] { flex-basis: 100%; }
nav details p { margin: 0.75rem 0 0; font-weight: 600; }
nav details ul { flex-direction: row; border: 0; padding: 0; }
[aria-current] { color: var(--text); font-weight: 600; }
`;

/** The style of the pages of the docs. */
export const DOCS_STYLE = `${LOOK}
main { padding-bottom: 3rem; max-width: 62rem; overflow-wrap: anywhere; }
header { max-width: 62rem; padding-top: 1rem; }
h1 { margin-top: 1.5rem; margin-bottom: 0.75rem; }
h2 { margin-top: 2.25rem; }
p, li { max-width: 50rem; }
${NAVIGATION}img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 8px; }
.scroll { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; font-size: 0.92em; }
th, td { padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; min-width: 5rem; }
thead th { color: var(--muted); }
pre { white-space: pre; overflow-wrap: normal; }
`;

/** The style of the playground. */
export const PLAYGROUND_STYLE = `${LOOK}
header, main { max-width: 110rem; }
header { padding-top: 1rem; }
main { padding-bottom: 3rem; }
${NAVIGATION}
form { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; margin: 0.75rem 0; }
label { display: block; margin-bottom: 0.15rem; font-size: 0.87rem; font-weight: 600; }
select, button { min-height: 2.25rem; padding: 0.3rem 0.6rem; border: 1px solid var(--muted); border-radius: 6px; background: var(--page); color: var(--text); font: inherit; max-width: 100%; }
button { padding-inline: 1rem; cursor: pointer; }
button:hover:enabled { border-color: var(--link); color: var(--link); }
button:disabled { color: var(--muted); border-color: var(--line); cursor: default; }
button.line { min-height: 0; padding: 0 0.4rem; font-size: 0.87rem; }
.two { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
@media (max-width: 60rem) { .two { grid-template-columns: minmax(0, 1fr); } }
.two > div { min-width: 0; }
.head { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; min-height: 3rem; }
.head h2 { margin: 0; }
.head label { margin: 0; font-size: inherit; }
h1 { margin: 1rem 0 0.5rem; }
.editor { display: flex; height: 34rem; border: 1px solid var(--muted); border-radius: 6px; overflow: hidden; }
.editor:focus-within { outline: 3px solid var(--link); outline-offset: 2px; }
#numbers { position: relative; flex: none; overflow: hidden; padding: 0.5rem 0.5rem 2rem 1.5rem; background: var(--panel); color: var(--muted); text-align: right; }
#numbers, #text, #fixed { font: 0.8125rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; tab-size: 2; }
#text { flex: 1; min-width: 0; margin: 0; padding: 0.5rem; border: 0; resize: none; background: var(--page); color: var(--text); overflow: auto; }
#text:focus { outline: none; }
.mark { position: absolute; left: 0.35rem; top: calc(0.5rem + var(--line-number) * 1.5em); color: var(--bad); }
#fixed { height: 34rem; overflow: auto; border: 1px solid var(--line); border-radius: 6px; padding: 0.5rem 0; }
.run { display: flex; min-width: max-content; }
.run > span { flex: none; width: 3.5rem; padding-right: 0.6rem; text-align: right; color: var(--muted); user-select: none; }
.run ins, .run del { flex: 1; text-decoration: none; }
#fixed code { font: inherit; overflow-wrap: normal; }
.run.added { background: var(--good-back); }
.run.added, .run.added > span { color: var(--good); }
.run.removed { background: var(--bad-back); }
.run.removed, .run.removed > span { color: var(--bad); }
.lead { font-weight: 600; }
#answer ul { padding-left: 1.1rem; max-width: 70rem; }
#answer li { margin-bottom: 0.35rem; overflow-wrap: anywhere; }
#answer blockquote { margin: 0.25rem 0 0.5rem; }
.badge.safe { color: var(--good); background: var(--good-back); }
.badge.careful { color: var(--mid); background: var(--mid-back); }
.badge.manual { color: var(--bad); background: var(--bad-back); }
.not-evaluated { color: var(--bad); }
#faults:empty { display: none; }
`;
