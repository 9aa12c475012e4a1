import { expect, test } from 'vitest';
import { describeFetches, useHelm } from '../../runner/programs.ts';
import type { Texts } from '../../source/memory-tree.ts';
import { HAS_GIT_BACKEND, useTaggedRepository } from '../fetch/git-host.ts';
import { linesOfReview, reviewBuilt } from '../review-built.ts';

const POD = (more: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n${more}  containers: [{name: app, image: a}]\n`;

const CHART = 'apiVersion: v2\nname: web\nversion: 1.0.0\n';

const KUSTOMIZATION = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: web, namespace: flux-system}
spec:
  path: ./apps
  targetNamespace: shop
  sourceRef: {kind: GitRepository, name: other}
`;

const HELM_RELEASE = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: web, namespace: flux-system}
spec:
  chart:
    spec:
      chart: ./chart
      sourceRef: {kind: GitRepository, name: other}
  values: {level: 2}
`;

/** An Application that an other repository holds, which leads to the one that is judged. */
const INNER = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: inner}
spec:
  destination: {namespace: shop}
  source: {repoURL: 'https://git.example.com/fleet', path: own}
`;

describeFetches(
  'repositories of elsewhere that objects name',
  (helm) => {
    useHelm(helm);
    const { host, url, anonymous } = useTaggedRepository(
      {
        v1: {
          'apps/web/pod.yaml': POD(''),
          'chart/Chart.yaml': CHART,
          'chart/values.yaml': 'level: 1\n',
          'chart/templates/pod.yaml': POD(''),
          'plain/app.yaml': INNER,
          'built/app.yaml': INNER,
          'built/kustomization.yaml': 'resources: [app.yaml]\n',
        },
        v2: { 'apps/web/pod.yaml': POD('  hostPID: true\n'), 'chart/templates/pod.yaml': POD('  hostIPC: true\n') },
      },
      { v1: 'v2', 'x/y': 'v1', 'x+y': 'v2' },
    );

    const mirror = useTaggedRepository({
      v1: { 'apps/web/pod.yaml': POD(''), 'chart/Chart.yaml': CHART, 'chart/templates/pod.yaml': POD('') },
    });

    const source = (tag: string, at = url()): string =>
      `apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: {name: other, namespace: flux-system}\nspec:\n  url: ${at}\n  ref:\n    tag: ${tag}\n`;
    const application = (tag: string, path: string): string =>
      `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  destination: {namespace: shop}\n  source:\n    repoURL: ${url()}\n    path: ${path}\n    targetRevision: ${tag}\n`;
    const linesOf = async (
      file: string,
      texts: (tag: string) => string,
      more: (tag: string) => Texts = () => ({}),
    ): Promise<string[]> => {
      const tree = (tag: string): Texts => ({
        '.github/pss-review.yml': `fetch: {git: ["http://${host().host}/**", "http://${mirror.host().host}/**"]}\n`,
        [file]: texts(tag),
        ...more(tag),
      });
      const lines = linesOfReview(await reviewBuilt({ base: tree('v1'), head: tree('v2') }));
      return lines.filter((line) => !line.startsWith('note built-with')).map((line) => anonymous(line, 'other'));
    };

    test.skipIf(!HAS_GIT_BACKEND)(
      'are built for a Kustomization: what a newer one brings stands on its line',
      async () => {
        expect(await linesOf('source.yaml', source, () => ({ 'web.yaml': KUSTOMIZATION }))).toEqual([
          'Pod shop/web via HOST/other/apps, by web.yaml#Kustomization/web, document 0 of source.yaml',
          '  introduced hostNamespaces pod at source.yaml:7, `apps/web/pod.yaml:5` of what it loads sets it',
          expect.stringMatching(/^no suggestion: /),
        ]);
      },
    );

    test.skipIf(!HAS_GIT_BACKEND).each([KUSTOMIZATION, HELM_RELEASE])(
      'are built where a nearer source is gone, and another one of its name stays',
      async (object) => {
        const sources = (tag: string): Texts => ({
          'source.yaml': source('v2'),
          ...(tag === 'v1' ? { 'near/source.yaml': source(tag, mirror.url()) } : {}),
        });
        expect(await linesOf('near/web.yaml', () => object, sources)).toContainEqual(
          expect.stringMatching(/^ {2}introduced hostNamespaces pod at source\.yaml:7, /),
        );
      },
    );

    test.skipIf(!HAS_GIT_BACKEND)('have charts that a HelmRelease installs', async () => {
      expect(await linesOf('source.yaml', source, () => ({ 'web.yaml': HELM_RELEASE }))).toEqual([
        'Pod flux-system/web via http://HOST/other//chart, by web.yaml#HelmRelease/web, document 0 of web.yaml',
        '  introduced hostNamespaces pod at source.yaml:7, `templates/pod.yaml:5` of the chart sets it',
        expect.stringMatching(/^no suggestion: /),
      ]);
    });

    test.skipIf(!HAS_GIT_BACKEND).each(['apps/web', 'chart'])('are applied for an Application: %s', async (path) => {
      expect(await linesOf('app.yaml', (tag) => application(tag, path))).toEqual([
        expect.stringMatching(/^Pod shop\/web via .*, by app\.yaml#Application\/web, document 0 of app\.yaml$/),
        expect.stringMatching(/^ {2}introduced hostNamespaces pod at app\.yaml:9, /),
        expect.stringMatching(/^no suggestion: /),
      ]);
    });

    test.skipIf(!HAS_GIT_BACKEND).each(['plain', 'built'])(
      'hold objects themselves: what is said of them stands where the revision does, in a folder that is %s',
      async (path) => {
        expect(await linesOf('app.yaml', (tag) => application(tag, path))).toEqual([
          'note delivery app.yaml:9: the pods of this Application are made elsewhere: its source is another repository, "https://git.example.com/fleet": the config does not name it: add `fetch: {git: ["https://git.example.com/fleet"]}` to the config of the base branch',
        ]);
        expect(
          await linesOf('source.yaml', source, () => ({ 'web.yaml': KUSTOMIZATION.replace('apps', path) })),
        ).toEqual([
          expect.stringMatching(
            /^note delivery source\.yaml:7: the pods of this Application are made elsewhere: its source /,
          ),
        ]);
      },
    );

    test.skipIf(!HAS_GIT_BACKEND).each(['plain', 'built'])(
      'hold objects that lead back: their pods are those of before, in a folder that is %s',
      async (path) => {
        const own = (tag: string): Texts => ({
          'own/pod.yaml': POD(tag === 'v1' ? '' : '  hostPID: true\n'),
          '.github/pss-review.yml': `fetch: {git: ["http://${host().host}/**"]}\ngitops: {repositories: ["https://git.example.com/fleet"]}\n`,
        });
        expect(await linesOf('app.yaml', (tag) => application(tag, path), own)).toEqual([
          'Pod shop/web via own, by app.yaml#Application/inner, document 0 of own/pod.yaml',
          '  introduced hostNamespaces pod at own/pod.yaml:5',
          'suggestion for own/pod.yaml:4-5',
          '  | spec:',
        ]);
      },
    );

    test.skipIf(!HAS_GIT_BACKEND)(
      'are others at a branch than at a tag of its name, and each revision has its own',
      async () => {
        const at = (reference: string): string => source('v1').replace(/ref:\s+tag: v1/, `ref: {${reference}}`);
        const objects =
          (head: string): ((tag: string) => string) =>
          (tag) =>
            at(tag === 'v1' ? 'tag: v1' : head);
        const more = (): Texts => ({ 'web.yaml': KUSTOMIZATION });
        for (const head of ['branch: v1', 'name: refs/heads/v1', 'branch: x+y'])
          expect((await linesOf('source.yaml', objects(head), more))[1]).toContain('introduced hostNamespaces');
        for (const head of ['name: refs/tags/v1', 'branch: x/y', 'branch: v2, tag: v1'])
          expect((await linesOf('source.yaml', objects(head), more)).join()).not.toContain('introduced');
        const both = (): Texts => ({
          'web.yaml': KUSTOMIZATION,
          'more.yaml': at('branch: x/y').replace('name: other', 'name: same'),
          'same.yaml': KUSTOMIZATION.replace('name: web', 'name: same').replace('name: other', 'name: same'),
        });
        const lines = await linesOf('source.yaml', objects('branch: x+y'), both);
        expect(lines.filter((line) => line.includes('introduced'))).toHaveLength(1);
      },
    );

    test.skipIf(!HAS_GIT_BACKEND)('are asked for a folder alone where that is a chart', async () => {
      host().asked.length = 0;
      await linesOf('source.yaml', source, () => ({ 'web.yaml': HELM_RELEASE }));
      // Of each commit what names the files, and then these.
      expect(host().asked.filter((each) => each.startsWith('GET'))).toHaveLength(4);
    });
  },
  ['helm3'],
); // What git fetches is the same for each helm.
