import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { XmlElement } from '@rgrove/parse-xml';
import { parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanJunit } from '../../src/report/scan-junit.ts';
import { heldPrinter, printScan } from '../../src/report/scan-printer.ts';
import { textStore } from '../../src/report/text-store.ts';
import type { Scan } from '../../src/scan/scan.ts';
import { ENFORCE, reportedScan } from './reported-scan.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures', 'scan');
const cases = readdirSync(FIXTURES).filter((file) => file.endsWith('.yaml'));

function elements(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => child.type === 'element' && 'name' in child && child.name === name,
  );
}

function printJunit(scan: Scan): Promise<string> {
  return printScan(scan, heldPrinter(scanJunit(), textStore()));
}

/** Parses the XML strictly, and expects the counts of the suites to match their cases. */
async function junitOf(scan: Scan): Promise<XmlElement[]> {
  const root = parseXml(await printJunit(scan)).root;
  if (root === null) return expect.fail('no root');
  const suites = elements(root, 'testsuite');
  const testCases = suites.flatMap((suite) => {
    const own = elements(suite, 'testcase');
    expectCounts(suite, own);
    return own;
  });
  expectCounts(root, testCases);
  return testCases;
}

function expectCounts({ attributes }: XmlElement, testCases: readonly XmlElement[]): void {
  const count = (name: string) => String(testCases.filter((one) => elements(one, name).length > 0).length);
  expect(attributes).toMatchObject({
    tests: String(testCases.length),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  });
}

function outcomesOf(testCase: XmlElement | undefined): string[] {
  return (testCase?.children ?? []).flatMap((child) => ('name' in child ? [String(child.name)] : []));
}

function pod(name: string, container: string): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: { containers: [{ name: container }] },
  });
}

describe('the JUnit report of a file', () => {
  test.each(cases)('%s is what stands beside it', async (file) => {
    const scan = reportedScan({ [`deploy/${file}`]: readFileSync(join(FIXTURES, file), 'utf8') });
    await junitOf(scan);
    await expect(await printJunit(scan)).toMatchFileSnapshot(join(FIXTURES, file.replace('.yaml', '.junit.xml')));
  });
});

describe('a test case', () => {
  test('passes where only a warning would be given, and says so', async () => {
    const policy = { ...ENFORCE, enforce: { level: 'privileged', version: 'latest' } } as const;
    const [one] = await junitOf(reportedScan({ 'a.json': pod('web', 'app') }, policy));
    expect(outcomesOf(one)).toEqual(['system-out']);
    expect(one?.text).toContain('warn: would violate PodSecurity "restricted:latest": runAsNonRoot != true');
  });

  test('fails for what no exemption covers, and is skipped where exemptions cover all', async () => {
    const checks = ['allowPrivilegeEscalation', 'capabilities_restricted', 'runAsNonRoot', 'seccompProfile_restricted'];
    const outcomes: string[][] = [];
    for (const count of [1, 4]) {
      const exempt = checks.slice(0, count).map((check) => ({ check, setter: 'app', reason: 'old' }));
      const [one] = await junitOf(reportedScan({ 'a.json': pod('web', 'app') }, ENFORCE, () => exempt));
      expect(one?.text).toContain('allowPrivilegeEscalation  app  enforce, exempt: old');
      outcomes.push(outcomesOf(one));
    }
    expect(outcomes).toEqual([
      ['failure', 'system-out'],
      ['skipped', 'system-out'],
    ]);
  });

  test('has the name of its workload even where that is true', async () => {
    const [one] = await junitOf(reportedScan({ true: pod('true', 'true') }));
    expect(one?.attributes).toMatchObject({ name: 'Pod true', classname: 'true' });
  });

  test('holds any name, and nothing in it acts', async () => {
    const odd = fc.constantFrom(
      ']]>',
      '</failure>',
      '&amp;',
      '<!--',
      '\u0000',
      '\uffff',
      '\ufffe',
      '\ud800',
      '\u202e',
      '"',
    );
    const name = fc.array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 5 })), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(name, name, async (object, container) => {
        const [one, ...others] = await junitOf(reportedScan({ 'a.json': pod(object.join(''), container.join('')) }));
        expect(others).toEqual([]);
        expect(outcomesOf(one)).toEqual(['failure']);
        const [failure] = one === undefined ? [] : elements(one, 'failure');
        expect(failure?.attributes['message']).toMatch(/^violates PodSecurity "restricted:latest": /);
        expect(failure?.text.split('\n').length).toBe(4);
        expect(failure?.children.length).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  test('is there for every workload and every document that was not evaluated, and there is none for others', async () => {
    const files = Object.fromEntries(cases.map((file) => [file, readFileSync(join(FIXTURES, file), 'utf8')]));
    const scan = reportedScan({ ...files, 'values.yaml': 'replicas: 2\n' });
    const expected = scan.manifests.flatMap(({ manifest }) => [...manifest.workloads, ...manifest.notEvaluated]);
    expect((await junitOf(scan)).map(({ attributes }) => [attributes['file'], attributes['line']])).toEqual(
      expected.map(({ file, line }) => [file, String(line)]),
    );
  });
});
