import { expect, test } from 'vitest';
import { helmTemplates } from '../../../src/render/gitops/go-templates.ts';
import type { HelmTool } from '../../../src/render/helm/find-helm.ts';
import { findHelm } from '../../../src/render/helm/find-helm.ts';
import { applicationsOf } from '../../../src/repository/gitops/argo/sets/applications-of.ts';
import { simpleGoTemplate } from '../../../src/repository/gitops/argo/sets/go-template.ts';
import type { SetParams } from '../../../src/repository/gitops/argo/sets/set-params.ts';
import type { GitOpsObject } from '../../../src/repository/gitops/gitops-object.ts';
import { plainOf } from '../../../src/repository/helm/values.ts';
import { contextOf, objectsIn } from '../../repository/gitops/argo/gitops-fixture.ts';
import { describeRenders, useHelm } from '../../runner/programs.ts';

const PARAMS: SetParams = {
  name: 'Web_App',
  env: 'prod',
  y: 'key',
  count: 1000000,
  half: 0.5,
  tiny: 0.00001,
  flag: false,
  none: null,
  list: ['a', 'b'],
  path: { path: 'apps/Web_App', basename: 'Web_App', segments: ['apps', 'Web_App'] },
  items: [{ key: 'v' }],
};

const MADE: readonly (readonly [string, string])[] = [
  ['{{ if .flag }}a{{ else }}b{{ end }}', 'b'],
  ['{{ range $i, $e := .list }}{{ $i }}{{ $e }}{{ end }}', '0a1b'],
  ['{{ .name | normalize }}-{{ normalize .env }} {{ "normalize" }}', 'web-app-prod normalize'],
  ['{{ dig "path" "gone" "none" . }}', 'none'],
  ['{{ printf "%s-%d" .env 3 }}', 'prod-3'],
  ['{{ toYaml .items }}', '- key: v'],
  ['{{ .y }}{{ .env }}', 'keyprod'],
  ['<&>"\n{{ $x := .env }}{{ $x }}\n', '<&>"\nprod\n'],
];

/** Templates that are simple enough for this program itself. */
const SIMPLE: readonly string[] = [
  'a {{ .name }} b',
  '{{- .name -}}  x',
  'x \n {{- .env }}',
  '{{ .count }} {{ .half }} {{ .tiny }} {{ .flag }} {{ .list }} {{ .path }}',
  '{{ index .path.segments 1 }}{{ index .path "basename" }}{{ (index .items 0).key }}',
  '{{ .name | lower | replace "_" "-" | trimPrefix "web" | trimSuffix "p" | upper }}',
  '{{ default "x" .env }}{{ default "x" .flag }}{{ .none | default "y" }}',
  '{{/* a comment */}}{{ $.path.path }}{{ `raw` }}{{ "text" }}{{ 12 }}',
];

const SET = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata:
  name: charts
spec:
  goTemplate: true
  goTemplateOptions: [missingkey=error]
  generators:
    - matrix:
        generators:
          - git:
              repoURL: https://github.com/example/shop
              revision: HEAD
              files: [{path: envs/*.yaml}]
          - list:
              elementsYaml: '{{ .charts | toJson }}'
  template:
    metadata:
      name: '{{ .name }}-{{ .env }}'
    spec:
      source:
        repoURL: https://charts.example.com
        chart: '{{ .name }}'
  templatePatch: |
    {{- if hasKey . "values" }}
    spec:
      source:
        helm:
          valueFiles:
          {{- range $file := $.values }}
            - {{ $file }}
          {{- end }}
    {{- end }}
`;

describeRenders('Go templates that helm executes', (helm) => {
  useHelm(helm);

  async function tool(): Promise<HelmTool> {
    const found = await findHelm();
    if ('fault' in found) throw new Error(found.fault);
    return found;
  }

  test('come to what Argo CD makes of them', async () => {
    const [results = []] = await helmTemplates(await tool())([{ texts: MADE.map(([text]) => text), params: PARAMS }]);
    expect(results).toEqual(MADE.map(([, text]) => ({ text })));
  });

  test('come to what this program makes of the simple ones itself', async () => {
    const [results = []] = await helmTemplates(await tool())([{ texts: SIMPLE, params: PARAMS }]);
    const options = { params: PARAMS, isStrict: true, maxLength: 1000 };
    expect(SIMPLE.map((text) => simpleGoTemplate(text, options))).toEqual(results);
  });

  test('fail by themselves, and leave the others as they are', async () => {
    const broken = [
      '{{ .env',
      '{{ .name | gone }}',
      '{{ index .list 7 }}',
      '{{ end }}',
      '{{ include "x" . }}',
      '{{ slugify .name }}',
    ];
    const calls = [
      { texts: ['{{ if true }}{{ .env }}{{ end }}', ...broken], params: PARAMS },
      { texts: ['{{ if true }}{{ .env }}{{ end }}'], params: { env: 'test' } },
    ];
    const [first = [], second = []] = await helmTemplates(await tool())(calls);
    expect([first[0], second[0]]).toEqual([{ text: 'prod' }, { text: 'test' }]);
    expect(first.slice(1).map((result) => 'fault' in result && result.fault.length > 0)).toEqual(
      broken.map(() => true),
    );
    expect(first[5]).toEqual({ fault: 'it uses include, which is not known here' });
    expect(first[6]).toEqual({ fault: 'it uses slugify, which is not known here' });
  });

  test('make the Applications of a set', async () => {
    const [set] = objectsIn('set.yaml', SET);
    const files = { 'envs/prod.yaml': 'env: prod\ncharts: [{name: web, values: [a.yaml, b.yaml]}, {name: db}]\n' };
    const { applications, none } = await applicationsOf(
      set as GitOpsObject,
      contextOf(files),
      helmTemplates(await tool()),
    );
    expect(none).toEqual([]);
    expect(applications.map(({ name, value }) => [name, plainOf(value)])).toMatchObject([
      ['web-prod', { spec: { source: { helm: { valueFiles: ['a.yaml', 'b.yaml'] } } } }],
      ['db-prod', { spec: { source: { chart: 'db' } } }],
    ]);
  });

  test('without any there is nothing to run', async () => {
    const nowhere = { path: '/nowhere', version: 'v3.22.0' } as HelmTool;
    expect(await helmTemplates(nowhere)([{ texts: [], params: {} }])).toEqual([[]]);
    expect(await helmTemplates(nowhere)([{ texts: ['{{ a }}'], params: {} }])).toEqual([
      [{ fault: '/nowhere is not a program' }],
    ]);
  });
});
