import { expect, test } from 'vitest';
import { isAppliedFile, mayBeInTold, nameFit } from '../../../src/scan/locate/names-fit.ts';

const workload = (kind: string, name: string, namespace?: string) => ({
  identity: { apiVersion: 'v1', kind, name, ...(namespace !== undefined && { namespace }) },
});

const LONG = `a${'b'.repeat(61)}`;

test.each([
  ['Pod', 'web', { pod: 'web' }, 'exact'],
  ['Pod', 'web', { pod: 'web-1' }, 'begins'],
  ['Pod', 'web', { pod: 'webs' }, 'other'],
  ['Deployment', 'web', { pod: 'web-6d4cf56db6-x7k2p' }, 'exact'],
  ['Deployment', 'web', { pod: 'web-6d4cf56db6-' }, 'exact'],
  ['Deployment', 'web', { pod: 'web-api-6d4cf56db6-x7k2p' }, 'begins'],
  ['Deployment', LONG, { pod: `${LONG.slice(0, 58)}x7k2p` }, 'begins'],
  ['Deployment', 'web', { kind: 'replicaset', name: 'web-6d4cf56db6' }, 'exact'],
  ['Deployment', 'web', { kind: 'deployment', name: 'web' }, 'exact'],
  ['Deployment', 'web', { kind: 'deployment', name: 'web-2' }, 'other'],
  ['Deployment', 'web', { kind: 'replicaset', name: 'api-6d4cf56db6', pod: 'web-6d4cf56db6-' }, 'exact'],
  ['StatefulSet', 'db', { pod: 'db-12' }, 'exact'],
  ['StatefulSet', 'db', { pod: 'db-x7k2p' }, 'begins'],
  ['DaemonSet', 'agent', { pod: 'agent-x7k2p' }, 'exact'],
  ['Job', 'migrate', { pod: 'migrate-3-x7k2p' }, 'exact'],
  ['CronJob', 'report', { pod: 'report-28391040-x7k2p' }, 'exact'],
  ['CronJob', 'report', { kind: 'job', name: 'report-28391040' }, 'exact'],
  ['Workflow', 'steps', { pod: 'steps-main-123' }, 'begins'],
  ['Pod', '', { pod: 'web' }, 'other'],
  ['Pod', 'web', {}, 'untold'],
] as const)('%s %s with %o: %s', (kind, name, told, fit) => {
  expect(nameFit(workload(kind, name), told)).toBe(fit);
});

test('a namespace speaks against a workload only where both are known', () => {
  const told = { namespace: 'shop' };
  expect(['shop', 'dev', undefined].map((namespace) => mayBeInTold(workload('Pod', 'web', namespace), told))).toEqual([
    true,
    false,
    true,
  ]);
  expect(mayBeInTold(workload('Pod', 'web', 'dev'), {})).toBe(true);
});

test.each([
  ['deploy/web.yaml', 'web.yaml', true],
  ['deploy/web.yaml', './web.yaml', true],
  ['deploy/web.yaml', '../deploy/web.yaml', true],
  ['deploy/web.yaml', '/home/me/repo/deploy/web.yaml', true],
  ['deploy/web.yaml', 'C:\\repo\\deploy\\web.yaml', true],
  ['deploy/web.yaml', 'eb.yaml', false],
  ['deploy/web.yaml', 'other/web.yaml', false],
])('%s, where kubectl applied %s: %s', (file, applied, isSo) => {
  expect(isAppliedFile(file, applied)).toBe(isSo);
});
