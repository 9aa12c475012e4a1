import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../src/manifest/read-manifest.ts';
import { readPatchFile } from '../../../src/repository/kustomize/kustomization.ts';
import type { BuiltNamespace } from '../../../src/repository/kustomize/patch-namespace.ts';
import { asWritten, patchNamespace, valuesOf } from '../../../src/repository/kustomize/patch-namespace.ts';

const TARGET = { kind: 'Namespace' };

function namespace(): BuiltNamespace {
  const text = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {a: x, b: w}}\n';
  const [manifest] = readManifest('ns.yaml', new TextEncoder().encode(text)).namespaces;
  if (manifest === undefined) throw new Error('no Namespace was read');
  return asWritten(manifest);
}

function patched(operations: readonly object[]): BuiltNamespace {
  const [patch] = readPatchFile('p.json', new TextEncoder().encode(JSON.stringify(operations)));
  if (patch === undefined) throw new Error('no patch was read');
  const after = patchNamespace(namespace(), patch, TARGET, () => true);
  if (after === undefined) throw new Error('the patch removed the Namespace');
  return after;
}

describe('operations on a Namespace', () => {
  it('hold in their order', () => {
    const { labels, names } = patched([
      { op: 'move', from: '/metadata/labels/a', path: '/metadata/labels/c' },
      { op: 'replace', path: '/metadata/name', value: 'one' },
      { op: 'copy', from: '/metadata/labels/c', path: '/metadata/labels/d' },
      { op: 'remove', path: '/metadata/labels/b' },
      { op: 'replace', path: '/metadata/name', value: 'two' },
      { op: 'replace', path: '/metadata/name', value: 'two' },
    ]);
    expect(valuesOf(labels)).toEqual({ c: 'x', d: 'x' });
    expect(names).toEqual(['shop', 'one', 'two']);
  });

  it('may take all labels away, and bring others', () => {
    const labels = [
      { op: 'remove', path: '/metadata/labels' },
      { op: 'add', path: '/metadata/labels', value: { c: 'z' } },
      { op: 'add', path: '/metadata/labels/d', value: 'w' },
    ];
    expect(valuesOf(patched(labels.slice(0, 1)).labels)).toEqual({});
    expect(valuesOf(patched(labels).labels)).toEqual({ c: 'z', d: 'w' });
  });

  it('leave the Namespace that they came from as it was', () => {
    const before = namespace();
    const [patch] = readPatchFile('p.json', new TextEncoder().encode('[{"op":"remove","path":"/metadata/labels"}]'));
    if (patch !== undefined) patchNamespace(before, patch, TARGET, () => true);
    expect(valuesOf(before.labels)).toEqual({ a: 'x', b: 'w' });
  });

  it('are done in little time, however many', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      op: 'add',
      path: `/metadata/labels/l${index}`,
      value: 'v',
    }));
    const [patch] = readPatchFile('p.json', new TextEncoder().encode(JSON.stringify(many)));
    const start = performance.now();
    const after = patch === undefined ? undefined : patchNamespace(namespace(), patch, TARGET, () => true);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(after?.labels.size).toBe(20_002);
  });
});
