import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLevel } from '../../src/pss/level.ts';
import type { LevelVersion } from '../../src/pss/verdict.ts';
import { parseVersion } from '../../src/pss/version.ts';
import { judgeOutcome, nameOf, requestAll } from './laws.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const files = readdirSync(FIXTURES);
const cases = files.filter((file) => /\.(yaml|json)$/.test(file) && !/\.fixed\./.test(file));

describe('a fixture', () => {
  it.each(cases)('%s is repaired as its neighbour says', async (file) => {
    const text = readText(file);
    const { outcome, broken } = await judgeOutcome(requestAll(text, targetOf(file, text)));
    expect(broken).toEqual([]);

    const refusals = outcome.refusals.map(({ repair, reason }) => `${nameOf(repair)}: ${reason}\n`).join('');
    if (refusals === '') expect(files).not.toContain(findingsOf(file));
    else await expect(refusals).toMatchFileSnapshot(join(FIXTURES, findingsOf(file)));
    if (outcome.text === text) expect(files).not.toContain(fixedOf(file));
    else {
      await expect(outcome.text).toMatchFileSnapshot(join(FIXTURES, fixedOf(file)));
      // The snapshot's comparison takes all line endings for one.
      if (existsSync(join(FIXTURES, fixedOf(file)))) expect(readText(fixedOf(file))).toBe(outcome.text);
    }
  });

  it('has a case for each expectation', () => {
    const expected = cases.flatMap((file) => [file, fixedOf(file), findingsOf(file)]);
    expect(files.filter((file) => !expected.includes(file))).toEqual([]);
  });
});

function readText(file: string): string {
  return readFileSync(join(FIXTURES, file), 'utf8');
}

function fixedOf(file: string): string {
  return file.replace(/\.(yaml|json)$/, '.fixed.$1');
}

function findingsOf(file: string): string {
  return file.replace(/\.(yaml|json)$/, '.findings.txt');
}

/** The first line's pragma `# pss: restricted@v1.25`; JSON, which has no comments, carries it in the file's name. */
function targetOf(file: string, text: string): LevelVersion {
  const pragma = /^\uFEFF?# pss: (\S+)@(\S+)\r?\n/.exec(text) ?? /\.(\w+)@(\w+(?:\.\d+)?)\.json$/.exec(file);
  const [level, version] = [parseLevel(pragma?.[1] ?? ''), parseVersion(pragma?.[2] ?? '')];
  if (level === undefined || version === undefined) throw new Error(`${file} does not say at which level and version`);
  return { level, version };
}
