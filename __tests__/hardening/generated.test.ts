import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WRITTEN_IMAGES } from '../../src/hardening/images/written-images.ts';
import { HARDENING_RULES } from '../../src/hardening/rules/index.generated.ts';
import { renderRulePage } from '../../src/report/rule-page.ts';
import { compareText } from '../../src/text/order.ts';

// Generator and verifier in one: `npm run update` writes what differs, and in CI nothing is ever written.
const root = resolve(import.meta.dirname, '../..');
const rules = resolve(root, 'src/hardening/rules');
const pages = resolve(root, 'docs/hardening');

const ids = readdirSync(rules)
  .filter((file) => file.endsWith('.ts') && !file.includes('.generated.'))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort(compareText);

/** The name that a rule's file exports: `readOnlyRoot` of `read-only-root.ts`. */
function nameOf(id: string): string {
  return id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The table of all rules for the guide. */
function rulesTable(): string {
  const rows = HARDENING_RULES.map(
    ({ id, docs }) => `| [${id}](hardening/${id}.md) | ${docs.what} | ${docs.fix.classes.join(', ')} |\n`,
  );
  return ['| rule | a pod follows it where | fix |\n', '|---|---|---|\n', ...rows].join('');
}

/** The table of what images write, for the guide: a row for each row of `WRITTEN_IMAGES`. */
function imagesTable(): string {
  const rows = WRITTEN_IMAGES.map(({ name, repositories, start, majors, writes, isRuntime, note, readOn, sources }) => {
    const shown = repositories.map((repository) => repository.replace(/^docker\.io\/(library\/)?/, ''));
    const paths = writes.map(({ path, isNeeded, isImageVolume, hides }) => {
      const remarks = [
        ...(isNeeded ? [] : ['by configuration']),
        ...(isImageVolume ? ['the image’s volume'] : []),
        ...(hides === undefined ? [] : [`hides ${hides}`]),
      ];
      return `\`${path}\`${remarks.length === 0 ? '' : ` (${remarks.join('; ')})`}`;
    });
    const from = majors?.from === undefined ? '' : `, from ${majors.from} on`;
    const versions = majors?.before === undefined ? from : `${from.replace(' on', '')}, before ${majors.before}`;
    const links = sources.map((source, index) => `[${index + 1}](${source})`).join(' ');
    const says = isRuntime ? 'the program decides' : paths.join(', ') || 'nothing';
    const own = start.programs.map((program) => `\`${program}\``).join(', ');
    return `| ${name}${versions}: ${shown
      .slice(0, 2)
      .map((repository) => `\`${repository}\``)
      .join(', ')} | ${own} | ${says} | ${note ?? ''} | ${readOn} ${links} |\n`.replaceAll('  ', ' ');
  });
  return ['| image | program | writes | note | read |\n', '|---|---|---|---|---|\n', ...rows].join('');
}

describe('what is generated from the hardening rules', () => {
  it('the index names every file of the directory', async () => {
    const entries = ids.map((id) => `\n  ${nameOf(id)},`).join('');
    const index = [
      '// Generated from this directory by __tests__/hardening/generated.test.ts: `npm run update` writes it.',
      "import type { HardeningRule } from '../hardening-rule.ts';",
      ...ids.map((id) => `import { ${nameOf(id)} } from './${id}.ts';`),
      '',
      '/** Every hardening rule, in the order of their files. */',
      `export const HARDENING_RULES: readonly HardeningRule[] = [${entries}${ids.length === 0 ? '' : '\n'}];`,
      '',
    ].join('\n');
    await expect(index).toMatchFileSnapshot(resolve(rules, 'index.generated.ts'));
  });

  it('the guide lists every rule', async () => {
    const file = resolve(root, 'docs/hardening.md');
    const parts = readFileSync(file, 'utf8').split(/(?<=<!-- rules:start -->\n)[\s\S]*?(?=<!-- rules:end -->)/);
    expect(parts).toHaveLength(2);
    const images = parts.join(rulesTable()).split(/(?<=<!-- images:start -->\n)[\s\S]*?(?=<!-- images:end -->)/);
    expect(images).toHaveLength(2);
    await expect(images.join(imagesTable())).toMatchFileSnapshot(file);
  });

  it('each rule has the id of its file, and a page', async () => {
    expect(HARDENING_RULES.map(({ id }) => id)).toEqual(ids);
    for (const rule of HARDENING_RULES) {
      await expect(renderRulePage(rule)).toMatchFileSnapshot(resolve(pages, `${rule.id}.md`));
    }
    const found = existsSync(pages) ? readdirSync(pages).sort(compareText) : [];
    expect(found).toEqual(ids.map((id) => `${id}.md`));
  });
});
