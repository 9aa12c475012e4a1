import { join } from 'node:path';
import { htmlEscape } from 'escape-goat';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIT_QUESTIONS } from '../../../src/hardening/audit-questions.ts';
import { objectPath } from '../../../src/manifest/field-path.ts';
import { failingChecks } from '../../../src/pss/failing-checks.ts';
import { formatSetter } from '../../../src/pss/violation.ts';
import type { JudgedWorkload } from '../../../src/scan/scan.ts';
import { isRejected } from '../../../src/scan/scan.ts';
import { visibleText } from '../../../src/text/visible-text.ts';
import { arbitraryRepository } from '../arbitrary-repository.ts';
import { scanOf, scanOfFolder } from '../scan-of.ts';
import { htmlOf } from './html-of.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const OPTIONS = { title: 'example/shop', commit: '0123456', links: { docs: 'https://example.com/docs' } };

/** The part of the page about each workload. */
function workloadsIn(page: string): string[] {
  return page
    .split('<details class="workload ')
    .slice(1)
    .map((part) => part.slice(0, part.indexOf('</details>')));
}

function shown(text: string): string {
  return htmlEscape(visibleText(text, 4000));
}

describe('the HTML report', () => {
  test('of one workload is the page beside it', async () => {
    const scan = await scanOfFolder(join(FIXTURES, 'repository', 'payments'));
    const page = await htmlOf(scan, OPTIONS);
    await expect(page.slice(page.indexOf('<body>') + 7, page.indexOf('<script>'))).toMatchFileSnapshot(
      join(FIXTURES, 'html-report', 'body.html'),
    );
  });

  test('has every workload with its place, and every violation with its line', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), async (files) => {
        const scan = await scanOf(files);
        const parts = workloadsIn(await htmlOf(scan, OPTIONS));
        const all = scan.manifests.flatMap((entry) => entry.judged);
        // Every workload that violates something is rejected here.
        const judged = all.toSorted((a, b) => Number(isRejected(b)) - Number(isRejected(a)));
        expect(parts).toHaveLength(judged.length);
        for (const [index, { workload, verdicts }] of judged.entries()) {
          const part = parts[index] ?? '';
          expect(part).toContain(`<b>${shown(workload.identity.name)}</b>`);
          expect(part).toContain(`<code class="place">${shown(`${workload.file}:${workload.line}`)}</code>`);
          for (const { result } of failingChecks(verdicts)) {
            expect(part).toContain(`/checks/${result.check}.md">`);
            for (const violation of result.violations) {
              const { line } = workload.locate(violation.path);
              expect(part).toContain(
                `<td>${shown(formatSetter(violation))}<td>line ${line}<td>${shown(objectPath(workload, violation))}`,
              );
            }
          }
        }
      }),
    );
  });

  test('says a level of all workloads only where there are some, and everything was judged', async () => {
    const all = async (files: Record<string, string>): Promise<string | undefined> =>
      /<th scope="row">All<\/th><td>(.*?)<\/td>/.exec(await htmlOf(await scanOf(files), OPTIONS))?.[1];
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a}]}\n';
    expect(await all({ 'a.yaml': pod })).toBe('<span class="badge baseline">baseline</span>');
    const partly = await all({ 'a.yaml': pod, 'b.yaml': 'kind: Pod\nmetadata: {' });
    expect(partly).toBe('<span class="muted">not known: not all was judged</span>');
    expect(await all({ 'a.yaml': 'kind: Service\napiVersion: v1\nmetadata: {name: a}\n' })).toBe('');
  });

  test('has what was not evaluated, and the notes', async () => {
    const page = await htmlOf(await scanOfFolder(join(FIXTURES, 'repository')), OPTIONS);
    expect(page).toContain('tools/broken.yaml:9');
    expect(page).toContain('1 document not evaluated, 0 not judged');
  });

  test('shows the reason of an exemption, and still the violation', async () => {
    const scan = await scanOfFolder(join(FIXTURES, 'repository', 'platform'));
    const reason = 'the agent <measures> the node';
    const exempt = [{ check: 'hostNamespaces', setter: 'pod=hostPID', reason }];
    const manifests = scan.manifests.map(({ judged, ...scanned }) => ({
      ...scanned,
      judged: judged.map((one): JudgedWorkload => ({ ...one, exempt })),
    }));
    const [agent, controller] = workloadsIn(await htmlOf({ ...scan, manifests }, OPTIONS));
    expect(agent).toContain('<td>enforce; exempt: the agent &lt;measures&gt; the node');
    expect(controller).not.toContain('exempt');
  });

  test('lists what is rejected first, then what is exempt or warned of, then the rest, each in file order', async () => {
    const pod = (name: string, spec: object) =>
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name },
        spec: { containers: [{ name: 'a' }], ...spec },
      });
    const names = ['good-1', 'exempt', 'bad-1', 'good-2', 'bad-2'];
    const config = 'exemptions: [{names: [exempt], reason: known}]\n';
    const files = names.map((name) => [`${name}.json`, pod(name, name.startsWith('good') ? {} : { hostPID: true })]);
    const scan = await scanOf(
      { ...Object.fromEntries(files), '.github/pss-review.yml': config },
      { level: 'baseline', version: 'latest' },
    );
    const page = await htmlOf(scan, OPTIONS);
    expect([...page.matchAll(/<span class="name"><b>([^<]*)/g)].map(([, name]) => name)).toEqual([
      'bad-1',
      'bad-2',
      'exempt',
      'good-1',
      'good-2',
    ]);
    expect(page).toContain('<strong>2 of 5 workloads violate their policy</strong>');
  });

  test('begins with what is true of the whole scan, and calls nothing absent that was not judged', async () => {
    const pods = ['a', 'b'].map((name) => [
      `${name}.json`,
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name },
        spec: { containers: [{ name: 'a', securityContext: { runAsUser: name === 'a' ? 0 : 1 } }] },
      }),
    ]);
    const only = AUDIT_QUESTIONS.find(({ id }) => id === 'root');
    const page = await htmlOf(await scanOf(Object.fromEntries(pods)), { ...OPTIONS, ...(only && { only }) });
    expect(page).toContain('<strong>2 of 2 workloads violate their policy</strong>');
    expect(page).toContain('1 of 2 workloads');
    const release = 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: r}\nspec: {}\n';
    expect(await htmlOf(await scanOf({ 'a.yaml': release }), OPTIONS)).toContain('No workload was judged.');
  });

  test('links to the lines of the files where it is told where they are', async () => {
    const links = { ...OPTIONS.links, source: 'https://github.com/example/shop/blob/0123456' };
    const scan = await scanOf({
      'a b/ü#.json': JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'x' } }),
    });
    expect(await htmlOf(scan, { ...OPTIONS, links })).toContain(`href="${links.source}/a%20b/%C3%BC%23.json#L1"`);
  });
});
