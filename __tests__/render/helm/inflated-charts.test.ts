import { expect, test } from 'vitest';
import { describeRenders } from '../../runner/programs.ts';
import type { Texts } from '../../source/memory-tree.ts';
import { linesOfReview, reviewBuilt } from '../review-built.ts';

const CHART: Texts = {
  '.github/pss-review.yml': 'kustomize: {enable-helm: true, load-restrictor: none}\n',
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 0.1.0\n',
  'charts/web/values.yaml': 'securityContext: {}\n',
};

const TEMPLATE = (host: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: {{ .Release.Name }}
spec:
  hostNetwork: ${host}
  containers:
    - name: app
      image: web:1
      securityContext:
        {{- toYaml .Values.securityContext | nindent 8 }}
`;

const OVERLAY = `namePrefix: p-
helmGlobals: {chartHome: ../charts}
helmCharts:
  - name: web
    releaseName: shop
    valuesInline: {securityContext: {runAsUser: 1000}, host: false}
`;

describeRenders('a chart that a kustomization inflates', () => {
  test('is judged as that makes it, in the places of the chart', async () => {
    const base = { ...CHART, 'prod/kustomization.yaml': OVERLAY, 'charts/web/templates/pod.yaml': TEMPLATE('false') };
    const head = { ...base, 'charts/web/templates/pod.yaml': TEMPLATE('true') };
    const lines = linesOfReview(await reviewBuilt({ base, head }));
    expect(lines.slice(0, 2)).toEqual([
      'Pod ?/p-shop via prod, document 0 of prod/kustomization.yaml',
      '  introduced hostNamespaces pod at charts/web/templates/pod.yaml:6',
    ]);
    expect(lines.some((line) => line.includes('via charts/web'))).toBe(false);
  });

  test('is judged alone, too, where only the pull request inflates it', async () => {
    const base = { ...CHART, 'charts/web/templates/pod.yaml': TEMPLATE('false') };
    const head = {
      ...base,
      'charts/web/values.yaml': 'securityContext: {}\nhost: true\n',
      'charts/web/templates/pod.yaml': TEMPLATE('{{ .Values.host }}'),
      'prod/kustomization.yaml': OVERLAY,
    };
    const lines = linesOfReview(await reviewBuilt({ base, head }));
    expect(lines).toContain('Pod ?/web via charts/web, document 0 of charts/web/templates/pod.yaml');
    expect(lines.join('\n')).toContain('introduced hostNamespaces pod at charts/web/values.yaml:2');
  });

  const POD = (name: string, host: boolean): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {hostNetwork: ${host}, containers: [{name: a, image: b}]}\n`;

  test.each(['charts/other', 'charts/web/examples/other'])(
    'takes nothing away from %s, which it does not inflate',
    async (folder) => {
      const base = {
        ...CHART,
        'prod/kustomization.yaml': OVERLAY,
        'charts/web/templates/pod.yaml': POD('web', false),
        [`${folder}/Chart.yaml`]: 'apiVersion: v2\nname: other\nversion: 0.1.0\n',
        [`${folder}/templates/pod.yaml`]: POD('other', false),
      };
      const head = { ...base, [`${folder}/templates/pod.yaml`]: POD('other', true) };
      const lines = linesOfReview(await reviewBuilt({ base, head }));
      expect(lines.join('\n')).toContain(`introduced hostNamespaces pod at ${folder}/templates/pod.yaml:4`);
    },
  );

  test('is judged, too, as the config states its releases', async () => {
    const base = {
      ...CHART,
      '.github/pss-review.yml': `${CHART['.github/pss-review.yml']}charts: [{path: charts/web, release: live, set: {host: true}}]\n`,
      'prod/kustomization.yaml': OVERLAY,
      'charts/web/templates/pod.yaml': TEMPLATE('false'),
    };
    const head = { ...base, 'charts/web/templates/pod.yaml': TEMPLATE('{{ .Values.host | default false }}') };
    const lines = linesOfReview(await reviewBuilt({ base, head }));
    expect(lines).toContain('Pod ?/live via charts/web, document 0 of charts/web/templates/pod.yaml');
  });
});
