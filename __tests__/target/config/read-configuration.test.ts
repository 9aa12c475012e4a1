import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/target/config/configuration.ts';
import { NO_CONFIGURATION } from '../../../src/target/config/configuration.ts';
import { formatFault } from '../../../src/target/config/configuration-fault.ts';
import { readConfiguration } from '../../../src/target/config/read-configuration.ts';

const folder = resolve(import.meta.dirname, 'fixtures', 'configuration');
const names = readdirSync(folder);
const cases = names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));

function read(name: string) {
  return readConfiguration(`${name}.yaml`, readFileSync(resolve(folder, `${name}.yaml`), 'utf8'));
}

/** Leaves out what has a test of its own. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'versionPlaces' ? undefined : value;
}

/** What a config says, a line for each entry, with the line of the text where it stands. */
function describeConfiguration({ places, ...configuration }: Configuration): string {
  const lines = Object.entries(configuration).flatMap(([name, value]) => {
    if (name === 'kustomize' || name === 'fetch') return [`${name}: ${JSON.stringify(value)}`];
    if (name === 'hardening') {
      const { all, rules } = value as NonNullable<Configuration['hardening']>;
      return [`${name}: ${[`all ${all}`, ...[...rules].map(([id, choice]) => `${id} ${choice}`)].join(', ')}`];
    }
    if (!Array.isArray(value)) return [`${name}: ${value}`];
    if (name === 'registryLookup') return [`${name}: ${value.join(' ')}`];
    if (name === 'paths') return value.length === 0 ? [] : [`${name}: ${value.join(' ')}`];
    return value.map(
      ({ place, ...entry }) => `${name} at ${place.line}:${place.column}: ${JSON.stringify(entry, withoutPlaces)}`,
    );
  });
  return lines.length === 0 ? 'nothing\n' : lines.map((line) => `${line}\n`).join('');
}

describe('a config', () => {
  it.each(cases)('is read as far as it is right: %s', async (name) => {
    const described = describeConfiguration(read(name).configuration);
    await expect(described).toMatchFileSnapshot(resolve(folder, `${name}.txt`));
  });

  const faulty = cases.filter((name) => read(name).faults.length > 0);

  it.each(faulty)('has all its mistakes told, in the order of the text: %s', async (name) => {
    const { faults } = read(name);
    const described = faults.map((fault) => `${formatFault(fault)}\n`).join('');
    await expect(described).toMatchFileSnapshot(resolve(folder, `${name}.faults.txt`));
    expect(faults).toEqual([...faults].sort((a, b) => a.line - b.line || a.column - b.column));
  });

  it('has expected mistakes for each file that has some, and an expected reading for each file', () => {
    const expected = [...cases.map((name) => `${name}.txt`), ...faulty.map((name) => `${name}.faults.txt`)];
    expect(names.filter((name) => name.endsWith('.txt'))).toEqual(expected.sort());
  });

  it('says where its keys stand', () => {
    const { places } = read('all-keys').configuration;
    expect(places.get('fail-on')).toEqual({ file: 'all-keys.yaml', line: 4, column: 1 });
    expect(places.get('kustomize.load-restrictor')).toEqual({ file: 'all-keys.yaml', line: 11, column: 3 });
    expect([...places.keys()]).toContain('pod-security-configuration');
  });

  it('that says nothing is empty', () => {
    for (const text of ['', '\n', '# nothing\n', '---\n', 'null\n', '\ufeff']) {
      expect(readConfiguration('a.yml', text)).toEqual({ configuration: NO_CONFIGURATION, faults: [] });
    }
  });

  it('that is very long is not read', () => {
    const { configuration, faults } = readConfiguration('a.yml', `level: baseline\n${'#'.repeat(256 * 1024)}\n`);
    expect(configuration).toEqual(NO_CONFIGURATION);
    expect(faults.map(formatFault)).toEqual([
      'a.yml:1:1: the config is longer than 256 KB, and is not read: make it shorter',
    ]);
  });

  it('of any text is a reading or mistakes, never an error of ours', () => {
    const words = [
      'level',
      'targets',
      'exemptions',
      'reason',
      'names',
      'paths',
      'warn',
      'restricted',
      '*a',
      '&a',
      '<<',
    ];
    const piece = fc.oneof(
      fc.constantFrom(...words, ': ', '- ', '\n', '\n  ', '[', ']', '{', '}', '"', ','),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { configuration, faults } = readConfiguration('a.yml', pieces.join(''));
        for (const { reason } of configuration.exemptions) expect(reason.trim()).not.toBe('');
        for (const { line, column, message } of faults) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});
