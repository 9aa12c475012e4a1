import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainReader } from '../../src/fix/reader.ts';
import { repairsOf } from '../../src/fix/repairs-of.ts';
import { suggest } from '../../src/fix/suggest.ts';
import { askRule, violationsUnder } from '../../src/hardening/asked-rule.ts';
import type { HardeningRule } from '../../src/hardening/hardening-rule.ts';
import { HARDENING_RULES } from '../../src/hardening/rules/index.generated.ts';
import type { Workload } from '../../src/manifest/manifest.ts';
import { readText } from '../../src/manifest/read-manifest.ts';
import { formatPath } from '../../src/pss/pod/path.ts';
import { formatSetter } from '../../src/pss/violation.ts';
import { aroundIn } from './around.ts';

const ROOT = join(import.meta.dirname, 'rules');

/** Only the rule is asked here; `rules.test.ts` and `rule-laws.test.ts` compare with the standard. */
const NO_STANDARD = { level: 'privileged', version: 'latest' } as const;

/** What a rule says of the workloads of a text, a line an answer, and the text with its suggestions. */
async function judge(rule: HardeningRule, file: string, text: string): Promise<{ answers: string; fixed: string }> {
  const { workloads, notEvaluated } = readText(file, text);
  expect(notEvaluated).toEqual([]);
  const askedOf = (workload: Workload) =>
    askRule({ rule, choice: 'comment' }, aroundIn(file, text, workloads, workload));
  const answers = workloads.map((workload) => {
    const asked = askedOf(workload);
    const lines = asked.answers(workload.pod).map(({ violation, answer, says, must }) => {
      const line = `  ${answer.padEnd(14)} ${formatSetter(violation)}: ${says}: ${formatPath(violation.path)}`;
      if (answer !== 'not met') return line;
      const { class: fixClass, caution } = asked.fix(violation, workload.pod);
      return `${line}\n${' '.repeat(17)}${must}\n${' '.repeat(17)}${fixClass}: ${caution}`;
    });
    return `${workload.identity.kind} ${workload.identity.name}\n${lines.join('\n')}\n`;
  });
  const wanted = workloads.map((workload) => {
    const asked = askedOf(workload);
    const findViolations = violationsUnder(NO_STANDARD, [asked]);
    return { workload, findViolations, repairs: repairsOf(workload.pod, findViolations) };
  });
  const { texts, refusals } = await suggest({
    texts: new Map([[file, text]]),
    workloads: wanted.filter(({ repairs }) => repairs.length > 0),
    reader: plainReader([]),
  });
  expect(refusals).toEqual([]);
  return { answers: answers.join('\n'), fixed: texts.get(file) ?? text };
}

describe.each(HARDENING_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const folder = join(ROOT, id);
  const files = readdirSync(ROOT).includes(id) ? readdirSync(folder) : [];
  const cases = files.filter((file) => file.endsWith('.yaml') && !file.endsWith('.fixed.yaml'));

  it.each(cases)('answers and repairs %s as its neighbours say', async (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const { answers, fixed } = await judge(rule, file, text);
    await expect(answers).toMatchFileSnapshot(join(folder, answersOf(file)));
    if (fixed === text) expect(files).not.toContain(fixedOf(file));
    else await expect(fixed).toMatchFileSnapshot(join(folder, fixedOf(file)));
  });

  it('has a case for each expectation', () => {
    const expected = cases.flatMap((file) => [file, answersOf(file), fixedOf(file)]);
    expect(files.filter((file) => !expected.includes(file))).toEqual([]);
  });
});

it('every folder of cases is that of a rule', () => {
  const ids = HARDENING_RULES.map(({ id }) => id);
  expect(readdirSync(ROOT).filter((folder) => !ids.includes(folder))).toEqual([]);
});

function answersOf(file: string): string {
  return file.replace(/\.yaml$/, '.answers.txt');
}

function fixedOf(file: string): string {
  return file.replace(/\.yaml$/, '.fixed.yaml');
}
