import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import type { Workspace } from '../runner/check-out.ts';
import type { ActionResult } from '../runner/run-action.ts';
import { runAction } from '../runner/run-action.ts';
import { runCli } from './cli.ts';
import type { Report } from './expected-pull-request.ts';
import { useFakes } from './fakes.ts';
import { writeFiles } from './odd-files.ts';
import { deployment, GOOD } from './violating-deployment.ts';
import { WORKSPACES } from './workspaces.ts';

const CONFIG = '.github/pss-review.yml';

const fakeGitHub = useFakes();

const RESOURCES = `          resources:
            requests: {cpu: 100m, memory: 128Mi}
            limits: {memory: 256Mi}
`;

/** A Deployment that violates nothing of the standard, in a namespace. */
const good = (namespace: string, more = ''): string =>
  deployment('web', `${GOOD}${more}`).replace('metadata:\n', `metadata:\n  namespace: ${namespace}\n`);

const asking = (choices: string): Record<string, string> => ({ [CONFIG]: `hardening:\n  all: off\n${choices}` });

interface Reviewed extends ActionResult {
  readonly report: Report;
}

async function review(fake: FakeGitHub, workspace: Workspace = 'depth-1'): Promise<Reviewed> {
  const result = await runAction({ fake, workspace });
  const text = result.files[result.outputs['report'] ?? ''];
  if (text === undefined) throw new Error(`no report; the run printed:\n${result.stdout}\n${result.stderr}`);
  return { ...result, report: JSON.parse(text) as Report };
}

/** The texts of the suggestions that GitHub would commit. */
function suggested({ comments }: FakeGitHub): string[] {
  return comments.flatMap(({ suggestions }) => suggestions.map(({ replacement }) => replacement.join('\n')));
}

/** A folder that is a repository: of one all files say something, whichever are scanned. */
function useRepository(): { readonly folder: string } {
  const repository = { folder: '' };
  beforeEach(() => {
    repository.folder = mkdtempSync(join(tmpdir(), 'pss-review-hardening-'));
    execFileSync('git', ['init', '--quiet'], { cwd: repository.folder });
  });
  afterEach(() => rmSync(repository.folder, { recursive: true, force: true }));
  return repository;
}

describe('the resources of the same container elsewhere', () => {
  const FILES = {
    'shop/web.yaml': good('shop'),
    'prod/web.yaml': good('prod', RESOURCES).replace('web:1', 'web:0.9'),
  };

  const repository = useRepository();

  test('are what fix sets, and names with their place', () => {
    writeFiles(repository.folder, { ...FILES, ...asking('  resources: comment\n') });
    const [scanned] = (
      JSON.parse(runCli(repository.folder, ['scan', '--hardening', '--format', 'json', 'shop']).stdout) as {
        results: { hardening: { setter: string; fix: string | null }[] }[];
      }
    ).results;
    const fixes = scanned?.hardening.flatMap(({ setter, fix }) => (fix === null ? [] : `${setter} ${fix}`));
    expect(fixes).toEqual(['app=requests.cpu careful', 'app=requests.memory careful', 'app=limits.memory careful']);
    const run = runCli(repository.folder, ['fix', '--all']);
    expect(run.stderr).toContain('The value is that of `Deployment web of prod/web.yaml`.');
    const text = readFileSync(join(repository.folder, 'shop/web.yaml'), 'utf8');
    expect(text).toContain('            limits:\n              memory: "256Mi"\n');
    expect(readFileSync(join(repository.folder, 'prod/web.yaml'), 'utf8')).toBe(FILES['prod/web.yaml']);
    expect(runCli(repository.folder, ['fix', '--all', '--dry-run']).stdout).toBe('');
  });

  test('are not taken where places of other namespaces differ', () => {
    const other = good('other', RESOURCES.replace('256Mi', '1Gi'));
    writeFiles(repository.folder, { ...FILES, 'other/web.yaml': other, ...asking('  resources: comment\n') });
    expect(runCli(repository.folder, ['fix', '--all', 'shop']).stderr).toContain('No value is known here that fits');
    expect(readFileSync(join(repository.folder, 'shop/web.yaml'), 'utf8')).not.toContain('limits:');
  });

  test('are suggested in a pull request that leaves them out, whatever the workspace', async () => {
    const base = { ...asking('  resources: comment\n'), 'prod/web.yaml': FILES['prod/web.yaml'] };
    const fake = await fakeGitHub({ base, head: { ...base, ...FILES } });
    for (const workspace of WORKSPACES) {
      const reviewed = await runAction({ fake, workspace });
      expect([reviewed.exitCode, reviewed.outputs['introduced']]).toEqual([0, '0']);
    }
    expect(fake.comments.map(({ path }) => path)).toEqual(['shop/web.yaml']);
    expect(fake.comments[0]?.body).toContain('The value is that of `Deployment web of prod/web.yaml`.');
    expect(suggested(fake).join('\n')).toContain('limits:\n              memory: "256Mi"');
    fake.applySuggestions('all', { isCommitted: true });
    const { report } = await review(fake);
    expect(report.workloads.flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe('the command line of an image of the repository', () => {
  const repository = useRepository();

  test('tells that its own script needs root to prepare a volume', () => {
    const volume =
      '          volumeMounts: [{name: data, mountPath: /data}]\n      volumes: [{name: data, emptyDir: {}}]\n';
    writeFiles(repository.folder, {
      ...asking('  legacy: summary\n'),
      'deploy/web.yaml': deployment('web', volume),
      'web/Dockerfile': 'FROM debian:13\nCOPY run.sh /\nENTRYPOINT ["/run.sh"]\nCMD ["serve"]\n',
      'web/run.sh': '#!/bin/sh\nset -e\nchown -R 1000 /data\nexec gosu 1000 "$@"\n',
    });
    const { stdout } = runCli(repository.folder, ['scan', '--hardening', '--level', 'privileged', 'deploy']);
    expect(stdout).toContain('chown -R 1000 /data, as the user of the image');
  });
});

describe('the scan of a branch', () => {
  const base = { 'web.yaml': good('shop'), 'api.yaml': good('shop', RESOURCES).replace('name: web', 'name: api') };
  const scanned = async (files: Record<string, string>) =>
    runAction({ fake: await fakeGitHub({ base: { ...base, ...files }, head: {} }), event: 'push' });

  test('has the checklist in its summary, and passes', async () => {
    const { exitCode, summary } = await scanned({ [CONFIG]: 'fail-on: any\n' });
    expect(exitCode).toBe(0);
    expect(summary).toContain('<details><summary>Hardening: the checklist of the repository</summary>');
    expect(summary).toMatch(/\| Requests and limits \| 3 \| 3 \|/);
    expect(summary).toContain('| Deployment `web`, `web.yaml:2` | ✓ | ✓ | ✓ | ✓ | ✗ | ✗ | ? |');
    expect(summary).not.toContain('Hardening rules that are enforced');
  });

  test('says what breaks a rule that is enforced, and fails where it is told to', async () => {
    const choice = 'fail-on: any\nhardening: {all: summary, resources: enforce}\n';
    const { exitCode, summary } = await scanned({ [CONFIG]: choice });
    expect(exitCode).toBe(1);
    expect(summary).toContain(
      '### Hardening rules that are enforced\n\n- Deployment `web`, `web.yaml:2`: `resources`: container "app" must set resources.requests.cpu;',
    );
    expect(summary.match(/`resources`: /g)).toHaveLength(1);
  });

  test('says nothing of it where it is off', async () => {
    expect((await scanned({ [CONFIG]: 'hardening: off\n' })).summary).not.toContain('ardening');
  });
});

describe('a pull request and a hardening rule', () => {
  const named = (name: string, more = ''): string => good('shop').replace('name: web', `name: ${name}`) + more;
  const TOKEN = '      automountServiceAccountToken: false\n';
  const EXEMPTION =
    'exemptions:\n  - names: [legacy]\n    checks: [service-account-token]\n    reason: asks for its own name\n    expires: 2999-01-01\n';
  /** What was there before is touched elsewhere, and new pods come: one that lacks it, an exempt one, and a good one. */
  const changing = (choice: string) => {
    const config = asking(`  service-account-token: ${choice}\n`);
    const base = { [CONFIG]: `${config[CONFIG]}${EXEMPTION}`, 'old.yaml': named('old') };
    const added = { 'new.yaml': named('new'), 'legacy.yaml': named('legacy'), 'good.yaml': named('good', TOKEN) };
    return { base, head: { ...base, 'old.yaml': named('old').replace('web:1', 'web:2'), ...added } };
  };
  const findings = ({ report }: Reviewed) =>
    report.workloads.flatMap(({ workload, findings: all }) =>
      all.map(({ check, status, placement, exemption }) => [workload.name, check, status, placement, exemption]),
    );

  const OLD_AND_EXEMPT = [
    ['legacy', 'service-account-token', 'introduced', 'summary', 'asks for its own name'],
    ['new', 'service-account-token', 'introduced', 'inline', null],
    ['old', 'service-account-token', 'existing', 'summary', null],
  ];

  test.each(WORKSPACES)(
    'that is commented is advice: it blocks and counts nothing, workspace: %s',
    async (workspace) => {
      const fake = await fakeGitHub(changing('comment'));
      const reviewed = await review(fake, workspace);
      expect(reviewed.exitCode).toBe(0);
      expect(reviewed.outputs).toMatchObject({ conclusion: 'success', introduced: '0', existing: '0', fixed: '0' });
      expect(fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['success']);
      expect(fake.checkRuns[0]?.annotations.map(({ annotation_level }) => annotation_level)).toEqual(['notice']);
      expect(findings(reviewed)).toEqual(OLD_AND_EXEMPT);
      expect(fake.comments.map(({ path, anchor }) => `${path}:${anchor?.line}`)).toEqual(['new.yaml:9']);
      expect(fake.comments[0]?.body).toMatch(
        /^\*\*Advice on hardening Deployment `new`\*\*: beyond the standard; it blocks nothing\n/,
      );
      expect(suggested(fake)).toEqual([`${TOKEN}      containers:`]);
      expect(reviewed.summary).toContain('advice beyond the standard that blocks nothing</summary>');
      await review(fake, workspace);
      expect(fake.comments).toHaveLength(1);
      fake.applySuggestions('all', { isCommitted: true });
      expect(findings(await review(fake, workspace)).map(([name]) => name)).toEqual(['legacy', 'old']);
      expect(fake.comments).toEqual([]);
    },
  );

  test('that is enforced blocks under its own heading, but not what was there before, nor what is exempt', async () => {
    const fake = await fakeGitHub(changing('enforce'));
    const reviewed = await review(fake);
    expect(reviewed.exitCode).toBe(1);
    expect(reviewed.outputs).toMatchObject({ conclusion: 'failure', introduced: '1', existing: '1' });
    expect(fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure']);
    expect(fake.checkRuns[0]?.annotations.map(({ annotation_level }) => annotation_level)).toEqual(['failure']);
    expect(findings(reviewed)).toEqual(OLD_AND_EXEMPT);
    expect(fake.comments.map(({ path, anchor }) => `${path}:${anchor?.line}`)).toEqual(['new.yaml:9']);
    expect(fake.comments[0]?.body).toMatch(
      /^\*\*Deployment `new` does not follow the hardening rules that this repository enforces\*\*\n/,
    );
    expect(reviewed.summary).toContain('introduces 1 violation of hardening rules in 1 workload');
    expect(reviewed.summary).not.toContain('blocks nothing');
    fake.applySuggestions('all', { isCommitted: true });
    expect((await review(fake)).exitCode).toBe(0);
  });

  test('is held to what the base branch says of it, and a pull request that loosens that is told', async () => {
    const { base, head } = changing('enforce');
    const config = `${base[CONFIG]}`.replace('token: enforce', 'token: comment');
    const fake = await fakeGitHub({ base, head: { ...head, [CONFIG]: config } });
    const { exitCode, report } = await review(fake);
    expect(exitCode).toBe(1);
    expect(report.policy).toMatchObject([
      { kind: 'config', change: 'loosened', file: CONFIG, line: 3, name: 'hardening.service-account-token' },
    ]);
  });

  test('a workflow that stops enforcing all, or has one more registry asked, is told', async () => {
    const workflow = (inputs: string) => ({
      '.github/workflows/pods.yml': `on: pull_request\njobs:\n  pods:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: pss-review/pss-review@v1\n        with: {${inputs}}\n`,
    });
    const base = workflow('hardening: enforce, registry-lookup: ghcr.io');
    const head = workflow('hardening: comment, registry-lookup: "ghcr.io, registry.example"');
    const fake = await fakeGitHub({ base, head });
    const { report } = await review(fake);
    expect(report.policy.map(({ kind, change, message }) => [kind, change, message])).toEqual([
      ['workflow', 'loosened', expect.stringContaining('hardening changed from enforce to comment in job pods')],
      ['workflow', 'loosened', expect.stringContaining('registry-lookup: registry.example asked, with the logins')],
    ]);
    expect(fake.comments.map(({ path }) => path)).toEqual(['.github/workflows/pods.yml']);
  });
});
