import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { yamlName } from '../../src/text/yaml-name.ts';

test.each([
  'web',
  'NAMESPACE',
  'kube-system',
  'a.b',
  'v1/x',
  '1e3',
  '1',
  '0x1',
  'true',
  'Yes',
  'n',
  'null',
  '-',
  '*',
  'a: b',
  '',
])('the name %j is itself in every YAML', (name) => {
  for (const version of ['1.1', '1.2'] as const) expect(parse(yamlName(name), { version })).toBe(name);
});

test('a name is quoted only where it must be', () => {
  expect(['web', 'kube-system', 'a.b'].map(yamlName)).toEqual(['web', 'kube-system', 'a.b']);
  expect(['on', '1e3'].map(yamlName)).toEqual(['"on"', '"1e3"']);
});
