import { expect, test } from 'vitest';
import { describeFetches, useHelm } from '../../runner/programs.ts';
import type { Texts } from '../../source/memory-tree.ts';
import { HAS_GIT_BACKEND, useTaggedRepository } from '../fetch/git-host.ts';
import { linesOfReview, reviewBuilt } from '../review-built.ts';

const POD = (more: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n${more}  containers: [{name: app, image: a}]\n`;

describeFetches(
  'bases of other repositories',
  (helm) => {
    useHelm(helm);
    const { host, url, anonymous } = useTaggedRepository({
      v1: { 'base/kustomization.yaml': 'resources: [pod.yaml]\n', 'base/pod.yaml': POD('') },
      v2: { 'base/pod.yaml': POD('  hostNetwork: true\n') },
    });

    const tree = (revision: string, more: string, config: string): Texts => ({
      '.github/pss-review.yml': config,
      'app/kustomization.yaml': `namespace: shop\nresources:\n  - ${url()}//base?ref=${revision}\n${more}`,
    });
    const linesOf = async (base: Texts, head: Texts): Promise<string[]> =>
      linesOfReview(await reviewBuilt({ base, head })).map((line) =>
        anonymous(line, 'base-of-all').replace(/kustomize v[\d.]+/, 'kustomize v…'),
      );

    test.skipIf(!HAS_GIT_BACKEND)(
      'are built as the config allows, and what a newer one brings stands on its line',
      async () => {
        const config = `fetch: {git: ["http://${host().host}/**"]}\n`;
        expect(await linesOf(tree('v1', '', config), tree('v2', '', config))).toEqual([
          'Pod shop/web via app, document 0 of app/kustomization.yaml',
          '  introduced hostNamespaces pod at app/kustomization.yaml:3, `base/pod.yaml:5` of what it loads sets it',
          expect.stringMatching(/^no suggestion: /),
          'note built-with app/kustomization.yaml:1: built with kustomize v…',
        ]);
      },
    );

    test.skipIf(!HAS_GIT_BACKEND)(
      'are not asked for where the config does not name them: the line to add is said',
      async () => {
        host().asked.length = 0;
        const lines = await linesOf(tree('v1', '', ''), tree('v2', '', ''));
        expect(lines).toEqual([
          expect.stringContaining(
            'which is not in this repository: the config does not name it: add `fetch: {git: ["http://HOST/base-of-all"]}` to the config of the base branch',
          ),
        ]);
        expect(host().asked).toEqual([]);
      },
    );

    test.skipIf(!HAS_GIT_BACKEND)('are not fetched by SSH: the address by https is said', async () => {
      const entry = url().replace('http://', 'ssh://git@');
      const config = `fetch: {git: ["https://*.example.com/**", "${url()}"]}\n`;
      const loading = (revision: string): Texts => ({
        '.github/pss-review.yml': config,
        'app/kustomization.yaml': `resources:\n  - ${entry}//base?ref=${revision}\n`,
      });
      host().asked.length = 0;
      expect(await linesOf(loading('v1'), loading('v2'))).toEqual([
        expect.stringContaining(
          'which is not in this repository: nothing is fetched by SSH: name it by https, as "https://',
        ),
      ]);
      expect(host().asked).toEqual([]);
    });
  },
  ['helm3'],
); // What git fetches is the same for each helm.
