import { describe, expect } from 'vitest';
import { runAction } from '../runner/run-action.ts';
import { test } from './fakes.ts';
import { deployment } from './violating-deployment.ts';

const NAMED = { 'kustomization.yaml': 'resources: [web.yaml]\n' };
const ASKS = { 'CONTRIBUTING.md': 'Each commit has a `Signed-off-by`.\n\n---\nkind: Namespace\nmetadata: {name: a}\n' };

describe('a repository that asks for a sign-off in each commit', () => {
  test.for(['none', 'depth-1', 'full'] as const)(
    'is known as such with the workspace %s',
    async (workspace, { fakeGitHub }) => {
      for (const [files, isSignedOffOnWeb, isSaid] of [
        [ASKS, false, true],
        [ASKS, true, false],
        [{ 'CONTRIBUTING.md': 'Welcome.\n' }, false, false],
      ] as const) {
        const base = { ...files, ...NAMED, 'web.yaml': 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: web}\n' };
        const fake = await fakeGitHub({ base, head: { ...base, 'web.yaml': deployment('web') }, isSignedOffOnWeb });
        const { exitCode } = await runAction({ fake, workspace, timeout: 55_000 });
        expect(exitCode).toBe(1);
        expect(fake.comments).toHaveLength(1);
        expect(fake.comments[0]?.body.includes('Signed-off-by')).toBe(isSaid);
      }
    },
  );

  test('is asked by the base branch: a pull request that brings the certificate is not told so', async ({
    fakeGitHub,
  }) => {
    const base = { 'README.md': 'a repository\n' };
    const fake = await fakeGitHub({ base, head: { ...base, ...ASKS, 'web.yaml': deployment('web') } });
    await runAction({ fake, workspace: 'none', timeout: 55_000 });
    expect(fake.comments.map(({ body }) => body).join()).not.toContain('Signed-off-by');
  });
});
