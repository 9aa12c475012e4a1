import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ServerSettings } from '../../../src/pss/admission/server-settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/pss/admission/server-settings.ts';
import type { LevelVersion } from '../../../src/pss/verdict.ts';
import { formatFault } from '../../../src/target/config/configuration-fault.ts';
import { readPodSecurityConfiguration } from '../../../src/target/config/pod-security-configuration.ts';
import { describeShared, readJsonLines } from '../../shared.ts';

/** A text as the API server answered it: what it says, or errors. */
interface Golden {
  readonly config: string;
  readonly policy?: Readonly<Record<string, string>>;
  readonly exemptions?: Readonly<Record<keyof ServerSettings['exemptions'], readonly string[] | null>>;
  readonly errors?: readonly string[];
}

const format = ({ level, version }: LevelVersion): string => `${level}:${version}`;

function policyOf({ policy: { enforce, warn, audit } }: ServerSettings) {
  return { enforce: format(enforce), warn: format(warn), audit: format(audit) };
}

describeShared('the API server’s answers to its own configuration', (shared) => {
  it('are ours in every case, errors included', () => {
    const golden = readJsonLines<Golden>(shared('golden', 'configurations.jsonl'));
    expect(golden).toHaveLength(21);
    for (const { config, policy, exemptions, errors } of golden) {
      // The server reads an AdmissionConfiguration elsewhere than its loader of Pod Security's own does.
      if (config.includes('AdmissionConfiguration')) continue;
      const reading = readPodSecurityConfiguration('pod-security.yaml', config);
      expect(reading.errors !== undefined, config).toBe(errors !== undefined);
      if (reading.settings === undefined) continue;
      expect(policyOf(reading.settings), config).toEqual(policy);
      const { namespaces, runtimeClasses, usernames } = exemptions ?? {};
      expect(reading.settings.exemptions, config).toEqual({
        namespaces: namespaces ?? [],
        runtimeClasses: runtimeClasses ?? [],
        usernames: usernames ?? [],
      });
    }
  });
});

const folder = resolve(import.meta.dirname, 'fixtures', 'pod-security-configuration');
const names = readdirSync(folder);
const cases = names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));

/** What a text says, as a person reads it. */
function describeReading(name: string): string {
  const { settings, errors } = readPodSecurityConfiguration(name, readFileSync(resolve(folder, name), 'utf8'));
  if (settings === undefined) return errors.map((error) => `${formatFault(error)}\n`).join('');
  const fields = Object.entries({ ...policyOf(settings), ...settings.exemptions });
  return fields.map(([field, value]) => `${field}: ${value.length === 0 ? 'none' : String(value)}\n`).join('');
}

describe('a PodSecurityConfiguration', () => {
  it.each(cases)('is read, or refused with all its mistakes: %s', async (name) => {
    await expect(describeReading(`${name}.yaml`)).toMatchFileSnapshot(resolve(folder, `${name}.txt`));
  });

  it('has an expected reading for each file, and a file for each', () => {
    const expected = names.filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -'.txt'.length));
    expect(expected).toEqual(cases);
  });

  it('is the server’s default where the text is empty', () => {
    expect(readPodSecurityConfiguration('pod-security.yaml', '').settings).toEqual(DEFAULT_SETTINGS);
  });
});
