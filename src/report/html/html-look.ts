/** The look of all pages: their colours, light and dark, and what text, links and focus look like. */
export const LOOK = `
:root {
  color-scheme: light dark;
  --text: #1c2128; --muted: #57606a; --page: #ffffff; --panel: #f6f8fa; --line: #d0d7de; --link: #0a58b0;
  --bad: #a40e26; --bad-back: #ffebe9; --bad-fill: #d1495b;
  --mid: #744500; --mid-back: #fff1cc; --mid-fill: #e0a63a;
  --good: #0f5c28; --good-back: #d8f5e0; --good-fill: #3a9a5b;
  --heat1: #fff3ee; --heat2: #ffe0d4; --heat3: #ffc9b5; --heat4: #ffae94; --heat-text: #5c1408;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3; --muted: #9da9b5; --page: #0f141a; --panel: #181f27; --line: #333d48; --link: #7ab8ff;
    --bad: #ff9d96; --bad-back: #45191c; --bad-fill: #d65a66;
    --mid: #f2c766; --mid-back: #3b2d0a; --mid-fill: #c7922c;
    --good: #86e0a4; --good-back: #10351f; --good-fill: #3f9f60;
    --heat1: #2a1c1a; --heat2: #40211c; --heat3: #59281f; --heat4: #753023; --heat-text: #ffd9cf;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 3.5rem; }
body { margin: 0; background: var(--page); color: var(--text); font: 0.9375rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
header, main, footer { max-width: 80rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2rem; }
main:focus, h2:focus { outline: none; }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h2 { margin: 0 0 0.5rem; font-size: 1.35rem; line-height: 1.3; }
h3 { margin: 1.5rem 0 0.5rem; font-size: 1rem; }
p { margin: 0 0 0.75rem; max-width: 50rem; }
section { margin: 0; padding: 2.25rem 0 0.5rem; }
section + section { border-top: 1px solid var(--line); margin-top: 1.5rem; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
code, pre { font: 0.87em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { overflow-wrap: anywhere; }
pre { margin: 0 0 0.75rem; padding: 0.6rem 0.8rem; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
pre code { font-size: inherit; }
blockquote { margin: 0 0 1rem; padding: 0.5rem 0.9rem; border-left: 3px solid var(--bad-fill); background: var(--panel); max-width: 65rem; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.muted, .why { color: var(--muted); }
.kind { margin: 0; color: var(--muted); }
.lead { font-size: 1.1rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; padding: 0.5rem 1rem; background: var(--page); }
nav { margin: 1.25rem -1.5rem 0; padding: 0 1.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0; padding: 0.6rem 0; list-style: none; border-block: 1px solid var(--line); }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.caution { padding: 0.6rem 0.9rem; border-left: 3px solid var(--mid-fill); background: var(--panel); }

.badge { display: inline-block; padding: 0.05em 0.6em; border-radius: 1em; font-size: 0.85em; font-weight: 600; line-height: 1.5; white-space: nowrap; }
.badge.privileged { color: var(--bad); background: var(--bad-back); }
.badge.baseline { color: var(--mid); background: var(--mid-back); }
.badge.restricted { color: var(--good); background: var(--good-back); }
`;
