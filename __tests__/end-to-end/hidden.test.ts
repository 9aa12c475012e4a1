import { describe, expect, test } from 'vitest';
import type { Tree } from '../fake-github/tree.ts';
import { runAction } from '../runner/run-action.ts';
import type { Report } from './expected-pull-request.ts';
import { useFakes } from './fakes.ts';
import { hostPidPod } from './odd-files.ts';

const fakeGitHub = useFakes();

const BAD = hostPidPod('web');
const GOOD = BAD.replace('  hostPID: true\n', '');

/** A byte that is no UTF-8, as the fake takes it; GitHub's answers have `U+FFFD` in its place. */
const ODD = 'apps/caf\udce9.yaml';

interface Reviewed {
  readonly exitCode: number | null;
  readonly report: Report;
  /** What the check run concludes. */
  readonly concluded: string | null | undefined;
}

async function review(base: Tree, head: Tree, workspace: 'none' | 'depth-1' | 'full' = 'none'): Promise<Reviewed> {
  const fake = await fakeGitHub({ base, head });
  const { exitCode, outputs, files, stdout } = await runAction({ fake, workspace, inputs: { level: 'baseline' } });
  const text = files[outputs['report'] ?? ''];
  if (text === undefined) throw new Error(`no report; the run printed:\n${stdout}`);
  return { exitCode, report: JSON.parse(text) as Report, concluded: fake.checkRuns.at(-1)?.conclusion };
}

describe('a pull request on GitHub cannot hide a pod', () => {
  test.each(['none', 'depth-1', 'full'] as const)('in a path that is no UTF-8, checked out: %s', async (workspace) => {
    const { report, exitCode } = await review({ [ODD]: GOOD }, { [ODD]: BAD }, workspace);
    expect(report.workloads.map(({ file }) => file)).toEqual(['apps/caf\ufffd.yaml']);
    expect(exitCode).toBe(1);
    const older = await review({ [ODD]: BAD }, { [ODD]: `${BAD}# more\n` }, workspace);
    expect(older.report.workloads[0]?.findings.map(({ status }) => status)).toEqual(['existing']);
    expect(older.exitCode).toBe(0);
  });

  test.each(['none', 'full'] as const)('in two paths that look the same, checked out: %s', async (workspace) => {
    const { report, exitCode } = await review({}, { [ODD]: GOOD, 'apps/caf\udce8.yaml': BAD }, workspace);
    expect(report.notEvaluated.map(({ reason, introduced }) => [reason, introduced])).toContainEqual([
      'unreadable',
      true,
    ]);
    expect(exitCode).toBe(1);
  });

  test.each([
    '&a {"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},"spec":{"hostPID":true}}',
    '!!map {"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},"spec":{"hostPID":true}}',
  ])('in one line without an end, which is no link: %s', async (text) => {
    const { report, exitCode } = await review({}, { 'web.yaml': text });
    expect(report.workloads.map(({ workload }) => workload.name)).toEqual(['a']);
    expect(exitCode).toBe(1);
  });

  test('behind a pointer of Git LFS', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n';
    const { report, exitCode } = await review({ 'web.yaml': GOOD }, { 'web.yaml': pointer });
    expect(report.notEvaluated.map(({ message }) => message)).toEqual([expect.stringContaining('Git LFS')]);
    expect(exitCode).toBe(1);
  });

  test('behind a merge key that tools read differently', async () => {
    const pod = 'x: &x { hostPID: false }\napiVersion: v1\nkind: Pod\nmetadata: { name: web }\n';
    const { exitCode, report } = await review({}, { 'web.yaml': `${pod}spec: { hostPID: true, <<: *x }\n` });
    expect(report.notes.map(({ code }) => code)).toEqual(['two-readings']);
    expect(exitCode).toBe(1);
  });

  test('behind a broken file that was deleted', async () => {
    const { exitCode } = await review({ 'a.yaml': 'kind: ConfigMap\na: [\n' }, { 'web.yaml': `${BAD}a: [\n` });
    expect(exitCode).toBe(1);
  });
});

describe('a check run is neutral', () => {
  test.each([
    ['a HelmRelease', 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: web }\nspec: {}\n'],
    ['an Application', 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: web }\nspec: {}\n'],
    ['a kind with containers', 'apiVersion: example.com/v1\nkind: Widget\nspec: { containers: [{ name: a }] }\n'],
  ])('where the pods of %s are not judged', async (_, text) => {
    const { concluded, exitCode } = await review({}, { 'web.yaml': text });
    expect(concluded).toBe('neutral');
    expect(exitCode).toBe(0);
  });
});

test('what a kustomization builds may say yes for a text, and fails no job', async () => {
  const web = `${GOOD.replace('containers: []', 'containers: [{ name: app, env: [{ name: A, value: yes }] }]')}`;
  const { exitCode, report } = await review({}, { 'kustomization.yaml': 'resources: [web.yaml]\n', 'web.yaml': web });
  expect(report.notEvaluated).toEqual([]);
  expect(exitCode).toBe(0);
});
