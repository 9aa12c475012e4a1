import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConfigurationDefaults } from '../../../src/compare/rules/compare-configurations.ts';
import { compareConfigurations } from '../../../src/compare/rules/compare-configurations.ts';
import { LEVELS } from '../../../src/pss/level.ts';
import { formatFault } from '../../../src/target/config/configuration-fault.ts';
import { NO_CONFIG } from '../../../src/target/config/configuration-of.ts';
import type { ConfigurationReading } from '../../../src/target/config/read-configuration.ts';
import { readConfiguration } from '../../../src/target/config/read-configuration.ts';
import type { ExemptionSubject } from '../../../src/target/exemptions.ts';
import { exemptionFinder } from '../../../src/target/exemptions.ts';
import { policyOf } from '../../../src/target/policy-of.ts';
import { repositoryTarget } from '../../../src/target/repository-target.ts';

const folder = resolve(import.meta.dirname, 'fixtures', 'compare-configurations');
const DEFAULTS: ConfigurationDefaults = { target: {}, failOn: 'introduced', unjudged: 'neutral', render: 'auto' };
const TODAY = '2027-03-31';

function compare(before: string | undefined, after: string | undefined) {
  return compareConfigurations(readingOf('head.yaml', before), readingOf('head.yaml', after), DEFAULTS, TODAY);
}

function readingOf(file: string, text: string | undefined): ConfigurationReading {
  return text === undefined ? NO_CONFIG : readConfiguration(file, text);
}

function textOf(name: string, side: string): string | undefined {
  const file = resolve(folder, name, `${side}.yaml`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function describeChange(name: string): string {
  const { loosened, faults } = compare(textOf(name, 'base'), textOf(name, 'head'));
  const lines = loosened.map(({ line, name: of, message }) => `${line} ${of}: ${message}`);
  return [...faults.map(formatFault), ...lines, ...(faults.length + lines.length === 0 ? ['nothing'] : [])]
    .map((line) => `${line}\n`)
    .join('');
}

describe('a change of the config', () => {
  it.each(readdirSync(folder))('says what it loosens: %s', async (name) => {
    expect(readConfiguration('base.yaml', textOf(name, 'base') ?? '').faults).toEqual([]);
    await expect(describeChange(name)).toMatchFileSnapshot(resolve(folder, name, 'expected.txt'));
  });

  it('counts against the inputs where the config is silent', () => {
    const inputs: ConfigurationDefaults = {
      target: { level: 'baseline' },
      failOn: 'any',
      unjudged: 'fail',
      render: 'always',
    };
    const change = (before: string, after: string) =>
      compareConfigurations(
        readingOf('config.yml', before),
        readingOf('config.yml', after),
        inputs,
        TODAY,
      ).loosened.map(({ message }) => message);
    expect(change('', 'level: baseline')).toEqual([]);
    expect(change('level: restricted', '')).toHaveLength(1);
    expect(change('', 'fail-on: introduced')).toHaveLength(1);
    expect(change('', 'unjudged: neutral')).toHaveLength(1);
    expect(change('', 'unjudged: fail')).toEqual([]);
    expect(change('', 'render: auto')).toHaveLength(1);
    expect(change('', 'render: always')).toEqual([]);
    expect(change('render: never', '')).toHaveLength(1);
  });

  it('shows nothing of it that hides or breaks a line', () => {
    const hostile = 'exemptions: [{names: ["a\\u202Eb\\nc"], reason: "x\\u0007\\n::error::y"}]';
    const [loosening] = compare('', hostile).loosened;
    expect(loosening?.message).toBe(
      'exemption added: all checks of workload a\\u{202e}b\\u{a}c, without an end (x\\u{7}\\u{a}::error::y)',
    );
  });
});

const globs = fc.option(
  fc.array(fc.constantFrom('a/**', 'a/b/**', '**/c/**', 'a/x.yaml', '!a/b/**', '**'), { minLength: 1, maxLength: 2 }),
  { nil: undefined },
);
const entry = fc.record({
  paths: globs.map((list) => (list === undefined ? undefined : [...new Set(list)])),
  names: fc.option(fc.constantFrom(['web'], ['w*'], ['logs']), { nil: undefined }),
  level: fc.constantFrom(...LEVELS),
});
const config = fc
  .record({ level: fc.constantFrom(...LEVELS), targets: fc.array(entry, { maxLength: 3 }) })
  .map((value) => JSON.stringify(value));

const exemption = fc.record(
  {
    paths: fc.constantFrom(['a/**'], ['a/b/**'], ['**/x.yaml']),
    names: fc.constantFrom(['web'], ['w*'], ['!logs']),
    namespaces: fc.constantFrom(['shop'], ['*']),
    containers: fc.constantFrom(['app'], ['app', 'sidecar'], ['*']),
    checks: fc.constantFrom(['privileged'], ['privileged', 'hostPorts'], ['hostPorts']),
    expires: fc.constantFrom('2027-03-30', TODAY, '2028-01-01'),
    reason: fc.constantFrom('one', 'two'),
  },
  { requiredKeys: ['names', 'reason'] },
);
const exemptions = fc.array(exemption, { maxLength: 3 }).map((list) => JSON.stringify({ exemptions: list }));

describe('the laws of changes', () => {
  it('what newly exempts some violation is said', () => {
    const subject = fc.record({
      workload: fc.record({
        file: fc.constantFrom('a/x.yaml', 'a/b/x.yaml', 'x.yaml'),
        kind: fc.constant('Deployment'),
        name: fc.constantFrom('web', 'wide', 'logs'),
        namespace: fc.constantFrom('shop', undefined),
      }),
      check: fc.constantFrom('privileged', 'hostPorts'),
      container: fc.constantFrom('app', 'sidecar', undefined),
    });
    const isExempt = (text: string, each: ExemptionSubject): boolean =>
      exemptionFinder(readConfiguration('config.yml', text).configuration.exemptions, TODAY)(each) !== undefined;
    fc.assert(
      fc.property(exemptions, exemptions, subject, (before, after, each) => {
        if (!isExempt(after, each) || isExempt(before, each)) return;
        expect(compare(before, after).loosened).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('what has expired exempts nothing, and is not said', () => {
    const expired = fc
      .array(
        exemption.map((each) => ({ ...each, expires: '2027-03-30' })),
        { maxLength: 3 },
      )
      .map((list) => JSON.stringify({ exemptions: list }));
    fc.assert(
      fc.property(exemptions, expired, (before, after) => {
        expect(compare(before, after).loosened).toEqual([]);
      }),
    );
  });

  it('exemptions compared with themselves loosen nothing', () => {
    fc.assert(
      fc.property(exemptions, (text) => {
        expect(compare(text, text).loosened).toEqual([]);
      }),
    );
  });

  it('a config compared with itself loosens nothing', () => {
    fc.assert(
      fc.property(config, (text) => {
        expect(compare(text, text)).toEqual({ loosened: [], faults: [] });
      }),
    );
  });

  it('what lowers the level of some workload is said', () => {
    const workload = fc.record({
      file: fc.constantFrom('a/x.yaml', 'a/b/x.yaml', 'a/c/x.yaml', 'b/c/x.yaml', 'x.yaml', 'a/b/c/x.yaml'),
      name: fc.constantFrom('web', 'wide', 'logs', 'other'),
    });
    const levelOf = (text: string, subject: { readonly file: string; readonly name: string }): number => {
      const { configuration } = readConfiguration('config.yml', text);
      const sources = {
        target: repositoryTarget(configuration),
        targetBy: { by: 'nobody' } as const,
        namespaceOf: () => undefined,
      };
      return LEVELS.indexOf(policyOf(configuration, sources, { ...subject, kind: 'Deployment' }).policy.enforce.level);
    };
    fc.assert(
      fc.property(config, config, workload, (before, after, subject) => {
        if (levelOf(after, subject) >= levelOf(before, subject)) return;
        expect(compare(before, after).loosened).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
