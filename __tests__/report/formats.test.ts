import { describe, expect, test } from 'vitest';
import { AUDIT_QUESTIONS } from '../../src/hardening/audit-questions.ts';
import type { ScanFormatOptions } from '../../src/report/format.ts';
import { scanPrinter } from '../../src/report/format.ts';
import { FORMATS, formatsOf } from '../../src/report/formats.ts';
import { printScan } from '../../src/report/scan-printer.ts';
import { textStore } from '../../src/report/text-store.ts';
import { IN_A_PIPE } from './print-scan.ts';
import { ENFORCE } from './reported-scan.ts';
import { scanOf } from './scan-of.ts';

const FILES = {
  'a.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: asks}\nspec: {hostPID: true, containers: [{name: app}]}\n',
  'b.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: quiet}\nspec: {containers: [{name: app}]}\n',
};
const scan = await scanOf(FILES);
const options: ScanFormatOptions = {
  target: ENFORCE.enforce,
  repairsOf: async () => [],
  textOf: () => undefined,
  store: textStore(),
  links: { docs: 'https://example.com/docs' },
  title: 'a title',
  version: '1.2.3',
  category: 'pss-review',
  ...IN_A_PIPE,
};

test('each format has an id of its own, and prints something', () => {
  const ids = FORMATS.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(FORMATS.filter((format) => format.scan === undefined && format.review === undefined)).toEqual([]);
});

describe.each(formatsOf('scan'))('$id', (format) => {
  test('tells of a scan, with a line feed at its end', async () => {
    const text = await printScan(scan, await scanPrinter(format, options));
    expect(text).toContain('hostNamespaces');
    expect(text).toMatch(/\n$/);
  });

  test('is printed while the scan goes on where it says so', async () => {
    const printer = await scanPrinter(format, options);
    const pieces: string[] = [];
    for (const scanned of scan.manifests) pieces.push(await printer.manifest(scanned));
    expect(pieces.join('') !== '').toBe('stream' in (await format.scan()));
  });

  test('leaves out who answers a question with no, and says so', async () => {
    const only = AUDIT_QUESTIONS.find(({ id }) => id === 'host');
    const answered = await printScan(scan, await scanPrinter(format, { ...options, only }));
    expect(answered).not.toBe(await printScan(scan, await scanPrinter(format, options)));
    expect(answered).toMatch(/Which pods use the host\?(?:”|&#8221;)? .*1 of 2 workloads|"only": "host"/);
  });
});
