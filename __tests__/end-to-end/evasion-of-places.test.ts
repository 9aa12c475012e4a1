import { describe, expect, test } from 'vitest';
import { runCli } from './cli.ts';
import type { Case, Files } from './pull-requests.ts';
import {
  BAD,
  configOf,
  expectNothingNew,
  flags,
  GOOD,
  k,
  LABELS,
  namespaceOf,
  OWN,
  pullRequests,
  within,
} from './pull-requests.ts';

const { repositoryOf, review } = pullRequests({ alsoBuilt: true });

const LAX_DEV = configOf('targets:\n  - {paths: [envs/dev/**], level: privileged}\n');
const DEV: Files = { ...LAX_DEV, 'envs/dev/w.yaml': BAD, 'envs/dev/kustomization.yaml': k('w.yaml') };
const LAX_LIBRARY: Files = {
  ...configOf('targets:\n  - {paths: [envs/dev/**, lib/**], level: privileged}\n'),
  'lib/w.yaml': BAD,
};
const withVersion = (version: string): Files => ({
  'ns.yaml': `${namespaceOf('dev', 'privileged')}---\n${namespaceOf('prod', 'baseline', `    pod-security.kubernetes.io/enforce-version: ${version}\n`)}`,
});
const POD = BAD.replace('containers: []', 'containers: [{name: a, image: x}]');
const HOST_PATH = GOOD.replace(
  'containers: []',
  'containers: [{name: a, image: x}]\n  volumes: [{name: data, hostPath: {path: /data}}]',
);
const RESTRICTED_PROD: Files = {
  '.github/pss-review.yml': 'level: restricted\ntargets:\n  - {paths: [envs/dev/**], level: baseline}\n',
};

/** A probe that servers refuse from 1.34 on, in a place of an older cluster. */
const PROBED: Files = {
  ...configOf(
    'targets:\n  - {paths: [old/**], cluster-version: v1.33}\n  - {paths: [new/**], cluster-version: v1.34}\n',
  ),
  'old/w.yaml': GOOD.replace(
    'containers: []',
    'containers: [{name: a, image: x, livenessProbe: {httpGet: {port: 1, host: h}}}]',
  ),
  'old/kustomization.yaml': k('w.yaml'),
};

describe('a move is one finding that blocks', () => {
  test.each<Case>([
    [
      'into a namespace whose version the pull request raises',
      { ...withVersion('v1.30'), 'w.yaml': within(POD, 'dev') },
      { ...withVersion('v1.31'), 'w.yaml': within(POD, 'prod') },
    ],
    [
      'into a namespace whose version the pull request lowers, by its kustomization',
      { ...withVersion('v1.31'), 'k/w.yaml': POD, 'k/kustomization.yaml': `namespace: dev\n${k('w.yaml')}` },
      { ...withVersion('v1.30'), 'k/w.yaml': POD, 'k/kustomization.yaml': `namespace: prod\n${k('w.yaml')}` },
    ],
    [
      'by a new root over a folder that is lax by its path',
      DEV,
      { ...DEV, 'envs/prod/kustomization.yaml': k('../dev') },
      'config',
    ],
    [
      'by a new root over a file that is lax by its path',
      DEV,
      { ...DEV, 'envs/prod/kustomization.yaml': k('../dev/w.yaml') },
      'config',
    ],
    [
      'by a new root above, which takes in one that is new, too',
      DEV,
      { ...DEV, 'envs/prod/kustomization.yaml': k('../dev'), 'kustomization.yaml': k('envs/prod') },
      'config',
    ],
    [
      'by a root that is renamed to a stricter place',
      { ...LAX_LIBRARY, 'envs/dev/kustomization.yaml': k('../../lib/w.yaml') },
      { ...LAX_LIBRARY, 'envs/prod/kustomization.yaml': k('../../lib/w.yaml') },
      'config',
    ],
    [
      'by a root for a cluster that refuses more',
      PROBED,
      { ...PROBED, 'new/kustomization.yaml': k('../old') },
      'config',
    ],
    [
      'by a component that becomes a root',
      { 'comp/kustomization.yaml': `kind: Component\n${k('../examples/evil.yaml')}`, 'examples/evil.yaml': BAD },
      { 'comp/kustomization.yaml': `kind: Kustomization\n${k('../examples/evil.yaml')}`, 'examples/evil.yaml': BAD },
    ],
    [
      'by a root that built nothing before, as it used itself in a circle',
      {
        'a/kustomization.yaml': k('../b', '../examples/evil.yaml'),
        'b/kustomization.yaml': k('../a'),
        'examples/evil.yaml': BAD,
      },
      {
        'a/kustomization.yaml': k('../b', '../examples/evil.yaml'),
        'b/kustomization.yaml': 'resources: []\n',
        'examples/evil.yaml': BAD,
      },
    ],
    [
      'by a namespace in two cases: the last in the order of bytes holds',
      { ...LABELS, 'k/w.yaml': POD, 'k/kustomization.yaml': `namespace: dev\n${k('w.yaml')}` },
      { ...LABELS, 'k/w.yaml': POD, 'k/kustomization.yaml': `namespace: prod\nNamespace: dev\n${k('w.yaml')}` },
    ],
    [
      'by resources in two cases: the last in the order of bytes hold',
      { 'p/own.yaml': OWN, 'p/kustomization.yaml': k('own.yaml'), 'examples/evil.yaml': BAD },
      {
        'p/own.yaml': OWN,
        'p/kustomization.yaml': `${k('own.yaml', '../examples/evil.yaml')}Resources: [own.yaml]\n`,
        'examples/evil.yaml': BAD,
      },
    ],
    [
      'by an overlay that no longer takes it out of its own namespace',
      { ...LABELS, 'k/w.yaml': within(POD, 'prod'), 'k/kustomization.yaml': `namespace: dev\n${k('w.yaml')}` },
      { ...LABELS, 'k/w.yaml': within(POD, 'prod') },
    ],
  ])('%s', (...[, base, head, level]: Case) => {
    const { conclusion, policy } = review(base, head, level);
    expect(conclusion).toBe('failure');
    expect(policy.filter(({ severity }) => severity === 'failure').map(({ kind }) => kind)).toEqual(['moved']);
  });
});

describe('a new Namespace does not hide behind an entry of the config that matches the object', () => {
  test.each<Case>([
    ['by its path', configOf('targets:\n  - {paths: [dev/**], level: privileged}\n'), {}],
    ['by its kind', configOf('targets:\n  - {kinds: [N*], level: privileged}\n'), {}],
    ['by its name', configOf('targets:\n  - {names: [op*], level: privileged}\n'), {}],
    ['where the entry is as strict', configOf('targets:\n  - {paths: [dev/**], level: baseline}\n'), {}],
  ])('%s', (_, base) => {
    const head = {
      ...(base as Files),
      'dev/ns.yaml': namespaceOf('open', 'privileged'),
      'prod/w.yaml': within(POD, 'open'),
    };
    const { conclusion, policy } = review(base, head, 'config');
    expect(conclusion).toBe('failure');
    expect(policy.map(({ kind, change }) => `${kind} ${change}`)).toEqual(['namespace weakened']);
  });

  test('and what is said of it is true', () => {
    const head = { 'ns.yaml': namespaceOf('open', 'privileged'), 'w.yaml': within(POD, 'open') };
    const text = runCli(repositoryOf({}, head).folder, flags()).stdout;
    expect(text).toContain('New namespace `open` asks for less than is stated');
    expect(text).not.toContain('than before');
    expect(text).not.toContain('what was there before');
  });
});

describe('nothing new blocks', () => {
  test.each<Case>([
    [
      'a move to a laxer level, whose check has another name',
      { ...RESTRICTED_PROD, 'envs/prod/w.yaml': HOST_PATH },
      { ...RESTRICTED_PROD, 'envs/dev/w.yaml': HOST_PATH },
      'config',
    ],
    [
      'a Namespace that is renamed, with old debt',
      { 'ns.yaml': namespaceOf('old', 'baseline'), 'w.yaml': within(POD, 'old') },
      { 'ns.yaml': namespaceOf('new', 'baseline'), 'w.yaml': within(POD, 'new') },
    ],
    [
      'a second region with a Namespace of its own',
      {
        'base/w.yaml': POD,
        'base/kustomization.yaml': k('w.yaml'),
        'eu/ns.yaml': namespaceOf('eu', 'baseline'),
        'eu/kustomization.yaml': `namespace: eu\n${k('../base', 'ns.yaml')}`,
      },
      {
        'base/w.yaml': POD,
        'base/kustomization.yaml': k('w.yaml'),
        'eu/ns.yaml': namespaceOf('eu', 'baseline'),
        'eu/kustomization.yaml': `namespace: eu\n${k('../base', 'ns.yaml')}`,
        'us/ns.yaml': namespaceOf('us', 'baseline'),
        'us/kustomization.yaml': `namespace: us\n${k('../base', 'ns.yaml')}`,
      },
    ],
    [
      'a lax Namespace that the config allows by its name, renamed',
      {
        ...configOf('targets:\n  - {namespaces: [old], level: privileged}\n'),
        'ns.yaml': namespaceOf('old', 'privileged'),
        'w.yaml': within(POD, 'old'),
      },
      {
        ...configOf('targets:\n  - {namespaces: [old], level: privileged}\n'),
        'ns.yaml': namespaceOf('new', 'privileged'),
        'w.yaml': within(POD, 'new'),
      },
      'config',
    ],
    [
      'a second region over a base whose path is lax, where the first one is judged strictly',
      { ...LAX_LIBRARY, 'eu/kustomization.yaml': k('../lib/w.yaml') },
      { ...LAX_LIBRARY, 'eu/kustomization.yaml': k('../lib/w.yaml'), 'us/kustomization.yaml': k('../lib/w.yaml') },
      'config',
    ],
    [
      'a plain manifest that becomes a base with an overlay beside it',
      { 'app/w.yaml': POD },
      {
        'app/base/w.yaml': POD,
        'app/base/kustomization.yaml': k('w.yaml'),
        'app/overlays/prod/kustomization.yaml': k('../../base'),
      },
    ],
    [
      'a manifest without a namespace that no kustomization deploys any more',
      { ...LABELS, 'k/w.yaml': POD, 'k/kustomization.yaml': `namespace: dev\n${k('w.yaml')}` },
      { ...LABELS, 'k/w.yaml': POD, 'k/kustomization.yaml': 'namespace: dev\nresources: []\n' },
    ],
  ])('%s', (...[, base, head, level]: Case) => {
    expectNothingNew(review(base, head, level));
  });

  test('a volume that is removed on the way to another level is fixed once', () => {
    const { workloads } = review(
      { ...RESTRICTED_PROD, 'envs/prod/w.yaml': HOST_PATH },
      { ...RESTRICTED_PROD, 'envs/dev/w.yaml': POD.replace('  hostPID: true\n', '') },
      'config',
    );
    expect(
      workloads.flatMap(({ fixed }) => fixed.map(({ setter }) => setter)).filter((s) => s.includes('hostPath')),
    ).toEqual(['data=hostPath']);
  });
});
