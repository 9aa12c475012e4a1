import { expect, test } from 'vitest';
import { parsePlaceMap } from '../../../src/render/given/place-map.ts';

const INPUT = '--rendered-map';

test('a map names documents by rendered file and position, or by kind, namespace and name', () => {
  const map = parsePlaceMap(
    '{"out/all.yaml#0": {"file": "web.jsonnet", "line": 3}, "Pod//web": {"line": 1, "file": "a/b.cue"}}',
    INPUT,
  );
  expect([...map]).toEqual([
    ['out/all.yaml#0', { file: 'web.jsonnet', line: 3 }],
    ['Pod//web', { file: 'a/b.cue', line: 1 }],
  ]);
});

test.each([
  [
    '{',
    /^--rendered-map: found no JSON .*expected "<rendered file>#<document, from 0>" or "<Kind>\/<namespace>\/<name>"/,
  ],
  ['[]', /found no JSON object/],
  ['{"web": {"file": "a", "line": 1}}', /"web": found a key of no document/],
  ['{"a.yaml#0": "web.jsonnet"}', /"a.yaml#0": found no object; expected \{"file"/],
  ['{"a.yaml#0": {"file": "a", "line": 1, "column": 2}}', /found the key "column"/],
  [
    '{"a.yaml#0": {"file": "../../etc/passwd", "line": 1}}',
    /found the file "..\/..\/etc\/passwd"; expected a path from/,
  ],
  ['{"a.yaml#0": {"file": "/etc/passwd", "line": 1}}', /expected a path from the root of the repository/],
  ['{"a.yaml#0": {"line": 1}}', /found the file undefined/],
  ['{"a.yaml#0": {"file": "a"}}', /found the line undefined; expected a number from 1 on/],
  ['{"a.yaml#0": {"file": "a", "line": 0}}', /found the line 0/],
  ['{"a.yaml#0": {"file": "a", "line": "3"}}', /found the line "3"/],
])('%s is refused, with the remedy', (text, message) => {
  expect(() => parsePlaceMap(text, INPUT)).toThrow(message);
});
