import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askRule } from '../../../src/hardening/asked-rule.ts';
import { seccomp } from '../../../src/hardening/rules/seccomp.ts';
import { readSeccompProfile } from '../../../src/hardening/seccomp/read-profile.ts';
import { evaluate } from '../../../src/pss/evaluate.ts';
import { invalidReasons } from '../../../src/pss/validation.ts';
import { applyEdits } from '../../pss/apply-edits.ts';
import { answersText } from '../answers-text.ts';
import { surroundedWorkload } from '../surroundings-of.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const PROFILES = join(FIXTURES, 'profiles');
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const profiles = new Map(readdirSync(PROFILES).map((name) => [`node/profiles/${name}`, read(PROFILES, name)]));
const cases = readdirSync(FIXTURES).filter((file) => file.endsWith('.yaml'));

describe.each(cases)('%s', (file) => {
  const surrounded = surroundedWorkload(file, read(FIXTURES, file), profiles);
  const { pod } = surrounded.workload;

  test('is answered as the text beside it says', async () => {
    const expected = join(FIXTURES, file.replace('.yaml', '.answers.txt'));
    await expect(answersText(seccomp, surrounded)).toMatchFileSnapshot(expected);
  });

  test.each(['edits', 'podEdits'] as const)('is repaired by its %s, and never unconfined', (which) => {
    const rule = askRule({ rule: seccomp, choice: 'comment' }, surrounded.around);
    const notMet = rule.answers(pod).filter(({ answer }) => answer === 'not met');
    const fixes = notMet.map(({ violation }) => rule.fix(violation, pod)).filter((fix) => fix[which] !== undefined);
    const repaired = applyEdits(
      pod,
      fixes.flatMap((fix) => fix[which] ?? []),
    );
    const left = rule.answers(repaired).filter(({ answer }) => answer === 'not met');
    expect(left).toHaveLength(notMet.length - fixes.length);
    expect(invalidReasons(repaired)).toEqual(invalidReasons(pod));
    expect(JSON.stringify(fixes)).not.toContain('Unconfined');
    const failing = (each: typeof pod) => evaluate(each, { level: 'restricted', version: 'latest' }).results.length;
    expect(failing(repaired)).toBeLessThanOrEqual(failing(pod));
  });
});

describe('a seccomp profile', () => {
  test.each([
    ['{"defaultAction": "SCMP_ACT_ERRNO"}', { defaultAction: 'SCMP_ACT_ERRNO', refused: 0, problems: [] }],
    ['{"defaultAction": "SCMP_ACT_KILL_PROCESS", "syscalls": null}', { problems: [] }],
    [
      '{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"name":"mount","action":"SCMP_ACT_ERRNO"},{"names":["read","write"],"action":"SCMP_ACT_LOG"}]}',
      { defaultAction: 'SCMP_ACT_ALLOW', refused: 1, problems: [] },
    ],
    [
      '{"defaultAction": "SCMP_ACT_DENY"}',
      { problems: [expect.stringMatching(/^defaultAction: found "SCMP_ACT_DENY"/)] },
    ],
    ['{"defaultAction": 1}', { problems: [expect.stringMatching(/^defaultAction: found no text/)] }],
    ['{}', { problems: [expect.stringMatching(/^defaultAction: found nothing/)] }],
    [
      '{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": {}}',
      { problems: ['syscalls: found a mapping, expected a list'] },
    ],
    [
      '{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": [1]}]}',
      {
        problems: [
          expect.stringMatching(/^syscalls\[0\]\.action: found nothing/),
          'syscalls[0].names: found no list of names',
        ],
      },
    ],
    ['[]', { problems: ['it is no mapping'] }],
    ['{"defaultAction": "SCMP_ACT_ERRNO",}', { problems: ['the file is no JSON'] }],
    ['defaultAction: SCMP_ACT_ERRNO', { problems: ['the file is no JSON'] }],
  ])('%s', (text, expected) => expect(readSeccompProfile(text)).toMatchObject(expected));
});
