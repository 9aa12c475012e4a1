import { expect, test } from 'vitest';
import { describeFetches, useHelm } from '../../runner/programs.ts';
import type { Texts } from '../../source/memory-tree.ts';
import { HAS_GIT_BACKEND, useTaggedRepository } from '../fetch/git-host.ts';
import { linesOfReview, reviewBuilt } from '../review-built.ts';

const POD = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  hostNetwork: {{ .Values.hostNetwork }}
  hostPID: {{ .Values.hostPID | default false }}
  containers: [{name: app, image: a}]
`;

const FILES: Texts = {
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': 'hostNetwork: false\n',
  'charts/web/templates/pod.yaml': POD,
  'charts/web/safe.yaml': 'hostNetwork: false\n',
  'charts/web/bad.yaml': 'hostNetwork: true\n',
  'envs/safe.yaml': 'hostNetwork: false\n',
  'envs/bad.yaml': 'hostNetwork: true\n',
  'envs/safe.txt': 'false',
  'envs/bad.txt': 'true',
  'envs/sub/x.txt': '',
};

/** Files of the very paths in the repository that is judged, which are not meant. */
const OWN: Texts = {
  'envs/safe.yaml': 'hostNetwork: false\n',
  'envs/bad.yaml': 'hostNetwork: false\n',
  'envs/bad.txt': 'false',
  'insecure.yaml': 'hostNetwork: false\n',
};

describeFetches(
  'values files of repositories of elsewhere',
  (helm) => {
    useHelm(helm);
    const { host, url, anonymous } = useTaggedRepository({ v1: FILES });

    const linesOf = async (text: (name: string) => string, more: Texts = {}): Promise<string[]> => {
      const tree = (name: string): Texts => ({
        '.github/pss-review.yml': `fetch: {git: ["http://${host().host}/**"]}\n`,
        ...OWN,
        ...more,
        'app.yaml': text(name),
      });
      const lines = linesOfReview(await reviewBuilt({ base: tree('safe'), head: tree('bad') }));
      return lines.filter((line) => !line.startsWith('note built-with')).map((line) => anonymous(line, 'other'));
    };

    const header =
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  destination: {namespace: shop}\n';
    /** An Application of a chart of that repository. */
    const ofGit = (helmOptions: string): string =>
      `${header}  source:\n    repoURL: ${url()}\n    path: charts/web\n    targetRevision: v1\n    helm: {${helmOptions}}\n`;
    /** An Application of a chart of this repository that takes files of that one. */
    const withReference = (helmOptions: string): string =>
      `${header}  sources:\n  - repoURL: https://github.com/example/fleet\n    path: own\n    helm: {${helmOptions}}\n  - repoURL: ${url()}\n    targetRevision: v1\n    ref: values\n`;
    const OWN_CHART: Texts = {
      '.github/pss-review.yml': '',
      'own/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'own/values.yaml': 'hostNetwork: false\n',
      'own/templates/pod.yaml': POD,
    };
    const ownChart = (): Texts => ({
      ...OWN_CHART,
      '.github/pss-review.yml': `fetch: {git: ["http://${host().host}/**"]}\ngitops: {repositories: ["https://github.com/example/fleet"]}\n`,
    });

    test.skipIf(!HAS_GIT_BACKEND).each([
      ['of the chart', 'NAME.yaml', '`NAME.yaml:1` of the chart sets it'],
      ['from the root', '/envs/NAME.yaml', '`envs/NAME.yaml:1` of that repository sets it'],
      ['from the chart', '../../envs/NAME.yaml', '`envs/NAME.yaml:1` of that repository sets it'],
      ['from the root into the chart', '/charts/web/NAME.yaml', '`NAME.yaml:1` of the chart sets it'],
      ['by a pattern', '/envs/{NAME,x*}.yaml', '`envs/NAME.yaml:1` of that repository sets it'],
    ])('count for a chart of one: %s', async (_, path, words) => {
      for (const more of ['', ', ignoreMissingValueFiles: true']) {
        const lines = await linesOf((name) => ofGit(`valueFiles: ["${path.replace('NAME', name)}"]${more}`));
        expect(lines.slice(0, 2)).toEqual([
          'Pod shop/web via http://HOST/other//charts/web, by app.yaml#Application/web, document 0 of app.yaml',
          `  introduced hostNamespaces pod at app.yaml:9, ${words.replace('NAME', 'bad')}`,
        ]);
      }
    });

    test.skipIf(!HAS_GIT_BACKEND)(
      'count for a chart of this repository, and stand where the revision does',
      async () => {
        expect(await linesOf((name) => withReference(`valueFiles: ["$values/envs/${name}.yaml"]`), ownChart())).toEqual(
          [
            'Pod shop/web via own, by app.yaml#Application/web, document 0 of own/templates/pod.yaml',
            '  introduced hostNamespaces pod at app.yaml:11, `envs/bad.yaml:1` of that repository sets it',
            'no suggestion: `envs/bad.yaml` sets it, which is not in this repository',
          ],
        );
      },
    );

    test.skipIf(!HAS_GIT_BACKEND)('count as parameters', async () => {
      const parameter = (path: string): string => `fileParameters: [{name: hostPID, path: ${path}}]`;
      for (const lines of [
        await linesOf((name) => withReference(parameter(`$values/envs/${name}.txt`)), ownChart()),
        await linesOf((name) => ofGit(parameter(`/envs/${name}.txt`))),
      ])
        expect(lines.join('\n')).toContain('introduced hostNamespaces');
    });

    test.skipIf(!HAS_GIT_BACKEND).each([
      ['/envs/gone.yaml', 'its values file "envs/gone.yaml" does not exist'],
      ['/insecure.yaml', 'its values file "insecure.yaml" does not exist'],
      ['/envs/s*', '"envs/sub" is a folder, and no values file'],
      ['../../../insecure.yaml', 'its file "../../../insecure.yaml" is not in the repository'],
    ])('that are not there are said: %s', async (path, words) => {
      const lines = await linesOf((name) => ofGit(name === 'safe' ? '' : `valueFiles: ["${path}"]`));
      expect(lines).toEqual([`note delivery app.yaml:2: the pods of this Application are made elsewhere: ${words}`]);
    });

    const release = (files: string): string => `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: {name: other, namespace: shop}
spec:
  url: ${url()}
  ref: {tag: v1}
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: web, namespace: shop}
spec:
  chart:
    spec:
      chart: ./charts/web
      sourceRef: {kind: GitRepository, name: other}
      ${files}
`;

    test.skipIf(!HAS_GIT_BACKEND)(
      'of Flux count from the root: those of the chart, of which no more is fetched',
      async () => {
        const lines = await linesOf((name) => release(`valuesFiles: [./charts/web/${name}.yaml]`));
        expect(lines[1]).toBe('  introduced hostNamespaces pod at app.yaml:6, `bad.yaml:1` of the chart sets it');
        expect(await linesOf((name) => release(`valuesFiles: [charts/web/safe.yaml, envs/${name}.yaml]`))).toEqual([
          'note delivery app.yaml:9: the pods of this HelmRelease are made elsewhere: its values file "envs/bad.yaml" stands in the repository of its chart, and outside of the chart',
        ]);
      },
    );
  },
  ['helm4'],
); // What git fetches is the same for each helm.
