import { expect, test } from 'vitest';
import type { Renderer } from '../../src/render/renderer.ts';
import type { TreeRequest } from '../../src/render/renderers.ts';
import { renderTree } from '../../src/render/renderers.ts';
import { reviewRendered } from '../../src/render/review-rendered.ts';
import type { Rendering } from '../../src/repository/rendering.ts';
import { NOTHING_RENDERED } from '../../src/repository/rendering.ts';
import { scanContents } from '../../src/scan/collect-scan.ts';
import { fixFiles } from '../../src/scan/fix-files.ts';
import { scanRules } from '../../src/scan/scan-files.ts';
import { reviewOf } from '../report/review-of.ts';
import { rulesFor } from '../report/scan-of.ts';
import type { Texts } from '../source/memory-tree.ts';
import { contentOf, memoryTree } from '../source/memory-tree.ts';
import { BASE, OVERLAY_RENDERER, TEXTS } from './overlays.ts';
import { REVIEW_OPTIONS } from './review-options.ts';

/*
 * What a renderer makes goes through scan, fix and review like plain files: shown with a made-up tool.
 */

const BASELINE = { level: 'baseline', version: 'latest' } as const;
const OTHER = 'apiVersion: v1\nkind: Pod\nmetadata: {name: alone}\nspec:\n  hostPID: true\n  containers: [{name: a}]\n';
const ALL: Texts = { ...Object.fromEntries(TEXTS), 'other.yaml': OTHER };

const FACTS = { charts: new Set<string>(), kustomizations: new Map(), links: new Map() };
const SETTINGS: TreeRequest['settings'] = {
  render: 'always',
  kustomize: { roots: [], loadRestrictor: 'root-only', enableHelm: false },
  charts: [],
  gitops: { repositories: [], revisions: [] },
  fetch: { charts: [], git: [], redirects: [] },
  target: { level: 'restricted', version: 'latest' },
  podSpecs: [],
};
const requestFor = (texts: Texts): TreeRequest => ({ tree: memoryTree(texts), facts: FACTS, settings: SETTINGS });
const render = (texts: Texts) => renderTree(requestFor(texts), [OVERLAY_RENDERER]);

async function rulesOf(texts: Texts) {
  const files = Object.entries(texts).map(([path, text]) => ({ path, content: contentOf(text) }));
  return { files, rules: scanRules(rulesFor(files, BASELINE), [], await render(texts)) };
}

test('a scan judges what was built, where its file stands, and all other files alone', async () => {
  const { files, rules } = await rulesOf(ALL);
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
  const { files, rules } = await rulesOf(ALL);
  const outcome = await fixFiles(files, rules, ['safe', 'careful']);
  expect(outcome.files.map(({ path }) => path)).toEqual([...TEXTS.keys(), 'other.yaml']);
  expect(outcome.refused).toEqual([]);
  const rest = outcome.rest.manifests.flatMap(({ judged }) => judged);
  expect(rest.map(({ verdicts }) => verdicts.enforce.allowed)).toEqual([true, true, true]);
});

test('a review tells what a change of a patch brings, on its line, with a suggestion, and nothing of other overlays', async () => {
  const base = { ...ALL, 'prod/patch.yaml': 'apiVersion: v1\nkind: Pod\nspec:\n  note: true\n' };
  const rendered = { base: await render(base), head: await render(ALL) };
  const { review, plan } = await reviewOf(base, ALL, { ...BASELINE, rendered });
  const findings = review.comparison.workloads.flatMap(({ workload, findings }) =>
    findings.map(({ check, status, place }) => `${workload.via} ${check} ${status} ${place.file}:${place.line}`),
  );
  expect(findings).toEqual([
    'prod hostNamespaces introduced prod/patch.yaml:4',
    'prod privileged existing base/pod.yaml:10',
  ]);
  expect(review.suggestions).toMatchObject([{ file: 'prod/patch.yaml' }]);
  expect(plan.conclusion).toBe('failure');
});

/** A rendering in which each repair makes the pod of `dev` worse. */
function worsened(rendering: Rendering): Rendering {
  return {
    ...rendering,
    again: async (texts) => {
      const { manifests, ...rest } = await rendering.again(texts);
      const worse = manifests.map((manifest) => ({
        ...manifest,
        workloads: manifest.workloads.map((workload) =>
          workload.via === 'dev'
            ? { ...workload, pod: { spec: { ...workload.pod.spec, hostNetwork: true } } }
            : workload,
        ),
      }));
      return worsened({ ...rest, manifests: worse });
    },
  };
}

test('what becomes worse in another overlay is no suggestion, and no repair', async () => {
  // The other overlay has no finding of its own.
  const texts = { ...ALL, 'base/pod.yaml': BASE.replace('privileged: true', 'privileged: false') };
  const clean = { ...texts, 'dev/patch.yaml': 'apiVersion: v1\nkind: Pod\nspec:\n  note: true\n' };
  const head = await render(clean);
  const rendered = { base: await render({}), head: worsened(head) };
  const { review } = await reviewOf({}, clean, { ...BASELINE, rendered });
  expect(review.suggestions.map(({ file }) => file)).toEqual(['other.yaml']);
  expect([...review.refusals.values()]).toEqual([expect.stringContaining('hostNetwork')]);
  const { files, rules } = await rulesOf(clean);
  const outcome = await fixFiles(files, { ...rules, rendering: worsened(head) }, ['safe', 'careful']);
  expect(outcome.files.map(({ path }) => path)).toEqual(['other.yaml']);
  expect(outcome.refused.map(({ reason }) => reason)).toEqual([expect.stringContaining('hostNetwork')]);
});

test('files that are judged alone are repaired as if nothing had been built', async () => {
  const list = `apiVersion: v1\nkind: List\nitems:\n  - ${OTHER.trimEnd().replaceAll('\n', '\n    ')}\n  - {apiVersion: v1, kind: Pod, metadata: {name: b}, spec: {containers: [{name: a}]}}\n`;
  const texts = { ...ALL, 'other.yaml': list };
  const rendered = { base: await render(ALL), head: await render(texts) };
  const { review } = await reviewOf(ALL, texts, { ...BASELINE, rendered, failOn: 'any' });
  expect(review.suggestions.map(({ file }) => file)).toContain('other.yaml');
});

test('a Namespace in a file of which something is built stays where it was', async () => {
  const namespace = `---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels: {pod-security.kubernetes.io/enforce: restricted}\n`;
  const base = { ...ALL, 'base/pod.yaml': BASE + namespace };
  const head = { ...base, 'base/pod.yaml': BASE.replace('1.4', '1.5') + namespace };
  const rendered = { base: await render(base), head: await render(head) };
  expect((await reviewOf(base, head, { ...BASELINE, rendered })).review.policy).toEqual([]);
});

test('several tools are asked, and asked again, each for its own', async () => {
  const other: Renderer = { render: async () => ({ ...NOTHING_RENDERED, files: new Set(['chart/values.yaml']) }) };
  const both = await renderTree(requestFor(ALL), [other, OVERLAY_RENDERER]);
  expect([...both.files]).toEqual(['chart/values.yaml', ...TEXTS.keys()]);
  const again = await both.again(new Map([['base/pod.yaml', BASE.replace('web', 'shop')]]));
  expect(again.manifests.flatMap(({ workloads }) => workloads.map(({ identity }) => identity.name))).toEqual([
    'shop',
    'shop',
  ]);
});

test('both sides of a change are built of their own trees', async () => {
  const base = { ...ALL, 'prod/patch.yaml': 'apiVersion: v1\nkind: Pod\nspec:\n  note: true\n' };
  const trees = { base: memoryTree(base), head: memoryTree(ALL) };
  const change = { ...(await reviewOf(base, ALL, BASELINE)).review.change, trees };
  const options = { ...REVIEW_OPTIONS, asked: BASELINE };
  const { comparison } = await reviewRendered(change, options, [OVERLAY_RENDERER]);
  expect(comparison.workloads.map(({ workload, base: former }) => [workload.via, former?.via])).toEqual([
    ['prod', 'prod'],
  ]);
});
