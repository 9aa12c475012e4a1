import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { labelsText } from '../../../src/report/labels/labels-text.ts';
import { scanContents } from '../../../src/scan/collect-scan.ts';
import type { LabelEdits } from '../../../src/scan/migration/label-edits.ts';
import { labelEdits } from '../../../src/scan/migration/label-edits.ts';
import { migrationPlan } from '../../../src/scan/migration/migration-plan.ts';
import type { LabelledScan } from '../../../src/scan/migration/prove-labels.ts';
import { faultsOfLabels } from '../../../src/scan/migration/prove-labels.ts';
import { unmetLabels } from '../../../src/scan/migration/unmet-labels.ts';
import { arbitraryRepository } from '../../report/arbitrary-repository.ts';
import { rulesFor } from '../../report/scan-of.ts';

type Files = Readonly<Record<string, string>>;

/** Plans for the files, and writes the labels. */
async function applied(
  files: Files,
): Promise<{ edits: LabelEdits; before: LabelledScan; after: LabelledScan; texts: Files }> {
  const before = await labelled(files);
  const contents = new Map(contentsOf(files).map(({ path, content }) => [path, content]));
  const edits = labelEdits(migrationPlan(before.scan), {
    namespaces: before.namespaces,
    made: before.scan.manifests.flatMap(({ manifest }) => manifest.namespaces),
    contentOf: (path) => contents.get(path),
    refusalOf: () => undefined,
  });
  const texts = { ...files, ...Object.fromEntries(edits.files.map(({ path, after }) => [path, after])) };
  return { edits, before, after: await labelled(texts), texts };
}

async function labelled(files: Files): Promise<LabelledScan> {
  const contents = contentsOf(files);
  const rules = rulesFor(contents);
  return { scan: await scanContents(contents, rules), namespaces: rules.namespaces };
}

const contentsOf = (files: Files) =>
  Object.entries(files).map(([path, text]) => ({ path, content: { bytes: new TextEncoder().encode(text) } }));

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec: {containers: [{name: web, image: web}]}\n';

/** The Namespace, in different layouts, and the text after the labels were written. */
const LAYOUTS: readonly [name: string, before: string, after: string][] = [
  [
    'without labels',
    'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop # ours\n',
    'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop # ours\n  labels:\n    P/audit: restricted\n    P/audit-version: latest\n    P/enforce: baseline\n    P/enforce-version: latest\n    P/warn: restricted\n    P/warn-version: latest\n',
  ],
  [
    'with other labels, comments and a label to raise',
    'kind: Namespace\napiVersion: v1\nmetadata:\n    labels:\n        # who owns it\n        team: "a" # them\n        P/warn: "baseline" # soon more\n    name: shop\n',
    'kind: Namespace\napiVersion: v1\nmetadata:\n    labels:\n        # who owns it\n        team: "a" # them\n        P/warn: "restricted" # soon more\n        P/audit: restricted\n        P/audit-version: latest\n        P/enforce: baseline\n        P/enforce-version: latest\n        P/warn-version: latest\n    name: shop\n',
  ],
  [
    'in JSON',
    '{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "shop"}}\n',
    '{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "shop", "labels": {"P/audit": "restricted", "P/audit-version": "latest", "P/enforce": "baseline", "P/enforce-version": "latest", "P/warn": "restricted", "P/warn-version": "latest"}}}\n',
  ],
  [
    'with Windows lines',
    'apiVersion: v1\r\nkind: Namespace\r\nmetadata:\r\n  name: shop\r\n  labels: {}\r\n',
    'apiVersion: v1\r\nkind: Namespace\r\nmetadata:\r\n  name: shop\r\n  labels:\r\n    P/audit: restricted\r\n    P/audit-version: latest\r\n    P/enforce: baseline\r\n    P/enforce-version: latest\r\n    P/warn: restricted\r\n    P/warn-version: latest\r\n',
  ],
  [
    'in a List, behind another document',
    '# first\napiVersion: v1\nkind: Namespace\nmetadata: {name: other}\n---\napiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Namespace\n  metadata:\n    name: shop\n',
    '# first\napiVersion: v1\nkind: Namespace\nmetadata: {name: other}\n---\napiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Namespace\n  metadata:\n    name: shop\n    labels:\n      P/audit: restricted\n      P/audit-version: latest\n      P/enforce: baseline\n      P/enforce-version: latest\n      P/warn: restricted\n      P/warn-version: latest\n',
  ],
];

const long = (text: string): string => text.replaceAll('P/', 'pod-security.kubernetes.io/');

describe('the labels that a namespace can carry today', () => {
  test.each(LAYOUTS)('are written into a manifest %s, and every other byte stays', async (_, before, after) => {
    const { edits, texts } = await applied({ 'ns.yaml': long(before), 'pod.yaml': POD });
    expect(edits.outcomes.filter(({ plan }) => plan.namespace === 'shop').map(({ result }) => result.is)).toEqual([
      'written',
    ]);
    expect(texts['ns.yaml']).toBe(long(after));
    const twice = await applied(texts);
    expect(twice.edits.files).toEqual([]);
  });

  test('never replace a stricter warning, nor a version that is pinned for what is enforced already', async () => {
    const text = long(
      'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    P/enforce: baseline\n    P/enforce-version: v1.30\n    P/warn: restricted\n    P/audit: restricted\n',
    );
    const { edits } = await applied({ 'ns.yaml': text, 'pod.yaml': POD });
    expect(edits.files).toEqual([]);
    const bad = POD.replace('spec: {', 'spec: {hostPID: true, ')
      .replace('shop', 'dev')
      .replace('name: web', 'name: bad');
    const dev = long(
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: dev, labels: {P/warn: restricted, P/audit: privileged}}\n',
    );
    const { texts } = await applied({ 'ns.yaml': dev, 'pod.yaml': bad });
    expect(texts['ns.yaml']).toContain('warn: restricted');
    expect(texts['ns.yaml']).toContain('audit: baseline');
  });

  test.each([
    [
      'an anchor that other labels use',
      'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  annotations: &a {x: z}\n  labels: *a\n',
      '',
    ],
    [
      'a merge key with the label',
      'x: &x {P/warn: baseline}\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    <<: *x\n',
      '',
    ],
  ])('are refused with the reason and the place, at %s', async (_, text) => {
    const files = { 'ns.yaml': long(text), 'pod.yaml': POD };
    const { edits, texts } = await applied(files);
    expect(texts).toEqual(files);
    expect(edits.outcomes.map(({ result }) => result.is)).toEqual(['refused']);
    expect(labelsText(edits, false, 0)).toMatch(
      /shop: not written: .+ \(ns\.yaml:\d+:1\)\. The labels: enforce=baseline:latest, warn=restricted:latest/,
    );
  });

  test('are refused where a kustomization sets one of them, or makes several namespaces of one manifest', async () => {
    const base = {
      'base/kustomization.yaml': 'resources: [ns.yaml, pod.yaml]\n',
      'base/ns.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: base}\n',
      'base/pod.yaml': POD.replace(', namespace: shop', ''),
    };
    const set = {
      'prod/kustomization.yaml': `namespace: prod\nresources: [../base]\nlabels: [{pairs: {${long('P/warn')}: privileged}}]\n`,
    };
    const { edits } = await applied({ ...base, ...set });
    expect(edits.outcomes.map(({ result }) => result)).toMatchObject([
      { is: 'refused', place: { file: 'prod/kustomization.yaml', line: 3 } },
    ]);
    const two = {
      'prod/kustomization.yaml': 'namespace: prod\nresources: [../base]\n',
      'dev/kustomization.yaml': 'namespace: dev\nresources: [../base, bad.yaml]\n',
      'dev/bad.yaml': POD.replace('spec: {', 'spec: {hostPID: true, ').replace('name: web', 'name: bad'),
    };
    const both = await applied({ ...base, ...two });
    expect(both.edits.outcomes.map(({ plan, result }) => `${plan.namespace} ${result.is}`)).toEqual([
      'dev refused',
      'prod refused',
    ]);
    const { 'dev/bad.yaml': _, ...alike } = {
      ...two,
      'dev/kustomization.yaml': 'namespace: dev\nresources: [../base]\n',
    };
    const same = await applied({ ...base, ...alike });
    expect(same.edits.outcomes.map(({ plan, result }) => `${plan.namespace} ${result.is}`)).toEqual([
      'dev written',
      'prod written',
    ]);
    expect(same.edits.files.map(({ path }) => path)).toEqual(['base/ns.yaml']);
    expect(faultsOfLabels(same.before, same.after, same.edits.outcomes)).toEqual(new Map());
  });

  test('of a namespace without a manifest are said, with the manifest', async () => {
    const { edits } = await applied({ 'pod.yaml': POD });
    const text = labelsText(edits, false, 0);
    expect(text).toContain('shop: no Namespace of this name is in the repository');
    expect(text).toContain('      kind: Namespace\n');
    expect(text).toContain('      kubectl label --overwrite ns shop \\\n');
  });

  test('reject nothing that passed, are there afterwards, and change nothing the second time: a law', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), fc.subarray(['shop', 'pay', '1e3']), async (files, named) => {
        const manifests = named.map(
          (name) => [`ns/${name}.yaml`, `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: "${name}"\n`] as const,
        );
        const { edits, before, after, texts } = await applied({ ...files, ...Object.fromEntries(manifests) });
        expect(faultsOfLabels(before, after, edits.outcomes)).toEqual(new Map());
        for (const { plan, result } of edits.outcomes) {
          expect(result.is).toBe(named.includes(plan.namespace ?? '') ? 'written' : 'absent');
        }
        for (const { path } of edits.files) expect(parseAllDocuments(texts[path] ?? '')[0]?.errors).toEqual([]);
        expect((await applied(texts)).edits.files).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('labels that do not prove right', () => {
  const namespace = (name: string, labels: string) =>
    `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: {${long(labels)}}}\n`;

  test('are those that are not there, that reach another namespace, or that reject what passed', async () => {
    const files = { 'ns.yaml': namespace('shop', ''), 'pod.yaml': POD };
    const { edits, before } = await applied(files);
    const faultOf = async (texts: Files) => faultsOfLabels(before, await labelled(texts), edits.outcomes).get('shop');
    expect(await faultOf(files)).toBe('what is built of it would not have all of the labels');
    const written = {
      ...files,
      'ns.yaml': namespace('shop', 'P/enforce: baseline, P/warn: restricted, P/audit: restricted'),
    };
    expect(await faultOf(written)).toBeUndefined();
    expect(await faultOf({ ...written, 'other.yaml': namespace('other', 'a: b') })).toBe(
      'the labels of another namespace would change, too',
    );
    const before2 = await labelled(written);
    const stricter = await labelled({
      ...written,
      'ns.yaml': namespace('shop', 'P/enforce: restricted, P/warn: restricted, P/audit: restricted'),
    });
    const outcomes = edits.outcomes.map((outcome) => ({ ...outcome, plan: { ...outcome.plan, labels: {} } }));
    expect(faultsOfLabels(before2, stricter, outcomes).get('shop')).toBe('pods would be rejected that are not today');
  });

  test.each([
    ['P/warn: baseline', 'P/warn: baseline, P/warn-version: latest', ''],
    ['P/warn: baseline, P/warn-version: v1.30', 'P/warn: baseline, P/warn-version: latest', 'P/warn P/warn-version'],
    ['P/warn: restricted', 'P/warn: baseline, P/warn-version: latest', ''],
    ['P/enforce: restricted', 'P/enforce: baseline, P/enforce-version: latest', 'P/enforce P/enforce-version'],
    ['P/warn: nonsense', 'P/warn: baseline, P/warn-version: latest', 'P/warn P/warn-version'],
  ])('a Namespace with %s lacks of %s: %s', (given, wanted, unmet) => {
    const labelsOf = (text: string) =>
      Object.fromEntries(
        long(text)
          .split(', ')
          .map((pair) => pair.split(': ')),
      );
    expect(Object.keys(unmetLabels(labelsOf(given), labelsOf(wanted))).join(' ')).toBe(long(unmet));
  });
});
