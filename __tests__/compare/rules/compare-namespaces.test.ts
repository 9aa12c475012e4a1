import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServerSettings } from '../../../src/pss/admission/server-settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/pss/admission/server-settings.ts';
import { LEVELS } from '../../../src/pss/level.ts';
import { formatSetter } from '../../../src/pss/violation.ts';
import type { Files } from '../../repository/read-repository.ts';
import { filesIn } from '../../repository/read-repository.ts';
import { describeShared, readJsonLines } from '../../shared.ts';
import { changesOf, describeChanges } from './namespace-changes.ts';

const FOLDER = join(import.meta.dirname, 'namespace-fixtures');

type Labels = Readonly<Record<string, string>>;

/** A Namespace in JSON, which is YAML. */
function namespaceOf(name: string, labels: Labels): string {
  const full = Object.entries(labels).map(([label, value]) => [
    label.includes('/') ? label : `pod-security.kubernetes.io/${label}`,
    value,
  ]);
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: Object.fromEntries(full) },
  });
}

function namespaceFile(labels: Labels | undefined, name = 'shop'): Files {
  return labels === undefined ? {} : { 'namespace.yaml': namespaceOf(name, labels) };
}

const POD = 'spec: {containers: [{name: app, image: "app:1"}]}';
const RUNNING = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\n';
const PLAIN: Files = { 'web.yaml': `${RUNNING}${POD}\n` };
const PRIVILEGED: Files = {
  'web.yaml': `${RUNNING}spec: {hostNetwork: true, containers: [{name: app, image: "app:1"}]}\n`,
};

describe('what a pull request does to namespaces', () => {
  it.each(readdirSync(FOLDER))('%s', async (name) => {
    const changes = changesOf(filesIn(join(FOLDER, name, 'base')), filesIn(join(FOLDER, name, 'head')));
    await expect(describeChanges(changes)).toMatchFileSnapshot(join(FOLDER, name, 'expected.txt'));
  });
});

describe('labels of one Namespace', () => {
  const story = (before: Labels | undefined, after: Labels | undefined, workloads: Files = PLAIN): string[] =>
    changesOf({ ...namespaceFile(before), ...workloads }, { ...namespaceFile(after), ...workloads }).map(
      ({ change, severity, rejects }) =>
        [change, ...(rejects.length === 0 ? [] : [rejects.length, ...(severity === 'failure' ? [] : [severity])])].join(
          ' ',
        ),
    );

  it.each<[string, Labels | undefined, Labels | undefined, string[]]>([
    ['restricted to baseline', { enforce: 'restricted' }, { enforce: 'baseline' }, ['weakened']],
    ['restricted to none', { enforce: 'restricted' }, {}, ['removed']],
    ['privileged to none', { enforce: 'privileged' }, {}, []],
    ['none to baseline, which the pods pass', {}, { enforce: 'baseline' }, ['weakened']],
    ['none to restricted', {}, { enforce: 'restricted' }, ['raised 1']],
    ['baseline to restricted', { enforce: 'baseline' }, { enforce: 'restricted' }, ['raised 1']],
    ['a new Namespace as strict as the default, of pods that run', undefined, { enforce: 'restricted' }, ['raised 1']],
    ['a new Namespace weaker than the default: see newNamespaces', undefined, { enforce: 'baseline' }, []],
    ['a new Namespace that says nothing', undefined, {}, []],
    ['a Namespace that is gone', { enforce: 'restricted' }, undefined, []],
    ['a first version', { enforce: 'baseline' }, { enforce: 'baseline', 'enforce-version': 'v1.30' }, ['lowered']],
    [
      'an older version',
      { enforce: 'baseline', 'enforce-version': 'v1.30' },
      { enforce: 'baseline', 'enforce-version': 'v1.29' },
      ['lowered'],
    ],
    [
      'a newer version',
      { enforce: 'restricted', 'enforce-version': 'v1.29' },
      { enforce: 'restricted', 'enforce-version': 'v1.30' },
      ['raised 1 warning'],
    ],
    ['a wrong level', { enforce: 'baseline' }, { enforce: 'Baseline' }, ['invalid']],
    ['a wrong version for warn', {}, { 'warn-version': '1.30' }, ['invalid']],
    ['a level that was wrong before', { enforce: 'Baseline' }, { enforce: 'Baseline', 'x/y': 'z' }, []],
    ['weaker warn and audit', { warn: 'restricted', audit: 'restricted' }, { warn: 'baseline' }, []],
  ])('%s', (_, before, after, expected) => {
    expect(story(before, after)).toEqual(expected);
  });

  it('are raised and weakened at once where a first label is below the default and rejects what runs', () => {
    expect(story({}, { enforce: 'baseline' }, PRIVILEGED)).toEqual(['raised 1', 'weakened']);
  });

  it('block where a new version rejects what the old one allowed, and only warn of what that rejected, too', () => {
    const probe = 'livenessProbe: {httpGet: {host: 10.0.0.1, port: 80}}';
    const workloads: Files = {
      'web.yaml': `${RUNNING}spec: {containers: [{name: app, image: "app:1", ${probe}}]}\n`,
    };
    const at = (version: string): Labels => ({ enforce: 'baseline', 'enforce-version': version });
    expect(story(at('v1.33'), at('v1.34'), workloads)).toEqual(['raised 1']);
    expect(story(at('v1.34'), at('v1.35'), workloads)).toEqual(['raised 1 warning']);
  });

  it('are not raised by a Namespace that comes with its workloads', () => {
    expect(changesOf({}, { ...namespaceFile({ enforce: 'restricted' }), ...PLAIN })).toEqual([]);
  });

  it('are compared with a default below restricted, too', () => {
    const target = { level: 'baseline', version: 'latest' } as const;
    const kinds = (before: Labels | undefined, after: Labels | undefined): string[] =>
      changesOf(namespaceFile(before), namespaceFile(after), target).map(({ change }) => change);
    expect(kinds({}, { enforce: 'baseline' })).toEqual([]);
    expect(kinds({}, { enforce: 'privileged' })).toEqual(['weakened']);
    expect(kinds({ enforce: 'restricted' }, undefined)).toEqual(['removed']);
    expect(kinds({ enforce: 'baseline' }, undefined)).toEqual([]);
  });

  it('do nothing to an exempt namespace, nor to pods of an exempt runtime class', () => {
    const settings: ServerSettings = {
      ...DEFAULT_SETTINGS,
      exemptions: { namespaces: ['kube-system'], runtimeClasses: ['kata'], usernames: [] },
    };
    const kinds = (name: string, workloads: Files): string[] => {
      const head = { ...namespaceFile({ enforce: 'restricted' }, name), ...workloads };
      return changesOf({ ...namespaceFile({}, name), ...workloads }, head, undefined, settings).map(
        ({ change }) => change,
      );
    };
    expect(kinds('shop', PLAIN)).toEqual(['raised']);
    expect(
      kinds('shop', { 'web.yaml': `${RUNNING}spec: {runtimeClassName: kata, containers: [{name: app}]}` }),
    ).toEqual([]);
    const inSystem = { 'web.yaml': (PLAIN['web.yaml'] ?? '').replace('namespace: shop', 'namespace: kube-system') };
    expect(kinds('kube-system', inSystem)).toEqual([]);
  });
});

describe('laws of namespace changes', () => {
  const labels = fc.dictionary(
    fc.constantFrom('enforce', 'enforce-version', 'warn', 'audit-version', 'x/y'),
    fc.constantFrom(...LEVELS, 'latest', 'v1.20', 'v1.34', 'bad'),
  );
  const side = fc.option(labels, { nil: undefined });

  it('nothing changed is nothing to say', () => {
    fc.assert(
      fc.property(side, (same) => {
        const files = { ...namespaceFile(same), ...PRIVILEGED };
        expect(changesOf(files, files)).toEqual([]);
      }),
    );
  });

  it('what is raised lists workloads, nothing else does, what is refused fails, and every place is in a file', () => {
    fc.assert(
      fc.property(side, side, fc.constantFrom(PLAIN, PRIVILEGED), (before, after, workloads) => {
        for (const change of changesOf(
          { ...namespaceFile(before), ...workloads },
          { ...namespaceFile(after), ...workloads },
        )) {
          expect(change.rejects.length > 0).toBe(change.change === 'raised');
          if (change.change === 'invalid') expect(change.severity).toBe('failure');
          else if (change.change !== 'raised') expect(change.severity).toBe('warning');
          expect(change.file).toBe('namespace.yaml');
          expect(change.line).toBe(1);
          expect(change.message).not.toBe('');
        }
      }),
    );
  });

  it('a Namespace is refused alone, and weakened, removed or lowered at most once', () => {
    fc.assert(
      fc.property(side, side, (before, after) => {
        const kinds = changesOf({ ...namespaceFile(before), ...PLAIN }, { ...namespaceFile(after), ...PLAIN }).map(
          ({ change }) => change,
        );
        expect(kinds.filter((kind) => kind !== 'raised').length).toBeLessThanOrEqual(1);
        if (kinds.includes('invalid')) expect(kinds).toEqual(['invalid']);
      }),
    );
  });
});

/** A case as the API server answered it; pods are YAML. */
interface Golden {
  readonly name: string;
  readonly old: Labels | null;
  readonly new: Labels;
  readonly pods: readonly string[];
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
}

describeShared('the API server’s answers to relabelled Namespaces', (shared) => {
  const golden = readJsonLines<Golden>(shared('golden', 'namespace-updates.jsonl'));

  function filesOf({ name, pods }: Golden, labels: Labels | null): Files {
    const within = pods.map((pod) => pod.replace('metadata: {', `metadata: {namespace: ${name}, `));
    return { ...namespaceFile(labels ?? undefined, name), 'pods.yaml': within.join('---\n') };
  }

  it('are the words of what is refused', () => {
    for (const one of golden) {
      const refused = changesOf(filesOf(one, one.old), filesOf(one, one.new)).filter(
        ({ change }) => change === 'invalid',
      );
      expect(refused.map(({ message }) => message)).toEqual(one.errors);
    }
  });

  it('are the words of what is raised, for the same pods', () => {
    const updates = golden.filter(({ old }) => old !== null);
    const raised = updates.flatMap((one) => {
      const changes = changesOf(filesOf(one, one.old), filesOf(one, one.new));
      return changes.flatMap((change) => (change.change === 'raised' ? [{ one, change }] : []));
    });
    for (const { one, change } of raised) expect(change.message.split('\n')).toEqual(one.warnings);
    const warned = updates.filter(({ warnings }) => warnings.length > 0);
    expect(raised.map(({ one }) => one)).toEqual(warned);
    expect(warned.length).toBeGreaterThan(0);
  });
});

describeShared('the pull request that turns its namespace restricted', (shared) => {
  interface Expected {
    readonly workloads: readonly {
      file: string;
      kind: string;
      name: string;
      message: string;
      introduced: string[];
      existing: string[];
    }[];
  }
  const folder = shared('prs', 'namespace-turns-restricted');
  const [change, ...others] = changesOf(filesIn(join(folder, 'base')), filesIn(join(folder, 'head')));

  it('fails at the label, in the server’s words', () => {
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      kind: 'namespace',
      file: 'config/100-namespace/100-namespace.yaml',
      line: 22,
      name: 'tekton-pipelines',
      change: 'raised',
      severity: 'failure',
    });
    expect(change?.message.split('\n')).toEqual([
      'existing pods in namespace "tekton-pipelines" violate the new PodSecurity enforce level "restricted:latest"',
      'tekton-pipelines-controller (and 1 other pod): seLinuxOptions, unrestricted capabilities, seccompProfile',
    ]);
  });

  it('lists the workloads that are rejected, with their findings', () => {
    const expected = JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8')) as Expected;
    const rejects = change?.rejects ?? [];
    expect(
      rejects.map(({ workload: { file, identity }, message }) => ({
        file,
        kind: identity.kind,
        name: identity.name,
        message,
      })),
    ).toEqual(expected.workloads.map(({ file, kind, name, message }) => ({ file, kind, name, message })));
    for (const [index, { findings }] of rejects.entries()) {
      const { introduced = [], existing = [] } = expected.workloads[index] ?? {};
      expect(new Set(findings.map(({ check }) => check))).toEqual(new Set([...introduced, ...existing]));
      for (const { place, violation } of findings) {
        expect(place.line, formatSetter(violation)).toBeGreaterThan(1);
      }
    }
  });
});
