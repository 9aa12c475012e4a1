import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { AuditQuestion } from '../../src/hardening/audit-questions.ts';
import { AUDIT_QUESTIONS } from '../../src/hardening/audit-questions.ts';
import { formatsOf } from '../../src/report/formats.ts';
import { scanJson } from '../../src/report/json/scan-json.ts';
import { printScan } from '../../src/report/scan-printer.ts';
import { tableRow } from '../../src/text/markdown.ts';
import { printAnswer, printText } from './print-scan.ts';
import { scanOfFolder } from './scan-of.ts';

// These tests also generate the files: `npm run update` writes those that differ; CI writes nothing.
const FILE = resolve(import.meta.dirname, '../../docs/scan.md');

const scan = await scanOfFolder(join(import.meta.dirname, 'fixtures', 'scan-page'));

function question(id: AuditQuestion['id']): AuditQuestion {
  return AUDIT_QUESTIONS.find((one) => one.id === id) ?? expect.fail(id);
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/** Keeps only the first result, and omits what other examples show. */
async function sampleJson(): Promise<string> {
  const { results, namespaces } = JSON.parse(await printScan(scan, scanJson(scan.target))) as {
    results: { file: string; workload: unknown; reached: unknown; audit: unknown }[];
    namespaces: unknown;
  };
  const samples = results.slice(0, 1).map(({ file, workload, reached, audit }) => ({ file, workload, reached, audit }));
  return JSON.stringify({ results: samples, namespaces }, undefined, 2);
}

const SECTIONS: Readonly<Record<string, string>> = {
  text: block('', `$ pss-review scan .\n${await printText(scan)}`),
  questions: [
    '| `--only` | the question | what counts |',
    '| --- | --- | --- |',
    ...AUDIT_QUESTIONS.map((one) => tableRow([`\`${one.id}\``, one.question, one.counts])),
  ].join('\n'),
  formats: [
    '| `--format` | for | printed | `review`, too |',
    '| --- | --- | --- | --- |',
    ...(await Promise.all(
      formatsOf('scan').map(async (format) => {
        const when = 'stream' in (await format.scan()) ? 'while the scan goes on' : 'at the end';
        return tableRow([`\`${format.id}\``, format.purpose, when, format.review === undefined ? '' : 'yes']);
      }),
    )),
  ].join('\n'),
  only: block('', `$ pss-review scan --only host .\n${await printAnswer(scan, question('host'))}`),
  json: block('json', await sampleJson()),
};

test('the page on scans shows what scans print', async () => {
  let page = readFileSync(FILE, 'utf8');
  for (const [name, content] of Object.entries(SECTIONS)) {
    const [start, end] = [`<!-- ${name}:start -->\n`, `<!-- ${name}:end -->`];
    expect(page).toContain(start);
    page = `${page.slice(0, page.indexOf(start) + start.length)}${content}\n${page.slice(page.indexOf(end))}`;
  }
  await expect(page).toMatchFileSnapshot(FILE);
});
