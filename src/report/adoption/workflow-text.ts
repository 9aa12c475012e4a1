import type { Adoption } from '../../scan/adoption/adoption.ts';
import { PINNED } from './pinned-actions.ts';

/** Where the workflow is written. */
export const WORKFLOW_PATH = '.github/workflows/pod-security.yml';

/** Writes the workflow for a repository: with a checkout where something has to be built. */
export function workflowText({ made: { kustomizations, charts, objects } }: Pick<Adoption, 'made'>): string {
  const isBuilt = kustomizations + charts + objects.size > 0;
  const checkout = [
    `      - uses: ${PINNED.checkout}`,
    '        with:',
    '          persist-credentials: false',
    '      # The runner has kustomize and helm; on one of your own, install them here.',
  ];
  const lines = [
    '# Reviews the pods of pull requests: https://github.com/pss-review/pss-review',
    'name: Pod Security',
    'on: pull_request',
    'permissions: {}',
    'jobs:',
    '  review: # make this job a required status check; give it no paths filter, or it would be waited for in vain',
    '    runs-on: ubuntu-latest',
    '    permissions:',
    '      contents: read # to read the manifests',
    '      pull-requests: write # to post the review',
    '      checks: write # to post the check run',
    '    steps:',
    ...(isBuilt ? checkout : []),
    `      - uses: ${PINNED.review}`,
  ];
  return `${lines.join('\n')}\n`;
}
