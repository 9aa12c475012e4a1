import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Level } from '../../src/pss/level.ts';
import type { LevelVersion } from '../../src/pss/verdict.ts';
import type { Version } from '../../src/pss/version.ts';
import { caseCount } from '../long.ts';
import { describeShared, readJsonLines } from '../shared.ts';
import { judgeOutcome, nameOf, requestAll } from './laws.ts';

interface GoldenText {
  readonly id: string;
  readonly yaml: string;
  readonly level: Level;
  readonly version: Version;
}

const DEFAULT_CHECKS = [
  'allowPrivilegeEscalation',
  'capabilities_restricted',
  'runAsNonRoot',
  'seccompProfile_restricted',
];

describeShared('the laws of repair hold', (shared) => {
  it('for every failing pod of the conformance suite', { timeout: 240_000 }, async () => {
    const root = shared('pss-conformance');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    const seen = new Set<string>();
    expect(files.length).toBeGreaterThan(4000);
    for (const file of files) {
      const [level, version] = file.split(/[\\/]/) as [Level, Version];
      const text = readFileSync(join(root, file), 'utf8');
      const request = requestAll(text, { level, version });
      // From version to version most pods are the same, and fail the same checks.
      const key = JSON.stringify([level, text, request.workloads.map(({ repairs }) => repairs.map(nameOf))]);
      if (request.workloads.length === 0 || seen.has(key)) continue;
      seen.add(key);
      expect((await judgeOutcome(request)).broken, file).toEqual([]);
    }
    expect(seen.size).toBeGreaterThan(150);
  });

  it('for every text of random.jsonl', { timeout: 240_000 }, async () => {
    const all = readJsonLines<GoldenText>(shared('golden', 'random.jsonl'));
    const step = caseCount(4, 1);
    for (const [index, golden] of all.entries()) if (index % step === 0) await expectLaws(golden);
  });

  it('for every text of yaml.jsonl', { timeout: 240_000 }, async () => {
    for (const golden of readJsonLines<GoldenText>(shared('golden', 'yaml.jsonl'))) await expectLaws(golden);
  });

  it('for the manifests of real pull requests, and what fails the four default checks alone reaches restricted', {
    timeout: 240_000,
  }, async () => {
    const root = shared('prs');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /[\\/]head[\\/].*\.ya?ml$/.test(file),
    );
    expect(files.length).toBeGreaterThan(50);
    const target: LevelVersion = { level: 'restricted', version: 'latest' };
    let reached = 0;
    const step = caseCount(3, 1);
    for (const [index, file] of files.entries()) {
      if (index % step !== 0) continue;
      const request = requestAll(readFileSync(join(root, file), 'utf8'), target);
      const { outcome, broken } = await judgeOutcome(request);
      expect(broken, file).toEqual([]);
      expect(outcome.refusals, file).toEqual([]);
      const left = requestAll(outcome.text, target).workloads.map(({ workload }) => workload.document);
      const simple = request.workloads.filter(({ repairs }) =>
        repairs.every(({ check }) => DEFAULT_CHECKS.includes(check)),
      );
      expect(
        simple.filter(({ workload }) => left.includes(workload.document)),
        file,
      ).toEqual([]);
      reached += simple.length;
    }
    expect(reached).toBeGreaterThan(50 / step);
  });
});

async function expectLaws({ id, yaml, level, version }: GoldenText): Promise<void> {
  expect((await judgeOutcome(requestAll(yaml, { level, version }))).broken, id).toEqual([]);
}
