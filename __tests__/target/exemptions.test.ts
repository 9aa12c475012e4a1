import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/target/config/read-configuration.ts';
import type { ExemptionSubject } from '../../src/target/exemptions.ts';
import { exemptionFinder, exemptionUse, watchExemptions } from '../../src/target/exemptions.ts';

const TODAY = '2027-03-31';

function exemptions(text: string) {
  return readConfiguration('config.yml', text).configuration.exemptions;
}

const LOGS: ExemptionSubject = {
  workload: { file: 'logging/agent.yaml', kind: 'DaemonSet', name: 'logs', namespace: 'logging' },
  check: 'hostPathVolumes',
};

const AGENT: ExemptionSubject = { ...LOGS, workload: { ...LOGS.workload, name: 'agent' } };

function reasonFor(text: string, subject: Partial<ExemptionSubject> = {}, today = TODAY): string | undefined {
  return exemptionFinder(exemptions(text), today)({ ...LOGS, ...subject })?.reason;
}

describe('an exemption', () => {
  it('holds where all its selectors match', () => {
    const text =
      'exemptions: [{paths: [logging/**], namespaces: [log*], kinds: [DaemonSet], names: [logs], reason: node logs}]';
    expect(reasonFor(text)).toBe('node logs');
    for (const change of [{ file: 'a.yaml' }, { kind: 'Deployment' }, { name: 'web' }, { namespace: 'shop' }]) {
      expect(reasonFor(text, { workload: { ...LOGS.workload, ...change } })).toBeUndefined();
    }
    expect(reasonFor(text, { workload: { ...LOGS.workload, namespace: undefined } })).toBeUndefined();
  });

  it('is for the checks that it names, and for all where it names none', () => {
    expect(reasonFor('exemptions: [{names: [logs], checks: [hostPorts], reason: ports}]')).toBeUndefined();
    expect(reasonFor('exemptions: [{names: [logs], checks: [hostPorts, hostPathVolumes], reason: both}]')).toBe('both');
    expect(reasonFor('exemptions: [{names: [logs], reason: all}]', { check: 'privileged' })).toBe('all');
  });

  it('that names containers is not for what the pod sets', () => {
    const text = 'exemptions: [{containers: ["reader-*"], reason: reads}]';
    expect(reasonFor(text, { check: 'privileged', container: 'reader-a' })).toBe('reads');
    expect(reasonFor(text, { check: 'privileged', container: 'writer' })).toBeUndefined();
    expect(reasonFor(text)).toBeUndefined();
  });

  it('holds through the day on which it expires, and no longer', () => {
    const text = `exemptions: [{names: [logs], reason: soon, expires: ${TODAY}}]`;
    expect(reasonFor(text, {}, '2027-03-30')).toBe('soon');
    expect(reasonFor(text, {}, TODAY)).toBe('soon');
    expect(reasonFor(text, {}, '2027-04-01')).toBeUndefined();
  });

  it('with a mistake in it exempts nothing', () => {
    for (const mistake of ['expires: 2027-02-30', 'checks: [hostPath]', 'reason: ""', 'name: [logs]', 'checks: ~']) {
      const text = `exemptions:\n- names: [logs]\n  ${mistake.startsWith('reason') ? '' : 'reason: a\n  '}${mistake}\n`;
      expect(reasonFor(text), mistake).toBeUndefined();
      expect(readConfiguration('config.yml', text).faults, mistake).toHaveLength(1);
    }
  });

  it('that has expired leaves the violation to the next', () => {
    const text = 'exemptions: [{names: [logs], reason: old, expires: 2020-01-01}, {names: [logs], reason: new}]';
    expect(reasonFor(text)).toBe('new');
  });
});

describe('the exemptions of a repository', () => {
  it('are used, stale or expired, each with its line', () => {
    const list = exemptions(
      'exemptions:\n- {names: [logs], reason: used}\n- {names: [web], reason: stale}\n- {names: [agent], reason: expired, expires: 2020-01-01}\n',
    );
    const { used, stale, expired } = exemptionUse(list, [LOGS, AGENT], TODAY);
    expect(used.map(({ reason }) => reason)).toEqual(['used']);
    expect(stale.map(({ reason, place }) => `${reason} at ${place.file}:${place.line}`)).toEqual([
      'stale at config.yml:3',
    ]);
    expect(expired.map(({ reason }) => reason)).toEqual(['expired']);
  });

  it('are stale where they have expired and match nothing, or nothing that counts again', () => {
    const old = (names: string, reason: string) => `{names: [${names}], reason: ${reason}, expires: 2020-01-01}`;
    const list = exemptions(
      `exemptions: [${old('web', 'gone')}, ${old('logs', 'renewed')}, {names: [logs], reason: new}]`,
    );
    const { used, stale, expired } = exemptionUse(list, [LOGS], TODAY);
    expect([used, stale, expired].map((found) => found.map(({ reason }) => reason))).toEqual([
      ['new'],
      ['gone', 'renewed'],
      [],
    ]);
  });

  it('that may match what was not judged are in no list', () => {
    const list = exemptions(
      'exemptions: [{paths: [legacy/**], reason: a}, {names: [web], reason: b}, {paths: [other/**], reason: c}, {paths: [legacy/**], reason: d, expires: 2020-01-01}]',
    );
    const watch = watchExemptions(list, TODAY);
    watch.seeUnjudged('legacy/broken.yaml');
    const { used, stale, expired } = watch.use();
    expect([used, stale, expired].map((found) => found.map(({ reason }) => reason))).toEqual([[], ['c'], []]);
  });

  it.each([
    ['hostPathVolumes', 'restrictedVolumes'],
    ['restrictedVolumes', 'hostPathVolumes'],
    ['capabilities_baseline', 'capabilities_restricted'],
    ['procMount', 'procMount_restricted'],
  ])('that name %s are stale where %s stands for it, and know that', (named, found) => {
    const list = exemptions(`exemptions: [{names: [logs], checks: [runAsUser, ${named}], reason: a}]`);
    const { stale } = exemptionUse(
      list,
      [
        { ...LOGS, check: 'hostPorts' },
        { ...LOGS, check: found },
      ],
      TODAY,
    );
    expect(stale).toMatchObject([{ reason: 'a', standIn: { named, found } }]);
  });

  it.each([
    ['names: [web], checks: [hostPathVolumes]', 'restrictedVolumes'],
    ['containers: [app], checks: [hostPathVolumes]', 'restrictedVolumes'],
    ['names: [logs], checks: [hostPathVolumes]', 'hostPorts'],
    ['names: [web]', 'restrictedVolumes'],
  ])('are only stale where no other check would be covered: %s', (exemption, check) => {
    const list = exemptions(`exemptions: [{${exemption}, reason: a}]`);
    expect(exemptionUse(list, [{ ...LOGS, check }], TODAY).stale).toEqual(list);
  });
});
