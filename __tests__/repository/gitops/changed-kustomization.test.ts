import { expect, test } from 'vitest';
import { changedKustomization } from '../../../src/repository/gitops/changed-kustomization.ts';

test('lists come behind those of the kustomization, and all else in place of what there was', () => {
  const own = { resources: ['a'], namePrefix: 'a-', patches: [{ path: 'a' }], components: ['x'] };
  const keys = { namePrefix: 'b-', patches: [{ path: 'b' }], components: ['x', 'y'], namespace: 'n' };
  expect(changedKustomization(own, { keys })).toEqual({
    resources: ['a'],
    namePrefix: 'b-',
    patches: [{ path: 'a' }, { path: 'b' }],
    components: ['x', 'y'],
    namespace: 'n',
  });
});

test('images and replicas take the place of those of the same name', () => {
  const own = {
    images: [
      { name: 'a', newName: 'x', newTag: '1' },
      { name: 'b', newTag: '1' },
    ],
    replicas: [{ name: 'web', count: 1 }],
  };
  const keys = {
    images: [
      { name: 'a', newName: '*', newTag: '2', digest: '*' },
      { name: 'c', newTag: '*' },
    ],
    replicas: [{ name: 'web', count: 2 }],
  };
  expect(changedKustomization(own, { keys })).toEqual({
    images: [{ name: 'b', newTag: '1' }, { name: 'a', newName: 'x', newTag: '2' }, { name: 'c' }],
    replicas: [{ name: 'web', count: 2 }],
  });
});

test('labels and annotations come beside those of the kustomization', () => {
  const own = { commonLabels: { a: '1', b: '1' } };
  const keys = { commonLabels: { b: '2' }, commonAnnotations: { c: '3' } };
  expect(changedKustomization(own, { keys })).toEqual({
    commonLabels: { a: '1', b: '2' },
    commonAnnotations: { c: '3' },
  });
});

test.each([undefined, null, 'x', [], 7])('a kustomization that is %j counts as an empty one', (own) => {
  expect(changedKustomization(own, { keys: { images: [] } })).toEqual({ images: [] });
});
