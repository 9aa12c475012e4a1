import { describe, expect, it } from 'vitest';
import { flagWords, settingsRequest } from '../../src/commands/flags/target-flags.ts';
import { readConfiguration } from '../../src/target/config/read-configuration.ts';
import type { Settings, SettingsRequest } from '../../src/target/settings.ts';
import { settingsOf } from '../../src/target/settings.ts';
import { NO_FACTS } from '../repository/no-facts.ts';

function settings(config: string, request: SettingsRequest): Settings {
  const reading = { facts: NO_FACTS, patchFiles: new Map(), contents: new Map() };
  return settingsOf({ ...reading, config: readConfiguration('config.yml', config) }, request);
}

const action = (render?: 'auto' | 'always' | 'never'): SettingsRequest => ({
  config: 'config.yml',
  first: 'config',
  asked: { render },
});

describe('when kustomizations are built', () => {
  it('is auto where nobody says otherwise', () => {
    expect(settings('', action()).render).toBe('auto');
    expect(settings('', settingsRequest({})).render).toBe('auto');
  });

  it('is said by the config before the input of the Action', () => {
    expect(settings('', action('never')).render).toBe('never');
    expect(settings('render: auto', action('always')).render).toBe('auto');
  });

  it('is said by the flag before the config on the command line', () => {
    expect(settings('render: never', settingsRequest({})).render).toBe('never');
    expect(settings('render: never', settingsRequest({ render: 'always' })).render).toBe('always');
  });

  it('is one of three words, or the run cannot be done', () => {
    expect(() => settingsRequest({ render: 'alway' })).toThrow(
      '--render: found "alway", expected one of auto, always, never (did you mean always?)',
    );
  });

  it('makes the SARIF of a run another one', () => {
    expect(flagWords({ level: 'baseline', render: 'never' })).toEqual(['level=baseline', 'render=never']);
  });
});

describe('how kustomizations are built', () => {
  it('is what the config says, and else what kustomize does by itself', () => {
    const defaults = { roots: [], loadRestrictor: 'root-only', enableHelm: false };
    expect(settings('', action()).kustomize).toEqual(defaults);
    const config = 'kustomize: { roots: [clusters/eu], command: kubectl, enable-helm: true }';
    expect(settings(config, action()).kustomize).toEqual({
      ...defaults,
      roots: ['clusters/eu'],
      command: 'kubectl',
      enableHelm: true,
    });
  });

  it('is never what a config with a mistake there says', () => {
    const config = 'kustomize: { load-restrictor: none, enable-helm: yes }';
    const { kustomize, faults } = settings(config, action());
    expect(kustomize).toEqual({ roots: [], loadRestrictor: 'root-only', enableHelm: false });
    expect(faults).toHaveLength(1);
  });
});
