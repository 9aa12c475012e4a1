import { describe, expect, it } from 'vitest';
import { parsePathPattern } from '../../../src/manifest/kinds/path-pattern.ts';
import type { PodSpecs } from '../../../src/manifest/kinds/pod-specs.ts';
import { readText } from '../../../src/manifest/read-manifest.ts';
import { repairText } from '../../fix/repair-text.ts';
import { describeManifest } from '../describe-manifest.ts';

function named(group: string, kind: string, path: string): PodSpecs[number] {
  const pattern = parsePathPattern(path);
  if (pattern === undefined) throw new Error(`${path} is no pattern`);
  return { group, kind, path: pattern };
}

const WIDGET = `apiVersion: example.com/v2
kind: Widget
metadata: {name: a}
spec:
  workers:
    - name: one
      template: {spec: {hostPID: true, containers: [{name: a, image: a}]}}
    - pod:
        containers:
          - image: b
            securityContext: {privileged: true}
`;

const judged = (text: string, podSpecs: PodSpecs): string[] =>
  describeManifest(readText('file.yaml', text, podSpecs))
    .trimEnd()
    .split('\n');

describe('kinds that the config names', () => {
  it('are read in every version of their group, each of their pods', () => {
    const { workloads, notes } = readText('file.yaml', WIDGET, [
      named('example.com', 'Widget', 'spec.workers[*].template'),
    ]);
    expect(workloads.map(({ podPath, podKey, isCustom }) => ({ podPath, podKey, isCustom }))).toEqual([
      { podPath: ['spec', 'workers', 0, 'template'], podKey: 'spec.workers.one.template', isCustom: true },
    ]);
    // The config names no others, and there are some.
    expect(notes.map(({ code, path }) => [code, path])).toEqual([['unknown-pod', 'spec.workers[1].pod.containers']]);
  });

  it('may hold the specs of pods without templates', () => {
    expect(judged(WIDGET, [named('example.com', 'Widget', 'spec.workers[*].pod')])).toEqual([
      'document 0, line 2: example.com/v2 Widget a, its pods at spec.workers[1].pod',
      '  11:31 privileged  spec.containers[0].securityContext.privileged by spec.workers[1].pod.containers[0].securityContext.privileged',
      ...[
        'allowPrivilegeEscalation  spec.containers[0].securityContext.allowPrivilegeEscalation by spec.workers[1].pod.containers[0].securityContext.allowPrivilegeEscalation',
        'capabilities_restricted  spec.containers[0].securityContext.capabilities.drop by spec.workers[1].pod.containers[0].securityContext.capabilities.drop',
        'runAsNonRoot  spec.containers[0].securityContext.runAsNonRoot by spec.workers[1].pod.containers[0].securityContext.runAsNonRoot',
        'seccompProfile_restricted  spec.containers[0].securityContext.seccompProfile.type by spec.workers[1].pod.containers[0].securityContext.seccompProfile.type',
      ].map((line) => `  10:11 ${line}`),
      'note: 7:40 unknown-pod spec.workers[0].template.spec.containers: found containers in Widget, beside the pods that are known to be made of it: where others are made of this, they are not judged',
    ]);
  });

  it('hide no text with other objects', () => {
    const policy = `apiVersion: policy.open-cluster-management.io/v1
kind: ConfigurationPolicy
metadata: {name: a}
spec:
  decoy: {spec: {containers: [{name: a, image: a}]}}
  object-templates-raw: |
    - objectDefinition: {apiVersion: v1, kind: Pod, spec: {hostNetwork: true}}
`;
    const specs = [named('policy.open-cluster-management.io', 'ConfigurationPolicy', 'spec.decoy')];
    expect(readText('file.yaml', policy, specs).notes).toMatchObject([{ line: 6, code: 'held-object' }]);
  });

  it('are not those of other groups', () => {
    for (const group of ['example.org', '', 'v2']) {
      const { workloads } = readText('file.yaml', WIDGET, [named(group, 'Widget', 'spec.workers[*].template')]);
      expect(workloads).toEqual([]);
    }
  });

  it('add to the pods of kinds that are known, and double none', () => {
    const text =
      'apiVersion: argoproj.io/v1\nkind: Rollout\nspec: {template: {spec: {hostPID: true}}, other: {spec: {hostIPC: true}}}\n';
    const podSpecs = ['spec.template', 'spec.other'].map((path) => named('argoproj.io', 'Rollout', path));
    const { workloads } = readText('file.yaml', text, podSpecs);
    expect(workloads.map(({ podKey }) => podKey)).toEqual(['spec.template', 'spec.other']);
  });

  it('may be partial pods of operators, where the config says that they are whole', () => {
    const text = 'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nspec: {hostNetwork: true, containers: []}\n';
    const { workloads, notes } = readText('file.yaml', text, [named('monitoring.coreos.com', 'Prometheus', 'spec')]);
    expect(workloads.map(({ pod }) => pod.spec?.hostNetwork)).toEqual([true]);
    expect(notes).toEqual([]);
  });

  it('are repaired where their pods are written', async () => {
    const { text, refusals } = await repairText({
      file: 'file.yaml',
      text: WIDGET,
      targetOf: () => ({ level: 'baseline', version: 'latest' }),
      classes: ['safe', 'careful'],
      podSpecs: ['template', 'pod'].map((field) => named('example.com', 'Widget', `spec.workers[*].${field}`)),
    });
    expect(refusals).toEqual([]);
    expect(text).not.toMatch(/hostPID|privileged: true/);
  });
});
