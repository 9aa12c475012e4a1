import { expect, it } from 'vitest';
import { rememberingTree } from '../../src/source/remembering-tree.ts';
import { linesOf, memoryTree, textsOf } from './memory-tree.ts';

it('a tree that remembers reads nothing twice, neither what is there nor what is not', async () => {
  const tree = memoryTree({ 'a.yaml': 'a', 'b.yaml': 'b' });
  const remembering = rememberingTree(tree);
  for (let round = 0; round < 2; round++) {
    expect(textsOf(await remembering.read(['b.yaml', 'nowhere.yaml', 'a.yaml']))).toEqual({
      'b.yaml': 'b',
      'a.yaml': 'a',
    });
  }
  expect(tree.reads).toEqual(['b.yaml', 'nowhere.yaml', 'a.yaml']);
});

it('a tree that remembers reads in order around what it knows, and keeps nothing of it', async () => {
  const tree = memoryTree({ 'a.yaml': 'a', 'b.yaml': 'b', 'c.yaml': 'c' });
  const remembering = rememberingTree(tree);
  await remembering.read(['b.yaml']);
  const paths = ['a.yaml', 'b.yaml', 'c.yaml'];
  expect(await linesOf(remembering.readInOrder(paths))).toEqual(['a.yaml: a', 'b.yaml: b', 'c.yaml: c']);
  await linesOf(remembering.readInOrder(['a.yaml']));
  expect(tree.reads).toEqual(['b.yaml', 'a.yaml', 'c.yaml', 'a.yaml']);
});
