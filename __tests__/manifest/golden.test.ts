import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import { evaluate } from '../../src/pss/evaluate.ts';
import type { Level } from '../../src/pss/level.ts';
import type { Version } from '../../src/pss/version.ts';
import { describeShared, readJsonLines } from '../shared.ts';
import type { ServerAnswer } from './server-answer.ts';
import { compareWithServer } from './server-answer.ts';

describeShared('what is read of a file', (shared) => {
  it.each([
    ['yaml.jsonl', 387],
    ['random.jsonl', 2000],
  ])('agrees with the API server in every line of %s', (name, count) => {
    const answers = readJsonLines<ServerAnswer>(shared('golden', name));
    expect(answers).toHaveLength(count);
    const differing = answers.flatMap((answer) => {
      const { expected, found } = compareWithServer(answer);
      return expected === found ? [] : [{ id: answer.id, yaml: answer.yaml, expected, found }];
    });
    expect(differing).toEqual([]);
  });

  it('agrees with the API server in the pod of every conformance fixture', () => {
    const golden = readJsonLines<{ file: string; message: string }>(shared('golden', 'fixtures.jsonl'));
    expect(golden).toHaveLength(4537);
    const differing = golden.filter(({ file, message }) => {
      const [level, version] = file.split('/') as [Level, Version];
      const { workloads, notEvaluated } = readManifest(file, readFileSync(shared('pss-conformance', file)));
      const [workload] = workloads;
      if (workload === undefined || workloads.length !== 1 || notEvaluated.length > 0) return true;
      return evaluate(workload.pod, { level, version }).message !== message;
    });
    expect(differing).toEqual([]);
  });
});
