import { describe, expect, it, test } from 'vitest';
import type { JsonMapping } from '../../../src/manifest/yaml/json-value.ts';
import { readSingleDocument } from '../../../src/manifest/yaml/read-single-document.ts';
import type { Plain, ValuesLayer } from '../../../src/repository/helm/values.ts';
import {
  allValues,
  hasPath,
  lastLayerWith,
  mergedPlain,
  mergedValues,
  overlayOf,
  plainOf,
} from '../../../src/repository/helm/values.ts';

function layer(text: string, prefix: readonly string[] = [], file = 'values.yaml'): ValuesLayer {
  const { value, offset } = readSingleDocument(text);
  return { file, prefix, values: value as JsonMapping, text, offset };
}

test('a value without its positions is as JSON has it', () => {
  const { values } = layer('a: [1, yes, "1", null, 1.5]\nb: {__proto__: {c: 1}}\n');
  expect(JSON.stringify(plainOf(values))).toBe('{"a":[1,true,"1",null,1.5],"b":{"__proto__":{"c":1}}}');
});

describe('values of several files', () => {
  it.each<[string, Plain[], Plain]>([
    ['are put together key by key', [{ a: { b: 1 } }, { a: { c: 2 } }], { a: { b: 1, c: 2 } }],
    ['have those of the last one', [{ a: 1, b: 1 }, { a: 2 }, { a: 3 }], { a: 3, b: 1 }],
    ['have a list as a whole', [{ a: [1, 2] }, { a: [3] }], { a: [3] }],
    ['have no mapping any more where null takes it away', [{ a: { b: 1 } }, { a: null }], { a: null }],
    ['have a mapping in place of what was none', [{ a: 1 }, { a: { b: 2 } }], { a: { b: 2 } }],
    ['have nothing where there are none', [], {}],
  ])('%s', (_, values, merged) => {
    expect(mergedPlain(values)).toEqual(merged);
  });

  it('have those of a subchart below its name', () => {
    const layers = [layer('a: 1', ['db', 'disk']), layer('db: {disk: {b: 2}}')];
    expect(mergedValues(layers)).toEqual({ db: { disk: { a: 1, b: 2 } } });
  });

  it('change no prototype', () => {
    const merged = mergedPlain([JSON.parse('{"__proto__": {"a": 1}}'), { b: 2 }]);
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect(Object.keys(merged as object)).toEqual(['__proto__', 'b']);
  });
});

test('all values are listed with their paths, the outer ones first', () => {
  expect(allValues({ a: [{ b: 1 }], c: {} }).map(({ path }) => path)).toEqual([
    [],
    ['a'],
    ['a', 0],
    ['a', 0, 'b'],
    ['c'],
  ]);
});

describe('an overlay', () => {
  const values: Plain = { a: { b: 1, c: 2 }, list: [{ d: 1, e: 1 }, { d: 2 }] };

  it.each<[string, { path: (string | number)[]; value: Plain }[], Plain]>([
    ['has a key alone, as mappings are put together', [{ path: ['a', 'b'], value: 3 }], { a: { b: 3 } }],
    ['has what is not there yet', [{ path: ['x', 'y'], value: 3 }], { x: { y: 3 } }],
    [
      'has the whole of a list, as that is put over another',
      [{ path: ['list', 0, 'd'], value: 3 }],
      { list: [{ d: 3, e: 1 }, { d: 2 }] },
    ],
    [
      'adds to a mapping in a list',
      [{ path: ['list', 1], value: { probe: 1 } }],
      {
        list: [
          { d: 1, e: 1 },
          { d: 2, probe: 1 },
        ],
      },
    ],
    [
      'has several changes of one mapping and of one list',
      [
        { path: ['a', 'b'], value: 3 },
        { path: ['a', 'c'], value: 4 },
        { path: ['list', 0, 'd'], value: 5 },
        { path: ['list', 1, 'd'], value: 6 },
      ],
      { a: { b: 3, c: 4 }, list: [{ d: 5, e: 1 }, { d: 6 }] },
    ],
    ['is empty without changes', [], {}],
  ])('%s', (_, changes, overlay) => {
    expect(overlayOf(values, changes)).toEqual(overlay);
  });

  it('leaves the values as they are', () => {
    const before = JSON.stringify(values);
    overlayOf(values, [{ path: ['list', 0], value: { probe: 1 } }]);
    expect(JSON.stringify(values)).toBe(before);
  });

  it('of inner and then outer mappings has both', () => {
    const changes = [
      { path: ['a', 'b'], value: { probe: 1 } },
      { path: ['a'], value: { probe: 2 } },
    ];
    expect(overlayOf({ a: { b: {} } }, changes)).toEqual({ a: { b: { probe: 1 }, probe: 2 } });
  });
});

describe('the layer that sets a value', () => {
  const chart = layer('a: 1\nlist: [{b: 1}]\n', [], 'values.yaml');
  const subchart = layer('c: 1', ['db'], 'charts/db/values.yaml');
  const release = layer('a:\ndb: {c: 2}\n', [], 'values-prod.yaml');

  it.each([
    [['a'], 'values-prod.yaml'],
    [['list', 0, 'b'], 'values.yaml'],
    [['db', 'c'], 'values-prod.yaml'],
    [['list', 1], undefined],
    [['db', 'd'], undefined],
  ])('%j is %s', (path, file) => {
    expect(lastLayerWith([subchart, chart, release], path)?.file).toBe(file);
  });

  it('is, of a subchart, asked with the keys above it', () => {
    expect(hasPath(subchart, ['db', 'c'])).toBe(true);
    expect(hasPath(subchart, ['c'])).toBe(false);
    expect(hasPath(subchart, ['db'])).toBe(false);
  });
});
