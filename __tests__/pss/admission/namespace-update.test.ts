import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareTargets, mayRejectMore } from '../../../src/pss/admission/compare-targets.ts';
import { answerNamespaceUpdate } from '../../../src/pss/admission/namespace-update.ts';
import type { ServerSettings } from '../../../src/pss/admission/server-settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/pss/admission/server-settings.ts';
import type { Pod } from '../../../src/pss/pod/pod.ts';
import type { LevelVersion } from '../../../src/pss/verdict.ts';
import { describeShared, readJsonLines } from '../../shared.ts';
import { readPod } from '../read-pod.ts';

type Labels = Record<string, string>;

/** A case as the API server answered it; pods are YAML. */
interface Golden {
  readonly name: string;
  readonly old: Labels | null;
  readonly new: Labels;
  readonly pods: readonly string[];
  readonly allowed: boolean;
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
}

function answer({ name, old, new: after, pods }: Golden) {
  return answerNamespaceUpdate({ name, ...(old && { before: old }), after, pods: pods.map(readPod) });
}

function expectedOf({ allowed, warnings, errors }: Golden) {
  return { allowed, warnings, errors };
}

const restricted = { 'pod-security.kubernetes.io/enforce': 'restricted' };
const baseline = { 'pod-security.kubernetes.io/enforce': 'baseline' };

function podNamed(name: string, rest: Partial<Pod['metadata']> = {}, spec: Pod['spec'] = {}): Pod {
  return { metadata: { name, ...rest }, spec: { hostNetwork: true, ...spec } };
}

describeShared('the API server’s answers to new and relabelled Namespaces', (shared) => {
  it('are ours in every case, with warnings and errors', () => {
    const golden = readJsonLines<Golden>(shared('golden', 'namespace-updates.jsonl'));
    expect(golden).toHaveLength(168);
    for (const one of golden) expect(answer(one), JSON.stringify(one, undefined, 1)).toEqual(expectedOf(one));
  });
});

describe('an update of a Namespace', () => {
  const fixtures = readJsonLines<Golden & { what: string }>(
    resolve(import.meta.dirname, 'fixtures', 'namespace-updates.jsonl'),
  );

  it.each(fixtures.map((one) => [one.what, one] as const))('%s', (_, one) => {
    expect(answer(one)).toEqual(expectedOf(one));
  });

  it('is looked at for 3000 pods at most, and replicas of one controller come last', () => {
    const owned = { ownerReferences: [{ uid: 'a', controller: true }] };
    const replicas = Array.from({ length: 3000 }, (_, index) => podNamed(`replica-${index}`, owned));
    const update = { name: 'shop', before: {}, after: baseline, pods: [...replicas, podNamed('alone')] };
    expect(answerNamespaceUpdate(update).warnings).toEqual([
      'new PodSecurity enforce level only checked against the first 3000 of 3001 existing pods',
      'existing pods in namespace "shop" violate the new PodSecurity enforce level "baseline:latest"',
      'alone (and 2999 other pods): host namespaces',
    ]);
  });
});

describe('a server with settings of its own', () => {
  const settings: ServerSettings = {
    ...DEFAULT_SETTINGS,
    policy: { ...DEFAULT_SETTINGS.policy, enforce: { level: 'baseline', version: 'v1.30' } },
    exemptions: { ...DEFAULT_SETTINGS.exemptions, namespaces: ['kube-system'], runtimeClasses: ['kata'] },
  };
  const warningsOf = (name: string, before: Labels | undefined, after: Labels, pods: Pod[] = []) =>
    answerNamespaceUpdate({ name, ...(before && { before }), after, pods }, settings).warnings;

  it('starts from its defaults where a Namespace has no label', () => {
    expect(warningsOf('shop', baseline, {}, [podNamed('a')])).toEqual([]);
    const privileged = { 'pod-security.kubernetes.io/enforce': 'privileged' };
    expect(warningsOf('shop', privileged, {}, [podNamed('a')])).toEqual([
      'existing pods in namespace "shop" violate the new PodSecurity enforce level "baseline:v1.30"',
      'a: host namespaces',
    ]);
  });

  it('says of an exempt Namespace that its labels do nothing, and looks at no pod', () => {
    const audit = { ...restricted, 'pod-security.kubernetes.io/audit-version': 'v1.20' };
    const all = { ...audit, 'pod-security.kubernetes.io/audit': 'baseline' };
    for (const before of [undefined, {}]) {
      expect(warningsOf('kube-system', before, all, [podNamed('a')])).toEqual([
        'namespace "kube-system" is exempt from Pod Security, and the policy (enforce=restricted:v1.30, audit=baseline:v1.20) will be ignored',
      ]);
    }
    expect(warningsOf('kube-system', undefined, {})).toEqual([]);
    expect(warningsOf('kube-system', undefined, { 'pod-security.kubernetes.io/enforce': 'privileged' })).toEqual([]);
    expect(warningsOf('kube-system', restricted, all)).toEqual([]);
  });

  it('leaves out pods of an exempt runtime class', () => {
    const pods = [podNamed('a', {}, { runtimeClassName: 'kata' }), podNamed('b', {}, { runtimeClassName: 'gvisor' })];
    expect(warningsOf('shop', {}, restricted, pods)[1]).toMatch(/^b: /);
  });
});

describe('what pods are judged against', () => {
  const at = (text: string): LevelVersion => {
    const [level, version] = text.split(':');
    return { level, version } as LevelVersion;
  };

  it.each([
    ['baseline:latest', 'baseline:latest', 'same', 'same', false],
    ['baseline:latest', 'restricted:latest', 'raised', 'same', true],
    ['restricted:v1.30', 'baseline:v1.30', 'lowered', 'same', false],
    ['restricted:v1.9', 'restricted:v1.10', 'same', 'raised', true],
    ['restricted:latest', 'restricted:v1.37', 'same', 'lowered', true],
    ['baseline:latest', 'restricted:v1.25', 'raised', 'lowered', true],
    ['restricted:v1.25', 'baseline:v1.26', 'lowered', 'raised', true],
    ['privileged:v1.25', 'restricted:v1.24', 'raised', 'same', true],
    ['restricted:v1.25', 'privileged:v1.24', 'lowered', 'same', false],
    ['privileged:v1.25', 'privileged:v1.24', 'same', 'same', false],
  ])('changes from %s to %s: level %s, version %s', (before, after, level, version, more) => {
    expect(compareTargets(at(before), at(after))).toEqual({ level, version });
    expect(mayRejectMore(at(before), at(after))).toBe(more);
  });
});
