import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Token } from 'marked';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { scanMarkdown } from '../../../src/report/markdown/scan-markdown.ts';
import { printScan } from '../../../src/report/scan-printer.ts';
import { textStore } from '../../../src/report/text-store.ts';
import { reportedViolations } from '../../../src/scan/reported-violation.ts';
import type { Scan } from '../../../src/scan/scan.ts';
import { ENFORCE, reportedScan } from '../reported-scan.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures', 'scan');
const cases = readdirSync(FIXTURES).filter((file) => file.endsWith('.yaml'));
const LINKS = { docs: 'https://example.com/docs' };

function printMarkdown(scan: Scan): Promise<string> {
  return printScan(scan, scanMarkdown({ links: LINKS, store: textStore() }));
}

function pod(name: string, namespace: string | undefined, containers: readonly string[]): string {
  const spec = { containers: containers.map((each) => ({ name: each })) };
  return JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace }, spec });
}

describe('the Markdown report of a file', () => {
  test.each(cases)('%s is what stands beside it', async (file) => {
    const scan = reportedScan({ [`deploy/${file}`]: readFileSync(join(FIXTURES, file), 'utf8') });
    await expect(await printMarkdown(scan)).toMatchFileSnapshot(join(FIXTURES, file.replace('.yaml', '.md')));
  });

  test('has a row for every violation, however many there are', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`${index}.json`, pod(`pod-${index}`, 'shop', ['app', 'agent'])]),
    );
    const scan = reportedScan(files);
    const violations = scan.manifests.flatMap(({ judged }) =>
      judged.flatMap((workload) => reportedViolations(workload).violations),
    );
    expect(violations.length).toBe(300 * 8);
    expect((await printMarkdown(scan)).match(/^\| \[/gm)?.length).toBe(violations.length);
  });

  test('is in the order of the namespaces, and what has none comes last', async () => {
    const text = await printMarkdown(
      reportedScan({
        '1.json': pod('a', undefined, ['x']),
        '2.json': pod('b', 'shop', ['x']),
        '3.json': pod('c', 'bank', ['x']),
      }),
    );
    expect(text.match(/^## .*/gm)).toEqual([
      '## Namespace `bank`',
      '## Namespace `shop`',
      '## No namespace',
      '## Hardening',
    ]);
  });

  test('counts what exemptions cover as not rejected, and says why', async () => {
    const checks = ['allowPrivilegeEscalation', 'capabilities_restricted', 'runAsNonRoot', 'seccompProfile_restricted'];
    const exempt = checks.map((check) => ({ check, setter: 'app', reason: 'a | b @team' }));
    const text = await printMarkdown(reportedScan({ 'a.json': pod('web', 'shop', ['app']) }, ENFORCE, () => exempt));
    expect(text).toContain('**0 of 1 workload violates');
    expect(text).toContain('> is exempt; without that: violates PodSecurity');
    expect(text.match(/\| enforce \| `a \\\| b @team` \|/g)?.length).toBe(4);
  });

  test('says what was not judged in its first sentence', async () => {
    const release = 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: r}\nspec: {}\n';
    const text = await printMarkdown(reportedScan({ 'a.yaml': release, 'b.yaml': 'kind: Pod\n bad: [\n' }));
    expect(text).toMatch(/\*\*0 of 0 workloads violate .*, 1 document not evaluated, 1 not judged\.\*\*/);
  });

  test('lets no name act', async () => {
    const odd = fc.constantFrom(
      '`',
      '|',
      '<b>',
      '@team',
      '[a](b)',
      '\n',
      '# ',
      '![](x)',
      '\\',
      '**',
      'www.evil.example',
      '_',
    );
    const name = fc
      .array(fc.oneof(odd, fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(name, name, name, async (object, namespace, container) => {
        const text = await printMarkdown(reportedScan({ 'a.json': pod(object, namespace, [container]) }));
        const kinds = new Map<string, number>();
        const count = (token: Token): void => {
          kinds.set(token.type, (kinds.get(token.type) ?? 0) + 1);
        };
        marked.walkTokens(marked.lexer(text), count);
        expect([kinds.get('heading'), kinds.get('table'), kinds.get('link')]).toEqual([4, 4, 4]);
        for (const kind of ['html', 'image', 'em', 'del']) expect(kinds.get(kind) ?? 0).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
