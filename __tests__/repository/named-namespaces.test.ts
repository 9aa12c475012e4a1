import { expect, test } from 'vitest';
import { countNamed } from '../../src/repository/named-namespaces.ts';

test.each([
  ['metadata: {name: a, namespace: shop}', ['shop']],
  ['metadata:\n  namespace: "shop"\n---\nmetadata:\n  namespace: pay\n', ['shop', 'pay']],
  ['{"metadata": {"namespace":"shop"}}', ['shop']],
  ['spec: {targetNamespace: shop}', ['shop']],
  ['resources: [a.yaml]\nnamespace: shop\n', ['shop']],
  ['namespace: shop\nnamespace: shop\n', ['shop']],
  ['metadata: {namespace: shop.example}', []],
  ['metadata: {namespace: "{{ .Values.shop }}"}', []],
  ['namespace: Shop_1', []],
  ['metadata: {labels: {team: shop}}', []],
  ['metadata: {namespace: }', []],
])('names namespaces: %j', (text, names) => {
  const { see, counts } = countNamed(['a.yaml']);
  see({ path: 'a.yaml', content: { bytes: new TextEncoder().encode(text) } });
  expect([...counts]).toEqual(names.map((name) => [name, 1]));
});

test('counts the files of its paths, and yields all', () => {
  const files = ['a.yaml', 'b.yaml', 'c.yaml'].map((path) => ({
    path,
    content: { bytes: new TextEncoder().encode('namespace: shop') },
  }));
  const { seeing, counts } = countNamed(['a.yaml', 'c.yaml']);
  expect([...seeing(files)]).toEqual(files);
  expect([...counts]).toEqual([['shop', 2]]);
});
