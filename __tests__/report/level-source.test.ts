import { expect, test } from 'vitest';
import { reviewOf } from './review-of.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  hostNetwork: true\n';
const NAMESPACE =
  'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    pod-security.kubernetes.io/enforce: baseline\n';
const CONFIG = '.github/pss-review.yml';

/** The files of a repository that has the API server's own configuration, with a default. */
function server(line: string): Record<string, string> {
  const api = 'apiVersion: pod-security.admission.config.k8s.io/v1\nkind: PodSecurityConfiguration\n';
  return {
    [CONFIG]: 'pod-security-configuration: server.yaml\n',
    'server.yaml': `${api}defaults:\n  ${line}\n`,
  };
}

test.each([
  [
    'nobody',
    { asked: {} },
    {},
    '**Pod `web` would be rejected at `restricted:latest`**, which pss-review assumes: in base no Namespace, config or input says a level',
    'restricted:latest, assumed',
  ],
  [
    'an input',
    { level: 'baseline' },
    {},
    "**Pod `web` would be rejected at `baseline:latest`**, this repository's default (input `level`)",
    'baseline:latest, default (input `level`)',
  ],
  [
    'a flag',
    { first: 'asked' },
    {},
    "**Pod `web` would be rejected at `restricted:latest`**, this repository's default (`--level`)",
    'restricted:latest, default (`--level`)',
  ],
  [
    'the config',
    {},
    { [CONFIG]: 'level: baseline\n' },
    "**Pod `web` would be rejected at `baseline:latest`**, this repository's default (`.github/pss-review.yml:1`)",
    'baseline:latest, default (`.github/pss-review.yml:1`)',
  ],
  [
    'an entry of targets',
    {},
    { [CONFIG]: 'targets:\n  - namespaces: [shop]\n    level: baseline\n' },
    '**Pod `web` will be rejected in namespace `shop`** · enforce `baseline:latest` (`.github/pss-review.yml:2`)',
    'baseline:latest, `.github/pss-review.yml:2`',
  ],
  [
    'a Namespace',
    {},
    { 'namespace.yaml': NAMESPACE },
    '**Pod `web` will be rejected in namespace `shop`** · enforce `baseline:latest` (`namespace.yaml:6`)',
    'baseline:latest, `namespace.yaml:6`',
  ],
  [
    'nobody, where a Namespace says a version alone,',
    { asked: {} },
    { 'namespace.yaml': NAMESPACE.replace('enforce: baseline', 'enforce-version: v1.20') },
    '**Pod `web` would be rejected at `restricted:v1.20`**, which pss-review assumes: in base no Namespace, config or input says a level',
    'restricted:v1.20, assumed, version of `namespace.yaml:6`',
  ],
  [
    'the config, beside a Namespace that says a version alone,',
    {},
    {
      [CONFIG]: 'level: baseline\n',
      'namespace.yaml': NAMESPACE.replace('enforce: baseline', 'enforce-version: v1.20'),
    },
    "**Pod `web` would be rejected at `baseline:v1.20`**, this repository's default (`.github/pss-review.yml:1`)",
    'baseline:v1.20, default (`.github/pss-review.yml:1`), version of `namespace.yaml:6`',
  ],
  [
    'the API server’s own configuration',
    {},
    server('enforce: baseline'),
    '**Pod `web` will be rejected in namespace `shop`** · enforce `baseline:latest` (the API server’s own configuration, `.github/pss-review.yml:1`)',
    'baseline:latest, the API server’s own configuration, `.github/pss-review.yml:1`',
  ],
  [
    'an input, beside the API server’s own configuration that says a version alone,',
    { level: 'baseline' },
    server('enforce-version: v1.20'),
    "**Pod `web` would be rejected at `baseline:v1.20`**, this repository's default (input `level`)",
    'baseline:v1.20, default (input `level`), version of the API server’s own configuration, `.github/pss-review.yml:1`',
  ],
  [
    'a label that the API server refuses',
    {},
    { 'namespace.yaml': NAMESPACE.replace('baseline', 'Baseline') },
    '**Pod `web` would be rejected at `restricted:latest`**, which the API server falls back to: it refuses the label of `namespace.yaml:6`, so the level that is meant is not known',
    'restricted:latest, for want of a valid label in `namespace.yaml:6`',
  ],
] as const)(
  'a level that %s says is named so in comments and in the summary',
  async (_, options, files, headline, row) => {
    const { plan } = await reviewOf(files, { ...files, 'pod.yaml': POD }, options);
    expect(plan.comments[0]?.body.split('\n')[0]).toBe(headline);
    expect(plan.summary).toContain(`| ${row} |`);
    expect(plan.summary.includes('Assumed: ')).toBe(/, assumed\b/.test(row));
  },
);
