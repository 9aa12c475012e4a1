import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { plainReader } from '../../../src/fix/reader.ts';
import { repairsOf } from '../../../src/fix/repairs-of.ts';
import { suggest } from '../../../src/fix/suggest.ts';
import type { HardeningResult } from '../../../src/hardening/asked-rule.ts';
import { askRule, evaluateHardening, violationsUnder } from '../../../src/hardening/asked-rule.ts';
import { preparationIn } from '../../../src/hardening/legacy/preparation.ts';
import { legacy } from '../../../src/hardening/rules/legacy.ts';
import type { Surroundings } from '../../../src/hardening/surroundings.ts';
import { NO_POD_SPECS } from '../../../src/manifest/kinds/pod-specs.ts';
import { readText } from '../../../src/manifest/read-manifest.ts';
import { evaluate } from '../../../src/pss/evaluate.ts';
import type { Level } from '../../../src/pss/level.ts';
import { LEVELS, parseLevel } from '../../../src/pss/level.ts';
import type { Pod } from '../../../src/pss/pod/pod.ts';
import type { Edit } from '../../../src/pss/rule.ts';
import { invalidReasons } from '../../../src/pss/validation.ts';
import { formatSetter } from '../../../src/pss/violation.ts';
import { applyEdits } from '../../pss/apply-edits.ts';
import { readPod } from '../../pss/read-pod.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const cases = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.yaml') && !file.endsWith('.fixed.yaml'))
  .map((file) => file.replace(/\.yaml$/, ''));

/** Images of the fixtures whose command line is known. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'shop/entrypoint:1': ['/bin/sh', '-c', 'chown -R app /data && exec gosu app server'],
};

/** The checks that fail at each level. */
function failing(pod: Pod, level: Level): readonly string[] {
  return evaluate(pod, { level, version: 'latest' }).results.map(({ check }) => check);
}

function verdicts(pod: Pod): string {
  return LEVELS.map((level) => `${level}: ${failing(pod, level).join(', ') || 'allowed'}`).join('; ');
}

/** The violations of a hardening rule, as the standard's are told. */
function violationsOf({ rule, check, violations }: HardeningResult) {
  return violations.map((violation) => ({ rule, check, violation }));
}

/** The first line of a fixture says which level is enforced: `# enforce: baseline`. */
describe.each(cases)('%s', (name) => {
  const text = readFileSync(join(FIXTURES, `${name}.yaml`), 'utf8');
  const level = parseLevel(/^# enforce: (\w+)/.exec(text)?.[1] ?? '') ?? expect.fail();
  const around: Surroundings = { level, commandOfImage: (image) => COMMANDS[image] };
  const rule = askRule({ rule: legacy, choice: 'comment' }, around);
  const pod = readPod(text);
  const answers = rule.answers(pod);
  const fixes = answers.filter(({ answer }) => answer === 'not met').map(({ violation }) => rule.fix(violation, pod));
  // Containers go last, those behind others first: the paths of edits are those before.
  const asked = fixes.flatMap((fix) => fix.edits ?? []);
  const isRemoval = ({ op, path }: Edit): boolean => op === 'remove' && path.length === 3;
  const edits = [...asked.filter((edit) => !isRemoval(edit)), ...asked.filter(isRemoval).reverse()];
  /** Those who are not met and have no edits. */
  const left = fixes.filter((fix) => fix.edits === undefined).length;
  const repaired = applyEdits(pod, edits);

  test('is answered, and judged before and after at three levels, as the text beside it says', async () => {
    const lines = [
      ...answers.map(({ violation, answer, says, must }) =>
        [`${formatSetter(violation)} at ${violation.path.join('.')}: ${answer}: ${says}`, must].join('\n  '),
      ),
      ...fixes.map((fix) => `${fix.class}: ${fix.caution}`),
      `before: ${verdicts(pod)}`,
      ...(edits.length > 0 ? [`after: ${verdicts(repaired)}`] : []),
    ];
    await expect(`${lines.map((line) => line.trimEnd()).join('\n')}\n`).toMatchFileSnapshot(
      join(FIXTURES, `${name}.answers.txt`),
    );
    if (edits.length > 0) {
      await expect(stringify(repaired, { lineWidth: 0 })).toMatchFileSnapshot(join(FIXTURES, `${name}.fixed.yaml`));
    }
  });

  test.each(['alone', 'together with the standard'])('is repaired in its text %s', async (how) => {
    const [workload = expect.fail()] = readText(`${name}.yaml`, text).workloads;
    const ofRule = (found: Pod) => evaluateHardening(found, [rule]).flatMap(violationsOf);
    const findViolations = how === 'alone' ? ofRule : violationsUnder({ level, version: 'latest' }, [rule]);
    const repairs = repairsOf(pod, findViolations).filter(({ fix }) => fix.edits !== undefined);
    const texts = new Map([[workload.file, text]]);
    const workloads = [{ workload, findViolations, repairs }];
    const { refusals, texts: changed } = await suggest({ texts, workloads, reader: plainReader(NO_POD_SPECS) });
    const reasons = refusals.filter(({ repair }) => repair.check === 'legacy').map(({ reason }) => reason);
    expect(reasons).toEqual([]);
    const after = readPod(changed.get(workload.file) ?? text);
    if (edits.length > 0) expect(ofRule(after).length).toBeLessThanOrEqual(left);
    // A container that is to prepare volumes is not left to do so without being root.
    const others = repairs.filter(({ check }) => check !== 'legacy').flatMap(({ fix }) => fix.edits ?? []);
    for (const { violation } of answers.filter(({ answer }) => answer === 'not met')) {
      const path = [...violation.path.slice(0, 3), 'securityContext', 'runAsUser'];
      expect(others).not.toContainEqual({ op: 'remove', path });
    }
    const withLists = ({ spec }: Pod) => ({ ...spec, initContainers: spec?.initContainers ?? [] });
    if (how === 'alone') expect(withLists(after)).toEqual(withLists(repaired));
  });

  test('is not worse for its fix', () => {
    expect(failing(pod, level)).toEqual(expect.arrayContaining([...failing(repaired, level)]));
    expect(invalidReasons(repaired)).toEqual([]);
    const notMet = rule.answers(repaired).filter(({ answer }) => answer === 'not met');
    if (edits.length > 0) expect(notMet).toHaveLength(left);
  });
});

describe('a command line', () => {
  test.each([
    ['chown -R 1000:1000 /data', { targets: ['/data'], user: 1000, group: 1000, isAll: true }],
    [
      'set -e\nmkdir -p -m 0700 "/data/db" # for it\nchown 999 /data/db;',
      { targets: ['/data/db', '/data/db'], user: 999 },
    ],
    ["chmod -R g+w '/a b' || true", { targets: ['/a b'], isAll: true }],
    ['chgrp 2000 /data/*', { targets: ['/data/*'], group: 2000 }],
    ['chown app:app /data && exec su-exec app "$@"', { start: { by: 'su-exec', rest: 'exec "$@"' }, isAll: true }],
    [
      'chown 5:5 /d; exec gosu 5:6 java -jar x.jar',
      { start: { by: 'gosu', user: 5, group: 6, rest: 'exec java -jar x.jar' } },
    ],
    ['chown 5 /d && su app -c run', { start: { by: 'su' }, isAll: true }],
    ['cp -r /seed /data && chown -R 5 /data', { isAll: false }],
    ['if [ -d /data ]; then chown 5 /data; fi', { commands: ['chown 5 /data'], isAll: false }],
    ['chown -R $PUID:$PGID /config', { targets: ['/config'], isAll: true }],
  ])('%s', (script, expected) => {
    expect(preparationIn(['/bin/sh', '-c', script])).toMatchObject(expected);
    expect(preparationIn(['bash', '-ec', script])).toMatchObject(expected);
  });

  test.each([[['sh', '-c', 'exec server']], [['sh', 'chown.sh']], [['server', '-c', 'chown 5 /data']], [[]]])(
    '%j prepares nothing',
    (words) => expect(preparationIn(words)).toBeUndefined(),
  );

  test('that is no script is one command', () => {
    expect(preparationIn(['/bin/chown', '-R', '999:998', '/data'])).toMatchObject({
      user: 999,
      group: 998,
      isAll: true,
    });
  });
});
