import { describe, expect, it } from 'vitest';
import type { Kustomization } from '../../../src/repository/kustomize/kustomization.ts';
import { readKustomization, readPatchFile } from '../../../src/repository/kustomize/kustomization.ts';

function read(text: string): Kustomization {
  const kustomization = readKustomization('k/kustomization.yaml', new TextEncoder().encode(text));
  if (kustomization === undefined) throw new Error(`no kustomization: ${text}`);
  return kustomization;
}

const LABEL = 'pod-security.kubernetes.io/enforce';
const PATCH = `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    ${LABEL}: baseline\n`;
const indented = (depth: number): string => PATCH.replaceAll(/^/gm, ' '.repeat(depth)).trimEnd();

/** Where the label of the first patch in place stands, as `line:column`. */
function placeOfLabel(text: string): string {
  const [patch] = read(text).earlyPatches[0]?.patches ?? [];
  const place = patch?.is === 'merge' ? patch.labels[0]?.place : undefined;
  return `${place?.file}:${place?.line}:${place?.column}`;
}

describe('a kustomization', () => {
  it('names files and folders of the repository, and nothing of other ones', () => {
    const { resources, components, namespace, isComponent } = read(
      [
        'namespace: shop',
        'resources: [web.yaml, ../base, "https://example.com/base", "github.com/a/b//c?ref=v1"]',
        'bases: [../old, "git@example.com:a/b.git"]',
        'components: [../hardened]',
      ].join('\n'),
    );
    expect({ resources, components, namespace, isComponent }).toEqual({
      resources: ['web.yaml', '../base', '../old'],
      components: ['../hardened'],
      namespace: 'shop',
      isComponent: false,
    });
  });

  it('names its patches, and has others in place', () => {
    const { patches, unfollowed, earlyPatches, latePatches } = read(
      [
        'patchesStrategicMerge:',
        '- merge.yaml',
        '- "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}"',
        'patches:',
        '- path: any.yaml',
        '  target: {kind: Namespace, name: shop}',
        'patchesJson6902:',
        '- path: late.json',
        '  target: {version: v1, kind: Namespace, name: shop}',
      ].join('\n'),
    );
    expect(patches).toEqual(['merge.yaml', 'any.yaml', 'late.json']);
    expect(unfollowed.keys).toEqual(['patches', 'patchesStrategicMerge', 'patchesJson6902']);
    expect(earlyPatches).toEqual([
      { path: 'merge.yaml' },
      { patches: [expect.objectContaining({ is: 'merge', kind: 'Namespace', name: 'shop' })] },
      { path: 'any.yaml', target: { kind: 'Namespace', name: 'shop' } },
    ]);
    expect(latePatches).toEqual([{ path: 'late.json', target: { version: 'v1', kind: 'Namespace', name: 'shop' } }]);
  });

  it.each([
    ['no YAML', 'resources: ['],
    ['a list', '- web.yaml'],
    ['nothing', ''],
    ['fields of other types', 'resources: web.yaml\nlabels: {a: b}\npatches: [1, {patch: 2}]\nnamespace: [shop]'],
  ])('that is %s says nothing', (_, text) => {
    const { resources, labels, namespace, patches } = read(text);
    expect({ resources, labels, namespace, patches }).toEqual({
      resources: [],
      labels: [],
      namespace: undefined,
      patches: [],
    });
  });
});

describe('a patch in place', () => {
  it.each([
    ['a literal block', `patches:\n- patch: |-\n${indented(4)}\n`, '8:9'],
    ['a literal block with its own indentation', `patches:\n- patch: |2 # text\n${indented(4)}\n`, '8:9'],
    ['a literal block with empty lines', `patches:\n- patch: |\n\n\n${indented(6)}\n`, '10:11'],
    ['a literal block with CRLF', `patches:\n- patch: |\n${indented(4)}\n`.replaceAll('\n', '\r\n'), '8:9'],
    ['a literal block in a list', `patchesStrategicMerge:\n- |\n${indented(2)}\n`, '8:7'],
    ['a quoted text', `patches:\n- patch: ${JSON.stringify(PATCH)}\n`, '2:10'],
    ['a text behind another document end', `---\npatches:\n- patch: |\n${indented(4)}\n`, '9:9'],
  ])('has the places of %s', (_, text, expected) => {
    expect(placeOfLabel(text)).toBe(`k/kustomization.yaml:${expected}`);
  });
});

describe('a kustomization that a pull request makes large', () => {
  it('is not read beyond what people write, and says so', () => {
    const comment = `# ${'-'.repeat(256 * 1024)}\n`;
    expect(read(`namespace: shop\n${comment}`)).toMatchObject({ isTooLarge: true, resources: [] });
    expect(read('namespace: shop\n')).toMatchObject({ isTooLarge: false, namespace: 'shop' });
  });

  it('has the places of all labels of a patch in place in little time', () => {
    const labels = Array.from({ length: 13_000 }, (_, index) => `        l${index}: v\n`).join('');
    const text = `patches:\n- patch: |\n    apiVersion: v1\n    kind: Namespace\n    metadata:\n      labels:\n${labels}`;
    const start = performance.now();
    const [patch] = read(text).earlyPatches[0]?.patches ?? [];
    // Ten times what it takes: with time that grows by the square it would be minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(patch?.is === 'merge' && patch.labels.at(-1)?.place).toEqual({
      file: 'k/kustomization.yaml',
      line: 13_006,
      column: 9,
    });
  });
});

describe('a patch file', () => {
  const readPatch = (text: string) => readPatchFile('k/patch.yaml', new TextEncoder().encode(text));

  it('is one patch for each document, or a list of operations', () => {
    expect(readPatch(`${PATCH}---\n${PATCH}`).map(({ is }) => is)).toEqual(['merge', 'merge']);
    expect(readPatch('[{"op": "remove", "path": "/metadata/labels/a~1b~0c"}]')).toEqual([
      {
        is: 'json',
        operations: [
          {
            op: 'remove',
            path: ['metadata', 'labels', 'a/b~c'],
            place: { file: 'k/patch.yaml', line: 1, column: 19 },
          },
        ],
      },
    ]);
  });

  it('that is broken or binary changes nothing', () => {
    expect(readPatch('a: [')).toEqual([]);
    expect(readPatchFile('k/patch.yaml', new Uint8Array([0, 1]))).toEqual([]);
  });
});
