import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText } from '../../../src/manifest/read-manifest.ts';
import { checkOf } from '../../../src/pss/check-of.ts';
import { evaluate } from '../../../src/pss/evaluate.ts';
import { formatSetter } from '../../../src/pss/violation.ts';
import { INFRASTRUCTURE } from '../../../src/target/infrastructure/infrastructure.ts';
import { knownInfrastructure, needOf } from '../../../src/target/infrastructure/known-infrastructure.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures', 'known-infrastructure');

function workloadOf(file: string) {
  const text = readFileSync(join(FIXTURES, file), 'utf8');
  const [workload] = readText(file, text).workloads;
  return { text, workload: workload ?? expect.fail(`${file} holds no workload`) };
}

describe('known infrastructure', () => {
  test.each(readdirSync(FIXTURES))('%s is known as its first line says', (file) => {
    const { text, workload } = workloadOf(file);
    const [, name, why] = /^# (?:known as: (.+)|not known: (.+))\n/.exec(text) ?? [];
    expect(name ?? why).toBeDefined();
    expect(knownInfrastructure(workload)?.name).toBe(name);
  });

  test('needs all that it violates, but what a safe fix repairs', () => {
    const { workload } = workloadOf('node-exporter.yaml');
    const { results } = evaluate(workload.pod, { level: 'restricted', version: 'latest' });
    const [needed, rest] = [true, false].map((isNeeded) =>
      results.flatMap(({ check, violations }) =>
        violations
          .filter((violation) => {
            const fix = checkOf(check).fix(violation, workload.pod);
            return (needOf(workload, { violation, fix }) !== undefined) === isNeeded;
          })
          .map((violation) => `${check} ${formatSetter(violation)}`),
      ),
    );
    expect(needed).toEqual([
      'hostNamespaces pod=hostNetwork',
      'hostNamespaces pod=hostPID',
      'hostPorts node-exporter=9100',
      'restrictedVolumes root=hostPath',
    ]);
    expect(rest).toEqual([
      'allowPrivilegeEscalation node-exporter',
      'capabilities_restricted node-exporter',
      'seccompProfile_restricted node-exporter',
    ]);
  });
});

describe('the table of infrastructure', () => {
  test('has one row a name and one place an image', () => {
    const names = INFRASTRUCTURE.map(({ name }) => name);
    const images = INFRASTRUCTURE.flatMap((one) => one.images);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(images).size).toBe(images.length);
    expect(images.filter((image) => !/^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/.test(image))).toEqual([]);
  });

  test.each(INFRASTRUCTURE)(
    'says of $name what it needs in a clause that YAML takes as it is',
    ({ name, needs, source }) => {
      expect(parse(`reason: ${name} ${needs}`)).toEqual({ reason: `${name} ${needs}` });
      expect(needs).toMatch(/^[a-z]+s [^.]*[^.]$/);
      expect(source).toMatch(/^https:\/\/[^\s()]+$/);
    },
  );
});
