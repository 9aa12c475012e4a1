import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import { asPlainJson } from '../../src/manifest/tool-file.ts';

const TASKS = `{
  // See https://go.microsoft.com/fwlink/?LinkId=733558
  "tasks": [
    { "type": "npm", "group": { "kind": "build", "isDefault": true } }, /* the last */
  ],
}
`;

function read(path: string, text: string): readonly [workloads: number, reasons: readonly string[]] {
  const { workloads, notEvaluated } = readManifest(path, new TextEncoder().encode(text));
  return [workloads.length, notEvaluated.map(({ reason }) => reason)];
}

describe('JSON as tools write it', () => {
  it.each([
    ['{"a": 1 // b\n}', '{"a":1\n}'],
    ['{"a": "//b", /* c\n */ }', '{"a":"//b"\n}'],
    ['[1, 2, // b\n]', '[1,2\n]'],
    ['["\\"//", 1]', '["\\"//",1]'],
    ['[1,, ]', '[1,]'],
    ['/*', ''],
    ['"a', '"a'],
  ])('%j is read as %j, at the same offsets', (text, plain) => {
    expect(asPlainJson(text).replaceAll(' ', '')).toBe(plain);
    expect(asPlainJson(text)).toHaveLength(text.length);
  });

  it.each(['/*', ', //\n', ',/**/', '/', '"\\', ',', ', '])('%j, many times, takes little time', (text) => {
    const start = performance.now();
    asPlainJson(text.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('a file of a tool', () => {
  it('is nothing to judge, whatever comments and kinds it has', () => {
    expect(read('.vscode/tasks.json', TASKS)).toEqual([0, []]);
    expect(read('.vscode/tasks.json', TASKS.replace('"tasks"', 'tasks'))).toEqual([0, []]);
  });

  it('is judged where it holds an object all the same', () => {
    const pod =
      '{"apiVersion": "v1", "kind": "Pod", // c\n"metadata": {"name": "a"}, "spec": {"hostPID": true, "containers": []},}';
    expect(read('tsconfig.json', pod)).toEqual([1, []]);
    expect(read('tsconfig.json', pod.replace('"Pod"', '["Pod"'))).toEqual([0, ['syntax']]);
  });
});
