import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Display } from '../../../src/report/text/display.ts';
import { reviewInTerminal } from '../../../src/report/text/review-in-terminal.ts';
import { terminalMarkdown } from '../../../src/report/text/terminal-markdown.ts';
import { caseCount } from '../../long.ts';
import { reviewOf } from '../review-of.ts';

/** A terminal without colours, or one that marks them: `<added:text>`. */
function terminal(width: number, isMarked = false): Display {
  return {
    width,
    style: (role, text) => (isMarked ? `<${role}:${text}>` : text),
    link: (text, url) => (isMarked ? `<${text} → ${url}>` : text),
  };
}

function rendered(markdown: string, width: number, isMarked = false): string {
  return terminalMarkdown(markdown, terminal(width, isMarked), () => undefined).join('\n');
}

describe('Markdown in a terminal', () => {
  test('has headings, bold words, code, links, quotes and lists, and neither tags nor hidden marks', () => {
    const markdown = `### Notes

**Bold** and \`code\` &lt;x&gt; [a link](https://example.com/x) [no link](javascript:x)

> quoted

- one
  more
- two

<details><summary>Why</summary>

because <sub>small</sub>

</details>

<!-- pss-review 0123 -->`;
    expect(rendered(markdown, 80, true)).toBe(`<heading:Notes>

<emphasis:Bold> and <code:code> <x> <a link → https://example.com/x> no link

<aside:│> quoted

- one
  more
- two

<emphasis:Why:>

because small`);
  });

  test('keeps what looks like a hidden mark, in names and on lines of manifests', () => {
    const names = ['a<!--', 'evil', 'c-->', '<!-- pss-review 00 -->'];
    const rows = names.map((name) => `| Pod \`${name}\` |`).join('\n');
    const text = rendered(`| workload |\n| --- |\n${rows}\n\n\`\`\`yaml\na: 1 # <!-- keep: false -->\n\`\`\`\n`, 80);
    for (const name of names) expect(text.split('\n')).toContain(`Pod ${name}`);
    expect(text).toContain('a: 1 # <!-- keep: false -->');
  });

  test('wraps what is longer than the terminal, but no code', () => {
    const words = 'word '.repeat(20).trim();
    const text = rendered(`- ${words}\n\n> ${words}\n\n\`\`\`\n${words}\n\`\`\``, 40);
    expect(text.split('\n').filter((line) => line.length > 40)).toEqual([`    ${words}`]);
    expect(text.replaceAll(/[-│\s]+/g, ' ').trim()).toBe(`${words} ${words} ${words}`);
  });

  const TABLE = `| workload | place | introduced |
| --- | --- | ---: |
| Deployment \`web\` | \`deploy/a/rather/long/path/of/a/file.yaml:20\` | 7 |
| Pod \`x\` |  | 12 |`;

  test('fits tables into the width', () => {
    expect(rendered(TABLE, 80)).toBe(
      [
        'workload        place                                        introduced',
        'Deployment web  deploy/a/rather/long/path/of/a/file.yaml:20           7',
        'Pod x                                                                12',
      ].join('\n'),
    );
    expect(rendered(TABLE, 50)).toBe(
      [
        'workload        place                   introduced',
        'Deployment web  deploy/a/rather/long/            7',
        '                path/of/a/file.yaml:20',
        'Pod x                                           12',
      ].join('\n'),
    );
  });

  test('breaks words between their parts, and at capital letters where they have none', () => {
    const table =
      '| checks | n | other |\n| --- | --- | --- |\n| allowPrivilegeEscalation | seccompProfile_restricted | a b |';
    const expected = [
      'checks                n                 other',
      'allowPrivilege        seccompProfile_   a b',
      'Escalation            restricted',
    ];
    const words = (lines: readonly string[]) => lines.map((line) => line.trim().split(/ {2,}/));
    expect(words(rendered(table, 48).split('\n'))).toEqual(words(expected));
    const coloured: Display = { ...terminal(48), style: (_, text) => `\u001b[35m${text}\u001b[39m` };
    const lines = terminalMarkdown(table.replaceAll(/(\w+_\w+)/g, '`$1`'), coloured, () => undefined);
    expect(lines.at(-2)).toContain('\u001b[35mseccompProfile_\u001b[39m');
    expect(lines.at(-1)).toContain('\u001b[35mrestricted\u001b[39m');
  });

  test('writes a row below the other where a table has no room', () => {
    expect(rendered(TABLE, 40)).toBe(
      [
        'workload Deployment web',
        '  place',
        '  deploy/a/rather/long/path/of/a/file.yaml:20',
        '  · introduced 7',
        'workload Pod x',
        '  introduced 12',
      ].join('\n'),
    );
  });

  test('lets no text act on the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 40, max: 200 }), (text, width) => {
        const markdown = `**${text}**\n\n| a |\n| --- |\n| ${text} |\n\n\`\`\`suggestion\n${text}\n\`\`\`\n`;
        expect(rendered(markdown, width)).not.toMatch(/(?![\n\t])\p{Cc}/u);
      }),
      { numRuns: caseCount(300, 3000) },
    );
  });
});

describe('a review in a terminal', () => {
  const FIXTURES = join(import.meta.dirname, '..', 'comment', 'fixtures', 'comments');

  test('shows a suggestion as a diff with the lines that it replaces', async () => {
    const text =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  hostPID: true\n  containers: [{name: app}]\n';
    const { review, plan } = await reviewOf({}, { 'a.yaml': text }, { level: 'baseline' });
    const lines = reviewInTerminal(review, plan, terminal(80, true)).split('\n');
    expect(lines).toContain('    <removed:-  hostPID: true>');
    expect(lines.filter((line) => line.includes('uggested instead'))).toEqual([]);
  });

  test.each(readdirSync(FIXTURES).filter((file) => file.endsWith('.yaml')))(
    'keeps the width and the words of each comment: %s',
    async (file) => {
      const { review, plan } = await reviewOf({}, { [`deploy/${file}`]: readFileSync(join(FIXTURES, file), 'utf8') });
      const words = reviewInTerminal(review, plan, terminal(100)).replaceAll(/[│\s]+/g, ' ');
      for (const { path, line, body } of plan.comments) {
        expect(words).toContain(`${path}:`);
        expect(words).toContain(`${line}`);
        const quote = /^> (.*)$/m.exec(body)?.[1] ?? expect.fail(body);
        expect(words).toContain(quote.replaceAll('`', '').replaceAll(/\s+/g, ' '));
      }
      expect(words).not.toMatch(/<\/?(?:details|summary|sub)>|```/);
    },
  );

  test('says notes that are equal in one line, as its Markdown does', async () => {
    const release = 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: x}\n';
    const paths = ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'];
    const { review, plan } = await reviewOf({}, Object.fromEntries(paths.map((path) => [path, release])));
    expect(plan.summary).toMatch(/^- ×4: .* \(`a\.yaml:2`, `b\.yaml:2`, `c\.yaml:2`, …\)$/m);
    expect(reviewInTerminal(review, plan, terminal(1000))).toMatch(
      /^- ×4: .* \(a\.yaml:2, b\.yaml:2, c\.yaml:2, …\)$/m,
    );
  });
});
