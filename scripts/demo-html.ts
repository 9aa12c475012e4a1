import { htmlEscape } from 'escape-goat';
import { Marked } from 'marked';

/** A check run, as a pull request shows it. `summary` is Markdown. */
export interface DemoCheck {
  readonly name: string;
  readonly conclusion: string;
  readonly title: string;
  readonly summary: string;
}

/** A changed file, with its diff and its comments. */
export interface DemoFile {
  readonly path: string;
  readonly hunks: readonly { readonly header: string; readonly rows: readonly DemoRow[] }[];
  readonly comments: readonly DemoComment[];
}

/** A line of a diff, with its numbers in base and head. */
export interface DemoRow {
  readonly type: 'add' | 'context' | 'del' | 'no-newline';
  readonly oldLine?: number;
  readonly newLine?: number;
  readonly text: string;
}

/** A comment at lines of head, or on the whole file. `body` is Markdown. */
export interface DemoComment {
  readonly body: string;
  /** Both absent for a comment on the whole file. */
  readonly startLine?: number;
  readonly line?: number;
}

/** Writes one self-contained page about a pull request. */
export function demoHtml(title: string, number: number, sections: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlEscape(title)} · #${number}</title>
<style>${STYLE}</style>
<main>
<h1>${htmlEscape(title)} <span class="muted">#${number}</span></h1>
${sections.join('\n')}
</main>
</html>
`;
}

/** A check run; its summary is folded. */
export function checkSection({ name, conclusion, title, summary }: DemoCheck): string {
  return `<section class="box check ${htmlEscape(conclusion)}">
<h2>${conclusion === 'failure' ? '✗' : '✓'} ${htmlEscape(name)} <span class="muted">— ${htmlEscape(title)}</span></h2>
<details><summary>Summary of the check run</summary><div class="markdown">${markdown(summary)}</div></details>
</section>`;
}

/** What somebody wrote or did; `footer` is HTML. A login is shown as GitHub does it. */
export function entrySection(
  { author, did, body }: { readonly author: string; readonly did: string; readonly body: string },
  footer = '',
): string {
  const isBot = author.endsWith('[bot]');
  return `<section class="box entry"><b>${htmlEscape(author.replace(/\[bot\]$/, ''))}</b> <span class="muted">${isBot ? 'bot ' : ''}${htmlEscape(did)}</span><div class="markdown">${markdown(body)}</div>${footer}</section>`;
}

/** A file with its diff, and the comments below their lines. */
export function fileSection({ path, hunks, comments }: DemoFile): string {
  const lines = new Map(
    hunks.flatMap(({ rows }) =>
      rows.flatMap(({ newLine, text }) => (newLine === undefined ? [] : [[newLine, text] as const])),
    ),
  );
  const box = (comment: DemoComment): string => {
    const first = comment.startLine ?? comment.line ?? 0;
    const replaced = comment.line === undefined ? [] : range(first, comment.line).map((line) => lines.get(line) ?? '');
    const rangeNote =
      comment.startLine === undefined
        ? ''
        : `<div class="muted">Comment on lines ${comment.startLine} to ${comment.line}</div>`;
    return `<div class="comment"><b>github-actions</b> <span class="muted">bot</span>${rangeNote}<div class="markdown">${markdown(comment.body, replaced)}</div></div>`;
  };
  const rows = hunks.flatMap(({ header, rows: hunkRows }) => [
    `<tr class="hunk"><td></td><td></td><td>${htmlEscape(header)}</td></tr>`,
    ...hunkRows.flatMap((row) => [
      rowHtml(row),
      ...comments
        .filter(({ line }) => line !== undefined && line === row.newLine && row.type !== 'del')
        .map((comment) => `<tr class="thread"><td colspan="3">${box(comment)}</td></tr>`),
    ]),
  ]);
  const ofFile = comments.filter(({ line }) => line === undefined).map(box);
  return `<section class="box file"><h3>${htmlEscape(path)}</h3>${ofFile.join('')}<table>${rows.join('\n')}</table></section>`;
}

/** What stands before a line of a diff. */
export const DIFF_SIGNS = { add: '+', del: '-', context: ' ', 'no-newline': '' } as const;

function rowHtml({ type, oldLine, newLine, text }: DemoRow): string {
  return `<tr class="${type}"><td>${oldLine ?? ''}</td><td>${newLine ?? ''}</td><td>${DIFF_SIGNS[type]}${htmlEscape(text)}</td></tr>`;
}

/** Renders GitHub's Markdown; a suggestion block shows the lines that it replaces and the new ones. */
function markdown(text: string, replaced: readonly string[] = []): string {
  const renderer = new Marked({
    gfm: true,
    renderer: {
      code({ text: code, lang }) {
        if (lang !== 'suggestion')
          return `<pre class="${htmlEscape(lang ?? '')}"><code>${lang === 'diff' ? diffLines(code) : htmlEscape(code)}</code></pre>`;
        const removed = replaced.map((line) => `<div class="del">-${htmlEscape(line)}</div>`);
        const added = code.split('\n').map((line) => `<div class="add">+${htmlEscape(line)}</div>`);
        return `<div class="suggestion"><div class="bar">Suggested change <span class="button">Commit suggestion</span></div><pre>${[...removed, ...added].join('')}</pre></div>`;
      },
    },
  });
  return renderer.parse(text, { async: false });
}

function diffLines(code: string): string {
  return code
    .split('\n')
    .map(
      (line) =>
        `<span class="${line.startsWith('+') ? 'add' : line.startsWith('-') ? 'del' : ''}">${htmlEscape(line)}</span>`,
    )
    .join('\n');
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

const STYLE = `
:root { color-scheme: light dark; --line: #d1d9e0; --muted: #59636e; --add: #dafbe1; --del: #ffebe9; --bar: #f6f8fa; --bg: #fff; --fg: #1f2328; --link: #0969da; }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --muted: #9198a1; --add: #12361f; --del: #431d20; --bar: #151b23; --bg: #0d1117; --fg: #f0f6fc; --link: #4493f8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--fg); font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
main { max-width: 980px; margin: 0 auto; padding: 24px 16px; }
h1 { font-weight: 400; font-size: 26px; } h2 { font-size: 15px; margin: 0; } h3 { font-size: 13px; margin: 0; padding: 8px 12px; background: var(--bar); border-bottom: 1px solid var(--line); font-family: ui-monospace, "DejaVu Sans Mono", monospace; }
a { color: var(--link); text-decoration: none; } .muted { color: var(--muted); font-weight: 400; }
.box { border: 1px solid var(--line); border-radius: 6px; margin: 16px 0; overflow: hidden; } .check, .entry { padding: 12px 16px; }
.check.failure h2 { color: #d1242f; } .check.success h2 { color: #1a7f37; } summary { cursor: pointer; color: var(--muted); margin-top: 6px; }
table { border-collapse: collapse; width: 100%; } .file > table { table-layout: fixed; font: 12px/20px ui-monospace, "DejaVu Sans Mono", monospace; } .file > table > tbody > tr > td { padding: 0 10px; white-space: pre-wrap; overflow-wrap: anywhere; vertical-align: top; }
.file > table > tbody > tr > td:nth-child(1), .file > table > tbody > tr > td:nth-child(2):not([colspan]) { width: 48px; text-align: right; color: var(--muted); }
tr.add, .add { background: var(--add); } tr.del, .del { background: var(--del); } tr.hunk { background: var(--bar); color: var(--muted); }
.thread > td { padding: 12px !important; white-space: normal !important; width: auto !important; text-align: left !important; color: inherit !important; background: var(--bar); }
.comment { border: 1px solid var(--line); border-radius: 6px; padding: 10px 14px; background: var(--bg); font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; max-width: 840px; margin: 8px 12px; } .thread .comment { margin: 0; }
.markdown p { margin: 8px 0; } .markdown blockquote { margin: 8px 0; padding: 0 12px; color: var(--muted); border-left: 4px solid var(--line); } .markdown code { font: 12px ui-monospace, "DejaVu Sans Mono", monospace; background: var(--bar); padding: 1px 4px; border-radius: 4px; } .markdown pre { background: var(--bar); padding: 10px; overflow: auto; border-radius: 6px; font: 12px/18px ui-monospace, "DejaVu Sans Mono", monospace; } .markdown pre code { padding: 0; background: none; }
.markdown td, .markdown th { border: 1px solid var(--line); padding: 4px 10px; text-align: left; } .markdown sub { font-size: 12px; vertical-align: baseline; }
.suggestion { border: 1px solid var(--line); border-radius: 6px; margin: 8px 0; } .suggestion .bar { background: var(--bar); padding: 4px 10px; border-bottom: 1px solid var(--line); font-size: 12px; display: flex; justify-content: space-between; } .suggestion pre { margin: 0; padding: 0; } .suggestion pre div { padding: 0 10px; white-space: pre-wrap; } .button { border: 1px solid var(--line); border-radius: 6px; padding: 0 8px; font-weight: 600; }
.reaction { border: 1px solid var(--line); border-radius: 12px; padding: 2px 8px; font-size: 12px; } .commit code { font: 12px ui-monospace, "DejaVu Sans Mono", monospace; color: var(--muted); } .commit pre { margin: 8px 0 0; color: var(--muted); font: 12px/18px ui-monospace, "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; } .commit .button { color: #1a7f37; font-size: 12px; }
h2.next { margin-top: 24px; }
`;
