import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTreeFixture } from '../render/tree-fixture.ts';
import { describeRenders, helmPath, KUSTOMIZE_PATH, PLAIN_PATH } from '../runner/programs.ts';
import type { ActionRun } from '../runner/run-action.ts';
import { runAction } from '../runner/run-action.ts';
import { runCli } from './cli.ts';
import { useFakes } from './fakes.ts';
import { readGitOpsGuide } from './gitops-guide.ts';
import type { Files } from './pull-requests.ts';
import { pullRequests } from './pull-requests.ts';

const fakeGitHub = useFakes();
const { repositoryOf } = pullRequests();

const FIXTURES = join(import.meta.dirname, '..', 'render', 'gitops', 'fixtures');
/** The repository that the objects name. */
const REPOSITORY = { owner: 'example', name: 'fleet' };
const SERVER = { GITHUB_SERVER_URL: 'https://github.com' };

const flux = readGitOpsGuide('flux.md');
const argo = readGitOpsGuide('argo-cd.md');

async function reviewOf(trees: { readonly base: Files; readonly head: Files }, run: Omit<ActionRun, 'fake'> = {}) {
  const fake = await fakeGitHub({ ...REPOSITORY, ...trees });
  const env = { ...SERVER, PATH: KUSTOMIZE_PATH, ...run.env };
  const { exitCode, outputs, summary } = await runAction({ fake, ...run, env });
  return { exitCode, summary, outputs };
}

describe.each([
  [
    'a Kustomization',
    'flux-other-revision',
    'the pods of this Kustomization are made elsewhere: the GitRepository "fleet" that it names is at the tag "v1.2.3", and not at the branch that is judged',
  ],
  [
    'an Application',
    'argo-other-revision',
    'the pods of this Application are made elsewhere: its source is the revision "v1.0.0", not the branch that is judged',
  ],
])('%s whose source moves to another revision', (_, name, sentence) => {
  const trees = readTreeFixture(join(FIXTURES, `${name}.tree.txt`));

  test('makes the run neutral, and is named', async () => {
    const { exitCode, summary, outputs } = await reviewOf(trees);
    expect([exitCode, outputs['conclusion']]).toEqual([0, 'neutral']);
    expect(summary).toContain(sentence);
  });

  test('blocks with unjudged: fail', async () => {
    const { exitCode, outputs } = await reviewOf(trees, { inputs: { unjudged: 'fail' } });
    expect([exitCode, outputs['conclusion']]).toEqual([1, 'failure']);
  });
});

test.each([
  ['helm', 'HelmRelease', 'clusters/prod/web.yaml', KUSTOMIZE_PATH],
  ['kustomize', 'Kustomization', 'clusters/prod/api.yaml', PLAIN_PATH],
])('without %s a %s that changes is not judged, and is named', async (tool, kind, file, path) => {
  const head = { ...flux.base, [file]: flux.head[file] ?? '' };
  const { summary, outputs } = await reviewOf({ base: flux.base, head }, { env: { PATH: path } });
  expect(outputs['conclusion']).toBe('neutral');
  expect(summary).toContain(`\`${file}:2\`: what this ${kind} applies was not built`);
  expect(summary).toContain(`install ${tool}`);
});

describeRenders(
  'what controllers apply',
  (helm) => {
    const path = helmPath(helm);
    const env = { PATH: path };

    test('is followed in a merge queue, by the branch that it is for', async () => {
      const atMain = (files: Files): Files =>
        Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replaceAll('HEAD', 'main')]));
      const trees = { base: atMain(argo.base), head: atMain(argo.head) };
      const { outputs } = await reviewOf(trees, { event: 'merge_group', env });
      expect([outputs['introduced'], outputs['conclusion']]).toEqual(['2', 'failure']);
    });

    describe('counts in a scan as all does', () => {
      const scan = (format: string): string => {
        const { folder } = repositoryOf(flux.base, flux.head);
        return runCli(folder, ['scan', '--format', format, '.'], undefined, '', path).stdout;
      };

      test('in text, where its object is named', () => {
        const text = scan('text');
        expect(text).toContain('2 workloads, 2 violate restricted:latest, 0 documents not evaluated, 0 not judged');
        expect(text).toContain('built by apps/api for clusters/prod/api.yaml#Kustomization/api');
        expect(text).toContain('clusters/prod/web.yaml:18:7 allowPrivilegeEscalation');
      });

      test('in JSON', () => {
        const { counts, namespaces, results } = JSON.parse(scan('json')) as Record<string, unknown>;
        expect(counts).toMatchObject({ workloads: 2, rejected: 2, notJudged: 0 });
        expect(namespaces).toMatchObject([{ namespace: 'shop', workloads: 2 }]);
        expect(results).toMatchObject([
          { via: 'apps/api', by: 'clusters/prod/api.yaml#Kustomization/api' },
          { via: 'charts/web', by: 'clusters/prod/web.yaml#HelmRelease/web', values: ['clusters/prod/web.yaml'] },
        ]);
      });

      test('in SARIF, at the lines of objects, with fixes for them', () => {
        const { runs } = JSON.parse(scan('sarif')) as {
          runs: { results: { locations: { physicalLocation: unknown }[]; fixes: unknown[] }[] }[];
        };
        const found = runs.flatMap(({ results }) => results);
        expect(found.map(({ locations }) => locations[0]?.physicalLocation)).toMatchObject([
          { artifactLocation: { uri: 'clusters/prod/api.yaml' }, region: { startLine: 26 } },
          { artifactLocation: { uri: 'clusters/prod/web.yaml' }, region: { startLine: 18 } },
        ]);
        expect(found.map(({ fixes }) => fixes.length)).toEqual([1, 1]);
      });

      test('in JUnit', () => {
        expect(scan('junit')).toContain('<testsuites name="pss-review" tests="2" failures="2" errors="0" skipped="0">');
      });

      test('on the page', () => {
        const page = scan('html');
        expect(page).toContain('charts/web as web for clusters/prod/web.yaml#HelmRelease/web');
        expect(page).toContain('apps/api for clusters/prod/api.yaml#Kustomization/api');
      });

      test('in the plan, whose command names the object that is to be changed', () => {
        const plan = scan('plan');
        expect(plan).toContain('| `shop` | 2 | `privileged` | `baseline` | 1 |');
        const [, level = '', files = ''] =
          /^pss-review fix --safe (.*) --dry-run (.*)$/m.exec(plan) ?? expect.fail(plan);
        const { folder } = repositoryOf(flux.base, flux.head);
        const args = ['fix', '--all', ...level.split(' '), ...files.split(' ')];
        expect(runCli(folder, args, undefined, '', path).stderr).toContain('clusters/prod/api.yaml: changed');
      });

      test('for the badge, which claims no level where an object is not followed', async () => {
        const levelOf = async (base: Files) => {
          const run = { event: 'push', env, inputs: { 'badge-branch': 'badges' } } as const;
          return (await reviewOf({ base, head: base }, run)).outputs['level-achieved'];
        };
        expect(await levelOf(flux.base)).toBe('restricted');
        const object = flux.base['clusters/prod/api.yaml']?.replace(
          'name: flux-system\n  target',
          'name: other\n  target',
        );
        expect(await levelOf({ ...flux.base, 'clusters/prod/api.yaml': object ?? '' })).toBe('');
      });
    });

    test('is repaired by fix where objects set it, and nothing is left', () => {
      const { folder } = repositoryOf(flux.base, flux.head);
      const { stderr } = runCli(folder, ['fix', '--all', '.'], undefined, '', path);
      expect(stderr).toContain('repaired 2 violations in 2 files; 0 of 2 workloads still violate restricted:latest\n');
    });
  },
  ['helm3'],
);
