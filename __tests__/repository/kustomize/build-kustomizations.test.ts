import { describe, expect, it } from 'vitest';
import { buildKustomizations } from '../../../src/repository/kustomize/build-kustomizations.ts';
import type { Files } from '../read-repository.ts';
import { readRepository } from '../read-repository.ts';

function buildOf(files: Files, formerRoots?: readonly string[]) {
  const { facts, sources } = readRepository(files);
  const start = performance.now();
  const builds = buildKustomizations(facts, sources, formerRoots);
  return { ...builds, milliseconds: performance.now() - start };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function lists(name: string, paths: readonly string[]): string {
  return `${name}: [${paths.join(', ')}]\n`;
}

const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n';

describe('kustomizations that make too much of each other', () => {
  const overlays = (files: number, namespaces: number, roots: number): Files => ({
    'base/kustomization.yaml': lists(
      'resources',
      numbers(files).map((each) => `f${each}.yaml`),
    ),
    ...Object.fromEntries(
      numbers(namespaces).map((each) => [`n${each}/kustomization.yaml`, `namespace: n${each}\nresources: [../base]\n`]),
    ),
    ...Object.fromEntries(
      numbers(roots).map((each) => [
        `l${each}/kustomization.yaml`,
        lists(
          'resources',
          numbers(namespaces).map((one) => `../n${one}`),
        ),
      ]),
    ),
  });

  it('are followed up to a point, which is told', () => {
    const { stoppedAt, milliseconds } = buildOf(overlays(300, 300, 100));
    expect(stoppedAt).toMatch(/^[ln]\d+\/kustomization\.yaml$/);
    expect(milliseconds).toBeLessThan(10_000);
  });

  it('are followed to the end where people would have so many', () => {
    const { stoppedAt, namings } = buildOf(overlays(100, 1000, 1));
    expect(stoppedAt).toBeUndefined();
    expect(namings.get('base/f99.yaml')?.size).toBe(1000);
  });

  it('are followed up to a point where they share what they build', () => {
    const tower = Object.fromEntries(
      numbers(300).map((each) => [
        `l${each}/kustomization.yaml`,
        lists(
          'resources',
          numbers(300).map((one) => `../s${one}`),
        ),
      ]),
    );
    const shared = Object.fromEntries(
      numbers(300).map((each) => [`s${each}/kustomization.yaml`, 'resources: [../base]\n']),
    );
    const { stoppedAt, milliseconds } = buildOf({ ...overlays(1000, 0, 0), ...shared, ...tower });
    expect(stoppedAt).toBeDefined();
    expect(milliseconds).toBeLessThan(10_000);
  });

  it('are followed up to a point where patches and Namespaces are many', () => {
    const label = (each: number): string =>
      `apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {l${each}: v}}\n`;
    const files = {
      'kustomization.yaml': 'resources: [ns.yaml]\npatches: [{path: patch.yaml}]\n',
      'ns.yaml': NAMESPACE,
      'patch.yaml': numbers(10_000).map(label).join('---\n'),
    };
    const { stoppedAt, milliseconds } = buildOf(files);
    expect(stoppedAt).toBe('kustomization.yaml');
    expect(milliseconds).toBeLessThan(10_000);
  });

  it('are told where they are deeper than anyone nests them', () => {
    const files = Object.fromEntries(
      numbers(150).map((each) => [`${each}/kustomization.yaml`, lists('resources', [`../${each + 1}`])]),
    );
    expect(buildOf(files).stoppedAt).toBe('101/kustomization.yaml');
  });
});

describe('a kustomization that was a root before', () => {
  const files = {
    'base/kustomization.yaml': 'resources: [web.yaml, ns.yaml]\n',
    'base/ns.yaml': NAMESPACE,
    'prod/kustomization.yaml': 'namespace: prod\nresources: [../base]\n',
    'new/kustomization.yaml': 'namespace: new\nresources: [../prod]\n',
  };

  it('still puts its files into its namespace', () => {
    expect([...(buildOf(files).namings.get('base/web.yaml') ?? [])]).toEqual(['new']);
    const namings = buildOf(files, ['prod/kustomization.yaml', 'gone/kustomization.yaml']).namings.get('base/web.yaml');
    expect([...(namings ?? [])]).toEqual(['new', 'prod']);
  });

  it('makes no Namespace of its own', () => {
    const { roots } = buildOf(files, ['prod/kustomization.yaml']);
    expect(roots.map(({ kustomization, namespaces }) => [kustomization, namespaces.length])).toEqual([
      ['new/kustomization.yaml', 1],
    ]);
  });
});

describe('the folder of what a kustomization builds', () => {
  it('is under the same namespaces', () => {
    const { namings } = buildOf({
      'base/kustomization.yaml': 'resources: [../shared/web.yaml]\n',
      'prod/kustomization.yaml': 'namespace: prod\nresources: [../base]\n',
    });
    expect(Object.fromEntries([...namings].map(([file, names]) => [file, [...names].join()]))).toEqual({
      'base/': 'prod',
      'shared/': 'prod',
      'shared/web.yaml': 'prod',
      'prod/': 'prod',
    });
  });
});
