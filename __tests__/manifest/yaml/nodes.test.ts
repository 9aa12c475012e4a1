import { expect, test } from 'vitest';
import { isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, visit } from 'yaml';
import { emptyScalar, newAlias, newMap, newPair, newScalar, newSeq } from '../../../src/manifest/yaml/parser/nodes.ts';

test('the package yaml takes the nodes for its own', () => {
  const [map, seq, alias] = [newMap(), newSeq(), newAlias('a', 3, 5)];
  const scalar = newScalar('b', 'b', 'PLAIN', 0, 1);
  const pair = newPair(scalar, null);
  expect([isMap(map), isSeq(seq), isAlias(alias), isScalar(scalar), isPair(pair)]).toEqual(Array(5).fill(true));
  expect([map, seq, alias, scalar, emptyScalar(0), pair].map(isNode)).toEqual([true, true, true, true, true, false]);
  expect([map, seq, alias, scalar].map(isCollection)).toEqual([true, true, false, false]);
});

test('and finds what is in them', () => {
  const [map, seq] = [newMap(), newSeq()];
  seq.items.push(newAlias('a', 3, 5));
  map.items.push(newPair(newScalar('b', 'b', 'PLAIN', 0, 1), seq));
  const seen: string[] = [];
  const see = (name: string) => () => void seen.push(name);
  visit(map, { Map: see('map'), Pair: see('pair'), Scalar: see('scalar'), Seq: see('seq'), Alias: see('alias') });
  expect(seen).toEqual(['map', 'pair', 'scalar', 'seq', 'alias']);
});
