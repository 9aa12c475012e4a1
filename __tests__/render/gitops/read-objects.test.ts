import { expect, test } from 'vitest';
import type { NamedContent } from '../../../src/manifest/content.ts';
import { readFileObjects } from '../../../src/render/gitops/read-objects.ts';
import type { RepositoryFacts } from '../../../src/repository/file-roles.ts';
import type { Tree } from '../../../src/source/tree.ts';

const FACTS: RepositoryFacts = { charts: new Set(), links: new Map(), kustomizations: new Map() };

const configMap = (name: string, size: number): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: flux-system}\ndata: {text: ${'x'.repeat(size)}}\n`;

test('ConfigMaps of more than is kept are there all the same, though no path finds them again', async () => {
  const large = Array.from({ length: 90 }, (_, index): [string, string] => [
    `maps/${index}.yaml`,
    configMap(`large-${index}`, 100_000),
  ]);
  const contents = new Map([
    ...large,
    ['z.yaml', configMap('last', 1)] as const,
    [
      'sync.yaml',
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: app, namespace: flux-system}\nspec: {path: ./app}\n',
    ] as const,
  ]);
  const tree = {
    files: [...contents.keys()].map((path) => ({ path, mode: '100644' })),
    choose: (paths: readonly string[]) => paths,
    read: async () => new Map(),
    *readInOrder(paths: readonly string[]): Generator<NamedContent> {
      for (const path of paths) yield { path, content: { bytes: new TextEncoder().encode(contents.get(path)) } };
    },
  } as unknown as Tree;
  const { objects, files } = await readFileObjects(tree, FACTS);
  expect([...files]).toEqual(['sync.yaml']);
  expect(objects).toHaveLength(contents.size);
  expect(objects.map(({ file }) => file)).toContain('z.yaml');
});
