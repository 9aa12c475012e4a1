import { describe, expect, test } from 'vitest';
import type { Resources } from '../../../src/hardening/contained-pod.ts';
import type { Manifest } from '../../../src/manifest/manifest.ts';
import { readText } from '../../../src/manifest/read-manifest.ts';
import { imagesWithResources, PathsByImage } from '../../../src/repository/surroundings/resource-files.ts';
import { resourcesIn } from '../../../src/target/images/resources-in.ts';
import { contentOf } from '../../source/memory-tree.ts';

type Texts = Readonly<Record<string, string>>;

interface Options {
  readonly built?: readonly Manifest[];
  readonly builtFiles?: readonly string[];
}

/** What the files of a repository tell a container, and which of them were read for it. */
function asking(files: Texts, { built = [], builtFiles = [] }: Options = {}) {
  const byImage = new PathsByImage();
  for (const [path, text] of Object.entries(files))
    for (const image of imagesWithResources(text)) byImage.add(image, path);
  const read: string[] = [];
  const resourceFiles = {
    pathsOf: (image: string) => byImage.of(image),
    contentOf: (path: string) => {
      read.push(path);
      return contentOf(files[path] ?? '');
    },
  };
  const of = resourcesIn(
    { resourceFiles },
    {
      rendering: { manifests: built, files: new Set(builtFiles) },
      podSpecs: [],
      namesOf: (_, own) => [own],
    },
  );
  return { of, read };
}

function deployment(name: string, namespace: string, resources: Resources, image = 'registry.example/web:1'): string {
  const container = { name: 'app', image, resources };
  return JSON.stringify({
    ...{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace } },
    spec: { template: { spec: { containers: [container] } } },
  });
}

const MEMORY = { field: 'limits', resource: 'memory' } as const;
const SMALL: Resources = { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } };
const LARGE: Resources = { ...SMALL, limits: { memory: '1Gi' } };

describe('the resources that a repository sets for a container elsewhere', () => {
  test('are those of the same name and image, whatever its tag or digest', () => {
    const { of } = asking({ 'a/web.yaml': deployment('web', 'a', SMALL) });
    const ask = of(['b']);
    expect(ask('app', 'registry.example/web:2', MEMORY)).toMatchObject({
      resources: SMALL,
      where: 'Deployment web of a/web.yaml',
    });
    expect(ask('app', `registry.example/web@sha256:${'0'.repeat(64)}`, MEMORY)?.resources).toEqual(SMALL);
    expect(ask('other', 'registry.example/web:2', MEMORY)).toBeUndefined();
    expect(ask('app', 'web:2', MEMORY)).toBeUndefined();
    expect(ask('app', '', MEMORY)).toBeUndefined();
    expect(ask('app', 'registry.example/web:2', { field: 'limits', resource: 'cpu' })).toBeUndefined();
  });

  test('are read once, and only where they are asked for', () => {
    const { of, read } = asking({
      'a/web.yaml': deployment('web', 'a', SMALL),
      'a/db.yaml': deployment('db', 'a', SMALL, 'postgres:17'),
    });
    const ask = of(['b']);
    expect(read).toEqual([]);
    ask('app', 'registry.example/web:1', MEMORY);
    of(['c'])('app', 'registry.example/web:3', { field: 'requests', resource: 'cpu' });
    expect(read).toEqual(['a/web.yaml']);
  });

  test('are known where all places agree, in whatever words', () => {
    const same = { ...SMALL, limits: { memory: '0.25Gi' } };
    const files = { 'a/web.yaml': deployment('web', 'a', SMALL), 'b/web.yaml': deployment('web', 'b', same) };
    expect(asking(files).of(['c'])('app', 'registry.example/web', MEMORY)?.where).toBe('Deployment web of a/web.yaml');
  });

  test('are those of the same namespace where places differ, and unknown where those differ too', () => {
    const files = { 'a/web.yaml': deployment('web', 'a', SMALL), 'b/web.yaml': deployment('web', 'b', LARGE) };
    const of = (texts: Texts, names: (string | undefined)[]) =>
      asking(texts).of(names)('app', 'registry.example/web', MEMORY)?.where;
    expect(of(files, ['c'])).toBeUndefined();
    expect(of(files, [undefined])).toBeUndefined();
    expect(of(files, ['b'])).toBe('Deployment web of b/web.yaml');
    expect(of(files, ['a', 'b'])).toBeUndefined();
    expect(of({ ...files, 'b/more.yaml': deployment('more', 'b', SMALL) }, ['b'])).toBeUndefined();
  });

  test('are never those of a container that lacks them itself, or that the server refuses', () => {
    const own = { requests: SMALL.requests ?? {} };
    const refused = { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } };
    const none = { ...SMALL, limits: { memory: '0' } };
    const files = {
      'own.yaml': deployment('web', 'a', own),
      'refused.yaml': deployment('web', 'b', refused),
      'none.yaml': deployment('web', 'c', none),
    };
    expect(asking(files).of(['a'])('app', 'registry.example/web', MEMORY)).toBeUndefined();
    const more = { ...files, 'set.yaml': deployment('web', 'd', SMALL) };
    expect(asking(more).of(['a'])('app', 'registry.example/web', MEMORY)?.where).toBe('Deployment web of set.yaml');
  });

  test('are unknown of a name that every JavaScript object has, as of any other', () => {
    const files = { 'a.yaml': deployment('web', 'a', SMALL), 'b.yaml': deployment('web', 'b', LARGE) };
    const wanted = { field: 'limits', resource: 'constructor' } as const;
    expect(asking(files).of(['a'])('app', 'registry.example/web', wanted)).toBeUndefined();
  });

  test('are those of what is built of a file, in place of the file', () => {
    const files = { 'base/web.yaml': deployment('web', 'a', SMALL) };
    const manifest = readText('base/web.yaml', deployment('web', 'prod', LARGE));
    const workloads = manifest.workloads.map((workload) => ({
      ...workload,
      ...{ via: 'prod', deployedBy: 'prod/kustomization.yaml' },
      locate: () => ({ file: 'prod/memory.yaml', line: 1, column: 1 }),
    }));
    const built = [{ ...manifest, workloads }];
    const { of } = asking(files, { built, builtFiles: ['base/web.yaml'] });
    expect(of(['dev'])('app', 'registry.example/web', MEMORY)).toMatchObject({
      resources: LARGE,
      where: 'Deployment web of prod/memory.yaml',
    });
  });

  test('are unknown of an image that a thousand files name, without reading them', () => {
    const files = Object.fromEntries(
      Array.from({ length: 1001 }, (_, index) => [`${index}.yaml`, deployment(`web-${index}`, 'a', SMALL)]),
    );
    const { of, read } = asking(files);
    expect(of(['a'])('app', 'registry.example/web', MEMORY)).toBeUndefined();
    expect(read).toEqual([]);
  });
});
