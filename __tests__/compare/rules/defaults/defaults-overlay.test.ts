import { describe, expect, it } from 'vitest';
import { defaultsOverlay } from '../../../../src/compare/rules/defaults/defaults-overlay.ts';
import { readDefaults } from '../../../../src/target/config/defaults/read-defaults.ts';
import type { ConfigurationReading } from '../../../../src/target/config/read-configuration.ts';
import { readConfiguration } from '../../../../src/target/config/read-configuration.ts';
import { exemptionFinder } from '../../../../src/target/exemptions.ts';
import type { RequestedSettings } from '../../../../src/target/settings.ts';

const TODAY = '2027-03-31';

function under(defaults: string, own: string, asked: RequestedSettings = {}): ConfigurationReading {
  return defaultsOverlay(readDefaults('defaults', defaults), asked, TODAY)(readConfiguration('config.yml', own));
}

function refusalsOf({ refusals = [] }: ConfigurationReading): string[] {
  return refusals.map(({ line, message }) => `${line} ${message}`);
}

describe('a config over the defaults of an organisation', () => {
  it('takes a higher level, and not the older version beside it, which lacks checks of the lower one', () => {
    const held = under('level: baseline', 'level: restricted\nversion: v1.20\n');
    expect(held.configuration).toMatchObject({ level: 'restricted' });
    expect(held.configuration.version).toBeUndefined();
    expect(refusalsOf(held)).toEqual([
      "2 version has no effect: version lowered: the default goes from restricted:latest to restricted:v1.20; the organisation's defaults allow no less, as their may does not list version",
    ]);
  });

  it('is compared with what the inputs say, where the defaults say nothing', () => {
    expect(refusalsOf(under('{}', 'level: baseline\n', { level: 'baseline' }))).toEqual([]);
    expect(under('{}', 'level: baseline\n', { level: 'restricted' }).refusals).toHaveLength(1);
    expect(under('level: baseline', 'level: baseline\n', { level: 'restricted' }).refusals).toEqual([]);
  });

  it('knows whose each level is', () => {
    const ofDefaults = under('# ours\nlevel: baseline\n', 'level: privileged\n').configuration;
    expect(ofDefaults.places.get('level')).toEqual({ file: 'defaults', line: 2, column: 1 });
    expect(ofDefaults.isLevelOfDefaults).toBe(true);
    const own = under('# ours\nlevel: baseline\n', 'level: restricted\n').configuration;
    expect(own.places.get('level')).toEqual({ file: 'config.yml', line: 1, column: 1 });
    expect(own.isLevelOfDefaults).toBeUndefined();
  });

  it('takes the entries that ask for enough from among others, in their order', () => {
    const own = `targets:
  - {paths: ["a/**"], level: restricted}
  - {paths: ["b/**"], level: privileged}
  - {paths: ["c/**"], level: restricted}
`;
    const held = under('level: baseline\ntargets: [{paths: ["d/**"], level: privileged}]', own);
    expect(held.configuration.targets.map(({ paths }) => paths?.[0])).toEqual(['a/**', 'c/**', 'd/**']);
    expect(held.refusals).toMatchObject([{ line: 3 }]);
  });

  it('asks an entry that stands before a stricter one of the defaults for as much', () => {
    const defaults = 'level: baseline\ntargets: [{namespaces: ["prod-*"], level: restricted}]';
    const held = under(defaults, 'targets: [{paths: ["shop/**"], level: baseline}]\n');
    expect(held.configuration.targets).toHaveLength(1);
    expect(refusalsOf(held).join()).toContain('enforce lowered from restricted:latest to baseline:latest');
  });

  it('knows a namespace that is written with what globs drop', () => {
    const defaults = 'level: baseline\ntargets: [{namespaces: [prod-*], level: restricted}]';
    for (const name of ['prod-*', './prod-a*', '././prod-*', '"prod"-*', '\\prod-*', '{prod,x}-a', 'x|prod-a'])
      expect(
        under(defaults, `targets: [{namespaces: [${JSON.stringify(name)}], level: baseline}]\n`).configuration.targets,
        name,
      ).toHaveLength(1);
  });

  it('matches the paths of may as globs, what is taken away included', () => {
    const defaults = 'may: [{key: exemptions, paths: ["legacy/**", "!legacy/prod/**"]}]';
    const exempt = (...paths: string[]) =>
      under(defaults, `exemptions: [{paths: ${JSON.stringify(paths)}, reason: old}]\n`);
    expect(exempt('legacy/web/**').refusals).toEqual([]);
    expect(exempt('legacy/**', '!legacy/prod/**').refusals).toEqual([]);
    for (const paths of [
      ['legacy/**'],
      ['legacy/prod/a.yaml'],
      ['legacy/a.yaml', 'other/**'],
      ['**'],
      ['!prod/**'],
      ['legacy/../prod.yaml'],
    ])
      expect(exempt(...paths).configuration.exemptions, paths.join()).toEqual([]);
  });

  it('holds what may allows for some paths to the files that workloads are written in', () => {
    const defaults = 'may: [{key: exemptions, paths: ["legacy/**"]}]\nexemptions: [{names: [dns], reason: ours}]';
    const own = 'exemptions: [{paths: ["legacy/**"], reason: old}, {names: [dns], reason: the same}]\n';
    const { exemptions } = under(defaults, own).configuration;
    expect(exemptions.map(({ reason, isLimited }) => [reason, isLimited])).toEqual([
      ['old', true],
      ['the same', undefined],
      ['ours', undefined],
    ]);
    const find = exemptionFinder(exemptions, TODAY);
    const pod = { file: 'legacy/kustomization.yaml', kind: 'Pod', name: 'web' };
    expect(find({ workload: pod, check: 'privileged' })?.reason).toBe('old');
    expect(find({ workload: { ...pod, writtenIn: 'legacy/web.yaml' }, check: 'privileged' })?.reason).toBe('old');
    expect(find({ workload: { ...pod, writtenIn: 'apps/web.yaml' }, check: 'privileged' })).toBeUndefined();
    const many = Array.from({ length: 600 }, () => '  - {paths: ["legacy/**"], reason: old}\n').join('');
    const held = under(defaults, `exemptions:\n${many}`).configuration.exemptions;
    expect(held.filter(({ isLimited }) => isLimited)).toHaveLength(600);
  });

  it('lets nothing through beside a mistake', () => {
    const held = under('level: baseline', 'level: privileged\nexemptions: [{reason: ""}]\nmay: [level]\n');
    expect(held.configuration).toMatchObject({ level: 'baseline', exemptions: [] });
    expect(held.faults.map(({ line }) => line)).toEqual([2, 2, 3]);
  });

  it('reads defaults with anchors and merge keys as a config with them', () => {
    const defaults = `targets:
  - &strict {level: restricted, warn: restricted}
  - {<<: *strict, paths: ["stage/**"]}
may: [&key exemptions, {key: *key}]
`;
    expect(() => readDefaults('defaults', defaults)).toThrow('defaults:4:24: may[1]: found exemptions again');
    const { configuration, may } = readDefaults('defaults', defaults.replace(', {key: *key}', ''));
    expect(configuration.targets).toMatchObject([{ enforce: { level: 'restricted' } }, { paths: ['stage/**'] }]);
    expect(may).toMatchObject([{ key: 'exemptions' }]);
  });

  it('takes or refuses very many entries together, in a moment', () => {
    const entries = Array.from({ length: 3000 }, (_, index) => `  - {paths: ["legacy/${index}/**"], reason: old}\n`);
    const own = `exemptions:\n${entries.join('')}`;
    const started = performance.now();
    expect(under('level: baseline', own).refusals).toHaveLength(1);
    const may = 'may: [{key: exemptions, paths: ["legacy/**"]}]';
    expect(under(may, own).configuration.exemptions).toHaveLength(3000);
    const hostile = own.replace('["legacy/7/**"]', '["!prod/**"]');
    expect(under(may, hostile).configuration.exemptions).toEqual([]);
    const targets = Array.from(
      { length: 100 },
      (_, at) => `  - {paths: ["*${at}/**"], names: ["*${at}"], level: baseline}\n`,
    );
    expect(under('level: restricted', `targets:\n${targets.join('')}`).configuration.targets).toEqual([]);
    const few = `targets:\n${targets.slice(0, 30).join('')}`;
    expect(under('level: restricted', few).refusals).toHaveLength(30);
    expect(under('level: baseline', few).configuration.targets).toHaveLength(30);
    const patterns = Array.from({ length: 1500 }, (_, at) => `"oci://example.com/${at}/**"`).join();
    const podSpecs = Array.from(
      { length: 190 },
      (_, at) => `  - {group: example.com, kind: K${at}, path: spec}\n`,
    ).join('');
    const large = `fetch: {charts: [${patterns}]}\nexemptions:\n${entries.slice(0, 400).join('')}pod-specs:\n${podSpecs}`;
    expect(under('may: [fetch, exemptions]', large).refusals).toEqual([]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('says the most important of many, and shows no more of a text than fits', () => {
    const held = under(
      '{}',
      `exemptions: [{names: [${Array.from({ length: 50 }, (_, at) => `"\\u202e${'x'.repeat(99)}${at}"`).join()}], reason: "a\\u001b[31mb"}]\n`,
    );
    const [text = ''] = refusalsOf(held);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(text).not.toMatch(/[\u0000-\u001f\u202e]/);
    expect(text.length).toBeLessThan(1500);
  });
});
