import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/pss/evaluate.ts';
import { LEVELS } from '../../src/pss/level.ts';
import { formatViolates } from '../../src/pss/message.ts';
import { workloadChecklist } from '../../src/report/checklist/workload-checklist.ts';
import { workloadName } from '../../src/report/names.ts';
import { scanOf } from '../report/scan-of.ts';

// The pods by which process containment is taught: what each level says of them, and what is advised beyond it.
const FOLDER = join(import.meta.dirname, 'fixtures', 'pattern');
const files = readdirSync(FOLDER);
const cases = files.filter((file) => file.endsWith('.yaml'));
const adviceOf = (file: string): string => file.replace(/\.yaml$/, '.advice.txt');

describe('the pods of the pattern', () => {
  it.each(cases)('%s', async (file) => {
    const scan = await scanOf({ [file]: readFileSync(join(FOLDER, file), 'utf8') });
    expect(scan.manifests.flatMap(({ manifest }) => manifest.notEvaluated)).toEqual([]);
    const text = scan.manifests
      .flatMap(({ judged }) => judged)
      .map((judged) => {
        const { pod, locate } = judged.workload;
        const verdicts = LEVELS.map((level) => {
          const { allowed, target, message } = evaluate(pod, { level, version: 'latest' });
          return `${level}: ${allowed ? 'allowed' : formatViolates(target, message)}`;
        });
        const advice = workloadChecklist(judged).flatMap(({ id, answers }) =>
          answers.flatMap(({ answer, setter, says, violation }) =>
            answer === 'not met' || answer === 'unknown'
              ? [`${answer}: ${id}: ${setter}: ${says} (line ${locate(violation.path).line})`]
              : [],
          ),
        );
        return [workloadName(judged.workload), ...[...verdicts, ...advice].map((line) => `  ${line}`)].join('\n');
      });
    await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot(join(FOLDER, adviceOf(file)));
  });

  it('are all there are, each with what is said of it', () => {
    expect(files.sort()).toEqual(cases.flatMap((file) => [file, adviceOf(file)]).sort());
  });
});
