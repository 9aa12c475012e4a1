import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/pss/check.ts';
import { STANDARD } from '../../src/pss/evaluate.ts';
import { renderRulePage } from '../../src/report/rule-page.ts';
import { compareText } from '../../src/text/order.ts';

// Generator and verifier in one: `npm run update` writes what differs, and in CI nothing is ever written.
const root = resolve(import.meta.dirname, '../..');
const checks = resolve(root, 'src/pss/checks');
const pages = resolve(root, 'docs/checks');

const files = readdirSync(checks)
  .filter((file) => file.endsWith('.ts') && !file.includes('.generated.'))
  .sort(compareText);

function nameIn(file: string): string {
  return file.replace(/\.ts$/, '').replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The table of all checks. */
function checksTable(checks: readonly Check[]): string {
  const rows = checks.map(({ id, level, revisions, docs }) => {
    const versions = revisions.map(({ since }) => since.replace('v', '')).join(', ');
    return `| [${id}](checks/${id}.md) | ${level} | ${versions} | ${docs.what} | ${docs.fix.classes.join(', ')} |`;
  });
  return ['| check | level | revisions | a pod passes where | fix |', '|---|---|---|---|---|', ...rows].join('\n');
}

describe('what is generated from the checks', () => {
  it('the index names every file of the directory', async () => {
    const index = [
      '// Generated from this directory by __tests__/pss/generated.test.ts: `npm run update` writes it.',
      "import type { Check } from '../check.ts';",
      ...files.map((file) => `import { ${nameIn(file)} } from './${file}';`),
      '',
      '/** Every check of the Pod Security Standards, in the order of their files. */',
      `export const CHECKS: readonly Check[] = [\n${files.map((file) => `  ${nameIn(file)},\n`).join('')}];`,
      '',
    ].join('\n');
    await expect(index).toMatchFileSnapshot(resolve(checks, 'index.generated.ts'));
  });

  it.each(STANDARD.checks.map((check) => [check.id, check] as const))(
    'the page of %s is up to date',
    async (id, check) => {
      const page = renderRulePage(check);
      await expect(page).toMatchFileSnapshot(resolve(pages, `${id}.md`));
    },
  );

  it('there is no page of a check that does not exist', () => {
    expect(readdirSync(pages).sort(compareText)).toEqual(STANDARD.checks.map(({ id }) => `${id}.md`).sort(compareText));
  });

  it('the page on what is judged lists every check', async () => {
    const file = resolve(root, 'docs/judged.md');
    const parts = readFileSync(file, 'utf8').split(/(?<=<!-- checks:start -->\n)[\s\S]*?(?=\n<!-- checks:end -->)/);
    expect(parts).toHaveLength(2);
    await expect(parts.join(checksTable(STANDARD.checks))).toMatchFileSnapshot(file);
  });
});
