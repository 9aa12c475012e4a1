import { expect, test } from 'vitest';
import { renderTree } from '../../src/render/renderers.ts';
import { scanContents } from '../../src/scan/collect-scan.ts';
import { fixFiles } from '../../src/scan/fix-files.ts';
import { scanRules } from '../../src/scan/scan-files.ts';
import { reviewOf } from '../report/review-of.ts';
import { rulesFor } from '../report/scan-of.ts';
import type { Texts } from '../source/memory-tree.ts';
import { contentOf, memoryTree } from '../source/memory-tree.ts';
import { OVERLAY_RENDERER, TEXTS } from './overlays.ts';

/*
 * What a renderer makes goes through scan, fix and review like plain files: shown with a made-up tool.
 */

const BASELINE = { level: 'baseline', version: 'latest' } as const;
const OTHER = 'apiVersion: v1\nkind: Pod\nmetadata: {name: alone}\nspec:\n  hostPID: true\n  containers: [{name: a}]\n';
const ALL: Texts = { ...Object.fromEntries(TEXTS), 'other.yaml': OTHER };

const render = (texts: Texts) => renderTree({ tree: memoryTree(texts), podSpecs: [] }, [OVERLAY_RENDERER]);

async function rulesOfAll() {
  const files = Object.entries(ALL).map(([path, text]) => ({ path, content: contentOf(text) }));
  return { files, rules: scanRules(rulesFor(files, BASELINE), [], await render(ALL)) };
}

test('a scan judges what was built, where its file stands, and all other files alone', async () => {
  const { files, rules } = await rulesOfAll();
  const scan = await scanContents(files, rules);
  const judged = scan.manifests.flatMap((manifest) => manifest.judged);
  expect(judged.map(({ workload: { identity, via } }) => `${identity.name} ${via ?? 'alone'}`)).toEqual([
    'web prod',
    'web dev',
    'alone alone',
  ]);
  expect(judged.map(({ verdicts }) => verdicts.enforce.message.match(/host\w+=true/)?.[0])).toEqual([
    'hostPID=true',
    'hostIPC=true',
    'hostPID=true',
  ]);
});

test('fix repairs base and patches together, builds again, and repairs other files alone', async () => {
  const { files, rules } = await rulesOfAll();
  const outcome = await fixFiles(files, rules, ['safe', 'careful']);
  expect(outcome.files.map(({ path }) => path)).toEqual([...TEXTS.keys(), 'other.yaml']);
  expect(outcome.refused).toEqual([]);
  const rest = outcome.rest.manifests.flatMap(({ judged }) => judged);
  expect(rest.map(({ verdicts }) => verdicts.enforce.allowed)).toEqual([true, true, true]);
});

test('a review tells what a change of a patch brings, on the line of the patch, with a suggestion', async () => {
  const base = { ...ALL, 'prod/patch.yaml': 'apiVersion: v1\nkind: Pod\nspec:\n  note: true\n' };
  const rendered = { base: await render(base), head: await render(ALL) };
  const { review, plan } = await reviewOf(base, ALL, { ...BASELINE, rendered });
  const findings = review.comparison.workloads.flatMap(({ workload, findings }) =>
    findings.map(({ check, status, place }) => `${workload.via} ${check} ${status} ${place.file}:${place.line}`),
  );
  expect(findings).toEqual([
    'prod hostNamespaces introduced prod/patch.yaml:4',
    'prod privileged existing base/pod.yaml:10',
    'dev hostNamespaces existing dev/patch.yaml:4',
    'dev privileged existing base/pod.yaml:10',
  ]);
  expect(review.suggestions).toMatchObject([{ file: 'prod/patch.yaml' }]);
  expect(plan.conclusion).toBe('failure');
});

test('what becomes worse in another overlay is no suggestion', async () => {
  const rendered = { base: await render({}), head: await render(ALL) };
  const worse = {
    ...rendered.head,
    again: async () => {
      const { manifests, ...rest } = await rendered.head.again(new Map());
      const [manifest] = manifests;
      if (manifest === undefined) expect.fail();
      return { ...rest, manifests: [{ ...manifest, workloads: manifest.workloads.slice(0, 1) }] };
    },
  };
  const { review } = await reviewOf({}, ALL, { ...BASELINE, rendered: { ...rendered, head: worse } });
  expect(review.suggestions.map(({ file }) => file)).toEqual(['other.yaml']);
});
