import { expect, test } from 'vitest';
import type { Workload } from '../../../src/manifest/manifest.ts';
import { rejectionTime } from '../../../src/report/comment/rejection-time.ts';

function timeOf(apiVersion: string, kind: string, warns = true): string | undefined {
  const workload: Workload = {
    file: 'a.yaml',
    document: 0,
    objectPath: [],
    podPath: [],
    pod: {},
    line: 1,
    identity: { apiVersion, kind, name: 'web' },
    locate: () => ({ file: 'a.yaml', line: 1, column: 1 }),
    editAt: (path) => ({ file: 'a.yaml', document: 0, path }),
  };
  return rejectionTime(workload, warns);
}

test('of a Pod there is nothing to say: it is rejected itself', () => {
  expect(timeOf('v1', 'Pod')).toBeUndefined();
});

test.each([
  ['apps/v1', 'Deployment', 'its ReplicaSet cannot create the pods'],
  ['extensions/v1beta1', 'DaemonSet', 'it cannot create its pods'],
  ['batch/v1', 'CronJob', 'its Jobs cannot create their pods'],
  ['v1', 'PodTemplate', 'what creates pods from it fails'],
])('of %s %s it names what fails', (apiVersion, kind, clause) => {
  expect(timeOf(apiVersion, kind)).toBe(`the API server accepts the ${kind} itself with a warning; ${clause}`);
});

test('a server that does not warn is not said to', () => {
  expect(timeOf('apps/v1', 'StatefulSet', false)).toContain('accepts the StatefulSet itself without a warning;');
});

test('of other groups the server says nothing, whatever their kinds are called', () => {
  for (const [apiVersion, kind] of [
    ['argoproj.io/v1alpha1', 'Rollout'],
    ['apps.kruise.io/v1beta1', 'StatefulSet'],
    ['example.com/v1', 'Pod'],
  ] as const) {
    expect(timeOf(apiVersion, kind)).toBe(
      `the API server accepts the ${kind} itself without a warning; its pods fail when they are created`,
    );
  }
});
