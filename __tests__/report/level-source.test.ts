import { expect, test } from 'vitest';
import { reviewOf } from './review-of.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  hostNetwork: true\n';
const NAMESPACE =
  'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    pod-security.kubernetes.io/enforce: baseline\n';
const CONFIG = '.github/pss-review.yml';

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
] as const)(
  'a level that %s says is named so in comments and in the summary',
  async (_, options, files, headline, row) => {
    const { plan } = await reviewOf(files, { ...files, 'pod.yaml': POD }, options);
    expect(plan.comments[0]?.body.split('\n')[0]).toBe(headline);
    expect(plan.summary).toContain(`| ${row} |`);
    expect(plan.summary.includes('Assumed: ')).toBe(row.endsWith('assumed'));
  },
);
