import { describe, expect, it } from 'vitest';
import { readResourceFiles, withContents } from '../../src/source/read-resource-files.ts';
import type { Tree } from '../../src/source/tree.ts';
import { readingOf } from '../../src/target/repository-reading.ts';
import { contentOf, memoryTree, textsOf } from './memory-tree.ts';

/** A tree in which git finds some files, and what it was asked for. */
function finding(paths: readonly string[]): { readonly tree: Tree; readonly asked: string[] } {
  const asked: string[] = [];
  const findMatching = async (expression: string) => {
    asked.push(expression);
    return paths;
  };
  return { tree: { ...memoryTree(Object.fromEntries(paths.map((path) => [path, path]))), findMatching }, asked };
}

const isKnown = (path: string): boolean => path === 'known.yaml';

describe('the files that may set resources', () => {
  it('are the manifests that name the images, but for known ones', async () => {
    const { tree, asked } = finding(['a.yaml', 'known.yaml', 'readme.md']);
    expect(textsOf(await readResourceFiles(tree, isKnown, ['registry.example/web']))).toEqual({ 'a.yaml': 'a.yaml' });
    expect(asked).toEqual([expect.stringContaining('registry\\.example/web')]);
  });

  it('are all that set any, where no image is named', async () => {
    const { tree, asked } = finding(['a.yaml']);
    expect([...(await readResourceFiles(tree, isKnown)).keys()]).toEqual(['a.yaml']);
    expect(asked).toEqual([expect.stringContaining('requests')]);
  });

  it('are not looked for where no container lacks any, or a hundred images do', async () => {
    const { tree, asked } = finding(['a.yaml']);
    expect([...(await readResourceFiles(tree, isKnown, []))]).toEqual([]);
    expect([
      ...(await readResourceFiles(
        tree,
        isKnown,
        Array.from({ length: 101 }, (_, n) => `web-${n}`),
      )),
    ]).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('are not read where there are a thousand, or each takes a request', async () => {
    const { tree } = finding(Array.from({ length: 1001 }, (_, n) => `${n}.yaml`));
    expect([...(await readResourceFiles(tree, isKnown))]).toEqual([]);
    expect([...(await readResourceFiles(memoryTree({ 'a.yaml': 'requests:' }), isKnown))]).toEqual([]);
  });

  it('are added to what a repository says of itself, and replace nothing', () => {
    const files = { charts: new Set<string>(), links: new Map(), contents: new Map([['a.yaml', contentOf('a')]]) };
    const reading = readingOf(files, { config: 'c.yml' });
    expect(withContents(reading, new Map())).toBe(reading);
    const more = new Map([
      ['a.yaml', contentOf('other')],
      ['b.yaml', contentOf('b')],
    ]);
    expect(textsOf(withContents(reading, more).contents)).toEqual({ 'a.yaml': 'a', 'b.yaml': 'b' });
  });
});
