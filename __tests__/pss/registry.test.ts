import { describe, expect, it } from 'vitest';
import type { Check, Revision } from '../../src/pss/check.ts';
import { evaluate, STANDARD } from '../../src/pss/evaluate.ts';
import { buildRegistry } from '../../src/pss/registry.ts';
import { NEWEST_VERSION } from '../../src/pss/version.ts';

const [any] = STANDARD.checks as [Check];

function check(id: string, level: string, ...revisions: Partial<Revision>[]): Check {
  const whole = revisions.map((revision) => ({ since: 'v1.0' as const, evaluate: () => undefined, ...revision }));
  return { ...any, id, level: level as Check['level'], revisions: whole };
}

describe('a registry', () => {
  it.each([
    ['two checks with one id', [check('a', 'baseline', {}), check('a', 'restricted', {})], 'check a: another check'],
    ['a level that has no checks', [check('a', 'privileged', {})], 'check a: level must not be privileged'],
    ['a check without revisions', [check('a', 'baseline')], 'check a: must have a revision'],
    ['a revision since latest', [check('a', 'baseline', { since: 'latest' })], 'check a: a revision must not be since'],
    ['one version twice', [check('a', 'baseline', {}, {})], 'check a: v1.0 must be newer than v1.0'],
    [
      'revisions that go back',
      [check('a', 'baseline', { since: 'v1.10' }, { since: 'v1.9' })],
      'check a: v1.9 must be newer than v1.10',
    ],
    [
      'a baseline check that overrides',
      [check('a', 'baseline', { overrides: ['b'] }), check('b', 'baseline', {})],
      'check a: only restricted checks may override',
    ],
    [
      'a restricted check that is overridden',
      [check('a', 'restricted', { overrides: ['b'] }), check('b', 'restricted', {})],
      'check a: must override baseline checks only, and b is none',
    ],
    ['an override of nothing', [check('a', 'restricted', { overrides: ['b'] })], 'and b is none'],
  ])('refuses %s', (_, checks, message) => {
    expect(() => buildRegistry(checks)).toThrow(message);
  });

  it('resolves the newest revision that is not newer than the version', () => {
    const registry = buildRegistry([check('a', 'baseline', { since: 'v1.9' }, { since: 'v1.10' })]);
    const since = (version: 'v1.8' | 'v1.9' | 'v1.10' | 'v1.99' | 'latest') =>
      registry.checksFor({ level: 'baseline', version }).map(({ revision }) => revision.since);
    expect([since('v1.8'), since('v1.9'), since('v1.10'), since('v1.99'), since('latest')]).toEqual([
      [],
      ['v1.9'],
      ['v1.10'],
      ['v1.10'],
      ['v1.10'],
    ]);
  });

  it('overrides only from the version on in which a revision says so', () => {
    const overriding = check('z', 'restricted', {}, { since: 'v1.5', overrides: ['b'] });
    const registry = buildRegistry([overriding, check('b', 'baseline', {}), check('B', 'baseline', {})]);
    const ids = (version: 'v1.4' | 'v1.5', level: 'baseline' | 'restricted' = 'restricted') =>
      registry.checksFor({ level, version }).map(({ id }) => id);
    expect([ids('v1.4'), ids('v1.5'), ids('v1.5', 'baseline')]).toEqual([
      ['B', 'b', 'z'],
      ['B', 'z'],
      ['B', 'b'],
    ]);
  });

  it('resolves a level and version once', () => {
    const target = { level: 'restricted', version: 'v1.30' } as const;
    expect(STANDARD.checksFor(target)).toBe(STANDARD.checksFor({ ...target }));
  });
});

describe('the standard', () => {
  it('has 19 checks with the revisions that upstream dates', () => {
    const dated = STANDARD.checks.map(({ id, level, revisions }) => [
      id,
      level,
      ...revisions.map(({ since }) => since),
    ]);
    expect(dated.map((row) => row.join(' '))).toEqual([
      'appArmorProfile baseline v1.0',
      'capabilities_baseline baseline v1.0',
      'hostNamespaces baseline v1.0',
      'hostPathVolumes baseline v1.0',
      'hostPorts baseline v1.0',
      'hostProbesAndHostLifecycle baseline v1.34',
      'privileged baseline v1.0',
      'procMount baseline v1.0 v1.35',
      'seLinuxOptions baseline v1.0 v1.31',
      'seccompProfile_baseline baseline v1.0 v1.19',
      'sysctls baseline v1.0 v1.27 v1.29 v1.32 v1.37',
      'windowsHostProcess baseline v1.0',
      'allowPrivilegeEscalation restricted v1.8 v1.25',
      'capabilities_restricted restricted v1.22 v1.25',
      'procMount_restricted restricted v1.35',
      'restrictedVolumes restricted v1.0',
      'runAsNonRoot restricted v1.0 v1.35',
      'runAsUser restricted v1.23 v1.35',
      'seccompProfile_restricted restricted v1.19 v1.25',
    ]);
  });

  it('knows its newest version', () => {
    expect(STANDARD.newestVersion).toBe(NEWEST_VERSION);
  });

  it('allows everything at privileged', () => {
    const pod = { spec: { hostNetwork: true, containers: [{ securityContext: { privileged: true } }] } };
    const target = { level: 'privileged', version: 'latest' } as const;
    expect(evaluate(pod, target)).toEqual({ target, allowed: true, message: '', results: [] });
  });

  it('answers for the version that was asked, even a future one', () => {
    const target = { level: 'baseline', version: 'v1.99' } as const;
    expect(evaluate({ spec: { hostIPC: true } }, target)).toMatchObject({
      target,
      allowed: false,
      message: 'host namespaces (hostIPC=true)',
    });
  });

  it('never calls a pod clean that a check of ours could not judge', () => {
    const failing = check('broken', 'baseline', {
      since: 'v1.3',
      evaluate: () => {
        throw new TypeError('oops');
      },
    });
    const judge = () => evaluate({}, { level: 'baseline', version: 'latest' }, buildRegistry([failing]));
    expect(judge).toThrow('check broken (revision v1.3) failed: TypeError: oops');
  });
});
