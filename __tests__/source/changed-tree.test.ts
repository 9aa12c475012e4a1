import { describe, expect, it } from 'vitest';
import type { ChangedFile, LinkSides } from '../../src/repository/changed-file.ts';
import { LINK_MODE } from '../../src/repository/repository-files.ts';
import { changedTree } from '../../src/source/changed-tree.ts';
import type { Tree } from '../../src/source/tree.ts';
import { contentOf, linesOf, memoryTree, textsOf } from './memory-tree.ts';

const MANIFEST = 'apiVersion: v1\nkind: Pod\n';

function changed(path: string, base: string | undefined, head: string | undefined, links?: LinkSides): ChangedFile {
  return {
    path,
    status: 'modified',
    ...(base === undefined ? {} : { base: contentOf(base) }),
    ...(head === undefined ? {} : { head: contentOf(head) }),
    ...(links === undefined ? {} : { links }),
  };
}

function linksIn({ files }: Tree): Set<string> {
  return new Set(files.filter(({ mode }) => mode === LINK_MODE).map(({ path }) => path));
}

function linksWith(file: ChangedFile, side: 'base' | 'head' = 'head'): string[] {
  return [...linksIn(changedTree(memoryTree({}), [file], side))];
}

describe('a tree with changes laid over it', () => {
  const tree = memoryTree({ 'a.yaml': 'a', 'gone.yaml': 'x', 'kustomization.yaml': 'k', 'old.yaml': 'o' });
  const files = [
    changed('a.yaml', 'a', 'A'),
    changed('gone.yaml', 'x', undefined),
    { ...changed('new.yaml', 'o', 'N'), previousPath: 'old.yaml' },
    changed('added.yaml', undefined, '+'),
  ];
  const head = changedTree(tree, files, 'head');
  const base = changedTree(memoryTree({ 'a.yaml': 'A', 'added.yaml': '+', 'new.yaml': 'N' }), files, 'base');

  it('lists what that side has, what changed last', () => {
    expect(head.files.map(({ path }) => path)).toEqual(['kustomization.yaml', 'a.yaml', 'new.yaml', 'added.yaml']);
    expect(base.files.map(({ path }) => path)).toEqual(['a.yaml', 'gone.yaml', 'old.yaml']);
  });

  it('reads what that side has, in the order of the paths', async () => {
    const paths = ['new.yaml', 'kustomization.yaml', 'gone.yaml', 'old.yaml', 'a.yaml', 'nowhere.yaml'];
    expect(Object.entries(textsOf(await head.read(paths)))).toEqual([
      ['new.yaml', 'N'],
      ['kustomization.yaml', 'k'],
      ['a.yaml', 'A'],
    ]);
    expect(textsOf(await base.read(paths))).toEqual({ 'gone.yaml': 'x', 'old.yaml': 'o', 'a.yaml': 'a' });
  });

  it('reads the same one after another, and says what is not there', async () => {
    expect(await linesOf(head.readInOrder(['added.yaml', 'kustomization.yaml', 'gone.yaml', 'a.yaml']))).toEqual([
      'added.yaml: +',
      'kustomization.yaml: k',
      'gone.yaml: this side of the change has no file here',
      'a.yaml: A',
    ]);
  });

  it('lets every changed file tell what others are', async () => {
    const { paths } = await head.findContextFiles([]);
    expect(paths).toEqual(['kustomization.yaml', 'a.yaml', 'new.yaml', 'added.yaml']);
  });

  it('finds by their lines the files that did not change', async () => {
    expect(head.findMatching).toBeUndefined();
    const grep = { ...tree, findMatching: async (expression: string) => [expression, 'a.yaml', 'gone.yaml'] };
    expect(await changedTree(grep, files, 'head').findMatching?.('kustomization.yaml')).toEqual(['kustomization.yaml']);
  });
});

describe('the links of a tree with changes', () => {
  it('are gone where a manifest took their place, or another path', () => {
    const base = memoryTree({ 'web.yaml': 'other.yaml' }, { links: ['web.yaml'] });
    expect(linksIn(base)).toEqual(new Set(['web.yaml']));
    const linksOnHead = (file: ChangedFile): Set<string> => linksIn(changedTree(base, [file], 'head'));
    const replaced = changed('web.yaml', 'other.yaml', MANIFEST, { base: true, head: false });
    expect(linksOnHead(replaced)).toEqual(new Set());
    const renamed = { ...changed('new.yaml', 'other.yaml', 'other.yaml'), previousPath: 'web.yaml' };
    expect(linksOnHead(renamed)).toEqual(new Set(['new.yaml']));
    expect(linksOnHead(changed('web.yaml', 'other.yaml', undefined))).toEqual(new Set());
  });

  it('are what git says, whatever the content is', () => {
    const both = { base: true, head: true };
    expect(linksWith(changed('web.yaml', MANIFEST, 'a: b', { base: false, head: true }))).toEqual(['web.yaml']);
    expect(linksWith(changed('web.yaml', MANIFEST, 'other.yaml', { base: true, head: false }))).toEqual([]);
    expect(linksWith(changed('web.yaml', 'x', MANIFEST, both), 'base')).toEqual(['web.yaml']);
  });

  it.each(['payload.txt', 'other.yaml', '../a b/c', 'noending', '"quoted"', 'a#b', '[x]', 'C:\\x'])(
    'are where nobody tells the mode of a file those of one line without an end: %s',
    (text) => {
      expect(linksWith(changed('web.yaml', MANIFEST, text))).toEqual(['web.yaml']);
      expect(linksWith(changed('web.yaml', MANIFEST, `${text}\n`))).toEqual([]);
    },
  );

  it.each([
    ...['', '{"kind": "Pod"}', 'kind: Pod', 'replicas:', '# only a comment', ' {a: b}'],
    ...['--- {kind: Pod}', '&a {kind: Pod}', '!!map {kind: Pod}', '{"kind":"Pod"}', '"kind":\tPod', '? kind'],
    ...['x {"kind":"Pod"}\u0085kind: Pod', '\ufeff{kind: Pod}', '{kind: Pod', '{"a":'.repeat(600)],
  ])('are no manifests of one line: %s', (text) => {
    expect(linksWith(changed('web.yaml', MANIFEST, text))).toEqual([]);
  });
});
