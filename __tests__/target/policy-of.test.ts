import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNamespacePolicy } from '../../src/pss/admission/namespace-policy.ts';
import type { ServerSettings } from '../../src/pss/admission/server-settings.ts';
import { DEFAULT_SETTINGS } from '../../src/pss/admission/server-settings.ts';
import { LEVELS } from '../../src/pss/level.ts';
import { MODES } from '../../src/pss/policy.ts';
import { readConfiguration } from '../../src/target/config/read-configuration.ts';
import type { PolicyReading, PolicySources, PolicySubject } from '../../src/target/policy-of.ts';
import { policyOf } from '../../src/target/policy-of.ts';
import { defaultPolicy, repositoryTarget, statedTarget } from '../../src/target/repository-target.ts';

const PREFIX = 'pod-security.kubernetes.io/';

/** Labels of Pod Security, written short: `enforce=baseline enforce-version=v1.30`. */
function labels(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split(' ')
      .filter((each) => each !== '')
      .map((each) => [`${PREFIX}${each.split('=')[0]}`, each.split('=')[1] ?? '']),
  );
}

const SERVER: ServerSettings = {
  policy: {
    enforce: { level: 'baseline', version: 'v1.30' },
    warn: { level: 'baseline', version: 'v1.31' },
    audit: { level: 'restricted', version: 'v1.32' },
  },
  stated: new Set(MODES.flatMap((mode) => [mode, `${mode}-version`])),
  exemptions: { namespaces: ['kube-system'], runtimeClasses: ['kata'], usernames: [] },
};

interface Situation {
  readonly config?: string;
  readonly labels?: string;
  readonly server?: ServerSettings;
  readonly target?: PolicySources['target'];
  readonly workload?: Partial<PolicySubject>;
}

function read({ config = '', labels: written, server, target, workload }: Situation): PolicyReading {
  const { configuration, faults } = readConfiguration('config.yml', config);
  expect(faults).toEqual([]);
  const sources: PolicySources = {
    target: target ?? { level: 'restricted', version: 'latest' },
    targetBy: { by: 'input' },
    server,
    namespaceOf: (name) =>
      name === 'shop' && written !== undefined
        ? { labels: labels(written), locateLabel: (label) => ({ file: 'ns.yaml', line: label.length, column: 5 }) }
        : undefined,
  };
  const subject = { file: 'deploy/web.yaml', kind: 'Deployment', name: 'web', namespace: 'shop', ...workload };
  return policyOf(configuration, sources, subject);
}

/** `enforce restricted:latest (default), warn …`. */
function words(situation: Situation): string {
  const { policy, because } = read(situation);
  return MODES.map((mode) => {
    const source = because[mode];
    const from = source.from === 'config' ? `config:${source.place.line}` : source.from;
    return `${mode} ${policy[mode].level}:${policy[mode].version} (${from})`;
  }).join(', ');
}

describe('what sets a level', () => {
  it('is named with its place', () => {
    expect(read({ labels: 'enforce=baseline' }).because).toEqual({
      enforce: {
        from: 'namespace',
        name: 'shop',
        place: { file: 'ns.yaml', line: 'pod-security.kubernetes.io/enforce'.length, column: 5 },
      },
      warn: expect.objectContaining({ from: 'namespace' }),
      audit: { from: 'default', stated: { by: 'input' } },
    });
  });
});

describe('the policy of a workload', () => {
  it('is the repository’s default where nothing else speaks', () => {
    const expected =
      'enforce restricted:latest (default), warn restricted:latest (default), audit privileged:latest (default)';
    expect(words({})).toBe(expected);
    expect(words({ labels: '' })).toBe(expected);
    expect(words({ workload: { namespace: undefined } })).toBe(expected);
  });

  it('is that of the first entry of targets that matches', () => {
    const config =
      'targets:\n- {paths: [envs/**], level: privileged}\n- {names: [web], level: baseline, version: v1.30}\n- {level: privileged}\n';
    expect(words({ config })).toBe(
      'enforce baseline:v1.30 (config:3), warn baseline:v1.30 (config:3), audit privileged:latest (default)',
    );
  });

  it('leaves what a matching entry does not state to the next source, and not to later entries', () => {
    const config =
      'targets:\n- {names: [web], warn: {level: baseline, version: v1.25}}\n- {level: privileged, audit: baseline}\n';
    expect(words({ config })).toBe(
      'enforce restricted:latest (default), warn baseline:v1.25 (config:2), audit privileged:latest (default)',
    );
    expect(words({ config, labels: 'enforce=baseline audit=restricted' })).toBe(
      'enforce baseline:latest (namespace), warn baseline:v1.25 (config:2), audit restricted:latest (namespace)',
    );
  });

  it('takes each mode from the labels of the Namespace, which stand behind targets', () => {
    const written = 'enforce=baseline enforce-version=v1.30 warn=restricted warn-version=v1.31 audit=baseline';
    expect(words({ labels: written })).toBe(
      'enforce baseline:v1.30 (namespace), warn restricted:v1.31 (namespace), audit baseline:latest (namespace)',
    );
    expect(words({ labels: written, config: 'targets: [{level: privileged}]' })).toBe(
      'enforce privileged:latest (config:1), warn restricted:v1.31 (namespace), audit baseline:latest (namespace)',
    );
  });

  it('lets warn follow enforce, whoever states it', () => {
    expect(words({ labels: 'enforce=baseline enforce-version=v1.30' })).toBe(
      'enforce baseline:v1.30 (namespace), warn baseline:v1.30 (namespace), audit privileged:latest (default)',
    );
    expect(words({ labels: 'enforce=privileged' })).toBe(
      'enforce privileged:latest (namespace), warn privileged:latest (default), audit privileged:latest (default)',
    );
    expect(words({ labels: 'warn-version=v1.30' })).toBe(
      'enforce restricted:latest (default), warn restricted:v1.30 (default), audit privileged:latest (default)',
    );
  });

  it('takes bad labels as the API server falls back', () => {
    expect(words({ labels: 'enforce=Baseline warn=strict audit=none enforce-version=1.30' })).toBe(
      'enforce restricted:latest (namespace), warn privileged:latest (namespace), audit privileged:latest (namespace)',
    );
    expect(words({ labels: 'enforce=Baseline' })).toContain('warn privileged:latest (default)');
  });

  it('takes the repository’s level where a Namespace states a version alone', () => {
    const target = { level: 'baseline', version: 'v1.31' } as const;
    expect(words({ labels: 'enforce-version=v1.25', target })).toBe(
      'enforce baseline:v1.25 (namespace), warn baseline:v1.25 (namespace), audit privileged:latest (default)',
    );
  });

  it('takes what is left from the server’s own configuration', () => {
    expect(words({ server: SERVER })).toBe(
      'enforce baseline:v1.30 (server), warn baseline:v1.31 (server), audit restricted:v1.32 (server)',
    );
    expect(words({ server: SERVER, labels: 'enforce=restricted' })).toBe(
      'enforce restricted:v1.30 (namespace), warn restricted:v1.30 (namespace), audit restricted:v1.32 (server)',
    );
    expect(words({ server: SERVER, config: 'targets: [{level: restricted}]' })).toBe(
      'enforce restricted:latest (config:1), warn restricted:latest (config:1), audit restricted:v1.32 (server)',
    );
  });

  it('leaves what the server’s own configuration does not state to the repository’s default', () => {
    const byDefault =
      'enforce restricted:latest (default), warn restricted:latest (default), audit privileged:latest (default)';
    expect(words({ server: DEFAULT_SETTINGS })).toBe(byDefault);
    const server = (...stated: string[]): ServerSettings => ({ ...SERVER, stated: new Set(stated) });
    expect(words({ server: server('audit') })).toBe(
      'enforce restricted:latest (default), warn restricted:latest (default), audit restricted:v1.32 (server)',
    );
    expect(words({ server: server('enforce-version') })).toContain('enforce restricted:v1.30 (server)');
    expect(words({ server: server('audit'), labels: 'enforce=baseline' })).toContain('enforce baseline');
  });

  it('is privileged where the server’s own configuration exempts, unless targets speak', () => {
    const exempt =
      'enforce privileged:latest (server), warn privileged:latest (server), audit privileged:latest (server)';
    expect(words({ server: SERVER, workload: { namespace: 'kube-system' } })).toBe(exempt);
    expect(words({ server: SERVER, labels: 'enforce=restricted', workload: { runtimeClass: 'kata' } })).toBe(exempt);
    const config = 'targets: [{level: baseline}]';
    expect(words({ server: SERVER, config, workload: { namespace: 'kube-system' } })).toContain(
      'enforce baseline:latest (config:1)',
    );
  });

  it('does not know the namespace of a workload that names none, and takes no selector of namespaces for it', () => {
    const config = 'targets:\n- {namespaces: ["*"], level: privileged}\n- {namespaces: ["!prod"], level: privileged}\n';
    expect(words({ config, workload: { namespace: undefined } })).toContain('enforce restricted:latest (default)');
    expect(words({ config })).toContain('enforce privileged:latest (config:2)');
  });

  it('follows a file with line breaks or leading dots in its path as any other', () => {
    const config = 'targets: [{paths: ["prod/**"], level: restricted}]';
    const target = { level: 'privileged', version: 'latest' } as const;
    for (const file of ['prod/a\nb.yaml', 'prod/\u2028/a.yaml', 'prod/.hidden/.a.yaml', 'prod/a/b/c.json']) {
      expect(words({ config, target, workload: { file } })).toContain('enforce restricted:latest (config:1)');
    }
  });
});

const level = fc.constantFrom(...LEVELS);
const version = fc.constantFrom('latest', 'v1.25', 'v1.30', '1.30');
const label = fc.record(
  {
    enforce: fc.oneof(level, fc.constant('Baseline')),
    'enforce-version': version,
    warn: fc.oneof(level, fc.constant('')),
    'warn-version': version,
    audit: level,
    'audit-version': version,
  },
  { requiredKeys: [] },
);

describe('the laws of policies', () => {
  it('without targets a server’s own configuration and labels give what the API server gives', () => {
    fc.assert(
      fc.property(label, level, level, (written, enforce, warn) => {
        const policy = {
          ...SERVER.policy,
          enforce: { ...SERVER.policy.enforce, level: enforce },
          warn: { ...SERVER.policy.warn, level: warn },
        };
        const text = Object.entries(written)
          .map(([name, value]) => `${name}=${value}`)
          .join(' ');
        const reading = read({ labels: text, server: { ...SERVER, policy } });
        expect(reading.policy).toEqual(parseNamespacePolicy(labels(text), policy).policy);
      }),
    );
  });

  it('without anything else the default is the default policy', () => {
    fc.assert(
      fc.property(level, fc.constantFrom('latest' as const, 'v1.30' as const), (each, at) => {
        const target = { level: each, version: at };
        const { policy } = read({ target });
        // The version of privileged, which checks nothing, is no matter.
        if (each !== 'privileged') expect(policy).toEqual(defaultPolicy(target));
        else expect(policy.warn.level).toBe('privileged');
      }),
    );
  });
});

describe('the version of the cluster', () => {
  const clusters = (situation: Situation) => {
    const { policy } = read(situation);
    return [...new Set(MODES.map((mode) => policy[mode].clusterVersion))];
  };

  it('is that of the first entry that matches, else the repository’s, in every mode', () => {
    const target = { level: 'restricted', version: 'latest', clusterVersion: 'v1.35' } as const;
    const entries = (first: string) =>
      `targets:\n  - names: [web]\n    ${first}\n  - namespaces: [shop]\n    cluster-version: v1.30\n`;
    expect(clusters({})).toEqual([undefined]);
    expect(clusters({ target })).toEqual(['v1.35']);
    expect(clusters({ target, labels: 'enforce=baseline', server: SERVER })).toEqual(['v1.35']);
    expect(clusters({ target, config: entries('cluster-version: v1.33') })).toEqual(['v1.33']);
    expect(clusters({ target, config: entries('level: baseline') })).toEqual(['v1.35']);
    expect(clusters({ target, config: entries('cluster-version: v1.33'), workload: { name: 'b' } })).toEqual(['v1.30']);
  });
});

describe('the repository’s default', () => {
  it('takes level and version each from the first source that states it', () => {
    const { configuration } = readConfiguration('config.yml', 'level: baseline');
    expect(repositoryTarget(configuration, statedTarget({ level: 'privileged', version: 'v1.30' }))).toEqual({
      level: 'baseline',
      version: 'v1.30',
    });
    expect(repositoryTarget(statedTarget({ level: 'privileged', version: '' }), configuration)).toEqual({
      level: 'privileged',
      version: 'latest',
    });
    expect(repositoryTarget(statedTarget({ clusterVersion: 'v1.33' }), configuration)).toMatchObject({
      clusterVersion: 'v1.33',
    });
    expect(() => statedTarget({ clusterVersion: '1.33' })).toThrow(
      'expected v1.N from v1.25 on, such as v1.37: write v1.33',
    );
    expect(repositoryTarget(statedTarget({}), {})).toEqual({
      level: 'restricted',
      version: 'latest',
    });
  });
});
