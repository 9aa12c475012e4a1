import { expect, test } from 'vitest';
import { builtObjects } from '../../../src/render/built/built-objects.ts';

const POD = (metadata: string) => `apiVersion: v1
kind: Pod
metadata:
${metadata}spec:
  containers:
  - image: b
    name: a
`;

test.each([
  [
    'the only annotation, with its mapping',
    POD('  annotations:\n    config.kubernetes.io/origin: |\n      path: ../tree/a.yaml\n  name: a\n'),
    POD('  name: a\n'),
  ],
  [
    'one among others',
    POD(
      '  annotations:\n    a: b\n    config.kubernetes.io/origin: |\n      path: ../tree/a.yaml\n    x: y\n  name: a\n',
    ),
    POD('  annotations:\n    a: b\n    x: y\n  name: a\n'),
  ],
])('the origin is read and taken out: %s', (_, output, text) => {
  expect(builtObjects(output, [])).toEqual([
    { group: '', kind: 'Pod', name: 'a', namespace: '', path: '../tree/a.yaml', text },
  ]);
});

test('of what a generator makes it is the kustomization', () => {
  const origin =
    '    config.kubernetes.io/origin: |\n      configuredIn: ../tree/kustomization.yaml\n      configuredBy:\n        apiVersion: builtin\n        kind: HelmChartInflationGenerator\n';
  const [object] = builtObjects(POD(`  annotations:\n${origin}  name: a\n`), []);
  expect(object).toMatchObject({ configuredIn: '../tree/kustomization.yaml' });
});

test('objects are cut apart, and those of kinds that nothing reads are left out', () => {
  const output = `${POD('  name: a\n')}---\napiVersion: v1\nkind: Service\nmetadata:\n  name: s\n---\n${POD('  name: b\n')}`;
  expect(builtObjects(output, []).map(({ name }) => name)).toEqual(['a', 'b']);
});
