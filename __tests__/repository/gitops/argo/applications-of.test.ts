import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { applicationsOf } from '../../../../src/repository/gitops/argo/sets/applications-of.ts';
import type { GoTemplates } from '../../../../src/repository/gitops/argo/sets/render-texts.ts';
import type { GitOpsObject } from '../../../../src/repository/gitops/gitops-object.ts';
import { plainOf } from '../../../../src/repository/helm/values.ts';
import { readTreeFixture } from '../../../render/tree-fixture.ts';
import { contextOf, objectsIn, objectsOf } from './gitops-fixture.ts';

const FOLDER = join(import.meta.dirname, 'fixtures', 'sets');

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.tree.txt'))
  .map((file) => file.replace('.tree.txt', ''));

/** Stands for a machine without helm. */
const withoutHelm: GoTemplates = (calls) =>
  Promise.resolve(calls.map(({ texts }) => texts.map(() => ({ fault: 'helm executes it' }))));

describe('what Argo CD makes of ApplicationSets', () => {
  test.each(names)('%s', async (name) => {
    const { head } = readTreeFixture(join(FOLDER, `${name}.tree.txt`));
    const described: string[] = [];
    for (const set of objectsOf(head, 'ApplicationSet')) {
      const { applications, none } = await applicationsOf(set, contextOf(head), withoutHelm);
      const reasons = none.map(({ at, reason }) => ({ not: reason, at: at.join('.') }));
      described.push(`# ${set.name}\n${stringify([...applications.map(short), ...reasons], { lineWidth: 0 })}`);
    }
    await expect(described.join('')).toMatchFileSnapshot(join(FOLDER, `${name}.applications.yaml`));
  });

  test('each file beside a fixture is one that it gives', () => {
    const given = names.flatMap((name) => [`${name}.applications.yaml`, `${name}.tree.txt`]);
    expect(readdirSync(FOLDER).sort()).toEqual(given.sort());
  });
});

/** An application without what all have alike. */
function short({ value, parts, name }: GitOpsObject): unknown {
  const { metadata, spec } = plainOf(value) as { metadata: Record<string, unknown>; spec: unknown };
  const { name: _, namespace: __, ...meta } = metadata;
  const lines = parts.map(
    (part) => `${part.path.join('.')} line ${part.placeAt(part.value.node.range?.[0] ?? 0).line}`,
  );
  return { name, ...(Object.keys(meta).length > 0 && { metadata: meta }), spec, parts: lines };
}

const TEMPLATE = `  template:
    metadata:
      name: '{{name}}'
    spec:
      source:
        path: x
`;

function setOf(generators: string, template = TEMPLATE): GitOpsObject {
  const head =
    'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata:\n  name: s\n  namespace: argocd\nspec:\n';
  return objectsIn('s.yaml', `${head}  generators:\n${generators}\n${template}`)[0] as GitOpsObject;
}

test('an application stands where its set does, in the namespace of that', async () => {
  const set = setOf('    - list: {elements: [{name: web}]}');
  const { applications } = await applicationsOf(set, contextOf({}), withoutHelm);
  expect(applications).toMatchObject([
    {
      kind: 'Application',
      name: 'web',
      namespace: 'argocd',
      file: 's.yaml',
      document: 0,
      line: 2,
      apiVersion: 'argoproj.io/v1alpha1',
    },
  ]);
  expect(plainOf(applications[0]?.value as GitOpsObject['value'])).toMatchObject({
    metadata: { name: 'web', namespace: 'argocd' },
  });
});

test('of more applications than a thousand none is made', async () => {
  const elements = (count: number, key: string) =>
    Array.from({ length: count }, (_, index) => `{${key}: n${index}}`).join(', ');
  const few = await applicationsOf(
    setOf(`    - list: {elements: [${elements(1000, 'name')}]}`),
    contextOf({}),
    withoutHelm,
  );
  expect([few.applications.length, few.none.length]).toEqual([1000, 0]);
  const many = await applicationsOf(
    setOf(`    - list: {elements: [${elements(1001, 'name')}]}`),
    contextOf({}),
    withoutHelm,
  );
  expect(many.applications).toEqual([]);
  expect(many.none).toMatchObject([{ reason: 'its generator makes more than 1000 applications' }]);
  const matrix = `    - matrix:\n        generators:\n          - list: {elements: [${elements(900, 'name')}]}\n          - list: {elements: [${elements(900, 'other')}]}`;
  const made = await applicationsOf(setOf(matrix), contextOf({}), withoutHelm);
  expect(made.none).toMatchObject([{ reason: 'its generator makes more than 1000 applications' }]);
});

test('texts that come together many times end somewhere', async () => {
  const long = 'x'.repeat(100_000);
  const template = TEMPLATE.replace('path: x', `path: "${'{{long}}'.repeat(1000)}"`);
  const { applications, none } = await applicationsOf(
    setOf(`    - list: {elements: [{name: web, long: ${long}}]}`, template),
    contextOf({}),
    withoutHelm,
  );
  expect(applications).toEqual([]);
  expect(none.map(({ reason }) => reason)).toEqual([expect.stringContaining('too long')]);
});

test('patterns that look through all files again and again end somewhere', async () => {
  const files = Object.fromEntries(Array.from({ length: 15_000 }, (_, index) => [`a/${index}.json`, '{}']));
  const elements = Array.from({ length: 1000 }, (_, index) => `{name: n${index}}`).join(', ');
  const git = "git: {repoURL: https://github.com/example/shop, revision: HEAD, files: [{path: '*{{name}}*none'}]}";
  const set = setOf(
    `    - matrix:\n        generators:\n          - list: {elements: [${elements}]}\n          - ${git}`,
  );
  const { none } = await applicationsOf(set, contextOf(files), withoutHelm);
  expect(none).toMatchObject([{ reason: 'its generators look through too many files, too often' }]);
});
