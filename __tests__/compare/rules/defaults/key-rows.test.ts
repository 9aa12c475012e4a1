import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultsOverlay } from '../../../../src/compare/rules/defaults/defaults-overlay.ts';
import { KEY_ROWS } from '../../../../src/compare/rules/defaults/key-rows.ts';
import type { Configuration } from '../../../../src/target/config/configuration.ts';
import { NO_CONFIG } from '../../../../src/target/config/configuration-of.ts';
import { CONFIGURATION } from '../../../../src/target/config/configuration-shape.ts';
import { KEYS_WITH_PATHS } from '../../../../src/target/config/defaults/organisation-defaults.ts';
import { readDefaults } from '../../../../src/target/config/defaults/read-defaults.ts';
import type { ConfigurationReading } from '../../../../src/target/config/read-configuration.ts';
import { readConfiguration } from '../../../../src/target/config/read-configuration.ts';
import { KEY_CASES } from './keys.ts';

const TODAY = '2027-03-31';

/** The config that holds of a repository's, under defaults; without a config of its own for undefined. */
function under(defaults: string, may: string, own?: string): ConfigurationReading {
  const overlay = defaultsOverlay(readDefaults('defaults', withMay(defaults, may)), {}, TODAY);
  const reading = own === undefined ? NO_CONFIG : readConfiguration('config.yml', own);
  expect(reading.faults).toEqual([]);
  return overlay(reading);
}

function withMay(defaults: string, may: string): string {
  return defaults === '{}' ? `may: ${may}` : `${defaults}\nmay: ${may}`;
}

/** What a config says, without places. */
function said({ configuration }: ConfigurationReading): unknown {
  const { places: _, may: __, isLevelOfDefaults: ___, hardening, ...rest } = configuration as Configuration;
  return JSON.parse(
    JSON.stringify({ ...rest, hardening: hardening && [hardening.all, [...hardening.rules]] }, (key, value) =>
      ['place', 'versionPlaces', 'isOfDefaults'].includes(key) ? undefined : value,
    ),
  );
}

describe('a key of the config under defaults', () => {
  it('has a row, and a case', () => {
    const keys = Object.keys(CONFIGURATION.fields).sort();
    expect(Object.keys(KEY_ROWS).sort()).toEqual(keys);
    expect([...new Set(KEY_CASES.map(([key]) => key))].sort()).toEqual(keys);
    // What every key but this one can do: loosen.
    const loosening = new Set(KEY_CASES.filter(([, { laxer }]) => laxer !== undefined).map(([key]) => key));
    expect(keys.filter((key) => !loosening.has(key))).toEqual(['suggestions']);
    const withPaths = new Set(KEY_CASES.filter(([, { inPaths }]) => inPaths !== undefined).map(([key]) => key));
    expect([...withPaths].sort()).toEqual([...KEYS_WITH_PATHS].sort());
  });

  it.each(casesWith('stricter'))('is taken where it asks for as much: %s: %s', (key, own, { defaults }) => {
    const held = under(defaults, '[]', own);
    expect(held.refusals).toEqual([]);
    expect(said(held)).toEqual(said(under(defaults, `[${key}]`, own)));
  });

  it.each(casesWith('laxer'))('is refused where it asks for less, with its line: %s: %s', (key, own, { defaults }) => {
    const alone = said(under(defaults, '[]'));
    const held = under(defaults, '[]', `# what this repository wants\n${own}`);
    expect(said(held)).toEqual(alone);
    expect(held.refusals).toHaveLength(1);
    expect(held.refusals?.[0]).toMatchObject({ file: 'config.yml', line: 2, code: 'not-allowed' });
    expect(held.refusals?.[0]?.message).toContain(`their may does not list ${key}`);
    // What another key may do is not what this one may.
    expect(said(under(defaults, key === 'level' ? '[exemptions]' : '[level]', own))).toEqual(alone);
  });

  it.each(casesWith('laxer'))('is taken where may lists it: %s: %s', (key, own, { defaults }) => {
    const held = under(defaults, `[${key}]`, own);
    expect(held.refusals).toEqual([]);
    expect(said(held)).not.toEqual(said(under(defaults, '[]')));
  });

  it.each(KEY_CASES.flatMap(([key, { inPaths, ...each }]) => (inPaths ? [[key, inPaths, each] as const] : [])))(
    'is taken in the paths that may lists, and in no other: %s',
    (key, { paths, laxer, outside }, each) => {
      const alone = said(under(each.defaults, '[]'));
      const may = `[{key: ${key}, paths: ["${paths}"]}]`;
      const inside = under(each.defaults, may, laxer);
      expect(inside.refusals).toEqual([]);
      expect(said(inside)).not.toEqual(alone);
      for (const own of [outside, each.laxer]) {
        const held = under(each.defaults, may, own);
        expect(said(held)).toEqual(alone);
        expect(held.refusals?.[0]?.message).toContain(`their may lists ${key} for ${paths} alone`);
      }
    },
  );
});

describe('the page about organisations', () => {
  const file = resolve(import.meta.dirname, '../../../../docs/organisations.md');
  const page = readFileSync(file, 'utf8');

  it('has what is laxer of each key', async () => {
    const rows = Object.entries(KEY_ROWS).map(([key, { laxer }]) => `| \`${key}\` | ${laxer} |\n`);
    const table = ['| key | what asks for less |\n', '| --- | --- |\n', ...rows].join('');
    const [before, after] = ['<!-- keys:start -->\n', '<!-- keys:end -->'];
    const written = page.replace(new RegExp(`${before}[\\s\\S]*${after}`), () => `${before}${table}${after}`);
    await expect(written).toMatchFileSnapshot(file);
  });

  it('has defaults that can be read, and a floor', () => {
    const [, floor = ''] = /say it with `targets`[\s\S]*?```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const labelled = under(floor, '[]', 'targets: [{paths: ["**"], level: privileged}]');
    expect(labelled.configuration.targets).toHaveLength(2);
    expect(labelled.refusals).toHaveLength(1);
  });
});

function casesWith(what: 'stricter' | 'laxer') {
  return KEY_CASES.flatMap(([key, each]) => {
    const own = each[what];
    return own === undefined ? [] : [[key, own, each] as const];
  });
}
